// How the sentence and the ladder are drawn.

import { NONE, isEver } from './matrix.js';
import { ladderOf, targetLadderOf, usualTarget } from './selection.js';
import { rankOf } from './ladder.js';

/** More rungs than this stand in rows and columns, and more roles than this are folded away. */
export const MANY = 12, MANY_ROLES = 8;

/** The two ends of the step: the name of its group, its control, and what a click on a rung does. */
export const ENDS = [
  { id: 'here', name: 'I am at', control: 'level', act: 'level' },
  { id: 'aim', name: 'Aiming for', control: 'target', act: 'aim' },
];

export function laddersOf(model, end) {
  return end.id === 'here' ? ladderOf(model.matrix, model.now) : targetLadderOf(model.matrix, model.now);
}

/** Above a line with the names of the same levels, markers are enough. */
export function endClass(model, end) {
  const isAbove = end.id === 'here' && model.now.targetRole === NONE && ladderOf(model.matrix, model.now).length <= MANY;
  return isAbove ? 'end markers' : 'end';
}

export function rungsClass(rungs) {
  return rungs.length > MANY ? 'rungs many' : 'rungs';
}

/** The rungs of an end: level, name, note, class, whether it is chosen, and whether it can be. */
export function rungsOf(model, end) {
  const { matrix, now } = model, target = model.target(), isOther = now.targetRole !== NONE, isAim = end.id === 'aim';
  const ladder = ladderOf(matrix, now), rank = (level) => rankOf(ladder, level) ?? 0;
  const current = rank(now.level), aim = isOther || target === NONE ? current : rank(target);
  const classOf = (level) => {
    if (isOther && isAim) return level === target ? 'rung target' : 'rung';
    if (level === now.level) return 'rung now';
    if (!isOther && level === target) return 'rung target';
    const here = rank(level);
    if (here !== current && here >= Math.min(current, aim) && here < Math.max(current, aim)) return 'rung between';
    return here < current ? 'rung past' : 'rung';
  };
  return laddersOf(model, end).map(({ level }) => ({
    level, name: model.levelName(level), note: model.note(level), class: classOf(level),
    isChosen: level === (isAim ? target : now.level), isDisabled: isAim && !isOther && level === now.level,
  }));
}

/** The options of "I am at": [value, name]. */
export function levelsOf(model) {
  return ladderOf(model.matrix, model.now).map(({ level }) => [String(level), model.levelName(level)]);
}

/** The options of "Aiming for", the usual level first. */
export function targetsOf(model) {
  const { matrix, now } = model, usual = usualTarget(matrix, now);
  const others = targetLadderOf(matrix, now).map((rung) => rung.level)
    .filter((level) => level !== usual && (now.targetRole !== NONE || level !== now.level));
  return [['', usual === NONE ? 'no next level' : model.levelName(usual)], ...others.map((level) => [String(level), model.levelName(level)])];
}

/** Which of them is chosen. */
export function targetValue(model) {
  const { matrix, now } = model;
  return now.target === NONE || now.target === usualTarget(matrix, now) ? '' : String(now.target);
}

/** Options in groups: [name or '', [[value, words]]]. The roles stand by family. */
export function roleGroups(model) {
  const { matrix, now } = model, all = matrix.roles.length, shown = now.roles.length;
  const groups = byFamily(matrix).map(([name, roles]) => [name, roles.map((role) => [String(role), matrix.roles[role].name])]);
  groups.push(['', [['', 'All roles']]]);
  if (shown !== 1 && shown !== all) groups.push(['', [['some', `Roles (${shown} of ${all})`]]]);
  return groups;
}

export function roleValue({ matrix, now }) {
  return now.roles.length === 1 ? String(now.roles[0]) : now.roles.length === matrix.roles.length ? '' : 'some';
}

/** The same for the role to aim for. The own role is the first option, and not listed again. */
export function targetRoleGroups({ matrix, now }) {
  const own = now.roles.length === 1 ? now.roles[0] : NONE;
  const groups = byFamily(matrix).map(([name, roles]) =>
    [name, roles.filter((role) => role !== own).map((role) => [String(role), `as ${matrix.roles[role].name}`])]);
  return [['', [['', own === NONE ? 'in the same role' : `as ${matrix.roles[own].name}`]]], ...groups.filter(([, options]) => options.length)];
}

/** [name, roles] */
export function byFamily(matrix) {
  const families = new Map();
  matrix.roles.forEach(({ family }, role) => families.get(family)?.push(role) ?? families.set(family, [role]));
  return [...families];
}

/** The options of "Skill" by where they are filed, those of the roles that are shown first. */
export function skillGroups({ matrix, now }) {
  const groups = [], own = [], others = [];
  matrix.skills.forEach((_, at) => (now.roles.some((role) => isEver(matrix, at, role)) ? own : others).push(at));
  let path = null;
  for (const at of [...own, ...others]) {
    const { name } = matrix.skills[at], here = matrix.skills[at].path.join(' › ');
    if (here !== path) groups.push([here, []]);
    path = here;
    groups.at(-1)[1].push([String(at), name]);
  }
  return groups;
}
