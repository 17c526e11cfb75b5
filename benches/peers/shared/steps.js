// What each role has to cover from the current level to the target: counted for all skills, listed
// by their indices; the lists of items are made for what is drawn.

import { NONE } from './matrix.js';
import { hasLevel } from './ladder.js';
import { SAME, compareSkill, isUnchanged } from './compare.js';

export function stepsOf(matrix, selection, target) {
  if (target === NONE) return [];
  const { skill, level } = selection;
  return selection.roles.map((role) => {
    const { ladder } = matrix.roles[role];
    const lacks = [level, target].find((one) => !hasLevel(ladder, one)) ?? NONE;
    const step = { role, lacks, tally: [0, 0, 0, 0, 0, 0], changed: [], same: [] };
    if (lacks !== NONE) return step;
    const to = skill === NONE ? matrix.skills.length : skill + 1;
    for (let at = skill === NONE ? 0 : skill; at < to; at++) {
      const change = compareSkill(matrix, at, role, level, target, step.tally);
      if (change) (isUnchanged(change) ? step.same : step.changed).push(at);
    }
    return step;
  });
}

/** How big all of it is. */
export function sizeOf(steps) {
  const tally = [0, 0, 0, 0, 0, 0], changed = new Set(), all = new Set();
  for (const step of steps) {
    step.tally.forEach((n, outcome) => { tally[outcome] += n; });
    for (const skill of step.changed) { changed.add(skill); all.add(skill); }
    for (const skill of step.same) all.add(skill);
  }
  const total = tally.reduce((sum, n) => sum + n, 0);
  return { tally, total, changes: total - tally[SAME], changedSkills: changed.size, skills: all.size };
}
