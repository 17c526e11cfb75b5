// All levels side by side: roles or skills down, levels across.

import { memo } from '#framework';
import { PAGE } from '../shared/cards.js';
import { cellAt } from '../shared/matrix.js';
import { hasLevel } from '../shared/ladder.js';
import { ladderOf } from '../shared/selection.js';
import { chunksOf, headOf, ofRow } from '../shared/rows.js';
import { NOTHING_AT_ALL, NO_ROLE, NO_SUCH_LEVEL } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { Description, Muted, Pill } from './items.jsx';
import { More, useDrawn } from './paged.jsx';

export const Overview = memo(({ roles, words, level }) => {
  const model = useWidget(), { matrix, now } = model, rows = model.rows(), [drawn, more] = useDrawn(rows, PAGE);
  const head = headOf(matrix, now), ladder = ladderOf(matrix, now);
  return (
    <section className="table-section">
      <Heading level={level}>All levels</Heading>
      {!rows.length ? <p className="empty">{roles.length ? NOTHING_AT_ALL : NO_ROLE}</p> : (
        <div className="frame scroll" tabIndex={0} role="group" aria-label="All levels">
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
                  <tr role="row" className="group-row"><th role="rowheader" scope="rowgroup" colSpan={ladder.length + 1}>{name}</th></tr>
                )}
                {some.map((row) => <Row key={row} row={row} head={head} ladder={ladder} words={words} />)}
              </tbody>
            ))}
          </table>
        </div>
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

const Row = memo(({ row, head, ladder, words }) => {
  const model = useWidget(), { matrix } = model, { skill, role } = ofRow(matrix, row);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">{head === 'skill' ? matrix.skills[skill].name : matrix.roles[role].name}</th>
      {ladder.map(({ level }) => {
        const cell = cellAt(matrix, skill, role, level);
        return (
          <td key={level} role="cell">
            <span className="cell-level" aria-hidden="true">{model.levelName(level)}</span>
            <Pill cell={cell} />
            {hasLevel(matrix.roles[role].ladder, level)
              ? <Description cell={cell} skill={skill} words={words} /> : <Muted>{NO_SUCH_LEVEL}</Muted>}
          </td>
        );
      })}
    </tr>
  );
});
