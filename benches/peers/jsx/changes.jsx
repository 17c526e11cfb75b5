// What changes in one skill.

import { memo, useMemo } from '#framework';
import { DROPPED } from '../shared/compare.js';
import { beforeOf, hasOutcome, shiftOf, sortedItems, wordingOf } from '../shared/cards.js';
import * as say from '../shared/words.js';
import { useWidget } from './context.jsx';
import { ItemText, Marked, Runs } from './items.jsx';

/** The names of the two levels of a change, or nulls. */
function useLevels({ levels }) {
  const model = useWidget();
  return levels ? levels.map((level) => model.levelName(level)) : [null, null];
}

export function Tag({ outcome, change }) {
  const [, at] = useLevels(change);
  const word = outcome === DROPPED && change.buildsOn ? say.BUILDS_ON : say.outcome(outcome, at);
  return <span className={`tag ${say.OUTCOME_IDS[outcome]}`}>{word}</span>;
}

/** How the requirement and the depth of the skill itself move. */
export function Shifts({ change, isDepthSaid = false }) {
  const { scale } = useWidget().matrix.skills[change.skill], shift = isDepthSaid ? null : shiftOf(change, scale);
  return (
    <>
      {change.requirement && <p className="shift">{change.requirement}</p>}
      {shift && <p className="shift">{hasOutcome(change) && <Tag outcome={change.outcome} change={change} />} <span>{shift}</span></p>}
    </>
  );
}

/** The words of an item, struck through where it is no longer expected. */
export function Words({ item, change, words, runs }) {
  const text = <ItemText item={item.to ?? item.from} words={words} runs={runs} />;
  return item.outcome === DROPPED && !change.levels ? <del>{text}</del> : <div>{text}</div>;
}

/** The items of a change. The depth is left out where the row says it. */
export const ChangeList = memo(({ change, isDepthSaid, words }) => {
  const { scale } = useWidget().matrix.skills[change.skill], [, at] = useLevels(change);
  const { changed, gone, same } = useMemo(() => sortedItems(change), [change]);
  const items = (list) => list.map((item, at) => <li key={at}><ItemText item={item.to ?? item.from} words={words} /></li>);
  return (
    <>
      <Shifts change={change} isDepthSaid={isDepthSaid} />
      {changed.length > 0 && (
        <ul className="changes">{changed.map((item, at) => <ItemChange key={at} item={item} change={change} scale={scale} words={words} />)}</ul>
      )}
      {gone.length > 0 && <Folded summary={change.buildsOn ? say.BUILDS_ON : say.gone(gone.length, at)}>{items(gone)}</Folded>}
      {same.length > 0 && <Folded summary={say.stay(same.length)}>{items(same)}</Folded>}
    </>
  );
});

export function Folded({ summary, children }) {
  return <details className="rest"><summary>{summary}</summary><ul className="items">{children}</ul></details>;
}

function ItemChange({ item, change, scale, words }) {
  const before = beforeOf(item, change, scale), [from] = useLevels(change), wording = useMemo(() => wordingOf(item), [item]);
  return (
    <li>
      <Tag outcome={item.outcome} change={change} />{' '}
      <div className="what">
        <Words item={item} change={change} words={words} runs={wording?.after} />
        {before.depths && <p className="before">{before.depths}</p>}
        {before.text !== null && (
          <div className="before">
            {say.before(from)}
            <span className="text">{wording ? <Runs runs={wording.before} tag="del" words={words} /> : <Marked text={before.text} words={words} />}</span>
          </div>
        )}
      </div>
    </li>
  );
}
