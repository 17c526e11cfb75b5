// The search box, and the tabs of the views.

import { el } from './dom.js';

export function searchBox(model) {
  const box = el('input', {
    type: 'search', 'aria-label': 'Search', placeholder: 'Search expectations', autocomplete: 'off', spellcheck: 'false',
    oninput: () => model.choose('query', box.value),
    onkeydown(event) {
      if (event.key !== 'Escape' || !box.value) return;
      event.preventDefault();
      model.choose('query', '');
    },
  });
  return {
    element: el('div', { class: 'tools' }, box),
    update() { if (box.value !== model.now.query) box.value = model.now.query; },
  };
}

const VIEWS = [['compare', 'Compare'], ['levels', 'All levels']];

export function tabs(model) {
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
    element: el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' }, buttons),
    update() {
      VIEWS.forEach(([view], at) => {
        buttons[at].setAttribute('aria-selected', String(view === model.now.view));
        buttons[at].tabIndex = view === model.now.view ? 0 : -1;
      });
    },
  };
}
