// The comparison, or an honest end where there is no next level.

import { el, heading } from './dom.js';
import { changeList, folded, tag } from './changes.js';
import { paged } from './paged.js';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { isWhole, longClass, pageAtOnce, pageOf } from '../shared/cards.js';
import { levelBefore } from '../shared/selection.js';
import * as say from '../shared/words.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The children of the answer's section. */
export function answer(part) {
  const { model } = part, { matrix, now } = model;
  const title = heading(model, 1, { id: 'answer-heading', tabindex: '-1' }, model.step());
  if (model.target() === NONE) {
    const before = levelBefore(matrix, now);
    return [title, sum(say.TOP_LEVEL), before !== NONE && el('p', null, button(`Look back from ${model.levelName(before)}`, () => {
      model.choose('lookBack');
      focusHeading(part);
    }))];
  }
  if (!now.roles.length) {
    return [title, sum(say.NO_ROLE), el('p', null, button('Show all roles', () => {
      model.choose('roles', matrix.roles.map((_, at) => at));
      focusHeading(part);
    }))];
  }
  const size = model.size();
  const sentence = say.summary(size.tally) + (size.total ? ` ${say.stepSize(size)}` : '');
  return [
    title, sum(sentence), size.total > 0 && bar(size),
    el('div', { class: 'cards' }, model.steps().map((step) => card(part, step))),
  ];
}

function sum(text) {
  return el('p', { class: 'sum' }, text);
}

function button(name, onclick) {
  return el('button', { type: 'button', onclick }, name);
}

function focusHeading(part) {
  part.element.querySelector('#answer-heading').focus();
}

/** The outcomes, each as wide as its share. */
function bar(size) {
  const svg = document.createElementNS(SVG, 'svg');
  const set = (element, attributes) => { for (const name in attributes) element.setAttribute(name, attributes[name]); };
  set(svg, { viewBox: `0 0 ${size.total} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  let x = 0;
  size.tally.forEach((n, outcome) => {
    if (!n) return;
    const rect = document.createElementNS(SVG, 'rect');
    set(rect, { class: say.OUTCOME_IDS[outcome], x, width: n, height: 1 });
    svg.append(rect);
    x += n;
  });
  return el('div', { class: 'bar' }, svg);
}

function card(part, step) {
  const { model } = part, { matrix } = model, id = `answer-${step.role}`;
  const name = matrix.namesRoles ? matrix.roles[step.role].name : model.subject;
  const isLong = longClass((step.changed.length + step.same.length) * model.steps().length);
  return el('article', { class: `card${isLong}`, 'aria-labelledby': id },
    el('header', null, heading(model, 2, { id }, name), el('span', { class: 'brief' }, say.brief(step.tally, ' · '))),
    body(part, step));
}

function body(part, step) {
  const { model } = part, { matrix, now } = model;
  const empty = (text) => el('p', { class: 'empty' }, text);
  if (step.lacks !== NONE) return empty(say.roleLacks(model.levelName(step.lacks)));
  if (!step.changed.length && !step.same.length) return empty(say.NOTHING_EXPECTED);
  const compare = (skill) => compareSkill(matrix, skill, step.role, now.level, model.target());
  const nothing = !step.changed.length && empty(say.NOTHING_CHANGES);
  if (now.skill !== NONE) return [nothing, changeList(part, compare(now.skill))];
  // The skills stand in the card itself: more of them come before this.
  const end = document.createComment(''), first = [];
  const roles = model.steps().length, atOnce = pageAtOnce(step.changed.length, roles);
  const waiting = Math.min(pageOf(step.changed.length, roles), step.changed.length) - atOnce;
  const room = Array.from({ length: Math.max(waiting, 0) }, () => el('div', { class: 'to-come' }));
  const more = paged(step.changed.length, pageOf(step.changed.length, roles), (from, to) => {
    const made = step.changed.slice(from, to).map((at) => skill(part, compare(at)));
    if (end.parentNode) {
      end.before(...made);
      for (const row of room.splice(0)) row.remove();
    } else first.push(...made);
  }, { atOnce });
  const same = step.same.map((at) => el('li', null, matrix.skills[at].name));
  return [nothing, first, end, room, more, same.length > 0 && folded(say.unchangedSkills(same.length), same)];
}

function skill(part, change) {
  const { model } = part;
  return el('section', { class: 'skill' },
    heading(model, 3, null, model.matrix.skills[change.skill].name),
    isWhole(change) && tag(change.outcome),
    changeList(part, change));
}
