// What the comparison says of a skill and of an item, in the words that are shown.

import { NONE, cellAt, isConcerned, itemsOf } from './matrix.js';
import { DEEPER, DROPPED, NEW, SAME, SHALLOWER, changedOf } from './compare.js';
import { isInItem } from './marks.js';
import { longClass } from './pages.js';
import { wording } from './wording.js';
import * as say from './words.js';

function depthsMoved(scale, from, to) {
  return `${scale[from].name} → ${scale[to].name}`;
}

/** How the depth of the skill itself moves. */
export function shiftOf(change, scale) {
  const [from, to] = change.depths;
  if (from === to) return null;
  const said = (at) => (at === NONE ? 'not said' : scale[at].name);
  return isWhole(change) ? said(to === NONE ? from : to) : `${said(from)} → ${said(to)}`;
}

/** Whether the outcome is that of the depth: not where one side alone says it. */
export function hasOutcome(change) {
  return isWhole(change) || (change.depths[0] !== NONE && change.depths[1] !== NONE);
}

/** A skill that comes or goes. */
export function isWhole({ outcome }) {
  return outcome === NEW || outcome === DROPPED;
}

/** The items of a change: those that change, and those that are folded away. */
export function sortedItems(change) {
  const changed = [], gone = [], same = [];
  const isLoss = change.levels === null && !change.buildsOn;
  for (const item of change.items) {
    if (item.outcome === SAME) same.push(item);
    else (item.outcome === DROPPED && !isLoss ? gone : changed).push(item);
  }
  return { changed, gone, same };
}

/** The items of a step on the way up: what it builds on stands above it. */
export function toldItems({ items, buildsOn }) {
  return items.filter(({ outcome }) => outcome !== SAME && !(outcome === DROPPED && buildsOn));
}

/** Under an item: how its depth moves, where that is not how the skill's does, and what it was before. */
export function beforeOf({ outcome, from, to }, change, scale) {
  const moves = (outcome === DEEPER || outcome === SHALLOWER) && from.depth !== NONE && to.depth !== NONE;
  const isOfSkill = moves && from.depth === change.depths[0] && to.depth === change.depths[1];
  return {
    depths: moves && !isOfSkill ? depthsMoved(scale, from.depth, to.depth) : null,
    text: isReworded({ from, to }) ? from.text : null,
  };
}

function isReworded({ from, to }) {
  return Boolean(from && to && from.text !== to.text);
}

/** The words that changed in the text of an item: see `wording`. */
export function wordingOf(item) {
  return isReworded(item) ? wording(item.from.text, item.to.text) : null;
}

/** What a row says in brief of its skill: whether it is required, how deep, and how much changes. */
export function glanceOf(change, scale) {
  const [from, to] = change.depths, isTag = isWhole(change) && !change.items.length;
  const isTurn = change.requirement && !changedOf(change.tally);
  return {
    required: change.required === true ? 'Required' : change.required === false ? 'Optional' : null,
    depth: to === NONE ? null : from !== NONE && from !== to ? depthsMoved(scale, from, to) : scale[to].name,
    brief: isTag ? null : isTurn ? change.requirement : say.brief(change.tally, ' · ', change.levels !== null),
  };
}

/** The class of each step of a scale: reached, to be reached, or neither. */
export function depthSteps({ depths: [from, to] }, scale) {
  return scale.map((_, at) => (at <= Math.min(from, to) ? 'had' : at <= to ? 'next' : 'none'));
}

/** The class of a card. The question above names its role, where it is the only one. */
export function cardClass(model, step, cards) {
  const isOnly = model.now.roles.length === 1 && model.now.targetRole === NONE;
  return `${isOnly ? 'card only' : 'card'}${longClass((step.changed.length + step.same.length) * cards)}`;
}

export function cardName({ matrix, now, subject }, { role }) {
  const { name } = matrix.roles[role];
  if (now.targetRole !== NONE) return `${name} → ${matrix.roles[now.targetRole].name}`;
  return matrix.namesRoles ? name : subject;
}

/** Why a card has nothing to compare, or null. */
export function whyNoChange(model, step) {
  if (step.lacks !== NONE) return say.roleLacks(model.levelName(step.lacks));
  if (!step.changed.length && !step.same.length) return say.NOTHING_EXPECTED;
  return step.from.role === step.to.role && step.from.level === step.to.level ? say.SAME_PLACE : null;
}

/** The steps that have a card, and for many that lack a level a line for each such level: [level, roles]. */
export function withoutLacking(steps) {
  const there = steps.filter((step) => step.lacks === NONE);
  if (steps.length - there.length <= FEW) return [steps, []];
  const lacking = new Map();
  for (const { role, lacks } of steps) if (lacks !== NONE) lacking.get(lacks)?.push(role) ?? lacking.set(lacks, [role]);
  return [there, [...lacking]];
}

/** More roles than this that lack a level are not shown one by one. */
const FEW = 3;

/** The labels of an item in a cell: the depth of the cell is said once, above. */
export function labelsIn(item, depth) {
  return item.depth !== NONE && item.depth === depth ? item.labels.filter((_, at) => at !== item.depthLabel) : item.labels;
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
