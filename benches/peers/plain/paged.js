// A long list of which only a part is drawn, and a button for more.

import { el } from './dom.js';
import { PAGE } from '../shared/pages.js';
import { afterPaint } from '../shared/paint.js';
import { DRAWN_IN_PART, shownOf } from '../shared/words.js';

/**
 * `draw(from, to)` adds those rows to what is there: `atOnce` now, `first` when that is painted. Gives what stands
 * under the list.
 */
export function paged(all, first, draw, { tellsWhy = true, atOnce = first } = {}) {
  let drawn = Math.min(atOnce, first, all);
  draw(0, drawn);
  if (drawn >= all) return [];
  if (drawn < first) afterPaint(() => line.isConnected && drawn < first && grow(first));
  const count = el('span', null, shownOf(drawn, all));
  const why = tellsWhy && el('p', { class: 'more hint' }, DRAWN_IN_PART);
  const more = el('button', { type: 'button', onclick() {
    grow(drawn + PAGE);
    if (more.hidden) line.focus();
  } }, 'Show more');
  const line = el('p', { class: 'more', tabindex: '-1' }, count, ' ', more);
  const grow = (to) => {
    const before = drawn;
    drawn = Math.min(to, all);
    draw(before, drawn);
    count.textContent = shownOf(drawn, all);
    if (drawn < all) return;
    more.hidden = true;
    if (why) why.remove();
  };
  return [line, why];
}
