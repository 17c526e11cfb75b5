// The widget in plain JavaScript: each part knows what it depends on, and is drawn anew only then.

import { define } from '../shared/element.js';
import { el, say } from './dom.js';
import { Part } from './part.js';
import { header } from './header.js';
import { choices } from './choices.js';
import { searchBox, tabs } from './tools.js';
import { results } from './results.js';
import { answer } from './answer.js';
import { openRows, redrawGrowth, table, waits } from './table.js';
import { markColumns, overview } from './overview.js';
import { afterPaint } from '../shared/paint.js';

define((place, model, headingLevel) => {
  model.headingLevel = headingLevel;
  const head = new Part(model, 'header', { class: 'header' });
  const tools = searchBox(model), choice = choices(model), views = tabs(model);
  const found = new Part(model, 'div', { class: 'found' }, () => model.words());
  const compared = new Part(model, 'section', { class: 'answer', 'aria-labelledby': 'answer-heading' });
  const rows = new Part(model, 'section', { class: 'table-section' });
  const all = new Part(model, 'section', { class: 'table-section' });
  const panel = el('div', { class: 'panel', id: 'panel', role: 'tabpanel' });
  const status = el('p', { class: 'status', role: 'status' });
  const widget = el('section', { class: 'widget', lang: 'en' },
    head.element, tools.element, choice.element, found.element, views.element, panel, status);
  let view = null, target = null, level = null;

  const update = () => {
    const { now } = model;
    widget.setAttribute('aria-label', model.subject);
    head.update([now.skill], () => header(head));
    tools.update();
    choice.update();
    found.update([model.words(), now.skill, now.roles], () => results(found));
    found.element.hidden = !model.words().length;
    views.update();
    if (now.view !== view) {
      view = now.view;
      panel.setAttribute('aria-labelledby', `tab-${view}`);
      [compared, rows, all].forEach((part) => part.clear());
      panel.replaceChildren(...(view === 'compare' ? [compared.element, rows.element] : [all.element]));
    }
    if (view === 'compare') {
      compared.update([model.steps(), model.step()], () => answer(compared));
      const drawRows = () => rows.update([now.skill, now.roles, now.level], () => table(rows));
      if (waits(rows, now)) afterPaint(() => model.now === now && (drawRows(), openRows(rows)));
      else drawRows();
      if (model.target() !== target) redrawGrowth(rows);
      openRows(rows);
    } else {
      all.update([now.skill, now.roles], () => overview(all));
      if (all.columns && (model.target() !== target || now.level !== level)) markColumns(all);
    }
    target = model.target();
    level = now.level;
    say(status, model.said);
  };
  update();
  place.append(widget);
  return model.subscribe(update);
});
