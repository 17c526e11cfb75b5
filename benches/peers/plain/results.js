// What is found, each with the way to it.

import { el, heading } from './dom.js';
import { description, itemList } from './items.js';
import { paged } from './paged.js';
import { resultOf } from '../shared/cards.js';
import { atFirst, atOnce } from '../shared/pages.js';
import { SEARCH_OTHERWISE, found } from '../shared/words.js';

/** The section, or nothing while nothing is searched for. */
export function results(part) {
  const { model } = part;
  if (!model.words().length) return null;
  const places = model.found(), list = el('ul', { class: 'results' });
  const more = paged(places.length, atFirst(places.length), (from, to) => {
    for (let at = from; at < to; at++) list.append(result(part, places[at]));
  }, { tellsWhy: false, atOnce: atOnce(places.length) });
  return el('section', { class: 'search-results', 'aria-label': 'Search results' },
    heading(model, 1, null, found(places.length, model.now.query)),
    places.length ? list : el('p', { class: 'muted' }, SEARCH_OTHERWISE),
    more);
}

function result(part, place) {
  const { model } = part, it = resultOf(model, place);
  const onclick = () => {
    model.choose('result', it);
    const id = model.now.view === 'compare' ? `row-${it.skill}-${it.role}` : `tab-${model.now.view}`;
    part.element.getRootNode().getElementById(id).focus();
  };
  return el('li', null, el('button', { type: 'button', class: 'link-button', onclick }, it.name), ' ',
    it.items.length ? itemList(part, it.items) : description(part, it.cell, it.skill));
}
