// The figures of each section, as runs of values: what tables, bounds and plot are made of.

import { existsSync, statSync } from 'node:fs';
import { MADE } from '../places.js';

export const SIZES_OF_USE = [['embedded', 'embedded matrix'], ['20k', '20,000 expectations'], ['20k-slow', '20,000, CPU 4× slower'], ['200k', '200,000 expectations']];
export const ACTIONS = [['level', 'level switch'], ['row', 'row open'], ['key', 'search keystroke']];
export const MOMENTS = [
  ['firstText', 'first text'],
  ['shown', 'answer on screen'],
  ['answered', 'first answer to a choice'],
  ['blocked', 'blocked'],
];

export class Figures {
  constructor(store) {
    this.store = store;
    this.sections = {};
  }

  /** A section that was measured, or null. */
  section(name) {
    return (this.sections[name] ??= this.store.read(name));
  }

  /** A list for each run with the values in it, or null where that was not measured. */
  runs(section, subject, of) {
    const runs = this.section(section)?.runs?.[subject];
    if (!runs) return null;
    const values = runs.map((run) => [of(run)].flat().filter((value) => value !== null && value !== undefined));
    return values.some((run) => run.length) ? values : null;
  }

  start(section, subject, moment) {
    return this.runs(section, subject, (run) => run[moment]);
  }

  use(size, subject, action, which = 'work') {
    return this.runs(`use-${size}`, subject, (run) => run[action].filter(Boolean).map((one) => one[which]));
  }

  memory(section, subject, when, what) {
    return this.runs(section, subject, (run) => run[when][what]);
  }

  sheets(subject, of) {
    return this.runs('sheets', 'sheets', (run) => of(run[subject]));
  }

  bytes(subject) {
    return this.section('bytes')?.all[subject];
  }

  jsonSize(size) {
    const file = `${MADE}${size}.json`;
    return existsSync(file) ? statSync(file).size : null;
  }
}
