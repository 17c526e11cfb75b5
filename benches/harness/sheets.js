// A sheet of 20,000 rows as SheetJS writes it, and what opens it.

import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import XLSX from 'xlsx';
import { BENCHES, MADE, REPOSITORY } from './places.js';

const SHEET = `${MADE}sheet-20k`;
export const FORMATS = ['xlsx', 'csv'];
const HEAD = ['Domain', 'Group', 'Skill', 'Role', 'Level', 'Required', 'Depth', 'Text'];

/** What is served to the page, by name. */
export const SERVED = {
  'host.html': `${BENCHES}harness/sheets.html`,
  'decoding.js': `${REPOSITORY}src/part/more/embed/decoding.js`,
  'files.wasm': `${REPOSITORY}dist/embed/skill-matrix-files.wasm`,
  'sheetjs.js': `${BENCHES}node_modules/xlsx/dist/xlsx.full.min.js`,
  'sheet.xlsx': `${SHEET}.xlsx`,
  'sheet.csv': `${SHEET}.csv`,
};

/** What a page fetches before it opens a sheet: ours in a script, and as the module fetches it. */
export const WEIGHED = {
  'ours, skill-matrix-files.js': `${REPOSITORY}dist/embed/skill-matrix-files.js`,
  'ours, skill-matrix-files.wasm': SERVED['files.wasm'],
  'SheetJS, xlsx.full.min.js': SERVED['sheetjs.js'],
};

/** Writes the sheets of a matrix unless they are there: a row for each expectation. */
export async function writeSheets(matrixFile) {
  if (FORMATS.every((format) => existsSync(`${SHEET}.${format}`))) return;
  const matrix = JSON.parse(await readFile(matrixFile, 'utf8'));
  const skills = new Map(matrix.skills.map((skill) => [skill.id, skill]));
  const rows = matrix.expectations.map(({ skill: id, role, level, required, items }) => {
    const skill = skills.get(id);
    const text = items.map((item) => `• ${item.text}`).join('\n');
    return [...skill.path, skill.name, role.toUpperCase(), level.toUpperCase(), required ? 'required' : 'optional', items[0].depth, text];
  });
  const sheet = XLSX.utils.aoa_to_sheet([HEAD, ...rows]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Matrix');
  await put('xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }));
  await put('csv', XLSX.utils.sheet_to_csv(sheet));
}

async function put(format, content) {
  await writeFile(`${SHEET}.part`, content);
  await rename(`${SHEET}.part`, `${SHEET}.${format}`);
}
