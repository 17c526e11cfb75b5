// The search box and what is done rarely, and the tabs of the views with what narrows them.

import { el } from './dom.js';
import { actions, filters } from './filters.js';

export function tools(model) {
  const more = actions(model);
  const box = el('input', {
    type: 'search', 'aria-label': 'Search', placeholder: 'Search', autocomplete: 'off', spellcheck: 'false',
    oninput: () => model.choose('query', box.value),
    onkeydown(event) {
      if (event.key !== 'Escape' || !box.value) return;
      event.preventDefault();
      model.choose('query', '');
    },
  });
  return {
    element: el('div', { class: 'tools' }, box, more.element),
    update() {
      if (box.value !== model.now.query) box.value = model.now.query;
      more.update();
    },
  };
}

const VIEWS = [['compare', 'Compare'], ['levels', 'Grid']];

export function views(model) {
  const narrow = filters(model);
  const step = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = VIEWS.findIndex(([view]) => view === model.now.view);
    model.choose('view', VIEWS[(at + by + VIEWS.length) % VIEWS.length][0]);
    buttons.find((button) => button.tabIndex === 0).focus();
  };
  const buttons = VIEWS.map(([view, name]) => el('button', {
    type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': 'panel', onclick: () => model.choose('view', view), onkeydown: step,
  }, name));
  return {
    element: el('div', { class: 'views' }, el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' }, buttons), narrow.element),
    update() {
      narrow.update();
      VIEWS.forEach(([view], at) => {
        buttons[at].setAttribute('aria-selected', String(view === model.now.view));
        buttons[at].tabIndex = view === model.now.view ? 0 : -1;
      });
    },
  };
}
