// The search box, and the tabs of the views.

import { memo, useRef } from '#framework';
import { useWidget } from './context.jsx';

export const SearchBox = memo(({ query }) => {
  const model = useWidget();
  const onKeyDown = (event) => {
    if (event.key !== 'Escape' || !query) return;
    event.preventDefault();
    model.choose('query', '');
  };
  return (
    <input type="search" aria-label="Search" placeholder="Search" autoComplete="off" spellCheck={false}
      value={query} onInput={(event) => model.choose('query', event.currentTarget.value)} onKeyDown={onKeyDown} />
  );
});

const VIEWS = [['compare', 'Compare'], ['levels', 'Grid']];

export const Tabs = memo(({ view: shown }) => {
  const model = useWidget(), list = useRef(null);
  const step = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = (VIEWS.findIndex(([view]) => view === shown) + by + VIEWS.length) % VIEWS.length;
    model.choose('view', VIEWS[at][0]);
    list.current.children[at].focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={step}>
      {VIEWS.map(([view, name]) => (
        <button key={view} type="button" role="tab" id={`tab-${view}`} aria-controls="panel" aria-selected={view === shown}
          tabIndex={view === shown ? 0 : -1} onClick={() => model.choose('view', view)}>{name}</button>
      ))}
    </div>
  );
});
