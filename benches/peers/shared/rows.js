// The rows of the tables: numbers that stand for a skill and a role.

import { NONE, cellAt, isConcerned, isEver, itemsOf } from './matrix.js';
import { hasLevel } from './ladder.js';

export function rowOf(matrix, skill, role) {
  return skill * matrix.roles.length + role;
}

export function ofRow(matrix, row) {
  return { skill: (row / matrix.roles.length) | 0, role: row % matrix.roles.length };
}

/** The rows that are shown; given a level, those of roles that have it. */
export function rowsOf(matrix, selection, level) {
  const roles = selection.roles.filter((role) => level === undefined || hasLevel(matrix.roles[role].ladder, level));
  const rows = [];
  const from = selection.skill === NONE ? 0 : selection.skill;
  const to = selection.skill === NONE ? matrix.skills.length : selection.skill + 1;
  for (let skill = from; skill < to; skill++) {
    for (const role of roles) if (isEver(matrix, skill, role)) rows.push(rowOf(matrix, skill, role));
  }
  return rows;
}

/** What the head of a row of the overview names: `role`, `skill`, or `both`, the skill above its roles. */
export function headOf(matrix, selection) {
  if (selection.skill !== NONE && matrix.namesRoles) return 'role';
  return selection.roles.length === 1 ? 'skill' : 'both';
}

/** Rows by what stands above them: [name or null, rows]. */
export function chunksOf(matrix, rows, head) {
  const nameOf = (row) => {
    const { skill } = ofRow(matrix, row);
    if (head === 'role') return null;
    return head === 'both' ? matrix.skills[skill].name : matrix.skills[skill].path.join(' › ') || null;
  };
  const keyOf = (row) => (head === 'both' ? ofRow(matrix, row).skill : nameOf(row));
  const chunks = [];
  let key;
  for (const row of rows) {
    if (!chunks.length || keyOf(row) !== key) {
      key = keyOf(row);
      chunks.push([nameOf(row), []]);
    }
    chunks.at(-1)[1].push(row);
  }
  return chunks;
}

/** The columns of the table at a level. */
export function columnsOf(matrix, selection, saysRequired) {
  const role = matrix.roles.length > 1;
  return { skill: !role || selection.skill === NONE, role, required: saysRequired };
}

/** Whether most cells of the grid are required, and each one says whether it is. */
export function isRequiredUsual(matrix, rows, levels) {
  let required = 0, optional = 0;
  for (const row of rows) {
    const { skill, role } = ofRow(matrix, row);
    for (const level of levels) {
      const cell = cellAt(matrix, skill, role, level);
      if (cell === NONE || !isConcerned(matrix, cell)) continue;
      if (typeof matrix.said[cell].required !== 'boolean') return false;
      if (matrix.said[cell].required) required++;
      else optional++;
    }
  }
  return required > optional;
}

/** Whether two cells of a skill say the same. */
export function saysTheSame(matrix, skill, one, other) {
  if (one === NONE || other === NONE) return false;
  const [a, b] = [matrix.said[one], matrix.said[other]];
  if (a.required !== b.required || a.depth !== b.depth || (a.concerned === false) !== (b.concerned === false)) return false;
  return JSON.stringify(itemsOf(matrix, one, skill)) === JSON.stringify(itemsOf(matrix, other, skill));
}
