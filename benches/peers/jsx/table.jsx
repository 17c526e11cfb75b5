// Role | Required | Description at the current level; each row opens its growth.

import { memo } from '#framework';
import { atFirst, longClass } from '../shared/cards.js';
import { cellAt } from '../shared/matrix.js';
import { columnsOf, ofRow } from '../shared/rows.js';
import { NOTHING_AT_ALL, NO_ROLE } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { Growth } from './growth.jsx';
import { Description, Pill } from './items.jsx';
import { More, useDrawn } from './paged.jsx';

export const Table = memo(({ roles, current, target, open, words, level }) => {
  const model = useWidget(), { matrix, now } = model, rows = model.rows(current);
  const page = atFirst(rows.length), first = Math.max(page, open.size ? rows.findLastIndex((row) => open.has(row)) + 1 : 0);
  const [state, more] = useDrawn(rows, page), drawn = Math.max(state, first);
  const columns = columnsOf(matrix, now, model.counts.required + model.counts.optional > 0);
  const names = [columns.skill && 'Skill', columns.role && 'Role', columns.required && 'Required', 'Description'].filter(Boolean);
  return (
    <section className={`table-section${longClass(rows.length)}`}>
      <Heading level={level} id="table-heading">Expectations at {model.levelName(current)}</Heading>
      {!rows.length ? <p className="empty">{roles.length ? NOTHING_AT_ALL : NO_ROLE}</p> : (
        <div className="frame">
          <table className="stacked" role="table" aria-labelledby="table-heading">
            <thead role="rowgroup">
              <tr role="row">{names.map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr>
            </thead>
            {rows.slice(0, drawn).map((row) => (
              <Row key={row} row={row} current={current} isOpen={open.has(row)} target={open.has(row) ? target : null} words={words}
                hasSkill={columns.skill} hasRole={columns.role} hasRequired={columns.required} width={names.length} />
            ))}
          </table>
        </div>
      )}
      <More all={rows.length} first={page} drawn={drawn} onMore={more} />
    </section>
  );
});

const Row = memo(({ row, current, isOpen, target, words, hasSkill, hasRole, hasRequired, width }) => {
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
      {isOpen && (
        <tr className="details" role="row" id={id}>
          <td role="cell" colSpan={width}><Growth skill={skill} role={role} current={current} target={target} words={words} /></td>
        </tr>
      )}
    </tbody>
  );
});
