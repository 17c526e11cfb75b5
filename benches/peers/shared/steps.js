// What each role has to cover from the current level to the target: counted for all skills, listed by their indices;
// the lists of items are made for what is drawn.

import { NONE } from './matrix.js';
import { belowOf, hasLevel } from './ladder.js';
import { compareSkill, isUnchanged, toWorkOn } from './compare.js';

/** The skills that are shown: from where, and up to where. */
function range(matrix, skill) {
  return skill === NONE ? [0, matrix.skills.length] : [skill, skill + 1];
}

export function stepsOf(matrix, selection, target) {
  if (target === NONE) return [];
  const { level, targetRole } = selection, [first, end] = range(matrix, selection.skill);
  return selection.roles.map((role) => {
    const from = { role, level }, to = { role: targetRole === NONE ? role : targetRole, level: target };
    const lacks = [from, to].find((place) => !hasLevel(matrix.roles[place.role].ladder, place.level))?.level ?? NONE;
    const step = { role, from, to, lacks, tally: [0, 0, 0, 0, 0, 0], changed: [], same: [], toDo: [], nowRequired: 0 };
    if (lacks !== NONE) return step;
    const others = [];
    for (let at = first; at < end; at++) {
      const change = compareSkill(matrix, at, from, to, false);
      if (!change) continue;
      for (let outcome = 0; outcome < 6; outcome++) step.tally[outcome] += change.tally[outcome];
      if (toWorkOn(change.tally) > 0) step.toDo.push(at);
      if (change.requirement && change.required) step.nowRequired++;
      // What is required comes first.
      if (isUnchanged(change)) step.same.push(at);
      else (change.required === true ? step.changed : others).push(at);
    }
    step.changed.push(...others);
    return step;
  });
}

/** How big all of it is. A skill of two roles counts once. */
export function sizeOf(steps) {
  const tally = [0, 0, 0, 0, 0, 0], toDo = new Set(), all = new Set();
  let nowRequired = 0;
  for (const step of steps) {
    step.tally.forEach((n, outcome) => { tally[outcome] += n; });
    for (const skill of step.toDo) toDo.add(skill);
    for (const list of [step.changed, step.same]) for (const skill of list) all.add(skill);
    nowRequired += step.nowRequired;
  }
  return { tally, total: tally.reduce((sum, n) => sum + n, 0), skillsToDo: toDo.size, skills: all.size, nowRequired };
}

/** How much there is to work on at each level of a role from the one before it; null at the lowest. */
export function stepSizes(matrix, skill, role) {
  const { ladder } = matrix.roles[role], [first, end] = range(matrix, skill);
  return ladder.map(({ level }) => {
    const before = belowOf(ladder, level).at(-1);
    if (before === undefined) return null;
    let size = 0;
    for (let at = first; at < end; at++) {
      const change = compareSkill(matrix, at, { role, level: before }, { role, level }, false);
      if (change) size += toWorkOn(change.tally);
    }
    return size;
  });
}
