// At a glance: what is this, and how much of it?

import { el, heading } from './dom.js';
import { NONE } from '../shared/matrix.js';
import { facts, updated } from '../shared/words.js';

/** The children of the header. */
export function header({ model }) {
  const { matrix, now } = model, skill = now.skill === NONE ? null : matrix.skills[now.skill];
  const crumbs = [...(skill && matrix.skills.length > 1 ? [matrix.title] : []), ...(skill ? skill.path : [])];
  const day = (skill && skill.updated) || matrix.updated;
  return [
    crumbs.length > 0 && el('ol', { class: 'crumbs' }, crumbs.map((step) => el('li', null, step))),
    heading(model, 0, null, model.subject),
    el('ul', { class: 'facts' },
      facts(matrix, skill !== null).map(([n, noun]) => el('li', null, el('b', null, n), ' ', noun)),
      day && el('li', { class: 'updated' }, updated(day))),
  ];
}
