// At a glance: what is this, how much of it, and how is it used?

import { memo } from '#framework';
import { NONE, countsOf } from '../shared/matrix.js';
import { LEAD, facts, updated } from '../shared/words.js';
import { Heading, useWidget } from './context.jsx';

export const Header = memo(({ skill: at, level }) => {
  const model = useWidget(), { matrix } = model, skill = at === NONE ? null : matrix.skills[at];
  const crumbs = [...(skill && matrix.skills.length > 1 ? [matrix.title] : []), ...(skill ? skill.path : [])];
  const day = (skill && skill.updated) || matrix.updated;
  return (
    <header className="header">
      {crumbs.length > 0 && <ol className="crumbs">{crumbs.map((step, at) => <li key={at}>{step}</li>)}</ol>}
      <Heading level={level}>{model.subject}</Heading>
      <ul className="facts">
        {facts(matrix, countsOf(matrix, at), skill !== null).map(([n, noun]) => <li key={noun}><b>{n}</b> {noun}</li>)}
        {day && <li>{updated(day)}</li>}
      </ul>
      <p className="lead">{LEAD}</p>
    </header>
  );
});
