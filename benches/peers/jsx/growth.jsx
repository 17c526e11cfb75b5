// How one expectation grows from the first level of a role to the last.

import { memo } from '#framework';
import { NONE } from '../shared/matrix.js';
import { growth, isUnchanged } from '../shared/compare.js';
import { toldItems } from '../shared/cards.js';
import { GROWTH, NOTHING_NEW, brief } from '../shared/words.js';
import { useWidget } from './context.jsx';
import { Description, Muted, Pill } from './items.jsx';
import { Shifts, Tag, Words } from './changes.jsx';

export const Growth = memo(({ skill, role, words }) => {
  const { matrix } = useWidget();
  return (
    <ol className="growth" aria-label={GROWTH}>
      {growth(matrix, skill, role).map((step) => <Step key={step.level} step={step} skill={skill} words={words} />)}
    </ol>
  );
});

function Step({ step: { level, cell, change }, skill, words }) {
  const model = useWidget(), note = model.note(level), changes = change && brief(change.tally, ', ', true);
  return (
    <li className={model.placeClass(level) || undefined}>
      <div className="level">
        <b>{model.levelName(level)}</b>
        {note && <> <small className="note">{note}</small></>}
        {changes && <> <small className="brief">{changes}</small></>}
        <Pill cell={cell} />
      </div>
      <div className="what">
        {change ? <Changed change={change} words={words} />
          : cell !== NONE ? <Description cell={cell} skill={skill} words={words} /> : <Muted>Not expected</Muted>}
      </div>
    </li>
  );
}

function Changed({ change, words }) {
  if (isUnchanged(change)) return <Muted>{NOTHING_NEW}</Muted>;
  const items = toldItems(change);
  return (
    <>
      <Shifts change={change} />
      {items.length > 0 && (
        <ul className="changes">
          {items.map((item, at) => (
            <li key={at}><Tag outcome={item.outcome} change={change} /> <div className="what"><Words item={item} change={change} words={words} /></div></li>
          ))}
        </ul>
      )}
    </>
  );
}
