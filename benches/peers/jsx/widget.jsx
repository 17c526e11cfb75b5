// The widget. What is chosen is read once, here; below, each part is given what it depends on and is
// drawn again only when that changes.

import { useModel, useRef } from '#framework';
import { Model } from './context.jsx';
import { Answer } from './answer.jsx';
import { Actions, Filters } from './filters.jsx';
import { Header } from './header.jsx';
import { Ladder } from './ladder.jsx';
import { Overview } from './overview.jsx';
import { useTableLevel } from './paged.jsx';
import { Question } from './question.jsx';
import { Results } from './results.jsx';
import { Table } from './table.jsx';
import { SearchBox, Tabs } from './tools.jsx';
import { PAGE } from '../shared/pages.js';
import { SKIP } from '../shared/words.js';

export function Widget({ model, headingLevel }) {
  const now = useModel(model), target = model.target(), level = headingLevel + 1, panel = useRef(null);
  const tableLevel = useTableLevel(now, now.isSettled && model.rows(now.level).length > PAGE);
  const step = { roles: now.roles, level: now.level, target: now.target, targetRole: now.targetRole };
  return (
    <Model.Provider value={model}>
      <section className="widget" lang="en" aria-label={model.subject}>
        {now.view === 'compare' && (
          <button className="skip" type="button" onClick={() => panel.current.querySelector('#answer-heading').focus()}>{SKIP}</button>
        )}
        <div className="top">
          <Header skill={now.skill} level={headingLevel} />
          <div className="tools"><SearchBox query={now.query} /><Actions {...step} /></div>
        </div>
        <Results words={model.words()} query={now.query} level={level} />
        <Question {...step} />
        <Ladder {...step} skill={now.skill} isSettled={now.isSettled} />
        <div className="views"><Tabs view={now.view} /><Filters skill={now.skill} roles={now.roles} /></div>
        <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${now.view}`} ref={panel}>
          {now.view === 'compare'
            ? <>
                <Answer steps={model.steps()} target={target} skills={now.skills} isSettled={now.isSettled} words={model.marked()} level={level} />
                {now.isSettled && (
                  <Table skill={now.skill} roles={now.roles} current={tableLevel} now={now.level} target={target} targetRole={now.targetRole}
                    open={now.open} words={model.marked()} level={level} />
                )}
              </>
            : <Overview skill={now.skill} roles={now.roles} current={now.level} target={target} targetRole={now.targetRole} words={model.marked()} level={level} />}
        </div>
        <p className="status" role="status">{now.said}</p>
      </section>
    </Model.Provider>
  );
}
