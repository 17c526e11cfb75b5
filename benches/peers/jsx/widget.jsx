// The widget. What is chosen is read once, here; below, each part is given what it depends on and is
// drawn again only when that changes.

import { useModel } from '#framework';
import { Model } from './context.jsx';
import { Answer } from './answer.jsx';
import { Choices } from './choices.jsx';
import { Header } from './header.jsx';
import { Overview } from './overview.jsx';
import { useTableLevel } from './paged.jsx';
import { Results } from './results.jsx';
import { Table } from './table.jsx';
import { PAGE } from '../shared/cards.js';
import { SearchBox, Tabs } from './tools.jsx';

export function Widget({ model, headingLevel }) {
  const now = useModel(model), target = model.target();
  const tableLevel = useTableLevel(now, model.rows(now.level).length > PAGE);
  return (
    <Model.Provider value={model}>
      <section className="widget" lang="en" aria-label={model.subject}>
        <Header skill={now.skill} level={headingLevel} />
        <SearchBox query={now.query} />
        <Choices now={now} />
        <Results words={model.words()} skill={now.skill} roles={now.roles} query={now.query} level={headingLevel + 1} />
        <Tabs view={now.view} />
        <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${now.view}`}>
          {now.view === 'compare'
            ? <>
                <Answer steps={model.steps()} target={target} current={now.level} words={model.marked()} level={headingLevel + 1} />
                <Table skill={now.skill} roles={now.roles} current={tableLevel} target={target} open={now.open} words={model.marked()} level={headingLevel + 1} />
              </>
            : <Overview skill={now.skill} roles={now.roles} current={now.level} target={target} words={model.marked()} level={headingLevel + 1} />}
        </div>
        <p className="status" role="status">{now.said}</p>
      </section>
    </Model.Provider>
  );
}
