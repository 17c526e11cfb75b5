// What changes in one skill.

import { el } from './dom.js';
import { itemText } from './items.js';
import { DROPPED } from '../shared/compare.js';
import { beforeOf, hasOutcome, shiftOf, sortedItems, wordingOf } from '../shared/cards.js';
import * as say from '../shared/words.js';

/** The names of the two levels of a change, or nulls. */
function levelsOf({ model }, { levels }) {
  return levels ? levels.map((level) => model.levelName(level)) : [null, null];
}

export function tag(part, outcome, change) {
  const word = outcome === DROPPED && change.buildsOn ? say.BUILDS_ON : say.outcome(outcome, levelsOf(part, change)[1]);
  return el('span', { class: `tag ${say.OUTCOME_IDS[outcome]}` }, word);
}

/** How the requirement and the depth of the skill itself move. */
export function shifts(part, change, isDepthSaid = false) {
  const shift = !isDepthSaid && shiftOf(change, part.model.matrix.skills[change.skill].scale);
  return [
    change.requirement && el('p', { class: 'shift' }, change.requirement),
    shift && el('p', { class: 'shift' }, hasOutcome(change) && tag(part, change.outcome, change), ' ', el('span', null, shift)),
  ];
}

/** The words of an item, struck through where it is no longer expected. */
export function words(part, item, change, runs = null) {
  const told = item.to ?? item.from;
  return el(item.outcome === DROPPED && !change.levels ? 'del' : 'div', null, itemText(part, told, told.labels, runs));
}

/** The items of a change. The depth is left out where the row says it. */
export function changeList(part, change, isDepthSaid) {
  if (!change) return [];
  const { scale } = part.model.matrix.skills[change.skill], { changed, gone, same } = sortedItems(change);
  const items = (list) => list.map((item) => el('li', null, itemText(part, item.to ?? item.from)));
  return [
    ...shifts(part, change, isDepthSaid),
    changed.length > 0 && el('ul', { class: 'changes' }, changed.map((item) => itemChange(part, item, change, scale))),
    gone.length > 0 && folded(change.buildsOn ? say.BUILDS_ON : say.gone(gone.length, levelsOf(part, change)[1]), items(gone)),
    same.length > 0 && folded(say.stay(same.length), items(same)),
  ].filter(Boolean);
}

export function folded(summary, items) {
  return el('details', { class: 'rest' }, el('summary', null, summary), el('ul', { class: 'items' }, items));
}

function itemChange(part, item, change, scale) {
  const before = beforeOf(item, change, scale), wording = wordingOf(item);
  return el('li', null, tag(part, item.outcome, change), ' ', el('div', { class: 'what' },
    words(part, item, change, wording && wording.after),
    before.depths && el('p', { class: 'before' }, before.depths),
    before.text !== null && el('div', { class: 'before' },
      say.before(levelsOf(part, change)[0]), part.text(before.text, { class: 'text' }, wording && wording.before, 'del'))));
}
