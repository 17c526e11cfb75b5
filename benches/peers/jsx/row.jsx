// A row of the answer: a skill, how much there is to do in it, and, if it is open, its items. Its folded content is in
// the page for the browser's own search, once the first answer is painted.

import { memo, useCallback, useMemo } from '#framework';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { depthSteps, glanceOf } from '../shared/cards.js';
import { rowOf } from '../shared/rows.js';
import { ChangeList, Tag } from './changes.jsx';
import { Heading, useWidget } from './context.jsx';
import { useFindable } from './found.jsx';

export const SkillRow = memo(({ skill, step, isOpen, isSettled, words, level }) => {
  const model = useWidget(), { matrix } = model, id = `body-${step.role}-${skill}`;
  const change = useMemo(() => compareSkill(matrix, skill, step.from, step.to), [matrix, skill, step]);
  const toggle = useCallback(() => model.choose('skillRow', rowOf(matrix, skill, step.role)), [model, matrix, skill, step.role]);
  const body = useFindable(isOpen, toggle);
  return (
    <section className="skill index-row">
      <div className="line">
        <Heading level={level}>
          <button type="button" className="row-button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>{matrix.skills[skill].name}</button>
        </Heading>
        <Glance change={change} />
      </div>
      <div className="row-body" id={id} ref={body}>
        {(isOpen || isSettled) && <ChangeList change={change} isDepthSaid={change.depths[1] !== NONE} words={words} />}
      </div>
    </section>
  );
});

/** The summary of a change in one line. */
const Glance = memo(({ change }) => {
  const { scale } = useWidget().matrix.skills[change.skill], { required, depth, brief } = glanceOf(change, scale);
  return (
    <div className="glance">
      <span className={change.required ? 'required-at yes' : 'required-at'}>{required}</span>
      {depth === null ? <span /> : <span className="depth-at"><Steps steps={depthSteps(change, scale)} /><span>{depth}</span></span>}
      <span className="brief">{brief === null ? <Tag outcome={change.outcome} change={change} /> : brief}</span>
    </div>
  );
});

/** The depth of a skill as steps on its scale: those that are reached, and those to come. */
function Steps({ steps }) {
  return (
    <span className="steps">
      <svg viewBox={`0 0 ${steps.length * 12} 10`} aria-hidden="true">
        {steps.map((name, at) => <rect key={at} className={name} x={at * 12 + 1} y="1" width="8" height="8" rx="2" />)}
      </svg>
    </span>
  );
}
