// The question in one sentence: who one is, where one stands, and what one aims for. The controls are made once and
// follow what is chosen, so that the focus stays where it is.

import { el, grouped } from './dom.js';
import { NONE } from '../shared/matrix.js';
import { levelsOf, roleGroups, roleValue, targetRoleGroups, targetValue, targetsOf } from '../shared/rungs.js';

/** Gives the element, and what brings it up to date. */
export function question(model) {
  const { matrix } = model, hasRoles = matrix.roles.length > 1, all = matrix.roles.map((_, at) => at);
  const choose = (what) => (value) => model.choose(what, value === '' ? NONE : Number(value));
  const chooseRole = (value) => value !== 'some' && model.choose('roles', value === '' ? all : [Number(value)]);
  const role = hasRoles && choice('role', 'I work as', chooseRole, () => roleGroups(model), () => roleValue(model), ({ roles }) => [roles]);
  const level = choice('level', 'I am at', choose('level'),
    () => [['', levelsOf(model)]], () => String(model.now.level), ({ roles }) => [roles]);
  const target = choice('target', 'Aiming for', choose('target'),
    () => [['', targetsOf(model)]], () => targetValue(model), (now) => [now.roles, now.level, now.targetRole]);
  const targetRole = hasRoles && choice('target-role', 'Role to aim for', choose('targetRole'),
    () => targetRoleGroups(model), () => (model.now.targetRole === NONE ? '' : String(model.now.targetRole)), ({ roles }) => [roles]);
  const piece = (words, one, other) => el('span', { class: 'piece' },
    el('label', { for: one.element.id }, words), ' ', one.element, other && [' ', other.element]);
  return {
    element: el('div', { class: 'question' },
      role && piece('I work as', role), piece(hasRoles ? 'at' : 'I am at', level), piece('aiming for', target, targetRole)),
    update: () => [role, level, target, targetRole].forEach((one) => one && one.update(model.now)),
  };
}

/** A select. Its options are made anew only when one of the keys that they depend on changes. */
function choice(id, name, choose, groups, value, keysOf) {
  const element = el('select', { id, 'aria-label': name, onchange: () => choose(element.value) });
  let keys = null;
  return {
    element,
    update(now) {
      const next = keysOf(now);
      if (!keys || next.some((key, at) => key !== keys[at])) {
        keys = next;
        element.replaceChildren(...grouped(groups()).flat());
      }
      const chosen = value();
      if (element.value !== chosen) element.value = chosen;
    },
  };
}
