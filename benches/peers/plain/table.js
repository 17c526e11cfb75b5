// Role | Required | Description at the current level; each row opens its growth.

import { el, heading } from './dom.js';
import { description, pill } from './items.js';
import { growthList } from './growth.js';
import { paged } from './paged.js';
import { PAGE, atFirst, longClass } from '../shared/cards.js';
import { cellAt } from '../shared/matrix.js';
import { columnsOf, ofRow } from '../shared/rows.js';
import { NOTHING_AT_ALL, NO_ROLE } from '../shared/words.js';

/** Whether a long table can wait until the answer is painted: another level is all that is asked of it. */
export function waits(part, now) {
  if (!part.keys || !part.isLong || part.open !== now.open) return false;
  const [skill, roles, level] = part.keys;
  return skill === now.skill && roles === now.roles && level !== now.level;
}

/** The children of the table's section. */
export function table(part) {
  const { model } = part, { matrix, now } = model;
  const title = heading(model, 1, { id: 'table-heading' }, `Expectations at ${model.levelName(now.level)}`);
  const rows = model.rows(now.level);
  part.rows = new Map();
  part.isLong = rows.length > PAGE;
  part.element.className = `table-section${longClass(rows.length)}`;
  if (!rows.length) return [title, el('p', { class: 'empty' }, now.roles.length ? NOTHING_AT_ALL : NO_ROLE)];
  part.columns = columnsOf(matrix, now, model.counts.required + model.counts.optional > 0);
  const { skill, role, required } = part.columns;
  const names = [skill && 'Skill', role && 'Role', required && 'Required', 'Description'].filter(Boolean);
  part.width = names.length;
  const body = el('table', { class: 'stacked', role: 'table', 'aria-labelledby': 'table-heading' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, names.map((name) =>
      el('th', { role: 'columnheader', scope: 'col' }, name)))));
  const lastOpen = rows.findLastIndex((row) => now.open.has(row));
  const more = paged(rows.length, Math.max(atFirst(rows.length), lastOpen + 1), (from, to) => {
    for (let at = from; at < to; at++) body.append(tableRow(part, rows[at]));
    openRows(part);
  });
  return [title, el('div', { class: 'frame' }, body), ...more];
}

function tableRow(part, row) {
  const { model, columns } = part, { matrix, now } = model, { skill, role } = ofRow(matrix, row);
  const skillName = matrix.skills[skill].name, roleName = matrix.roles[role].name;
  const isBoth = columns.skill && columns.role, cell = cellAt(matrix, skill, role, now.level);
  const button = el('button', {
    type: 'button', class: 'row-button', id: `row-${skill}-${role}`,
    'aria-label': isBoth && `${skillName}, ${roleName}`, 'aria-expanded': 'false',
  }, columns.skill ? skillName : roleName);
  const onclick = () => getSelection().isCollapsed && model.choose('row', row);
  const group = el('tbody', { role: 'rowgroup' }, el('tr', { class: 'row', role: 'row', onclick },
    el('th', { role: 'rowheader', scope: 'row' }, button),
    isBoth && el('td', { role: 'cell' }, roleName),
    columns.required && el('td', { role: 'cell' }, pill(matrix, cell)),
    el('td', { role: 'cell' }, description(part, cell, skill))));
  part.rows.set(row, { group, button, details: null });
  return group;
}

/** Opens and closes what is drawn; only what changed is touched. */
export function openRows(part) {
  const { open } = part.model.now;
  part.open = open;
  for (const [row, drawn] of part.rows) {
    if (open.has(row) === Boolean(drawn.details)) continue;
    const { skill, role } = ofRow(part.model.matrix, row), id = `growth-${skill}-${role}`;
    drawn.button.setAttribute('aria-expanded', String(open.has(row)));
    if (open.has(row)) {
      drawn.details = el('tr', { class: 'details', role: 'row', id },
        el('td', { role: 'cell', colspan: part.width }, growthList(part, skill, role)));
      drawn.group.append(drawn.details);
      drawn.button.setAttribute('aria-controls', id);
    } else {
      drawn.details.remove();
      drawn.details = null;
      drawn.button.removeAttribute('aria-controls');
      part.forget();
    }
  }
}

/** The target moved, and nothing else that the table shows. */
export function redrawGrowth(part) {
  if (!part.model.now.open.size) return;
  for (const [row, drawn] of part.rows) {
    if (!drawn.details) continue;
    const { skill, role } = ofRow(part.model.matrix, row);
    drawn.details.firstChild.replaceChildren(growthList(part, skill, role));
  }
  part.forget();
}
