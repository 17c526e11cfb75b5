// What is found, each with the way to it.

import { memo, settle, useRef } from '#framework';
import { resultOf } from '../shared/cards.js';
import { atFirst, atOnce } from '../shared/pages.js';
import { SEARCH_OTHERWISE, found } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { Description, ItemList } from './items.jsx';
import { More, useDrawn } from './paged.jsx';

export const Results = memo(({ words, query, level }) => {
  const model = useWidget(), section = useRef(null);
  const places = words.length ? model.found() : NOTHING, first = atFirst(places.length);
  const [drawn, more] = useDrawn(places, first, atOnce(places.length));
  if (!words.length) return <div className="found" />;
  const lead = (it) => {
    settle(() => model.choose('result', it));
    // By the next frame the row is drawn.
    const root = section.current.getRootNode();
    const id = model.now.view === 'compare' ? `row-${it.skill}-${it.role}` : `tab-${model.now.view}`;
    requestAnimationFrame(() => root.getElementById(id)?.focus());
  };
  return (
    <div className="found"><section className="search-results" aria-label="Search results" ref={section}>
      <Heading level={level}>{found(places.length, query)}</Heading>
      {places.length > 0
        ? <ul className="results">{places.slice(0, drawn).map((place) => <Result key={place} place={place} words={words} onLead={lead} />)}</ul>
        : <p className="muted">{SEARCH_OTHERWISE}</p>}
      <More all={places.length} first={first} drawn={drawn} onMore={more} tellsWhy={false} />
    </section></div>
  );
});

const NOTHING = [];

function Result({ place, words, onLead }) {
  const it = resultOf(useWidget(), place);
  return (
    <li>
      <button type="button" className="link-button" onClick={() => onLead(it)}>{it.name}</button>{' '}
      {it.items.length ? <ItemList items={it.items} words={words} /> : <Description cell={it.cell} skill={it.skill} words={words} />}
    </li>
  );
}
