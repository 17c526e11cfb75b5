// What the comparison says of a skill and of an item, in the words that are shown.

import { NONE, cellAt, isConcerned, itemsOf } from './matrix.js';
import { DEEPER, DROPPED, NEW, SHALLOWER } from './compare.js';
import { isInItem } from './marks.js';

/** Rows that are drawn more at each wish. */
export const PAGE = 60;

/** Added to the class of what holds so many rows. */
export function longClass(all) {
  return all > PAGE ? ' long' : '';
}

/** How many of so many rows are drawn at first. */
export function atFirst(all) {
  return all > PAGE ? 24 : PAGE;
}

/** How many of these come before the paint, the others after it. */
export function atOnce(all) {
  return all > PAGE ? 12 : PAGE;
}

/** Skills that are drawn of a role before the paint, where it has so many and so many roles are shown. */
export function pageAtOnce(all, roles) {
  return all * roles > PAGE ? Math.max(Math.floor(6 / roles), 1) : pageOf(all, roles);
}

/** Skills that are drawn of a role at first, where it has so many and so many roles are shown. */
export function pageOf(all, roles) {
  return Math.max(Math.floor(atFirst(all * roles) / roles), 6);
}

function depths(scale, from, to) {
  return from === NONE || to === NONE ? null : `${scale[from].name} → ${scale[to].name}`;
}

/** How the depth of the skill itself moves. */
export function shiftOf(change, scale) {
  const [from, to] = change.depths;
  if (from === to) return null;
  const said = (at) => (at === NONE ? 'not said' : scale[at].name);
  return hasOutcome(change) && (from === NONE || to === NONE) ? said(from === NONE ? to : from) : `${said(from)} → ${said(to)}`;
}

/** Whether the outcome is that of the depth: not where one side alone says it. */
export function hasOutcome({ outcome, depths: [from, to] }) {
  return outcome === NEW || outcome === DROPPED || (from !== NONE && to !== NONE);
}

/** A skill that comes or goes, and has no depth that says so. */
export function isWhole(change) {
  return (change.outcome === NEW || change.outcome === DROPPED) && change.depths[0] === NONE && change.depths[1] === NONE;
}

/** Under an item: how deep it was, and what it was before. */
export function beforeOf({ outcome, from, to }, scale) {
  const moves = outcome === DEEPER || outcome === SHALLOWER;
  return {
    depths: moves ? depths(scale, from.depth, to.depth) : null,
    text: from && to && from.text !== to.text ? from.text : null,
  };
}

/** The sentence in the place of a cell that says nothing, or null. */
export function whyEmpty(matrix, cell) {
  if (cell === NONE) return matrix.cumulative ? 'Adds nothing of its own' : 'Not expected';
  return isConcerned(matrix, cell) ? null : 'Not concerned';
}

/** What is said of a cell's being required: [class, word], or null. */
export function pillOf(matrix, cell) {
  const required = cell === NONE ? undefined : matrix.said[cell].required;
  if (typeof required !== 'boolean') return null;
  return required ? ['pill required', 'Required'] : ['pill', 'Optional'];
}

/** A result of the search: its name, where it leads, and the items that match, if any does. */
export function resultOf(model, place) {
  const { matrix, now } = model, L = matrix.levels.length, R = matrix.roles.length;
  const level = place % L, role = ((place / L) | 0) % R, skill = (place / (L * R)) | 0;
  const cell = cellAt(matrix, skill, role, level);
  const names = [now.skill === NONE && matrix.skills[skill].name, matrix.namesRoles && matrix.roles[role].name, model.levelName(level)];
  return {
    skill, role, level, cell,
    name: names.filter(Boolean).join(' · '),
    items: itemsOf(matrix, cell, skill).filter((item) => isInItem(item, model.words())),
  };
}
