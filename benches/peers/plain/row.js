// A row of the answer: a skill, how much there is to do in it, and, if it is open, its items. Its folded content is in
// the page for the browser's own search, once the first answer is painted.

import { el, heading, say } from './dom.js';
import { changeList, tag } from './changes.js';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { depthSteps, glanceOf } from '../shared/cards.js';
import { rowOf } from '../shared/rows.js';
import { isOpen } from '../shared/selection.js';

const SVG = 'http://www.w3.org/2000/svg';

export function skillRow(part, step, skill) {
  const { model } = part, { matrix } = model, row = rowOf(matrix, skill, step.role);
  const change = compareSkill(matrix, skill, step.from, step.to), id = `body-${step.role}-${skill}`;
  const toggle = () => model.choose('skillRow', row);
  const button = el('button', { type: 'button', class: 'row-button', 'aria-controls': id, onclick: toggle }, matrix.skills[skill].name);
  const body = el('div', { class: 'row-body', id, onbeforematch: toggle });
  const drawn = { button, body, isOpen: null, fill: () => body.append(...changeList(part, change, change.depths[1] !== NONE)) };
  part.rows.set(row, drawn);
  follow(drawn, isOpen(model.now.skills, row), model.isSettled);
  return el('section', { class: 'skill index-row' },
    el('div', { class: 'line' }, heading(model, 3, null, button), glance(part, change)), body);
}

function follow(drawn, isOpen, isSettled) {
  if (drawn.isOpen !== isOpen) {
    drawn.isOpen = isOpen;
    drawn.button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) drawn.body.removeAttribute('hidden');
    else drawn.body.setAttribute('hidden', 'until-found');
  }
  if (drawn.fill && (isOpen || isSettled)) {
    drawn.fill();
    drawn.fill = null;
  }
}

/** Opens and closes what is drawn, and fills what is closed; only what changed is touched. */
export function openSkills(part) {
  const { model } = part, { skills } = model.now;
  if (part.openAll && model.isSettled) {
    say(part.openAll, skills.areAll ? 'Close all' : 'Open all');
    part.openAll.hidden = false;
  }
  if (part.followed === skills && part.isSettled === model.isSettled) return;
  part.followed = skills;
  part.isSettled = model.isSettled;
  for (const [row, drawn] of part.rows) follow(drawn, isOpen(skills, row), model.isSettled);
}

/** The summary of a change in one line. */
function glance(part, change) {
  const { scale } = part.model.matrix.skills[change.skill], { required, depth, brief } = glanceOf(change, scale);
  return el('div', { class: 'glance' },
    el('span', { class: change.required ? 'required-at yes' : 'required-at' }, required),
    depth === null ? el('span') : el('span', { class: 'depth-at' }, steps(change, scale), el('span', null, depth)),
    el('span', { class: 'brief' }, brief === null ? tag(part, change.outcome, change) : brief));
}

/** The depth of a skill as steps on its scale: those that are reached, and those to come. */
function steps(change, scale) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${scale.length * 12} 10`);
  svg.setAttribute('aria-hidden', 'true');
  depthSteps(change, scale).forEach((name, at) => {
    const rect = document.createElementNS(SVG, 'rect'), set = { class: name, x: at * 12 + 1, y: 1, width: 8, height: 8, rx: 2 };
    for (const attribute in set) rect.setAttribute(attribute, set[attribute]);
    svg.append(rect);
  });
  return el('span', { class: 'steps' }, svg);
}
