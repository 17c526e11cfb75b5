// The same in JSX.
import type { Matrix } from "skill-matrix";
import type {} from "skill-matrix/react";

export const right = (matrix: Matrix) => (
  <skill-matrix
    id="it"
    lang="de"
    matrix={matrix}
    level="junior"
    heading-level={3}
    targetRole="ds"
    onmatrix-load={(event) => console.log(event.detail.title)}
    onselection-change={(event) => console.log(event.detail.level)}
    ref={(element) => {
      element?.compare("junior", "senior").counts.new.toFixed();
    }}
  >
    <p>Read me meanwhile</p>
  </skill-matrix>
);

// @ts-expect-error There is no such view.
export const view = <skill-matrix view="maps" />;
// @ts-expect-error There is no such attribute.
export const attribute = <skill-matrix levels="junior" />;
// @ts-expect-error This event has no such detail.
export const event = <skill-matrix onmatrix-load={(event) => console.log(event.detail.problems)} />;
