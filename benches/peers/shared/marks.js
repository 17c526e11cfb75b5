// Where the words of a query stand in a text.

import { fold, foldInPlace } from './fold.js';

/** The words of what is typed, folded, without the commas of a list. */
export function wordsOf(query) {
  return fold(query).split(/\s+/).map((word) => word.replace(/^[,;]+|[,;]+$/g, '') || word).filter(Boolean);
}

/** The text in pieces, every second of which is marked; null where there is nothing to mark. */
export function pieces(text, words) {
  if (!words.length) return null;
  const { folded, places } = foldInPlace(text);
  let ranges = null;
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      (ranges ??= []).push([at, at + word.length]);
    }
  }
  if (!ranges) return null;
  ranges.sort((one, other) => one[0] - other[0]);
  const place = (at) => (places ? places[at] : at);
  const found = [];
  let end = 0, last = null;
  for (const [from, to] of ranges) {
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else { last = [from, to]; found.push(last); }
  }
  const parts = [];
  for (const [from, to] of found) {
    parts.push(text.slice(end, place(from)), text.slice(place(from), place(to)));
    end = place(to);
  }
  parts.push(text.slice(end));
  return parts;
}

/** Whether any word is in an item, its labels or its sub-items. */
export function isInItem(item, words) {
  const isIn = (text) => {
    const folded = fold(text);
    return words.some((word) => folded.includes(word));
  };
  return isIn(item.text) || item.labels.some(isIn) || item.items.some((sub) => isInItem(sub, words));
}
