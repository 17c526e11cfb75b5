// What is done rarely, folded away: the filters by skill and role, and the actions.

import { memo, useMemo, useState } from '#framework';
import { NONE } from '../shared/matrix.js';
import { canSwap } from '../shared/selection.js';
import { MANY_ROLES, byFamily, skillGroups } from '../shared/rungs.js';
import { useWidget } from './context.jsx';
import { Grouped } from './question.jsx';

/** Content that is made when somebody unfolds it. */
function Unfolding({ id, name, children }) {
  const [isMade, setMade] = useState(false);
  return (
    <details className="unfolding" onToggle={() => setMade(true)}>
      <summary id={id}>{name}</summary>
      <div className="unfolded">{isMade && children}</div>
    </details>
  );
}

/** Swapping the levels, and starting over. */
export const Actions = memo(() => {
  const model = useWidget();
  return (
    <Unfolding name="More">
      <button type="button" disabled={!canSwap(model.matrix, model.now)} onClick={() => model.choose('swap')}>Swap levels</button>
      <button type="button" onClick={() => model.startOver()}>Start over</button>
    </Unfolding>
  );
});

/** Which skill, and which roles. */
export const Filters = memo(({ skill, roles }) => {
  const model = useWidget(), { matrix } = model;
  return (
    <Unfolding id="filters" name={model.filters() ? `Filters (${model.filters()})` : 'Filters'}>
      {matrix.skills.length > 1 && <SkillChoice skill={skill} roles={roles} />}
      {matrix.roles.length > 1 && <RoleFilter roles={roles} />}
    </Unfolding>
  );
});

function SkillChoice({ skill, roles }) {
  const model = useWidget(), choose = (event) => model.choose('skill', event.currentTarget.value === '' ? NONE : Number(event.currentTarget.value));
  const options = useMemo(() => <Grouped groups={skillGroups(model)} />, [model, roles]);
  return (
    <div className="field">
      <label htmlFor="skill">Skill</label>
      <select id="skill" value={skill === NONE ? '' : String(skill)} onChange={choose}>
        <option value="">All skills</option>
        {options}
      </select>
    </div>
  );
}

function RoleFilter({ roles }) {
  const model = useWidget(), { matrix } = model;
  const chip = (role) => (
    <label key={role} className="chip">
      <input type="checkbox" checked={roles.includes(role)} onChange={() => model.choose('role', role)} />
      <span>{matrix.roles[role].name}</span>
    </label>
  );
  const group = (
    <fieldset className="chips">
      <legend>Roles</legend>
      {byFamily(matrix).map(([family, some]) => [
        family && <p key={`${family} name`} className="aside">{family}</p>, <div key={family} className="chip-row">{some.map(chip)}</div>,
      ])}
    </fieldset>
  );
  if (matrix.roles.length <= MANY_ROLES) return group;
  return <details className="more-roles"><summary>Roles ({roles.length} of {matrix.roles.length})</summary>{group}</details>;
}
