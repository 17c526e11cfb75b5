// The grid: roles or skills down, levels across.

import { memo, useMemo } from '#framework';
import { PAGE } from '../shared/pages.js';
import { NONE, cellAt } from '../shared/matrix.js';
import { hasLevel } from '../shared/ladder.js';
import { ladderOf } from '../shared/selection.js';
import { chunksOf, headOf, isRequiredUsual, ofRow, saysTheSame } from '../shared/rows.js';
import { NOTHING_AT_ALL, NO_ROLE, NO_SUCH_LEVEL, REQUIRED_IS_USUAL } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { Description, Muted, Pill } from './items.jsx';
import { More, useDrawn } from './paged.jsx';

export const Overview = memo(({ roles, words, level }) => {
  const model = useWidget(), { matrix, now } = model, rows = model.rows(), [drawn, more] = useDrawn(rows, PAGE);
  const head = headOf(matrix, now), ladder = ladderOf(matrix, now);
  const isUsual = useMemo(() => isRequiredUsual(matrix, rows, ladder.map((rung) => rung.level)), [matrix, rows, ladder]);
  return (
    <section className="table-section grid">
      <div className="grid-head"><Heading level={level}>All levels</Heading></div>
      {isUsual && <p className="aside">{REQUIRED_IS_USUAL}</p>}
      {!rows.length ? <p className="empty">{roles.length ? NOTHING_AT_ALL : NO_ROLE}</p> : (
        <div className="edges"><div className="frame scroll" tabIndex={0} role="group" aria-label="All levels">
          <table className="overview" role="table" aria-label="All levels">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{head === 'role' ? 'Role' : 'Skill'}</th>
                {ladder.map((rung) => <Column key={rung.level} level={rung.level} />)}
              </tr>
            </thead>
            {chunksOf(matrix, rows.slice(0, drawn), head).map(([name, some]) => (
              <tbody key={some[0]} role="rowgroup">
                {name !== null && (
                  <tr role="row" className="group-row"><th role="rowheader" scope="rowgroup" colSpan={ladder.length + 1}><span className="stays">{name}</span></th></tr>
                )}
                {some.map((row) => <Row key={row} row={row} head={head} ladder={ladder} isUsual={isUsual} words={words} />)}
              </tbody>
            ))}
          </table>
        </div></div>
      )}
      <More all={rows.length} first={PAGE} drawn={drawn} onMore={more} />
    </section>
  );
});

/** Marked where one stands and where one looks to. */
function Column({ level }) {
  const model = useWidget(), note = model.note(level);
  return (
    <th role="columnheader" scope="col" className={model.placeClass(level) || undefined}>
      <span>{model.levelName(level)}</span>
      {note && <> <small className="note">{note}</small></>}
    </th>
  );
}

const Row = memo(({ row, head, ladder, isUsual, words }) => {
  const model = useWidget(), { matrix } = model, { skill, role } = ofRow(matrix, row);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">{head === 'skill' ? matrix.skills[skill].name : matrix.roles[role].name}</th>
      {ladder.map(({ level }, at) => {
        const cell = cellAt(matrix, skill, role, level), before = at ? cellAt(matrix, skill, role, ladder[at - 1].level) : NONE;
        const isTold = cell !== NONE && (!isUsual || matrix.said[cell].required === false);
        return (
          <td key={level} role="cell" className={saysTheSame(matrix, skill, before, cell) ? 'as-before' : undefined}>
            <span className="cell-level" aria-hidden="true">{model.levelName(level)}</span>
            <div className="cell-text">
              {isTold && <Pill cell={cell} />}
              {hasLevel(matrix.roles[role].ladder, level)
                ? <Description cell={cell} skill={skill} words={words} /> : <Muted>{NO_SUCH_LEVEL}</Muted>}
            </div>
          </td>
        );
      })}
    </tr>
  );
});
