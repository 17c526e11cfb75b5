// Who one is, where one stands, and what that is compared with. The controls are made once and
// follow what is chosen, so that the focus stays where it is.

import { el, say } from './dom.js';
import { NONE } from '../shared/matrix.js';
import { hasOwnLadders, ladderOf } from '../shared/selection.js';
import { rungsOf, skillGroups, targetValue, targetsOf } from '../shared/rungs.js';

/** Gives the element, and what brings it up to date. */
export function choices(model) {
  const parts = [fields(model), ladder(model), row(model)];
  return {
    element: el('div', { class: 'choices' }, parts.map((part) => part.element)),
    update: () => parts.forEach((part) => part.update()),
  };
}

function field(id, name, select) {
  return el('div', { class: 'field' }, el('label', { for: id }, name), select);
}

function option([value, name]) {
  return el('option', { value }, name);
}

function fields(model) {
  const { matrix } = model;
  const skill = matrix.skills.length > 1 && el('select', { id: 'skill', onchange: (event) =>
    model.choose('skill', event.target.value === '' ? NONE : Number(event.target.value)) },
    option(['', 'All skills']),
    skillGroups(matrix).map(([path, skills]) => (path ? el('optgroup', { label: path }, skills.map(option)) : skills.map(option))));
  const all = matrix.roles.map((_, at) => at);
  const role = hasOwnLadders(matrix) && el('select', { id: 'role', onchange: (event) =>
    model.choose('roles', event.target.value === '' ? all : [Number(event.target.value)]) },
    matrix.roles.map((one, at) => option([at, one.name])), option(['', 'All roles']));
  return {
    element: el('div', { class: 'fields' }, role && field('role', 'Role', role), skill && field('skill', 'Skill', skill)),
    update() {
      const { now } = model;
      if (skill) skill.value = now.skill === NONE ? '' : String(now.skill);
      if (role) role.value = now.roles.length === 1 ? String(now.roles[0]) : now.roles.length === all.length ? '' : 'some';
    },
  };
}

function ladder(model) {
  const { matrix } = model, rungs = el('div', { class: 'rungs' });
  let drawn = [], shown = null;
  const make = ({ level, name }, at) => {
    const radio = el('input', {
      type: 'radio', name: 'level', id: `rung-${at}`, 'aria-describedby': `rung-${at}-note`,
      onchange: () => model.choose('level', level),
    });
    const note = el('small', { id: `rung-${at}-note` });
    return { radio, note, element: el('div', null, radio, el('label', { for: `rung-${at}` }, name), note) };
  };
  return {
    element: el('fieldset', { class: 'ladder', role: 'radiogroup', 'aria-labelledby': 'ladder-legend' },
      el('legend', { id: 'ladder-legend' }, 'Current level'), rungs),
    update() {
      const now = rungsOf(model), key = ladderOf(matrix, model.now);
      if (key !== shown) {
        shown = key;
        drawn = now.map(make);
        rungs.replaceChildren(...drawn.map((rung) => rung.element));
      }
      now.forEach((rung, at) => {
        drawn[at].element.className = rung.class;
        drawn[at].radio.checked = rung.level === model.now.level;
        say(drawn[at].note, rung.note);
      });
    },
  };
}

function row(model) {
  const { matrix } = model;
  const target = el('select', { id: 'target', onchange: (event) =>
    model.choose('target', event.target.value === '' ? NONE : Number(event.target.value)) });
  const swap = el('button', { type: 'button', onclick: () => model.choose('swap') }, 'Swap levels');
  const over = el('button', { type: 'button', onclick: () => model.startOver() }, 'Start over');
  const boxes = matrix.roles.map((_, role) => el('input', { type: 'checkbox', onchange: () => model.choose('role', role) }));
  const roles = matrix.roles.length > 1 && el('fieldset', { class: 'chips' }, el('legend', null, 'Roles'),
    el('div', { class: 'chip-row' }, boxes.map((box, role) =>
      el('label', { class: 'chip' }, box, el('span', null, matrix.roles[role].name)))));
  let level, shown;
  return {
    element: el('div', { class: 'choice-row' },
      el('div', { class: 'compare-with' }, el('label', { for: 'target' }, 'Compare with'), target, swap, over), roles),
    update() {
      const { now } = model;
      if (now.level !== level || now.roles !== shown) {
        level = now.level;
        shown = now.roles;
        target.replaceChildren(...targetsOf(model).map(option));
      }
      target.value = targetValue(model);
      swap.disabled = model.target() === NONE;
      boxes.forEach((box, role) => { box.checked = now.roles.includes(role); });
    },
  };
}
