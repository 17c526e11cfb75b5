// The question in one sentence: who one is, where one stands, and what one aims for.

import { memo } from '#framework';
import { NONE } from '../shared/matrix.js';
import { levelsOf, roleGroups, roleValue, targetRoleGroups, targetValue, targetsOf } from '../shared/rungs.js';
import { useWidget } from './context.jsx';

export const Question = memo(({ roles, level, target, targetRole }) => {
  const model = useWidget(), hasRoles = model.matrix.roles.length > 1;
  return (
    <div className="question">
      {hasRoles && <span className="piece"><label htmlFor="role">I work as</label> <Role roles={roles} /></span>}
      <span className="piece"><label htmlFor="level">{hasRoles ? 'at' : 'I am at'}</label> <Level roles={roles} level={level} /></span>
      <span className="piece">
        <label htmlFor="target">aiming for</label> <Target roles={roles} level={level} target={target} targetRole={targetRole} />
        {hasRoles && <> <TargetRole roles={roles} targetRole={targetRole} /></>}
      </span>
    </div>
  );
});

const option = ([value, words]) => <option key={value} value={value}>{words}</option>;

/** Options in groups: [name or '', [[value, words]]]. */
export function Grouped({ groups }) {
  return groups.map(([name, options], at) => (name ? <optgroup key={at} label={name}>{options.map(option)}</optgroup> : options.map(option)));
}

function Choice({ id, name, value, choose, groups }) {
  return <select id={id} aria-label={name} value={value} onChange={(event) => choose(event.currentTarget.value)}><Grouped groups={groups} /></select>;
}

const Role = memo(() => {
  const model = useWidget(), all = model.matrix.roles.map((_, at) => at);
  const choose = (value) => value !== 'some' && model.choose('roles', value === '' ? all : [Number(value)]);
  return <Choice id="role" name="I work as" value={roleValue(model)} choose={choose} groups={roleGroups(model)} />;
});

const Level = memo(({ level }) => {
  const model = useWidget();
  return <Choice id="level" name="I am at" value={String(level)} choose={(value) => model.choose('level', Number(value))} groups={[['', levelsOf(model)]]} />;
});

const orNone = (value) => (value === '' ? NONE : Number(value));

const Target = memo(() => {
  const model = useWidget();
  return <Choice id="target" name="Aiming for" value={targetValue(model)} choose={(value) => model.choose('target', orNone(value))} groups={[['', targetsOf(model)]]} />;
});

const TargetRole = memo(({ targetRole }) => {
  const model = useWidget(), choose = (value) => model.choose('targetRole', orNone(value));
  return <Choice id="target-role" name="Role to aim for" value={targetRole === NONE ? '' : String(targetRole)} choose={choose} groups={targetRoleGroups(model)} />;
});
