// The comparison, or an honest end where there is no next level.

import { memo, settle, useMemo, useRef } from '#framework';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { isWhole, longClass, pageAtOnce, pageOf } from '../shared/cards.js';
import { levelBefore } from '../shared/selection.js';
import * as say from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { ChangeList, Folded, Tag } from './changes.jsx';
import { More, useDrawn } from './paged.jsx';

export const Answer = memo(({ steps, target, current, words, level }) => {
  const model = useWidget(), { matrix, now } = model, title = useRef(null);
  // The button goes; the focus is on what it led to.
  const lead = (what, value) => {
    settle(() => model.choose(what, value));
    // The heading is the same element, whatever it says next.
    title.current.querySelector('#answer-heading').focus();
  };
  const heading = <Heading level={level} id="answer-heading" tabIndex={-1}>{model.step()}</Heading>;
  let body;
  if (target === NONE) {
    const before = levelBefore(matrix, now);
    body = (
      <>
        <p className="sum">{say.TOP_LEVEL}</p>
        {before !== NONE && <p><button type="button" onClick={() => lead('lookBack')}>Look back from {model.levelName(before)}</button></p>}
      </>
    );
  } else if (!now.roles.length) {
    const all = matrix.roles.map((_, at) => at);
    body = (
      <>
        <p className="sum">{say.NO_ROLE}</p>
        <p><button type="button" onClick={() => lead('roles', all)}>Show all roles</button></p>
      </>
    );
  } else {
    body = <Comparison steps={steps} current={current} target={target} words={words} level={level} />;
  }
  return <section className="answer" aria-labelledby="answer-heading" ref={title}>{heading}{body}</section>;
});

function Comparison({ steps, current, target, words, level }) {
  const size = useWidget().size();
  return (
    <>
      <p className="sum">{say.summary(size.tally)}{size.total > 0 && ` ${say.stepSize(size)}`}</p>
      {size.total > 0 && <Bar size={size} />}
      <div className="cards">
        {steps.map((step) => (
          <Card key={step.role} step={step} page={pageOf(step.changed.length, steps.length)} atOnce={pageAtOnce(step.changed.length, steps.length)} current={current} target={target} words={words} level={level + 1} />
        ))}
      </div>
    </>
  );
}

/** The outcomes, each as wide as its share. */
function Bar({ size }) {
  let x = 0;
  return (
    <div className="bar">
      <svg viewBox={`0 0 ${size.total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {size.tally.map((n, outcome) => {
          x += n;
          return n > 0 && <rect key={outcome} className={say.OUTCOME_IDS[outcome]} x={x - n} width={n} height="1" />;
        })}
      </svg>
    </div>
  );
}

const Card = memo(({ step, page, atOnce, current, target, words, level }) => {
  const model = useWidget(), { matrix } = model, id = `answer-${step.role}`;
  const isLong = longClass((step.changed.length + step.same.length) * model.steps().length);
  return (
    <article className={`card${isLong}`} aria-labelledby={id}>
      <header>
        <Heading level={level} id={id}>{matrix.namesRoles ? matrix.roles[step.role].name : model.subject}</Heading>
        <span className="brief">{say.brief(step.tally, ' · ')}</span>
      </header>
      <Body step={step} page={page} atOnce={atOnce} current={current} target={target} words={words} level={level + 1} />
    </article>
  );
});

function Body({ step, page, atOnce, current, target, words, level }) {
  const model = useWidget(), { matrix, now } = model, [drawn, more] = useDrawn(step, page, atOnce);
  const shown = { role: step.role, current, target, words, level };
  if (step.lacks !== NONE) return <p className="empty">{say.roleLacks(model.levelName(step.lacks))}</p>;
  if (!step.changed.length && !step.same.length) return <p className="empty">{say.NOTHING_EXPECTED}</p>;
  const nothing = !step.changed.length && <p className="empty">{say.NOTHING_CHANGES}</p>;
  if (now.skill !== NONE) return <>{nothing}<Skill skill={now.skill} {...shown} isAlone /></>;
  return (
    <>
      {nothing}
      {step.changed.slice(0, drawn).map((skill) => <Skill key={skill} skill={skill} {...shown} />)}
      {drawn < page && <Room rows={Math.min(page, step.changed.length) - drawn} />}
      <More all={step.changed.length} first={page} drawn={drawn} onMore={more} />
      {step.same.length > 0 && (
        <Folded summary={say.unchangedSkills(step.same.length)}>
          {step.same.map((skill) => <li key={skill}>{matrix.skills[skill].name}</li>)}
        </Folded>
      )}
    </>
  );
}

/** Where rows will be when the paint is done. */
function Room({ rows }) {
  return Array.from({ length: Math.max(rows, 0) }, (_, at) => <div key={at} className="to-come" />);
}

const Skill = memo(({ skill, role, current, target, words, level, isAlone }) => {
  const { matrix } = useWidget();
  const change = useMemo(() => compareSkill(matrix, skill, role, current, target), [matrix, skill, role, current, target]);
  if (!change) return null;
  if (isAlone) return <ChangeList change={change} words={words} />;
  return (
    <section className="skill">
      <Heading level={level}>{matrix.skills[skill].name}</Heading>
      {isWhole(change) && <Tag outcome={change.outcome} />}
      <ChangeList change={change} words={words} />
    </section>
  );
});
