// A long list of which only a part is drawn, and a button for more.

import { useEffect, useLayoutEffect, useRef, useState } from '#framework';
import { PAGE } from '../shared/pages.js';
import { afterPaint } from '../shared/paint.js';
import { DRAWN_IN_PART, shownOf } from '../shared/words.js';

/**
 * How many of a list are drawn: `atOnce` again when it is another list, and `first` when that is painted. Gives that
 * number and how to draw more.
 */
export function useDrawn(list, first, atOnce = first) {
  const [state, setState] = useState({ list, drawn: atOnce });
  const drawn = state.list === list ? state.drawn : atOnce, isFew = drawn < first;
  useEffect(() => (isFew ? afterPaint(() => setState({ list, drawn: first })) : undefined), [list, first, isFew]);
  return [drawn, () => setState({ list, drawn: drawn + PAGE })];
}

/** What stands under the list. */
export function More({ all, first, drawn, onMore, tellsWhy = true }) {
  const line = useRef(null), isWhole = drawn >= all;
  useLayoutEffect(() => {
    if (isWhole && drawn > first) line.current?.focus();
  }, [isWhole, drawn, first]);
  if (all <= first) return null;
  return (
    <>
      <p className="more" tabIndex={-1} ref={line}>
        <span>{shownOf(Math.min(drawn, all), all)}</span> <button type="button" hidden={isWhole} onClick={onMore}>Show more</button>
      </p>
      {tellsWhy && !isWhole && <p className="more hint">{DRAWN_IN_PART}</p>}
    </>
  );
}

/**
 * The level of a long table. It waits until the answer is painted, where another level is all that is asked of it;
 * a row that opens with it takes the focus.
 */
export function useTableLevel(now, isLong) {
  const drawn = useRef(now), [, redraw] = useState(0), before = drawn.current;
  const isSame = before.skill === now.skill && before.roles === now.roles && before.open === now.open;
  const waits = isLong && isSame && before.level !== now.level;
  if (!waits) drawn.current = now;
  useEffect(() => (waits ? afterPaint(() => {
    drawn.current = now;
    redraw((times) => times + 1);
  }) : undefined), [now, waits]);
  return drawn.current.level;
}
