// How one expectation grows from the first level of a role to the last.

import { el } from './dom.js';
import { description, muted, pill } from './items.js';
import { shifts, tag, words } from './changes.js';
import { NONE } from '../shared/matrix.js';
import { growth, isUnchanged } from '../shared/compare.js';
import { toldItems } from '../shared/cards.js';
import { GROWTH, NOTHING_NEW, brief } from '../shared/words.js';

export function growthList(part, skill, role) {
  const steps = growth(part.model.matrix, skill, role);
  return el('ol', { class: 'growth', 'aria-label': GROWTH }, steps.map((step) => stepItem(part, step, skill)));
}

function stepItem(part, { level, cell, change }, skill) {
  const { model } = part, note = model.note(level), changes = change && brief(change.tally, ', ', true);
  return el('li', { class: model.placeClass(level) || null },
    el('div', { class: 'level' },
      el('b', null, model.levelName(level)),
      note && [' ', el('small', { class: 'note' }, note)],
      changes && [' ', el('small', { class: 'brief' }, changes)],
      pill(model.matrix, cell)),
    el('div', { class: 'what' },
      change ? changed(part, change) : cell !== NONE ? description(part, cell, skill) : muted('Not expected')));
}

function changed(part, change) {
  if (isUnchanged(change)) return muted(NOTHING_NEW);
  const items = toldItems(change).map((item) =>
    el('li', null, tag(part, item.outcome, change), ' ', el('div', { class: 'what' }, words(part, item, change))));
  return [shifts(part, change), items.length > 0 && el('ul', { class: 'changes' }, items)];
}
