// At a glance: what is this, and how much of it?

import { memo } from '#framework';
import { NONE } from '../shared/matrix.js';
import { facts, updated } from '../shared/words.js';
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
        {facts(matrix, skill !== null).map(([n, noun]) => <li key={noun}><b>{n}</b> {noun}</li>)}
        {day && <li className="updated">{updated(day)}</li>}
      </ul>
    </header>
  );
});
