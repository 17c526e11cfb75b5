// A long list of which only a part is drawn, and a button for more.

import { el } from './dom.js';
import { PAGE } from '../shared/cards.js';
import { DRAWN_IN_PART, shownOf } from '../shared/words.js';

/** `draw(from, to)` adds those rows to what is there. Gives what stands under the list. */
export function paged(all, first, draw, tellsWhy = true) {
  let drawn = Math.min(first, all);
  draw(0, drawn);
  if (drawn >= all) return [];
  const count = el('span', null, shownOf(drawn, all));
  const why = tellsWhy && el('p', { class: 'more' }, DRAWN_IN_PART);
  const more = el('button', { type: 'button', onclick() {
    const before = drawn;
    drawn = Math.min(drawn + PAGE, all);
    draw(before, drawn);
    count.textContent = shownOf(drawn, all);
    if (drawn < all) return;
    more.hidden = true;
    line.focus();
    if (why) why.remove();
  } }, 'Show more');
  const line = el('p', { class: 'more', tabindex: '-1' }, count, ' ', more);
  return [line, why];
}
