// The comparison, or an honest end where there is no next level.

import { memo, settle, useMemo, useRef } from '#framework';
import { NONE } from '../shared/matrix.js';
import { compareSkill } from '../shared/compare.js';
import { cardClass, cardName, whyNoChange, withoutLacking } from '../shared/cards.js';
import { pageAtOnce, pageOf } from '../shared/pages.js';
import { rowOf } from '../shared/rows.js';
import { isOpen, levelBefore } from '../shared/selection.js';
import * as say from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';
import { ChangeList, Folded } from './changes.jsx';
import { More, useDrawn } from './paged.jsx';
import { SkillRow } from './row.jsx';

export const Answer = memo(({ steps, target, skills, isSettled, words, level }) => {
  const model = useWidget(), { matrix, now } = model, section = useRef(null);
  // The button goes; the focus is on what it led to.
  const lead = (what, value) => {
    settle(() => model.choose(what, value));
    // The heading is the same element, whatever it says next.
    section.current.querySelector('#answer-heading').focus();
  };
  const [told, lacking] = useMemo(() => withoutLacking(steps), [steps]);
  const isIndex = now.skill === NONE && told.some((step) => step.changed.length > 0);
  let sum, below;
  if (target === NONE) {
    const before = levelBefore(matrix, now);
    sum = say.TOP_LEVEL;
    below = before !== NONE && <p><button type="button" onClick={() => lead('lookBack')}>See what changed since {model.levelName(before)}</button></p>;
  } else if (!now.roles.length) {
    const all = matrix.roles.map((_, at) => at);
    sum = say.NO_ROLE;
    below = <p><button type="button" onClick={() => lead('roles', all)}>Show all roles</button></p>;
  } else {
    sum = say.stepSize(model.size(), model.listedAt());
    below = (
      <>
        <div className="cards">
          {told.map((step) => <Card key={step.role} step={step} cards={told.length} skills={skills} isSettled={isSettled} words={words} level={level + 1} />)}
        </div>
        {lacking.map(([level, roles]) => (
          <Folded key={level} summary={say.rolesLack(roles.length, model.levelName(level))}>
            {roles.map((role) => <li key={role}>{matrix.roles[role].name}</li>)}
          </Folded>
        ))}
      </>
    );
  }
  return (
    <section className="answer" aria-labelledby="answer-heading" ref={section}>
      <div className="step">
        <Heading level={level} id="answer-heading" tabIndex={-1}>{model.step()}</Heading>
        <p className="sum">{sum}</p>
        {isIndex && isSettled && <OpenAll areAll={skills.areAll} />}
      </div>
      {below}
    </section>
  );
});

function OpenAll({ areAll }) {
  const model = useWidget();
  return <button type="button" className="link-button open-all" onClick={() => model.choose('allSkills', !areAll)}>{areAll ? 'Close all' : 'Open all'}</button>;
}

const Card = memo(({ step, cards, skills, isSettled, words, level }) => {
  const model = useWidget(), id = `answer-${step.role}`;
  return (
    <article className={cardClass(model, step, cards)} aria-labelledby={id}>
      <header>
        <Heading level={level} id={id}>{cardName(model, step)}</Heading>
        <span className="brief">{say.brief(step.tally, ' · ', model.now.targetRole === NONE)}</span>
      </header>
      <Body step={step} cards={cards} skills={skills} isSettled={isSettled} words={words} level={level + 1} />
    </article>
  );
});

function Body({ step, cards, skills, isSettled, words, level }) {
  const model = useWidget(), { matrix, now } = model, all = step.changed.length, page = pageOf(all, cards);
  const [drawn, more] = useDrawn(step, page, pageAtOnce(all, cards)), why = whyNoChange(model, step);
  if (why) return <p className="empty">{why}</p>;
  const nothing = !all && <p className="empty">{say.NOTHING_CHANGES}</p>;
  if (now.skill !== NONE) return <>{nothing}<OneSkill skill={now.skill} step={step} words={words} /></>;
  return (
    <>
      {nothing}
      {step.changed.slice(0, drawn).map((skill) => (
        <SkillRow key={skill} skill={skill} step={step} isOpen={isOpen(skills, rowOf(matrix, skill, step.role))} isSettled={isSettled} words={words} level={level} />
      ))}
      {drawn < page && <Room rows={Math.min(page, all) - drawn} />}
      <More all={all} first={page} drawn={drawn} onMore={more} />
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

const OneSkill = memo(({ skill, step, words }) => {
  const { matrix } = useWidget();
  const change = useMemo(() => compareSkill(matrix, skill, step.from, step.to), [matrix, skill, step]);
  return change && <ChangeList change={change} isDepthSaid={false} words={words} />;
});
