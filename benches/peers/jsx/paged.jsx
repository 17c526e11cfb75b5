// A long list of which only a part is drawn, and a button for more.

import { useLayoutEffect, useRef, useState } from '#framework';
import { PAGE } from '../shared/cards.js';
import { DRAWN_IN_PART, shownOf } from '../shared/words.js';

/** How many of a list are drawn: `first` again when it is another list. Gives that number and how to draw more. */
export function useDrawn(list, first) {
  const [state, setState] = useState({ list, drawn: first });
  const drawn = state.list === list ? state.drawn : first;
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
      {tellsWhy && !isWhole && <p className="more">{DRAWN_IN_PART}</p>}
    </>
  );
}
