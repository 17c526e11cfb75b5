// What a reader has chosen, and what each choice does to it: a new object each time.

import { NONE, isEver } from './matrix.js';
import { belowOf, hasLevel, nearestTo, nextOf, rankOf } from './ladder.js';
import { rowOf } from './rows.js';

export function hasOwnLadders(matrix) {
  const key = (role) => role.ladder.map((rung) => rung.level).join();
  return matrix.roles.some((role) => key(role) !== key(matrix.roles[0]));
}

/** At the beginning. `skill` is an id, or `all`, which is the same as nothing; of one skill alone it is that one. */
export function begin(matrix, skill) {
  const wanted = matrix.skills.findIndex((one) => one.id === skill);
  const roles = hasOwnLadders(matrix) ? [0] : matrix.roles.map((_, at) => at);
  const selection = {
    skill: matrix.skills.length === 1 ? 0 : wanted,
    roles, level: NONE, target: NONE, targetRole: NONE, view: 'compare', query: '', open: new Set(),
    skills: { areAll: false, but: new Set() },
  };
  return { ...selection, level: ladderOf(matrix, selection)[0].level };
}

/** That of the one role that is chosen, or of all. */
export function ladderOf(matrix, selection) {
  return selection.roles.length === 1 ? matrix.roles[selection.roles[0]].ladder : matrix.ladder;
}

/** That of the level compared with. */
export function targetLadderOf(matrix, selection) {
  return selection.targetRole === NONE ? ladderOf(matrix, selection) : matrix.roles[selection.targetRole].ladder;
}

/** Those of each role that is chosen: nobody climbs from one role into another. */
export function nextLevels(matrix, selection) {
  const { roles, level } = selection;
  if (!roles.length) return nextOf(matrix.ladder, level);
  return [...new Set(roles.flatMap((role) => nextOf(matrix.roles[role].ladder, level)))];
}

/** The level compared with where none is chosen, or NONE at the top. */
export function usualTarget(matrix, selection) {
  const { level, targetRole } = selection;
  if (targetRole === NONE) return nextLevels(matrix, selection)[0] ?? NONE;
  const { ladder } = matrix.roles[targetRole];
  return hasLevel(ladder, level) ? level : nearestTo(ladder, rankOf(ladderOf(matrix, selection), level) ?? 0);
}

/** The level compared with, or NONE at the top. */
export function targetOf(matrix, selection) {
  return selection.target === NONE ? usualTarget(matrix, selection) : selection.target;
}

/** The level before the current one, or NONE. */
export function levelBefore(matrix, selection) {
  const role = selection.roles.find((one) => hasLevel(matrix.roles[one].ladder, selection.level));
  const ladder = role === undefined ? ladderOf(matrix, selection) : matrix.roles[role].ladder;
  return belowOf(ladder, selection.level).at(-1) ?? NONE;
}

/** Whether there are two sides to swap. */
export function canSwap(matrix, selection) {
  return targetOf(matrix, selection) !== NONE && (selection.targetRole === NONE || selection.roles.length === 1);
}

/** Whether a row of the answer is open. */
export function isOpen({ areAll, but }, row) {
  return areAll !== but.has(row);
}

function settle(matrix, selection) {
  const next = { ...selection }, ladder = ladderOf(matrix, next);
  if (next.roles.length === 1 && next.roles[0] === next.targetRole) next.targetRole = NONE;
  if (!hasLevel(ladder, next.level)) next.level = nearestTo(ladder, rankOf(matrix.ladder, next.level) ?? 0);
  const isOwn = next.targetRole === NONE && next.target === next.level;
  if (isOwn || (next.target !== NONE && !hasLevel(targetLadderOf(matrix, next), next.target))) next.target = NONE;
  return next;
}

function toggled(set, one) {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

export const change = {
  level: (matrix, selection, level) => settle(matrix, { ...selection, level }),
  target: (matrix, selection, target) => settle(matrix, { ...selection, target }),
  targetRole: (matrix, selection, targetRole) => settle(matrix, { ...selection, targetRole }),
  skill: (matrix, selection, skill) => ({ ...selection, skill }),
  view: (matrix, selection, view) => ({ ...selection, view }),
  query: (matrix, selection, query) => ({ ...selection, query }),

  /** A click on a level of the ladder: what comes next anyway is no choice. */
  aim: (matrix, selection, level) => change.target(matrix, selection, level === usualTarget(matrix, selection) ? NONE : level),

  swap(matrix, selection) {
    if (!canSwap(matrix, selection)) return selection;
    const next = { ...selection, level: targetOf(matrix, selection), target: selection.level };
    if (selection.targetRole !== NONE) [next.roles, next.targetRole] = [[selection.targetRole], selection.roles[0]];
    return settle(matrix, next);
  },

  /** A skill that none of the roles has gives way to all skills. */
  roles(matrix, selection, roles) {
    const rank = rankOf(ladderOf(matrix, selection), selection.level);
    const next = { ...selection, roles }, ladder = ladderOf(matrix, next);
    const isOthers = next.skill !== NONE && ![...roles, next.targetRole].some((role) => role !== NONE && isEver(matrix, next.skill, role));
    if (roles.length && isOthers) next.skill = NONE;
    if (!hasLevel(ladder, next.level)) next.level = nearestTo(ladder, rank ?? 0);
    return settle(matrix, next);
  },

  role(matrix, selection, role) {
    const is = selection.roles.includes(role);
    const roles = is ? selection.roles.filter((other) => other !== role) : [...selection.roles, role].sort((a, b) => a - b);
    return change.roles(matrix, selection, roles);
  },

  /** A row of the table. */
  row: (matrix, selection, row) => ({ ...selection, open: toggled(selection.open, row) }),

  /** A row of the answer, and all of them. */
  skillRow: (matrix, selection, row) => ({ ...selection, skills: { ...selection.skills, but: toggled(selection.skills.but, row) } }),
  allSkills: (matrix, selection, areAll) => ({ ...selection, skills: { areAll, but: new Set() } }),

  lookBack(matrix, selection) {
    return change.target(matrix, change.level(matrix, selection, levelBefore(matrix, selection)), selection.level);
  },

  /** Its row in the table; in the grid, where its role lacks the current level. */
  result(matrix, selection, { skill, role }) {
    let next = selection;
    if (!next.roles.includes(role)) next = change.roles(matrix, next, [role]);
    if (next.skill !== NONE && next.skill !== skill) next = { ...next, skill: NONE };
    if (!hasLevel(matrix.roles[role].ladder, next.level)) return { ...next, view: 'levels' };
    const row = rowOf(matrix, skill, role);
    next = { ...next, view: 'compare' };
    return next.open.has(row) ? next : change.row(matrix, next, row);
  },
};
