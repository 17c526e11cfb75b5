// What is measured, in order; each by itself with `--only`.

import { bytesOfAll } from './measure/bytes.js';
import { comeAndGo, memoryWith } from './measure/memory.js';
import { partsOfOurs } from './measure/parts.js';
import { pureInWasm, pureNatively } from './measure/pure.js';
import { bytesOfSheets, sheets } from './measure/sheets.js';
import { startOf, startWith } from './measure/start.js';
import { useWith } from './measure/use.js';
import { OURS, SHEETS, SUBJECTS, WIDGETS } from './subjects.js';

/** `once` gives all of it; `one` is measured for each subject in each run. */
export const SECTIONS = {
  bytes: { once: bytesOfAll },
  parts: { once: partsOfOurs },
  start: { one: startOf(1), subjects: SUBJECTS },
  'start-slow': { one: startOf(4), subjects: SUBJECTS },
  'start-20k': { one: startWith('20k', 1), subjects: WIDGETS },
  'start-200k': { one: startWith('200k', 1), subjects: WIDGETS, runs: 5 },
  'use-embedded': { one: useWith(null), subjects: WIDGETS },
  'use-20k': { one: useWith('20k'), subjects: WIDGETS },
  'use-20k-slow': { one: useWith('20k', { slowdown: 4 }), subjects: WIDGETS },
  'use-200k': { one: useWith('200k'), subjects: WIDGETS, runs: 5 },
  'memory-embedded': { one: memoryWith('embedded'), subjects: WIDGETS, runs: 3 },
  'memory-empty': { one: memoryWith('empty'), subjects: [OURS], runs: 3 },
  'memory-20k': { one: memoryWith('20k'), subjects: WIDGETS, runs: 3 },
  'memory-1000': { one: comeAndGo([10, 500, 1000]), subjects: WIDGETS, runs: 3 },
  'sheets-bytes': { once: bytesOfSheets },
  sheets: { one: sheets, subjects: [SHEETS] },
  pure: { once: pureNatively },
  'pure-wasm': { once: pureInWasm },
};
