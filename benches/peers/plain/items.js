// What a cell says.

import { el } from './dom.js';
import { NONE, depthOf, itemsOf } from '../shared/matrix.js';
import { labelsIn, pillOf, whyEmpty } from '../shared/cards.js';

/** An item: its text, maybe in runs, its labels, its sub-items. */
export function itemText(part, item, labels = item.labels, runs = null) {
  const text = item.isToAvoid ? [el('b', { class: 'avoid' }, 'To avoid:'), ' '] : [];
  text.push(part.text(item.text, { class: 'text' }, runs, 'ins'));
  for (const label of labels) text.push(' ', el('small', { class: 'label' }, label));
  if (item.items.length) text.push(itemList(part, item.items));
  return text;
}

/** The items of a cell of this depth, if it has one. */
export function itemList(part, items, depth = NONE) {
  return items.length ? el('ul', { class: 'items' }, items.map((item) => el('li', null, itemText(part, item, labelsIn(item, depth))))) : null;
}

/** What a cell of a skill says; or, where there is none, what that means. */
export function description(part, cell, skill) {
  const { matrix } = part.model, why = whyEmpty(matrix, cell);
  if (why) return muted(why);
  const depth = depthOf(matrix, cell, skill);
  return [
    depth !== NONE && el('span', { class: 'depth' }, matrix.skills[skill].scale[depth].name),
    itemList(part, itemsOf(matrix, cell, skill), depth),
  ];
}

export function pill(matrix, cell) {
  const said = pillOf(matrix, cell);
  return said && el('span', { class: said[0] }, said[1]);
}

export function muted(text) {
  return el('span', { class: 'muted' }, text);
}
