// Writes what was measured: tables, a plot, and the part of docs/performance.md that shows both.

import { readFile, writeFile } from 'node:fs/promises';
import { REPOSITORY, RESULTS } from '../places.js';
import { SECTIONS } from '../sections.js';
import { Figures } from './figures.js';
import { plot } from './plot.js';
import { allTables, boundsTable } from './tables.js';

const PLOT = '![Ours beside the same widget in plain JavaScript and React](../benches/results/plot.svg)';
const BEGIN = '<!-- bench: written by benches/run -->', END = '<!-- bench: end -->';

export async function report(store) {
  const figures = new Figures(store);
  const about = figures.section('start')?.about ?? figures.section('bytes')?.about;
  if (!about) return;
  const versions = Object.entries(about.versions).map(([name, version]) => `${name} ${version}`).join(', ');
  const circumstances = `Measured on ${about.day} at ${about.commit}, ${about.machine}; ${versions}.${earlier(figures, about.commit)}`;
  const tables = allTables(figures).map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');
  await writeFile(`${store.folder}README.md`, `# What was measured\n\n${circumstances}\n\n${tables}`);
  await writeFile(`${store.folder}plot.svg`, plot(figures));
  if (store.folder === RESULTS) await intoDocs(`${PLOT}\n\n${boundsTable(figures)}\n\n${circumstances}`);
}

/** Which sections are of another commit: with `--only`, the rest stays as it is. */
function earlier(figures, commit) {
  const of = new Map();
  for (const name of Object.keys(SECTIONS)) {
    const other = figures.section(name)?.about?.commit;
    if (other) of.set(other, [...(of.get(other) ?? []), name]);
  }
  of.delete(commit);
  return [...of].map(([other, names]) => ` At ${other}: ${names.join(', ')}.`).join('');
}

async function intoDocs(text) {
  const file = `${REPOSITORY}docs/performance.md`, page = await readFile(file, 'utf8');
  const from = page.indexOf(BEGIN), to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks the place for the results: ${BEGIN} … ${END}`);
  await writeFile(file, `${page.slice(0, from + BEGIN.length)}\n${text}\n${page.slice(to)}`);
}
