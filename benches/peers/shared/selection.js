// What a reader has chosen, and what each choice does to it: a new object each time.

import { NONE } from './matrix.js';
import { belowOf, hasLevel, nearestTo, nextOf, rankOf } from './ladder.js';

export function hasOwnLadders(matrix) {
  const key = (role) => role.ladder.map((rung) => rung.level).join();
  return matrix.roles.some((role) => key(role) !== key(matrix.roles[0]));
}

/** At the beginning. `skill` is an id, `all`, or nothing for the first. */
export function begin(matrix, skill) {
  const wanted = matrix.skills.findIndex((one) => one.id === skill);
  const roles = hasOwnLadders(matrix) ? [0] : matrix.roles.map((_, at) => at);
  const selection = {
    skill: skill === 'all' ? NONE : Math.max(wanted, 0),
    roles, level: NONE, target: NONE, view: 'compare', query: '', open: new Set(),
  };
  return { ...selection, level: ladderOf(matrix, selection)[0].level };
}

/** That of the one role that is chosen, or of all. */
export function ladderOf(matrix, selection) {
  return selection.roles.length === 1 ? matrix.roles[selection.roles[0]].ladder : matrix.ladder;
}

export function nextLevels(matrix, selection) {
  return nextOf(ladderOf(matrix, selection), selection.level);
}

/** The level compared with, or NONE at the top. */
export function targetOf(matrix, selection) {
  return selection.target === NONE ? nextLevels(matrix, selection)[0] ?? NONE : selection.target;
}

/** The level before the current one, or NONE. */
export function levelBefore(matrix, selection) {
  return belowOf(ladderOf(matrix, selection), selection.level).at(-1) ?? NONE;
}

function settle(matrix, selection) {
  const { target, level } = selection;
  const isGone = target === level || (target !== NONE && !hasLevel(ladderOf(matrix, selection), target));
  return isGone ? { ...selection, target: NONE } : selection;
}

export const change = {
  level: (matrix, selection, level) => settle(matrix, { ...selection, level }),
  target: (matrix, selection, target) => settle(matrix, { ...selection, target }),
  skill: (matrix, selection, skill) => ({ ...selection, skill }),
  view: (matrix, selection, view) => ({ ...selection, view }),
  query: (matrix, selection, query) => ({ ...selection, query }),

  swap(matrix, selection) {
    const target = targetOf(matrix, selection);
    return target === NONE ? selection : settle(matrix, { ...selection, level: target, target: selection.level });
  },

  roles(matrix, selection, roles) {
    const rank = rankOf(ladderOf(matrix, selection), selection.level);
    const next = { ...selection, roles }, ladder = ladderOf(matrix, next);
    if (!hasLevel(ladder, next.level)) next.level = nearestTo(ladder, rank ?? 0);
    return settle(matrix, next);
  },

  role(matrix, selection, role) {
    const is = selection.roles.includes(role);
    const roles = is ? selection.roles.filter((other) => other !== role) : [...selection.roles, role].sort((a, b) => a - b);
    return change.roles(matrix, selection, roles);
  },

  row(matrix, selection, row) {
    const open = new Set(selection.open);
    if (!open.delete(row)) open.add(row);
    return { ...selection, open };
  },

  lookBack(matrix, selection) {
    return change.target(matrix, change.level(matrix, selection, levelBefore(matrix, selection)), selection.level);
  },

  result(matrix, selection, { skill, role, level }) {
    const row = skill * matrix.roles.length + role;
    const next = change.level(matrix, { ...selection, view: 'compare' }, level);
    return next.open.has(row) ? next : change.row(matrix, next, row);
  },
};
