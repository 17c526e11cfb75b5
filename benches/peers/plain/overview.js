// The grid: roles or skills down, levels across.

import { el, heading } from './dom.js';
import { description, muted, pill } from './items.js';
import { paged } from './paged.js';
import { PAGE } from '../shared/pages.js';
import { NONE, cellAt } from '../shared/matrix.js';
import { hasLevel } from '../shared/ladder.js';
import { ladderOf } from '../shared/selection.js';
import { chunksOf, headOf, isRequiredUsual, ofRow, saysTheSame } from '../shared/rows.js';
import { NOTHING_AT_ALL, NO_ROLE, NO_SUCH_LEVEL, REQUIRED_IS_USUAL } from '../shared/words.js';

/** The children of the overview's section. */
export function overview(part) {
  const { model } = part, { matrix, now } = model;
  const title = el('div', { class: 'grid-head' }, heading(model, 1, null, 'All levels')), rows = model.rows();
  if (!rows.length) return [title, el('p', { class: 'empty' }, now.roles.length ? NOTHING_AT_ALL : NO_ROLE)];
  const head = headOf(matrix, now), levels = ladderOf(matrix, now).map((rung) => rung.level);
  part.columns = levels.map((level) => ({ level, cell: el('th', { role: 'columnheader', scope: 'col' }) }));
  markColumns(part);
  const isUsual = isRequiredUsual(matrix, rows, levels);
  const table = el('table', { class: 'overview', role: 'table', 'aria-label': 'All levels' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' },
      el('th', { role: 'columnheader', scope: 'col' }, head === 'role' ? 'Role' : 'Skill'),
      part.columns.map((column) => column.cell))));
  let last = null;
  const more = paged(rows.length, PAGE, (from, to) => {
    for (const [name, some] of chunksOf(matrix, rows.slice(from, to), head)) {
      const isNew = !last || last.name !== name;
      if (isNew) {
        last = { name, group: el('tbody', { role: 'rowgroup' }, name !== null && above(name, levels.length)) };
        table.append(last.group);
      }
      last.group.append(...some.map((row) => overviewRow(part, row, head, levels, isUsual)));
    }
  });
  return [title, isUsual && el('p', { class: 'aside' }, REQUIRED_IS_USUAL), el('div', { class: 'edges' },
    el('div', { class: 'frame scroll', tabindex: '0', role: 'group', 'aria-label': 'All levels' }, table)), ...more];
}

/** Where one stands and where one looks to. */
export function markColumns(part) {
  const { model } = part;
  for (const { level, cell } of part.columns) {
    const note = model.note(level);
    cell.className = model.placeClass(level);
    cell.replaceChildren(el('span', null, model.levelName(level)), ...(note ? [' ', el('small', { class: 'note' }, note)] : []));
  }
}

function above(name, levels) {
  return el('tr', { role: 'row', class: 'group-row' }, el('th', { role: 'rowheader', scope: 'rowgroup', colspan: levels + 1 }, el('span', { class: 'stays' }, name)));
}

function overviewRow(part, row, head, levels, isUsual) {
  const { model } = part, { matrix } = model, { skill, role } = ofRow(matrix, row);
  const name = head === 'skill' ? matrix.skills[skill].name : matrix.roles[role].name;
  let before = NONE;
  return el('tr', { role: 'row' }, el('th', { role: 'rowheader', scope: 'row' }, name), levels.map((level) => {
    const cell = cellAt(matrix, skill, role, level), isSame = saysTheSame(matrix, skill, before, cell);
    const isTold = cell !== NONE && (!isUsual || matrix.said[cell].required === false);
    before = cell;
    return el('td', { role: 'cell', class: isSame && 'as-before' },
      el('span', { class: 'cell-level', 'aria-hidden': 'true' }, model.levelName(level)),
      el('div', { class: 'cell-text' }, isTold && pill(matrix, cell),
        hasLevel(matrix.roles[role].ladder, level) ? description(part, cell, skill) : muted(NO_SUCH_LEVEL)));
  }));
}
