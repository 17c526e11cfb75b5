// What changes in one skill.

import { DROPPED, SAME } from '../shared/compare.js';
import { beforeOf, shiftOf } from '../shared/cards.js';
import { OUTCOMES, OUTCOME_IDS, number } from '../shared/words.js';
import { useWidget } from './context.jsx';
import { ItemText, Marked } from './items.jsx';

export function Tag({ outcome }) {
  return <span className={`tag ${OUTCOME_IDS[outcome]}`}>{OUTCOMES[outcome]}</span>;
}

/** How the requirement and the depth of the skill itself move. */
export function Shifts({ change }) {
  const shift = shiftOf(change, useWidget().matrix.skills[change.skill].scale);
  return (
    <>
      {change.requirement && <p className="shift">{change.requirement}</p>}
      {shift && <p className="shift"><Tag outcome={change.outcome} /> <span>{shift}</span></p>}
    </>
  );
}

/** The words of an item, struck through where it is no longer expected. */
export function Words({ item, words }) {
  const text = <ItemText item={item.to ?? item.from} words={words} />;
  return item.outcome === DROPPED ? <del>{text}</del> : <div>{text}</div>;
}

export function ChangeList({ change, words }) {
  const { scale } = useWidget().matrix.skills[change.skill];
  const changed = change.items.filter((item) => item.outcome !== SAME);
  const same = change.items.filter((item) => item.outcome === SAME);
  return (
    <>
      <Shifts change={change} />
      {changed.length > 0 && (
        <ul className="changes">{changed.map((item, at) => <ItemChange key={at} item={item} scale={scale} words={words} />)}</ul>
      )}
      {same.length > 0 && (
        <Folded summary={`Still expected (${number(same.length)})`}>
          {same.map((item, at) => <li key={at}><ItemText item={item.to} words={words} /></li>)}
        </Folded>
      )}
    </>
  );
}

export function Folded({ summary, children }) {
  return <details className="rest"><summary>{summary}</summary><ul className="items">{children}</ul></details>;
}

function ItemChange({ item, scale, words }) {
  const before = beforeOf(item, scale);
  return (
    <li>
      <Tag outcome={item.outcome} />{' '}
      <div className="what">
        <Words item={item} words={words} />
        {before.depths && <p className="before">{before.depths}</p>}
        {before.text !== null && <p className="before">Before: <span><Marked text={before.text} words={words} /></span></p>}
      </div>
    </li>
  );
}
