// The ladder of levels: where one is, and what one aims for. Rungs are made once for a ladder and follow what is chosen.

import { el, say } from './dom.js';
import { ENDS, MANY, endClass, laddersOf, rungsClass, rungsOf } from '../shared/rungs.js';
import { number } from '../shared/words.js';

/** Gives the element, and what brings it up to date. */
export function ladder(model) {
  const ends = ENDS.map((end) => endOf(model, end));
  return {
    element: el('div', { class: 'ladder' }, ends.map((end) => end.element)),
    update: () => ends.forEach((end) => end.update()),
  };
}

function endOf(model, end) {
  const rungs = el('div');
  const element = el('div', { role: 'radiogroup', 'aria-labelledby': end.id },
    el('span', { class: 'end-name', id: end.id }, end.name), rungs);
  let drawn = [], shown = null, sizes = null, sizesShown = null;
  const make = ({ level }, at) => {
    const id = `${end.id}-${at}`, note = el('small', { id: `${id}-note` }), label = el('label', { for: id });
    const radio = el('input', {
      type: 'radio', name: end.control, id, onchange: () => model.choose(end.act, level),
      'aria-describedby': end.id === 'aim' ? `${id}-note size-${at}` : `${id}-note`,
    });
    return { radio, label, note, element: el('div', null, radio, label, note) };
  };
  return {
    element,
    update() {
      const now = rungsOf(model, end), key = laddersOf(model, end);
      set(element, 'className', endClass(model, end));
      if (key !== shown) {
        shown = key;
        sizes = sizesShown = null;
        drawn = now.map(make);
        rungs.className = rungsClass(now);
        rungs.replaceChildren(...drawn.map((rung) => rung.element));
      }
      now.forEach((rung, at) => {
        const { element, radio, label, note } = drawn[at];
        set(element, 'className', rung.class);
        set(radio, 'checked', rung.isChosen);
        set(radio, 'disabled', rung.isDisabled);
        say(label, rung.name);
        say(note, rung.note);
      });
      if (end.id !== 'aim' || !model.isSettled || drawn.length > MANY || model.sizes() === sizesShown) return;
      sizesShown = model.sizes();
      if (sizes) sizes.remove();
      sizes = sizesShown && el('div', { class: 'sizes' }, sizesShown.map(sizeOf));
      if (sizes) rungs.append(sizes);
    },
  };
}

function sizeOf(n, at) {
  if (n === null) return el('span');
  return el('span', { class: 'size' },
    el('span', { id: `size-${at}` }, `${number(n)} to work on`), el('b', { 'aria-hidden': 'true' }, number(n)));
}

/** Sets a property only where it is another one. */
function set(element, name, value) {
  if (element[name] !== value) element[name] = value;
}
