// The widget in plain JavaScript: each part knows what it depends on, and is drawn anew only then.

import { define } from '../shared/element.js';
import { el, say } from './dom.js';
import { Part } from './part.js';
import { header } from './header.js';
import { ladder } from './ladder.js';
import { question } from './question.js';
import { tools, views } from './tools.js';
import { results } from './results.js';
import { answer, focusHeading } from './answer.js';
import { openSkills } from './row.js';
import { openRows, redrawGrowth, table, waits } from './table.js';
import { markColumns, overview } from './overview.js';
import { afterPaint } from '../shared/paint.js';
import { SKIP } from '../shared/words.js';

define((place, model, headingLevel) => {
  model.headingLevel = headingLevel;
  const head = new Part(model, 'header', { class: 'header' });
  const controls = [tools(model), question(model), ladder(model), views(model)];
  const [tool, ask, rungs, tabs] = controls.map((control) => control.element);
  const found = new Part(model, 'div', { class: 'found' }, () => model.words());
  const compared = new Part(model, 'section', { class: 'answer', 'aria-labelledby': 'answer-heading' });
  const rows = new Part(model, 'section', { class: 'table-section' });
  const all = new Part(model, 'section', { class: 'table-section grid' });
  const skip = el('button', { class: 'skip', type: 'button', onclick: () => focusHeading(compared) }, SKIP);
  const panel = el('div', { class: 'panel', id: 'panel', role: 'tabpanel' });
  const status = el('p', { class: 'status', role: 'status' });
  const widget = el('section', { class: 'widget', lang: 'en' },
    skip, el('div', { class: 'top' }, head.element, tool), found.element, ask, rungs, tabs, panel, status);
  let view = null, marked = null;

  /** The table is no part of the first answer, and a long one waits for each. */
  const updateTable = (isMarked) => {
    if (!model.isSettled) return;
    const { now } = model;
    if (!rows.element.isConnected) compared.element.after(rows.element);
    const draw = () => rows.update([now.skill, now.roles, now.level], () => table(rows));
    if (waits(rows, now)) {
      afterPaint(() => model.now === now && (draw(), openRows(rows)));
      return;
    }
    const before = rows.rows;
    draw();
    if (isMarked && rows.rows === before) redrawGrowth(rows);
    openRows(rows);
  };

  const update = () => {
    const { now } = model, target = model.target();
    widget.setAttribute('aria-label', model.subject);
    head.update([now.skill], () => header(head));
    for (const control of controls) control.update();
    found.update([model.words()], () => results(found));
    if (now.view !== view) {
      view = now.view;
      skip.hidden = view !== 'compare';
      panel.setAttribute('aria-labelledby', `tab-${view}`);
      [compared, rows, all].forEach((part) => part.clear());
      panel.replaceChildren(view === 'compare' ? compared.element : all.element);
    }
    const marks = [now.level, target, now.targetRole], isMarked = marked !== null && marks.some((mark, at) => mark !== marked[at]);
    if (view === 'compare') {
      compared.update([model.steps(), model.step()], () => answer(compared));
      openSkills(compared);
      updateTable(isMarked);
    } else {
      all.update([now.skill, now.roles], () => overview(all));
      if (all.columns && isMarked) markColumns(all);
    }
    marked = marks;
    say(status, model.said);
  };
  update();
  place.append(widget);
  return model.subscribe(update);
});
