// The ladder of levels: where one is, and what one aims for.

import { memo } from '#framework';
import { ENDS, MANY, endClass, rungsClass, rungsOf } from '../shared/rungs.js';
import { number } from '../shared/words.js';
import { useWidget } from './context.jsx';

export const Ladder = memo(({ isSettled }) => {
  const model = useWidget();
  return <div className="ladder">{ENDS.map((end) => <End key={end.id} end={end} sizes={end.id === 'aim' && isSettled ? model.sizes() : null} />)}</div>;
});

function End({ end, sizes }) {
  const model = useWidget(), rungs = rungsOf(model, end);
  return (
    <div role="radiogroup" aria-labelledby={end.id} className={endClass(model, end)}>
      <span className="end-name" id={end.id}>{end.name}</span>
      <div className={rungsClass(rungs)}>
        {rungs.map((rung, at) => (
          <Rung key={rung.level} end={end} at={at} level={rung.level} name={rung.name} note={rung.note} className={rung.class}
            isChosen={rung.isChosen} isDisabled={rung.isDisabled} />
        ))}
        {sizes && rungs.length <= MANY && <Sizes sizes={sizes} />}
      </div>
    </div>
  );
}

const Rung = memo(({ end, at, level, name, note, className, isChosen, isDisabled }) => {
  const model = useWidget(), id = `${end.id}-${at}`;
  return (
    <div className={className}>
      <input type="radio" id={id} name={end.control} checked={isChosen} disabled={isDisabled} onChange={() => model.choose(end.act, level)}
        aria-describedby={end.id === 'aim' ? `${id}-note size-${at}` : `${id}-note`} />
      <label htmlFor={id}>{name}</label>
      <small id={`${id}-note`}>{note}</small>
    </div>
  );
});

const Sizes = memo(({ sizes }) => (
  <div className="sizes">
    {sizes.map((n, at) => (n === null ? <span key={at} /> : (
      <span key={at} className="size"><span id={`size-${at}`}>{number(n)} to work on</span><b aria-hidden="true">{number(n)}</b></span>
    )))}
  </div>
));
