// The pure code alone, and how it grows.

import { number, table } from './markdown.js';

export function pureTables(figures) {
  return [['pure', 'natively'], ['pure-wasm', 'in wasm']].map(([section, where]) => {
    const all = figures.section(section)?.all;
    if (!all) return [null, null];
    const works = Object.keys(all), sizes = [...new Set(works.flatMap((work) => Object.keys(all[work])))].sort((one, other) => one - other);
    const rows = works.map((work) => [work, ...sizes.map((size) => time(all[work][size]))]);
    return [`The pure code ${where} (median time for so many expectations)`, table(['', ...sizes.map((size) => number(Number(size), 0))], rows)];
  });
}

/** From nanoseconds. */
function time(one) {
  if (!one) return '–';
  const { median } = one;
  if (median < 1e3) return `${number(median, 0)} ns`;
  if (median < 1e6) return `${number(median / 1e3, 1)} µs`;
  return `${number(median / 1e6, 1)} ms`;
}
