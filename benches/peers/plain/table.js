// Role | Required | Description at the current level; each row opens its growth.

import { el, heading } from './dom.js';
import { description, pill } from './items.js';
import { growthList } from './growth.js';
import { paged } from './paged.js';
import { afterPaint } from '../shared/paint.js';
import { PAGE, atFirst, longClass } from '../shared/pages.js';
import { cellAt } from '../shared/matrix.js';
import { columnsOf, ofRow } from '../shared/rows.js';
import { CLOSED_ROWS, NOTHING_AT_ALL, NO_ROLE } from '../shared/words.js';

/** Whether a long table can wait until the answer is painted: another level is all that is asked of it. */
export function waits(part, now) {
  if (!part.keys || !part.isLong || part.open !== now.open) return false;
  const [skill, roles, level] = part.keys;
  return skill === now.skill && roles === now.roles && level !== now.level;
}

/** The children of the table's section. */
export function table(part) {
  const { model } = part, { matrix, now } = model;
  const title = heading(model, 1, { id: 'table-heading' }, `Everything expected at ${model.levelName(now.level)}`);
  const rows = model.rows(now.level);
  const drawn = (part.rows = new Map());
  part.isFilled = false;
  part.isLong = rows.length > PAGE;
  part.element.className = `table-section${longClass(rows.length)}`;
  if (!rows.length) return [title, el('p', { class: 'empty' }, now.roles.length ? NOTHING_AT_ALL : NO_ROLE)];
  part.columns = columnsOf(matrix, now, model.saysRequired);
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
  // What is closed is filled once everything in sight is painted.
  if (model.isFindable) afterPaint(() => { if (part.rows === drawn && !model.isGone) { part.isFilled = true; openRows(part); } });
  return [title, el('div', { class: 'frame' }, body), ...more, !model.isFindable && el('p', { class: 'more hint' }, CLOSED_ROWS)];
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
  part.rows.set(row, { group, button, details: null, isOpen: false });
  return group;
}

/** Opens and closes what is drawn, and fills what is closed; only what changed is touched. */
export function openRows(part) {
  const { open } = part.model.now;
  part.open = open;
  let isLess = false;
  for (const [row, drawn] of part.rows) {
    const isOpen = open.has(row);
    if (isOpen === drawn.isOpen && (isOpen || part.isFilled) === Boolean(drawn.details)) continue;
    drawn.isOpen = isOpen;
    drawn.button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen || part.isFilled) {
      drawn.details ??= details(part, row, drawn);
      follow(drawn);
    } else {
      drawn.details.remove();
      drawn.details = null;
      isLess = true;
    }
    if (isOpen) drawn.button.setAttribute('aria-controls', drawn.details.id);
    else drawn.button.removeAttribute('aria-controls');
  }
  if (isLess) part.forget();
}

/** Below a row: how it grows. Hidden, it is found by the browser's own search. */
function details(part, row, { group }) {
  const { model } = part, { skill, role } = ofRow(model.matrix, row);
  const onbeforematch = () => model.now.open.has(row) || model.choose('row', row);
  const made = el('tr', { role: 'row', id: `growth-${skill}-${role}`, onbeforematch },
    el('td', { role: 'cell', colspan: part.width }, el('div', null, growthList(part, skill, role))));
  group.append(made);
  return made;
}

function follow({ details, isOpen }) {
  details.className = isOpen ? 'details' : 'details closed';
  const inner = details.firstChild.firstChild;
  if (isOpen) {
    details.removeAttribute('aria-hidden');
    inner.removeAttribute('hidden');
  } else {
    details.setAttribute('aria-hidden', 'true');
    inner.setAttribute('hidden', 'until-found');
  }
}

/** What is compared has moved, and nothing else that the table shows. */
export function redrawGrowth(part) {
  let isAny = false;
  for (const [row, { details }] of part.rows) {
    if (!details) continue;
    const { skill, role } = ofRow(part.model.matrix, row);
    details.firstChild.firstChild.replaceChildren(growthList(part, skill, role));
    isAny = true;
  }
  if (isAny) part.forget();
}
