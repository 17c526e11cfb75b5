// What a cell says.

import { memo } from '#framework';
import { NONE, depthOf, itemsOf } from '../shared/matrix.js';
import { labelsIn, pillOf, whyEmpty } from '../shared/cards.js';
import { pieces } from '../shared/marks.js';
import { useWidget } from './context.jsx';

/** A text, with the words marked that are searched for. */
export function Marked({ text, words }) {
  const parts = pieces(text, words);
  return parts ? parts.map((part, at) => (at % 2 ? <mark key={at}>{part}</mark> : part)) : text;
}

/** The same in runs; those that changed are a `tag`. */
export function Runs({ runs, tag: Tag, words }) {
  return runs.map(({ text, isChanged }, at) => {
    const told = <Marked key={at} text={text} words={words} />;
    return isChanged ? <Tag key={at}>{told}</Tag> : told;
  });
}

/** An item: its text, maybe in runs, its labels, its sub-items. */
export function ItemText({ item, words, labels = item.labels, runs = null }) {
  return (
    <>
      {item.isToAvoid && <><b className="avoid">To avoid:</b> </>}
      <span className="text">{runs ? <Runs runs={runs} tag="ins" words={words} /> : <Marked text={item.text} words={words} />}</span>
      {labels.map((label, at) => <Label key={at} text={label} />)}
      {item.items.length > 0 && <ItemList items={item.items} words={words} />}
    </>
  );
}

function Label({ text }) {
  return <> <small className="label">{text}</small></>;
}

/** The items of a cell of this depth, if it has one. */
export function ItemList({ items, words, depth = NONE }) {
  if (!items.length) return null;
  return <ul className="items">{items.map((item, at) => <li key={at}><ItemText item={item} words={words} labels={labelsIn(item, depth)} /></li>)}</ul>;
}

/** What a cell of a skill says; or, where there is none, what that means. */
export const Description = memo(({ cell, skill, words }) => {
  const { matrix } = useWidget(), why = whyEmpty(matrix, cell);
  if (why) return <Muted>{why}</Muted>;
  const depth = depthOf(matrix, cell, skill);
  return (
    <>
      {depth !== NONE && <span className="depth">{matrix.skills[skill].scale[depth].name}</span>}
      <ItemList items={itemsOf(matrix, cell, skill)} words={words} depth={depth} />
    </>
  );
});

export function Pill({ cell }) {
  const said = pillOf(useWidget().matrix, cell);
  return said && <span className={said[0]}>{said[1]}</span>;
}

export function Muted({ children }) {
  return <span className="muted">{children}</span>;
}
