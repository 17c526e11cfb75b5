// What is done rarely, folded away: the filters by skill and role, and the actions.

import { el, grouped, option, say, unfolding } from './dom.js';
import { NONE } from '../shared/matrix.js';
import { canSwap } from '../shared/selection.js';
import { MANY_ROLES, byFamily, skillGroups } from '../shared/rungs.js';

/** Swapping the levels, and starting over. */
export function actions(model) {
  const swap = el('button', { type: 'button', onclick: () => model.choose('swap') }, 'Swap levels');
  const over = el('button', { type: 'button', onclick: () => model.startOver() }, 'Start over');
  const update = () => { swap.disabled = !canSwap(model.matrix, model.now); };
  return { element: unfolding(el('summary', null, 'More'), () => [swap, over]), update };
}

/** Which skill, and which roles. They follow what is chosen once they are made. */
export function filters(model) {
  const { matrix } = model, summary = el('summary', { id: 'filters' });
  let parts = null;
  const draw = () => {
    parts = [matrix.skills.length > 1 && skillChoice(model), matrix.roles.length > 1 && roleFilter(model)].filter(Boolean);
    parts.forEach((part) => part.update());
    return parts.map((part) => part.element);
  };
  return {
    element: unfolding(summary, draw),
    update() {
      say(summary, model.filters() ? `Filters (${model.filters()})` : 'Filters');
      if (parts) parts.forEach((part) => part.update());
    },
  };
}

function skillChoice(model) {
  const select = el('select', { id: 'skill', onchange: () => model.choose('skill', select.value === '' ? NONE : Number(select.value)) });
  let roles = null;
  return {
    element: el('div', { class: 'field' }, el('label', { for: 'skill' }, 'Skill'), select),
    update() {
      if (model.now.roles !== roles) {
        roles = model.now.roles;
        select.replaceChildren(option(['', 'All skills']), ...grouped(skillGroups(model)).flat());
      }
      select.value = model.now.skill === NONE ? '' : String(model.now.skill);
    },
  };
}

function roleFilter(model) {
  const { matrix } = model, all = matrix.roles.length;
  const boxes = matrix.roles.map((_, role) => el('input', { type: 'checkbox', onchange: () => model.choose('role', role) }));
  const chip = (role) => el('label', { class: 'chip' }, boxes[role], el('span', null, matrix.roles[role].name));
  const group = el('fieldset', { class: 'chips' }, el('legend', null, 'Roles'), byFamily(matrix).map(([family, roles]) =>
    [family && el('p', { class: 'aside' }, family), el('div', { class: 'chip-row' }, roles.map(chip))]));
  const summary = el('summary');
  return {
    element: all > MANY_ROLES ? el('details', { class: 'more-roles' }, summary, group) : group,
    update() {
      say(summary, `Roles (${model.now.roles.length} of ${all})`);
      boxes.forEach((box, role) => { box.checked = model.now.roles.includes(role); });
    },
  };
}
