// Role | Required | Description at the current level; each row opens its growth.

import { memo, useCallback, useEffect, useState } from '#framework';
import { afterPaint } from '../shared/paint.js';
import { atFirst, longClass } from '../shared/pages.js';
import { cellAt } from '../shared/matrix.js';
import { columnsOf, ofRow } from '../shared/rows.js';
import { CLOSED_ROWS, NOTHING_AT_ALL, NO_ROLE } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { Growth } from './growth.jsx';
import { useFindable } from './found.jsx';
import { Description, Pill } from './items.jsx';
import { More, useDrawn } from './paged.jsx';

export const Table = memo(({ roles, current, now: at, target, targetRole, open, words, level }) => {
  const model = useWidget(), { matrix, now } = model, rows = model.rows(current);
  const page = atFirst(rows.length), first = Math.max(page, open.size ? rows.findLastIndex((row) => open.has(row)) + 1 : 0);
  const [state, more] = useDrawn(rows, page), drawn = Math.max(state, first);
  const isFilled = useFilled(rows), marks = `${at} ${target} ${targetRole}`;
  const columns = columnsOf(matrix, now, model.saysRequired);
  const names = [columns.skill && 'Skill', columns.role && 'Role', columns.required && 'Required', 'Description'].filter(Boolean);
  return (
    <section className={`table-section${longClass(rows.length)}`}>
      <Heading level={level} id="table-heading">Everything expected at {model.levelName(current)}</Heading>
      {!rows.length ? <p className="empty">{roles.length ? NOTHING_AT_ALL : NO_ROLE}</p> : (
        <div className="frame">
          <table className="stacked" role="table" aria-labelledby="table-heading">
            <thead role="rowgroup">
              <tr role="row">{names.map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr>
            </thead>
            {rows.slice(0, drawn).map((row) => (
              <Row key={row} row={row} current={current} isOpen={open.has(row)} isFilled={isFilled} marks={open.has(row) || isFilled ? marks : null} words={words}
                hasSkill={columns.skill} hasRole={columns.role} hasRequired={columns.required} width={names.length} />
            ))}
          </table>
        </div>
      )}
      <More all={rows.length} first={page} drawn={drawn} onMore={more} />
      {rows.length > 0 && !model.isFindable && <p className="more hint">{CLOSED_ROWS}</p>}
    </section>
  );
});

/** Whether closed rows are filled: once everything in sight is painted. */
function useFilled(rows) {
  const model = useWidget(), [filled, setFilled] = useState(null), isFilled = filled === rows;
  useEffect(() => (model.isFindable && !isFilled ? afterPaint(() => setFilled(rows)) : undefined), [model, rows, isFilled]);
  return isFilled;
}

const Row = memo(({ row, current, isOpen, isFilled, marks, words, hasSkill, hasRole, hasRequired, width }) => {
  const model = useWidget(), { matrix } = model, { skill, role } = ofRow(matrix, row);
  const skillName = matrix.skills[skill].name, roleName = matrix.roles[role].name;
  const isBoth = hasSkill && hasRole, cell = cellAt(matrix, skill, role, current), id = `growth-${skill}-${role}`;
  const toggle = () => getSelection().isCollapsed && model.choose('row', row);
  return (
    <tbody role="rowgroup">
      <tr className="row" role="row" onClick={toggle}>
        <th role="rowheader" scope="row">
          <button type="button" className="row-button" id={`row-${skill}-${role}`} aria-expanded={isOpen}
            aria-label={isBoth ? `${skillName}, ${roleName}` : undefined} aria-controls={isOpen ? id : undefined}>
            {hasSkill ? skillName : roleName}
          </button>
        </th>
        {isBoth && <td role="cell">{roleName}</td>}
        {hasRequired && <td role="cell"><Pill cell={cell} /></td>}
        <td role="cell"><Description cell={cell} skill={skill} words={words} /></td>
      </tr>
      {(isOpen || isFilled) && <Details id={id} row={row} isOpen={isOpen} width={width} marks={marks} words={words} />}
    </tbody>
  );
});

/** Below a row: how it grows. Hidden, it is found by the browser's own search. */
function Details({ id, row, isOpen, width, marks, words }) {
  const model = useWidget(), { skill, role } = ofRow(model.matrix, row);
  const open = useCallback(() => model.now.open.has(row) || model.choose('row', row), [model, row]);
  const inner = useFindable(isOpen, open);
  return (
    <tr className={isOpen ? 'details' : 'details closed'} role="row" id={id} aria-hidden={isOpen ? undefined : true}>
      <td role="cell" colSpan={width}><div ref={inner}><Growth skill={skill} role={role} marks={marks} words={words} /></div></td>
    </tr>
  );
}
