// What changes in one skill.

import { el } from './dom.js';
import { itemText } from './items.js';
import { DROPPED, SAME } from '../shared/compare.js';
import { beforeOf, hasOutcome, shiftOf } from '../shared/cards.js';
import { OUTCOMES, OUTCOME_IDS, number } from '../shared/words.js';

export function tag(outcome) {
  return el('span', { class: `tag ${OUTCOME_IDS[outcome]}` }, OUTCOMES[outcome]);
}

/** How the requirement and the depth of the skill itself move. */
export function shifts(part, change) {
  const shift = shiftOf(change, part.model.matrix.skills[change.skill].scale);
  return [
    change.requirement && el('p', { class: 'shift' }, change.requirement),
    shift && el('p', { class: 'shift' }, hasOutcome(change) && [tag(change.outcome), ' '], el('span', null, shift)),
  ];
}

/** The words of an item, struck through where it is no longer expected. */
export function words(part, change) {
  return el(change.outcome === DROPPED ? 'del' : 'div', null, itemText(part, change.to ?? change.from));
}

export function changeList(part, change) {
  const { scale } = part.model.matrix.skills[change.skill];
  const changed = [], same = [];
  for (const item of change.items) {
    if (item.outcome === SAME) same.push(el('li', null, itemText(part, item.to)));
    else changed.push(itemChange(part, item, scale));
  }
  return [
    shifts(part, change),
    changed.length > 0 && el('ul', { class: 'changes' }, changed),
    same.length > 0 && folded(`Still expected (${number(same.length)})`, same),
  ];
}

export function folded(summary, items) {
  return el('details', { class: 'rest' }, el('summary', null, summary), el('ul', { class: 'items' }, items));
}

function itemChange(part, item, scale) {
  const before = beforeOf(item, scale);
  return el('li', null, tag(item.outcome), ' ', el('div', { class: 'what' },
    words(part, item),
    before.depths && el('p', { class: 'before' }, before.depths),
    before.text !== null && el('p', { class: 'before' }, 'Before: ', part.text(before.text))));
}
