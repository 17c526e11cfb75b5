// The comparison, or an honest end where there is no next level.

import { el, heading } from './dom.js';
import { changeList, folded } from './changes.js';
import { paged } from './paged.js';
import { skillRow } from './row.js';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { cardClass, cardName, whyNoChange, withoutLacking } from '../shared/cards.js';
import { pageAtOnce, pageOf } from '../shared/pages.js';
import { levelBefore } from '../shared/selection.js';
import * as say from '../shared/words.js';

/** The children of the answer's section. */
export function answer(part) {
  const { model } = part, { matrix, now } = model;
  part.rows = new Map();
  part.openAll = null;
  const title = heading(model, 1, { id: 'answer-heading', tabindex: '-1' }, model.step());
  const top = (...beside) => el('div', { class: 'step' }, title, beside);
  if (model.target() === NONE) {
    const before = levelBefore(matrix, now);
    return [top(sum(say.TOP_LEVEL)), before !== NONE && el('p', null, button(`See what changed since ${model.levelName(before)}`, () => {
      model.choose('lookBack');
      focusHeading(part);
    }))];
  }
  if (!now.roles.length) {
    return [top(sum(say.NO_ROLE)), el('p', null, button('Show all roles', () => {
      model.choose('roles', matrix.roles.map((_, at) => at));
      focusHeading(part);
    }))];
  }
  const [steps, lacking] = withoutLacking(model.steps()), cards = steps.map((step) => card(part, step, steps.length));
  if (part.rows.size) part.openAll = openAll(model);
  return [
    top(sum(say.stepSize(model.size(), model.listedAt())), part.openAll),
    el('div', { class: 'cards' }, cards),
    ...lacking.map(([level, roles]) =>
      folded(say.rolesLack(roles.length, model.levelName(level)), roles.map((role) => el('li', null, matrix.roles[role].name)))),
  ];
}

function sum(text) {
  return el('p', { class: 'sum' }, text);
}

function button(name, onclick) {
  return el('button', { type: 'button', onclick }, name);
}

/** It comes with all that the first answer does without: see `openSkills`. */
function openAll(model) {
  const onclick = () => model.choose('allSkills', !model.now.skills.areAll);
  return el('button', { type: 'button', class: 'link-button open-all', hidden: true, onclick });
}

export function focusHeading(part) {
  part.element.querySelector('#answer-heading').focus();
}

function card(part, step, cards) {
  const { model } = part, id = `answer-${step.role}`;
  return el('article', { class: cardClass(model, step, cards), 'aria-labelledby': id },
    el('header', null, heading(model, 2, { id }, cardName(model, step)),
      el('span', { class: 'brief' }, say.brief(step.tally, ' · ', model.now.targetRole === NONE))),
    body(part, step, cards));
}

function body(part, step, cards) {
  const { model } = part, { matrix, now } = model, why = whyNoChange(model, step);
  const empty = (text) => el('p', { class: 'empty' }, text);
  if (why) return empty(why);
  const nothing = !step.changed.length && empty(say.NOTHING_CHANGES);
  if (now.skill !== NONE) return [nothing, changeList(part, compareSkill(matrix, now.skill, step.from, step.to), false)];
  // The skills stand in the card itself: more of them come before this.
  const end = document.createComment(''), first = [], all = step.changed.length;
  const page = pageOf(all, cards), atOnce = pageAtOnce(all, cards), waiting = Math.min(page, all) - atOnce;
  const room = Array.from({ length: Math.max(waiting, 0) }, () => el('div', { class: 'to-come' }));
  const more = paged(all, page, (from, to) => {
    const made = step.changed.slice(from, to).map((skill) => skillRow(part, step, skill));
    if (end.parentNode) {
      end.before(...made);
      for (const place of room.splice(0)) place.remove();
    } else first.push(...made);
  }, { atOnce });
  const same = step.same.map((at) => el('li', null, matrix.skills[at].name));
  return [nothing, first, end, room, more, same.length > 0 && folded(say.unchangedSkills(same.length), same)];
}
