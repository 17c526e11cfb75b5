// Pairs of items in other words: of those that are left, the two most alike, again and again, as long as they share at
// least half of their words.

import { NONE } from './matrix.js';

/** More letters than these are not compared, and so much each item adds to its own. */
const LETTERS = 20_000_000, LETTERS_OF_NONE = 50;

/** Adds pairs to those that are found. Two that have an id each are none. */
export function pairAlike(before, after, { partner, taken }) {
  if (before.length === 1 && after.length === 1) {
    if (!taken[0] && !(hasId(before[0]) && hasId(after[0]))) { partner[0] = 0; taken[0] = true; }
    return;
  }
  const from = [], to = [];
  before.forEach((_, at) => taken[at] || from.push(at));
  after.forEach((_, at) => partner[at] === NONE && to.push(at));
  if (!from.length || !to.length) return;
  const named = [from.filter((at) => hasId(before[at])), to.filter((at) => hasId(after[at]))];
  if (named[0].length === from.length && named[1].length === to.length) return;
  if (lettersOf(before, from, after, to) - lettersOf(before, named[0], after, named[1]) > LETTERS) return;
  const others = to.map((at) => wordsOf(after[at]));
  const pairs = [];
  for (const one of from) {
    const words = wordsOf(before[one]);
    to.forEach((other, at) => {
      if (hasId(before[one]) && hasId(after[other])) return;
      const shared = sharedBy(words, others[at]), all = words.length + others[at].length;
      if (shared > 0 && 4 * shared >= all) pairs.push({ one, other, likeness: shared / all });
    });
  }
  // The most alike first, then which is nearer to the beginning, then which moves less.
  pairs.sort((a, b) => b.likeness - a.likeness || a.one + a.other - b.one - b.other
    || Math.abs(a.one - a.other) - Math.abs(b.one - b.other) || a.one - b.one);
  for (const { one, other } of pairs) {
    if (taken[one] || partner[other] !== NONE) continue;
    partner[other] = one;
    taken[one] = true;
  }
}

function hasId(item) {
  return item.id !== undefined;
}

function lettersOf(before, from, after, to) {
  const all = (items, list) => list.reduce((sum, at) => sum + LETTERS_OF_NONE + sizeOf(items[at]), 0);
  return from.length * all(after, to) + to.length * all(before, from);
}

function sizeOf(item) {
  return item.items.reduce((sum, sub) => sum + sizeOf(sub), item.text.length);
}

/** Sorted. They are collected once for each item. */
function wordsOf(item) {
  return (item.words ??= collect(item, []).sort());
}

function collect(item, words) {
  for (const [word] of item.text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu)) words.push(word);
  for (const sub of item.items) collect(sub, words);
  return words;
}

/** How many words two sorted lists share. */
function sharedBy(words, others) {
  let shared = 0, at = 0;
  for (const word of words) {
    while (at < others.length && others[at] < word) at++;
    if (at < others.length && others[at] === word) { shared++; at++; }
  }
  return shared;
}
