// Every word the widget itself says.

import { DROPPED, SAME } from './compare.js';

export const OUTCOMES = ['New', 'Deeper', 'Shallower', 'Reworded', 'Same', 'No longer expected'];
export const OUTCOME_IDS = ['new', 'deeper', 'shallower', 'reworded', 'same', 'dropped'];
export const GROWTH = 'From the first level to the last';
export const LEAD = 'Choose the level you are at to see what to cover to reach the next one, and what stays expected.';
export const TOP_LEVEL = 'There is no next level to reach. You can look back at what changed on the way here, or compare with any other level.';
export const SEARCH_OTHERWISE = 'Try fewer or shorter words. Only the skills and roles that are shown are searched, at every level.';
export const DRAWN_IN_PART = 'The browser’s own search finds only the rows that are shown; “Search” above finds all of them.';
export const NOTHING_AT_ALL = 'The matrix expects nothing here.';
export const NOTHING_CHANGES = 'Nothing changes: what is expected at both levels is the same.';
export const NOTHING_NEW = 'Nothing changes at this level';
export const NO_ROLE = 'No role is chosen.';
export const NO_SUCH_LEVEL = 'Not a level of this role';
export const NOTHING_EXPECTED = 'Nothing is expected here at either level.';

export function number(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function join(counts, between, word) {
  const parts = [];
  counts.forEach((n, outcome) => {
    const said = n && word(outcome);
    if (said) parts.push(`${number(n)} ${said}`);
  });
  return parts.join(between);
}

/** "4 new, 1 deeper, 3 the same." */
export function summary(counts) {
  const said = join(counts, ', ', (outcome) =>
    outcome === SAME ? 'the same' : outcome === DROPPED ? 'no longer expected' : OUTCOME_IDS[outcome]);
  return said ? `${said}.` : NOTHING_EXPECTED;
}

/** "4 new, 1 deeper": what changes, in brief. */
export function brief(counts, between) {
  return join(counts, between, (outcome) =>
    outcome === SAME ? '' : outcome === DROPPED ? 'no longer' : OUTCOME_IDS[outcome]);
}

export function stepSize(size) {
  const verb = size.changes === 1 ? 'changes' : 'change';
  const inSkills = size.skills > 1 ? `, in ${number(size.changedSkills)} of ${number(size.skills)} skills` : '';
  return `${number(size.changes)} of ${number(size.total)} ${size.total === 1 ? 'expectation' : 'expectations'} ${verb}${inSkills}.`;
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

export function unchangedSkills(n) {
  return `${n === 1 ? 'Unchanged skill' : 'Unchanged skills'} (${number(n)})`;
}

/** [2, "roles"]: what is counted, the number apart. */
export function facts(matrix, counts, isOneSkill) {
  const facts = [];
  const add = (n, one, many) => facts.push([number(n), n === 1 ? one : many]);
  if (!isOneSkill && matrix.skills.length > 1) add(matrix.skills.length, 'skill', 'skills');
  if (matrix.namesRoles) add(matrix.roles.length, 'role', 'roles');
  add(matrix.levels.length, 'level', 'levels');
  if (counts.required + counts.optional) {
    add(counts.required, 'required', 'required');
    add(counts.optional, 'optional', 'optional');
  } else add(counts.all, 'expectation', 'expectations');
  return facts;
}

/** "Updated 22 February 2026" */
export function updated(day) {
  const [year, month, date] = day.split('-').map(Number);
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  return `Updated ${date} ${months[month - 1]} ${year}`;
}
