// At a glance: what is this, how much of it, and how is it used?

import { el, heading } from './dom.js';
import { NONE, countsOf } from '../shared/matrix.js';
import { LEAD, facts, updated } from '../shared/words.js';

/** The children of the header. */
export function header({ model }) {
  const { matrix, now } = model, skill = now.skill === NONE ? null : matrix.skills[now.skill];
  const crumbs = [...(skill && matrix.skills.length > 1 ? [matrix.title] : []), ...(skill ? skill.path : [])];
  const day = (skill && skill.updated) || matrix.updated;
  const counted = facts(matrix, countsOf(matrix, now.skill), skill !== null);
  return [
    crumbs.length > 0 && el('ol', { class: 'crumbs' }, crumbs.map((step) => el('li', null, step))),
    heading(model, 0, null, model.subject),
    el('ul', { class: 'facts' },
      counted.map(([n, noun]) => el('li', null, el('b', null, n), ' ', noun)),
      day && el('li', null, updated(day))),
    el('p', { class: 'lead' }, LEAD),
  ];
}
