// All tables of one measurement.

import { median, ratio, summary } from '../stats.js';
import { SUBJECTS, WIDGETS } from '../subjects.js';
import { ACTIONS, MOMENTS, SIZES_OF_USE } from './figures.js';
import { boundsOf } from './bounds.js';
import { kib, mib, number, table } from './markdown.js';
import { pureTables } from './pure.js';

export function boundsTable(figures) {
  const rows = boundsOf(figures).map(({ what, bound, unit, value, low, high, verdict }) => [
    what, `${number(bound)}${unit}`, `${number(value)}${unit}`, low === high ? '' : `${number(low)} to ${number(high)}`, verdict,
  ]);
  return table(['what', 'at most', 'is', '95 % interval', ''], rows);
}

export function allTables(figures) {
  return [
    ['Bounds', boundsTable(figures)],
    ['Bytes (KiB)', bytesTable(figures)],
    ['What ours is made of (KiB)', partsTable(figures)],
    ...[['start', ''], ['start-slow', ', CPU 4× slower'], ['start-20k', ', 20,000 expectations by src'], ['start-200k', ', 200,000 expectations by src']]
      .map(([section, name]) => [`Start${name} (ms from navigation: median, and the middle half)`, startTable(figures, section)]),
    ...SIZES_OF_USE.map(([size, name]) => [`Use, ${name} (ms: median / 95th percentile to the next paint; median of all that follows; median of processor time to the next paint (of it style and layout); median of paint)`, useTable(figures, size)]),
    ['Memory (MiB; DOM nodes, listeners)', memoryTable(figures)],
    ['A sheet of 20,000 rows, opened (ms: median, and the middle half)', sheetsTable(figures)],
    ['What opens it (KiB)', sheetsBytes(figures)],
    ...pureTables(figures),
  ].filter(([, text]) => text);
}

function bytesTable(figures) {
  if (!figures.section('bytes')) return null;
  const row = ({ title, name }) => {
    const { page, script, later } = figures.bytes(name);
    return [title, ...[page, script, later].flatMap((of) => (of ? [of.raw, of.gzip, of.brotli].map(kib) : ['–', '–', '–']))];
  };
  return table(['', 'page', 'gzip', 'brotli', 'script', 'gzip', 'brotli', 'at idle', 'gzip', 'brotli'], SUBJECTS.map(row));
}

function partsTable(figures) {
  const parts = figures.section('parts')?.all;
  if (!parts) return null;
  const script = table(['in the script', 'raw', 'gzip', 'brotli'], parts.script.map(({ name, raw, gzip, brotli }) => [name, kib(raw), kib(gzip), kib(brotli)]));
  const all = parts.wasm.reduce((sum, part) => sum + part.raw, 0);
  const wasm = table(['in the wasm', 'raw', 'of all'], parts.wasm.map(({ name, raw }) => [name, kib(raw), `${number((raw / all) * 100, 0)} %`]));
  return `${script}\n\n${wasm}`;
}

function startTable(figures, section) {
  if (!figures.section(section)) return null;
  const cell = (runs) => {
    if (!runs) return '–';
    const { median, low, high } = summary(runs.flat());
    return `${number(median, 0)} (${number(low, 0)} to ${number(high, 0)})`;
  };
  const rows = SUBJECTS.filter(({ name }) => figures.section(section).runs[name])
    .map(({ name, title }) => [title, ...MOMENTS.map(([moment]) => cell(figures.start(section, name, moment)))]);
  return table(['', ...MOMENTS.map(([, name]) => name)], rows);
}

function useTable(figures, size) {
  if (!figures.section(`use-${size}`)) return null;
  const cell = (name, action) => {
    const runs = figures.use(size, name, action);
    if (!runs) return '–';
    const { median: middle, p95 } = summary(runs.flat());
    const of = (which) => number(median(figures.use(size, name, action, which)?.flat() ?? [NaN]), 1);
    return `${number(middle, 1)} / ${number(p95, 1)}; ${of('all')}; ${of('cpu')} (${of('layout')}); ${of('paint')}`;
  };
  return table(['', ...ACTIONS.map(([, name]) => name)], WIDGETS.map(({ name, title }) => [title, ...ACTIONS.map(([action]) => cell(name, action))]));
}

const OPENED = [
  ['fetched and compiled', (run) => run.start],
  ...['xlsx', 'csv'].flatMap((format) => [
    [`${format.toUpperCase()}, the first time`, (run) => run[format].first],
    [`${format.toUpperCase()}, again`, (run) => run[format].again],
    [`${format.toUpperCase()}, with nothing there before`, (run) => run.start + run[format].first],
  ]),
];

function sheetsTable(figures) {
  if (!figures.section('sheets')) return null;
  const cell = (runs) => {
    const { median, low, high } = summary(runs.flat());
    return `${number(median, 0)} (${number(low, 0)} to ${number(high, 0)})`;
  };
  const row = ([name, of]) => {
    const [ours, theirs] = [figures.sheets('ours', of), figures.sheets('sheetjs', of)];
    const { ratio: is, low, high } = ratio(ours, theirs);
    return [name, cell(ours), cell(theirs), `${number(is)}× (${number(low)} to ${number(high)})`];
  };
  const { day, commit, machine, versions } = figures.section('sheets').about;
  const head = ['', 'ours, as a matrix', 'SheetJS, as rows', 'ours against SheetJS, 95 % interval'];
  return `${table(head, OPENED.map(row))}\n\nOn ${day} at ${commit}, ${machine}, SheetJS ${versions.SheetJS}.`;
}

function sheetsBytes(figures) {
  const all = figures.section('sheets-bytes')?.all;
  return all && table(['', 'raw', 'gzip', 'brotli'], Object.entries(all).map(([name, of]) => [name, ...[of.raw, of.gzip, of.brotli].map(kib)]));
}

const STATES = [
  ['memory-embedded', 'rest', 'embedded matrix, at rest'], ['memory-embedded', 'used', 'after use'],
  ['memory-20k', 'rest', '20,000, at rest'], ['memory-20k', 'used', 'after use'],
  ['memory-1000', '10', 'after 10 mounts and removals'], ['memory-1000', '500', 'after 500'], ['memory-1000', '1000', 'after 1,000'],
];

function memoryTable(figures) {
  const cell = (section, when, name) => {
    const of = (what) => {
      const runs = figures.memory(section, name, when, what);
      return runs && median(runs.flat());
    };
    if (of('heap') === null) return '–';
    const wasm = of('wasm') ? ` + wasm ${mib(of('wasm'))}` : '';
    return `${mib(of('heap'))}${wasm}; ${number(of('nodes'), 0)}, ${number(of('listeners'), 0)}`;
  };
  const there = STATES.filter(([section]) => figures.section(section));
  if (!there.length) return null;
  return table(['', ...WIDGETS.map(({ title }) => title)], there.map(([section, when, name]) => [name, ...WIDGETS.map((one) => cell(section, when, one.name))]));
}
