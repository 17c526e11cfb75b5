// How the ladder and the choice beside it are drawn.

import { NONE } from './matrix.js';
import { ladderOf, nextLevels } from './selection.js';
import { rankOf } from './ladder.js';

/** Each rung: its level, name, note and class. */
export function rungsOf(model) {
  const { matrix, now } = model, ladder = ladderOf(matrix, now), target = model.target();
  const current = rankOf(ladder, now.level), aim = target === NONE ? current : rankOf(ladder, target);
  return ladder.map(({ level, rank }) => {
    let name = 'rung';
    if (level === now.level) name = 'rung now';
    else if (level === target) name = 'rung target';
    else if (rank !== current && rank >= Math.min(current, aim) && rank < Math.max(current, aim)) name = 'rung between';
    else if (rank < current) name = 'rung past';
    return { level, name: model.levelName(level), note: model.note(level), class: name };
  });
}

/** The options of "Compare with": [value, name], the next level first. */
export function targetsOf(model) {
  const { matrix, now } = model, next = nextLevels(matrix, now);
  const name = (level) => model.levelName(level) + (next.includes(level) ? ' (next)' : '');
  const others = ladderOf(matrix, now).map((rung) => rung.level).filter((level) => level !== now.level && level !== next[0]);
  return [
    ['', next.length ? name(next[0]) : 'No next level'],
    ...others.map((level) => [String(level), name(level)]),
  ];
}

/** Which of them is chosen. */
export function targetValue(model) {
  const { matrix, now } = model;
  return now.target === NONE || now.target === nextLevels(matrix, now)[0] ? '' : String(now.target);
}

/** The options of "Skill" by where they are filed: [path, [[skill, name]]]. */
export function skillGroups(matrix) {
  const groups = [];
  let path = null;
  matrix.skills.forEach((skill, at) => {
    const here = skill.path.join(' › ');
    if (here !== path) groups.push([here, []]);
    path = here;
    groups.at(-1)[1].push([at, skill.name]);
  });
  return groups;
}
