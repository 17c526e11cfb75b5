// Every word the widget itself says.

import { DEEPER, DROPPED, NEW, REWORDED, SAME, SHALLOWER, toWorkOn } from './compare.js';

const OUTCOMES = ['New', 'Deeper', 'Shallower', 'Reworded', 'Same', 'No longer expected'];
export const OUTCOME_IDS = ['new', 'deeper', 'shallower', 'reworded', 'same', 'dropped'];
export const SKIP = 'Skip to the comparison';
export const BUILDS_ON = 'What it builds on';
export const GROWTH = 'From the first level to the last';
export const TOP_LEVEL = 'There is no next level to reach. You can look back at what changed on the way here, or compare with any other level.';
export const SEARCH_OTHERWISE = 'Try fewer or shorter words. Every skill, role and level of this matrix is searched.';
export const DRAWN_IN_PART = 'The browser’s own search finds only the rows that are shown; “Search” above finds all of them.';
export const CLOSED_ROWS = 'The browser’s own search does not find what is in closed rows; “Search” above does.';
export const REQUIRED_IS_USUAL = 'What is not marked as optional is required.';
export const NOTHING_AT_ALL = 'The matrix expects nothing here.';
export const NOTHING_CHANGES = 'Nothing changes: what is expected at both levels is the same.';
export const NOTHING_NEW = 'Nothing changes at this level';
export const SAME_PLACE = 'Both sides are the same place, so nothing changes.';
export const NO_ROLE = 'No role is chosen.';
export const NO_SUCH_LEVEL = 'Not a level of this role';
export const NOTHING_EXPECTED = 'Nothing is expected here at either level.';

export function number(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

const counted = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

export function stay(n) {
  return counted(n, 'stays the same', 'stay the same');
}

/** `at` is the name of the level where both sides are levels of one role, else null. */
export function gone(n, at) {
  return at === null ? `${number(n)} no longer expected` : `${number(n)} not listed at ${at}`;
}

export function outcome(of, at) {
  return of === DROPPED && at !== null ? `Not listed at ${at}` : OUTCOMES[of];
}

export function before(level) {
  return level === null ? 'Before: ' : `At ${level}: `;
}

function join(counts, between, word) {
  const parts = [];
  counts.forEach((n, of) => {
    const said = n && word(n, of);
    if (said) parts.push(said);
  });
  return parts.join(between);
}

/** "4 new, 1 deeper, 3 stay the same." */
export function summary(tally, at) {
  const said = join(tally, ', ', (n, of) => (of === SAME ? stay(n) : of === DROPPED ? gone(n, at) : `${number(n)} ${OUTCOME_IDS[of]}`));
  return said ? `${said}.` : NOTHING_EXPECTED;
}

/** "4 new, 1 deeper": what changes, in brief. */
export function brief(tally, between, isOfRole) {
  return join(tally, between, (n, of) =>
    of !== SAME && `${number(n)} ${of === DROPPED ? (isOfRole ? 'not listed' : 'no longer') : OUTCOME_IDS[of]}`);
}

/** "30 things to work on in 14 skills (14 new, 16 deeper). 9 stay the same." */
export function stepSize({ tally, total, skills, skillsToDo, nowRequired }, at) {
  if (!total) return NOTHING_EXPECTED;
  const toDo = toWorkOn(tally), of = (outcome, words) => tally[outcome] > 0 && `${number(tally[outcome])} ${words}`;
  const list = (...parts) => parts.filter(Boolean).join(', ');
  let said = 'Nothing new to work on';
  if (toDo) {
    const where = skills > 1 ? ` in ${counted(skillsToDo, 'skill', 'skills')}` : '';
    said = `${counted(toDo, 'thing', 'things')} to work on${where} (${list(of(NEW, 'new'), of(DEEPER, 'deeper'))})`;
  }
  const rest = list(
    !toDo && nowRequired > 0 && counted(nowRequired, 'skill becomes required', 'skills become required'),
    of(SHALLOWER, 'shallower'), of(REWORDED, 'in other words'),
    tally[SAME] > 0 && stay(tally[SAME]), tally[DROPPED] > 0 && gone(tally[DROPPED], at));
  return rest ? `${said}. ${rest}.` : `${said}.`;
}

export function found(n, query) {
  const typed = query.trim();
  if (!n) return `Nothing matches “${typed}”.`;
  return n === 1 ? `1 expectation matches “${typed}”.` : `${number(n)} expectations match “${typed}”.`;
}

export function shownOf(shown, all) {
  return `${number(shown)} of ${number(all)} shown`;
}

export function roleLacks(level) {
  return `This role has no level “${level}”.`;
}

export function rolesLack(n, level) {
  return `${counted(n, 'role has', 'roles have')} no level “${level}”.`;
}

export function unchangedSkills(n) {
  return `${n === 1 ? 'Unchanged skill' : 'Unchanged skills'} (${number(n)})`;
}

/** [2, "roles"]: what is counted, the number apart. */
export function facts(matrix, isOneSkill) {
  const facts = [], add = (n, one, many) => facts.push([number(n), n === 1 ? one : many]);
  if (!isOneSkill && matrix.skills.length > 1) add(matrix.skills.length, 'skill', 'skills');
  if (matrix.namesRoles) add(matrix.roles.length, 'role', 'roles');
  add(matrix.levels.length, 'level', 'levels');
  return facts;
}

/** "Updated 22 February 2026" */
export function updated(day) {
  const [year, month, date] = day.split('-').map(Number);
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  return `Updated ${date} ${months[month - 1]} ${year}`;
}
