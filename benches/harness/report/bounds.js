// What has to be reached, and what the measurement says of it: where the bound lies inside the 95 % interval, it can't tell.

import { interval, median, quantile, ratio } from '../stats.js';
import { ACTIONS } from './figures.js';

const FRAME = 16.7;

/** Nothing stays nothing. */
function levelOf(before, after) {
  if (!before || !after) return null;
  const [from, to] = [median(before.flat()), median(after.flat())];
  const value = from === to ? 1 : to / from;
  return { value, low: value, high: value };
}

const p95 = (values) => quantile(values, 0.95);

/** What is said of a value with the interval from `low` to `high`. */
export function verdict(low, high, bound) {
  if (high <= bound) return 'reached';
  return low <= bound ? 'not shown to exceed' : '**not reached**';
}

/** Each: `{ what, bound, unit, value, low, high, verdict }`; without what was not measured. */
export function boundsOf(figures) {
  const found = [];
  const add = (what, bound, unit, result) => {
    if (result) found.push({ what, bound, unit, ...result, verdict: verdict(result.low, result.high, bound) });
  };
  const against = (one, other, of) => {
    if (!one || !other) return null;
    const { ratio: value, low, high } = ratio(one, other, of);
    return { value, low, high };
  };
  const exact = (value) => (value === undefined || value === null ? null : { value, low: value, high: value });

  const start = (subject, moment) => figures.start('start', subject, moment);
  add('first text, standalone page, against static HTML of the same text', 1.1, '×', against(start('ours', 'firstText'), start('static', 'firstText')));
  add('answer on screen, standalone page, against the first text of static HTML', 1.2, '×', against(start('ours', 'shown'), start('static', 'firstText')));
  add('interactive, against plain JavaScript', 1.5, '×', against(start('ours', 'answered'), start('plain', 'answered')));
  add('interactive, against React', 0.8, '×', against(start('ours', 'answered'), start('react', 'answered')));
  for (const [action, name] of ACTIONS) {
    const ours = figures.use('20k', 'ours', action);
    add(`${name} at 20,000, against plain JavaScript`, 1, '×', against(ours, figures.use('20k', 'plain', action)));
    add(`${name} at 20,000, 95th percentile`, FRAME, ' ms', ours && interval(ours, p95));
  }
  const key = figures.use('200k', 'ours', 'key');
  add('search keystroke at 200,000, median', 50, ' ms', key && interval(key));
  const bytes = figures.bytes('ours');
  add('standalone page as a file', 256, ' KiB', bytes && exact(bytes.page.raw / 1024));
  add('embed script before a file is opened, gzip', 98, ' KB', bytes && exact(bytes.script.gzip / 1000));
  const large = figures.memory('memory-20k', 'ours', 'used', 'wasm'), empty = figures.memory('memory-empty', 'ours', 'used', 'wasm');
  const json = figures.jsonSize('20k');
  add('wasm memory at 20,000 over the empty widget, against the JSON', 3, '×',
    large && empty && json && exact((median(large.flat()) - median(empty.flat())) / json));
  for (const [what, name] of [['heap', 'JS heap'], ['wasm', 'wasm memory'], ['nodes', 'DOM nodes'], ['listeners', 'listeners']]) {
    // Collecting is not exact: what the peers' heaps vary by is nothing.
    add(`${name} after 1,000 mounts and removals, against after 500`, 1.05, '×',
      levelOf(figures.memory('memory-1000', 'ours', '500', what), figures.memory('memory-1000', 'ours', '1000', what)));
  }
  return found;
}
