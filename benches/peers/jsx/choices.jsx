// Who one is, where one stands, and what that is compared with.

import { memo, useMemo } from '#framework';
import { NONE } from '../shared/matrix.js';
import { hasOwnLadders } from '../shared/selection.js';
import { rungsOf, skillGroups, targetValue, targetsOf } from '../shared/rungs.js';
import { useWidget } from './context.jsx';

export function Choices({ now }) {
  return (
    <div className="choices">
      <Fields skill={now.skill} roles={now.roles} />
      <Ladder roles={now.roles} level={now.level} target={now.target} />
      <div className="choice-row">
        <CompareWith roles={now.roles} level={now.level} target={now.target} />
        <Roles roles={now.roles} />
      </div>
    </div>
  );
}

const option = ([value, name]) => <option key={value} value={value}>{name}</option>;

const Fields = memo(({ skill, roles }) => {
  const model = useWidget(), { matrix } = model;
  const options = useMemo(() => skillGroups(matrix).map(([path, skills], at) =>
    (path ? <optgroup key={`group-${at}`} label={path}>{skills.map(option)}</optgroup> : skills.map(option))), [matrix]);
  const all = matrix.roles.map((_, at) => at);
  const chooseSkill = (event) => model.choose('skill', event.currentTarget.value === '' ? NONE : Number(event.currentTarget.value));
  const chooseRole = (event) => model.choose('roles', event.currentTarget.value === '' ? all : [Number(event.currentTarget.value)]);
  const role = roles.length === 1 ? String(roles[0]) : roles.length === all.length ? '' : 'some';
  return (
    <div className="fields">
      {hasOwnLadders(matrix) && (
        <div className="field">
          <label htmlFor="role">Role</label>
          <select id="role" value={role} onChange={chooseRole}>
            {matrix.roles.map((one, at) => option([at, one.name]))}
            <option value="">All roles</option>
            {role === 'some' && <option value="some" disabled>Some roles</option>}
          </select>
        </div>
      )}
      {matrix.skills.length > 1 && (
        <div className="field">
          <label htmlFor="skill">Skill</label>
          <select id="skill" value={skill === NONE ? '' : String(skill)} onChange={chooseSkill}>
            <option value="">All skills</option>
            {options}
          </select>
        </div>
      )}
    </div>
  );
});

const Ladder = memo(({ level: current }) => {
  const model = useWidget();
  return (
    <fieldset className="ladder" role="radiogroup" aria-labelledby="ladder-legend">
      <legend id="ladder-legend">Current level</legend>
      <div className="rungs">
        {rungsOf(model).map(({ level, name, note, class: className }, at) => (
          <div key={level} className={className}>
            <input type="radio" name="level" id={`rung-${at}`} aria-describedby={`rung-${at}-note`} checked={level === current}
              onChange={() => model.choose('level', level)} />
            <label htmlFor={`rung-${at}`}>{name}</label>
            <small id={`rung-${at}-note`}>{note}</small>
          </div>
        ))}
      </div>
    </fieldset>
  );
});

const CompareWith = memo(() => {
  const model = useWidget();
  const choose = (event) => model.choose('target', event.currentTarget.value === '' ? NONE : Number(event.currentTarget.value));
  return (
    <div className="compare-with">
      <label htmlFor="target">Compare with</label>
      <select id="target" value={targetValue(model)} onChange={choose}>{targetsOf(model).map(option)}</select>
      <button type="button" disabled={model.target() === NONE} onClick={() => model.choose('swap')}>Swap levels</button>
      <button type="button" onClick={() => model.startOver()}>Start over</button>
    </div>
  );
});

const Roles = memo(({ roles }) => {
  const model = useWidget(), { matrix } = model;
  if (matrix.roles.length < 2) return null;
  return (
    <fieldset className="chips">
      <legend>Roles</legend>
      <div className="chip-row">
        {matrix.roles.map((role, at) => (
          <label key={at} className="chip">
            <input type="checkbox" checked={roles.includes(at)} onChange={() => model.choose('role', at)} />
            <span>{role.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
