// What changes between two places of a matrix: items are pairs by id, then by equal text.

import { NONE, cellAt, depthOf, isConcerned, itemsOf } from './matrix.js';
import { belowOf } from './ladder.js';
import { pairAlike } from './likeness.js';

export const NEW = 0, DEEPER = 1, SHALLOWER = 2, REWORDED = 3, SAME = 4, DROPPED = 5;

/** More items than this are paired by a Map instead of by looking through them. */
const MANY = 16;

const NOTHING = { isExpected: false, items: [], depth: NONE, required: undefined };

/** All that is expected at a place: where the matrix is cumulative, with the levels below. */
export function inEffect(matrix, skill, role, level) {
  const here = cellAt(matrix, skill, role, level);
  if (!matrix.cumulative) return here === NONE ? NOTHING : take(matrix, skill, NOTHING, here);
  let effect = NOTHING;
  for (const below of belowOf(matrix.roles[role].ladder, level)) {
    const cell = cellAt(matrix, skill, role, below);
    if (cell !== NONE) effect = take(matrix, skill, effect, cell);
  }
  return here === NONE ? effect : take(matrix, skill, effect, here);
}

function take(matrix, skill, effect, cell) {
  if (!isConcerned(matrix, cell)) return NOTHING;
  const depth = depthOf(matrix, cell, skill), own = itemsOf(matrix, cell, skill);
  return {
    isExpected: true,
    items: effect.items.length ? merged(effect.items, own) : own,
    depth: depth === NONE ? effect.depth : depth,
    required: matrix.said[cell].required ?? effect.required,
  };
}

function merged(below, own) {
  const items = below.slice(), inherited = below.length;
  for (const item of own) {
    let at = 0;
    while (at < inherited && !isReplacedBy(items[at], item)) at++;
    if (at < inherited) items[at] = item;
    else items.push(item);
  }
  return items;
}

function isReplacedBy(old, item) {
  return old.id !== undefined && item.id !== undefined ? old.id === item.id : isSameText(old, item);
}

function isSameText(one, other) {
  if (one.text !== other.text || one.items.length !== other.items.length) return false;
  return one.items.every((sub, at) => isSameText(sub, other.items[at]));
}

/** For each item after, the one before that it is a pair with, or NONE; and which of those are taken. */
function pair(before, after) {
  const found = pairEqual(before, after);
  pairAlike(before, after, found);
  return found;
}

function pairEqual(before, after) {
  const partner = new Array(after.length).fill(NONE), taken = new Array(before.length).fill(false);
  if (before.length > MANY && after.length > MANY) {
    pairMany(before, after, partner, taken, (item) => item.id);
    pairMany(before, after, partner, taken, (item) => item.text);
    return { partner, taken };
  }
  for (let to = 0; to < after.length; to++) {
    const { id } = after[to];
    if (id === undefined) continue;
    for (let from = 0; from < before.length; from++) {
      if (!taken[from] && before[from].id === id) { partner[to] = from; taken[from] = true; break; }
    }
  }
  for (let to = 0; to < after.length; to++) {
    if (partner[to] !== NONE) continue;
    for (let from = 0; from < before.length; from++) {
      if (!taken[from] && isSameText(before[from], after[to])) { partner[to] = from; taken[from] = true; break; }
    }
  }
  return { partner, taken };
}

function pairMany(before, after, partner, taken, keyOf) {
  const places = new Map();
  before.forEach((item, from) => {
    const key = keyOf(item);
    if (!taken[from] && key !== undefined) places.get(key)?.push(from) ?? places.set(key, [from]);
  });
  after.forEach((item, to) => {
    const from = partner[to] === NONE ? places.get(keyOf(item))?.shift() : undefined;
    if (from !== undefined) { partner[to] = from; taken[from] = true; }
  });
}

function outcomeOfDepths(before, after) {
  if (before === NONE || after === NONE || before === after) return NONE;
  return before < after ? DEEPER : SHALLOWER;
}

/**
 * What changes in a skill from one place, a role and a level, to another; null where neither expects it. The tally is
 * what a person is told. Without `isListed` no list of items is made.
 */
export function compareSkill(matrix, skill, from, to, isListed = true) {
  const before = inEffect(matrix, skill, from.role, from.level), after = inEffect(matrix, skill, to.role, to.level);
  if (!before.isExpected && !after.isExpected) return null;
  const { partner, taken } = pair(before.items, after.items);
  const items = isListed ? [] : null, tally = [0, 0, 0, 0, 0, 0];
  let isKept = false;
  const add = (outcome, one, other) => {
    tally[outcome]++;
    if (isListed) items.push({ outcome, from: one, to: other });
  };
  after.items.forEach((item, at) => {
    if (partner[at] === NONE) return add(NEW, null, item);
    const one = before.items[partner[at]], isSame = isSameText(one, item), moved = outcomeOfDepths(one.deep, item.deep);
    isKept ||= isSame;
    add(moved !== NONE ? moved : isSame ? SAME : REWORDED, one, item);
  });
  before.items.forEach((item, at) => taken[at] || add(DROPPED, item, null));

  const isMoved = before.depth !== after.depth, outcome = outcomeOfSkill(before, after, tally);
  // Other text at each depth: the former one is what it builds on, and no loss.
  const buildsOn = outcome === DEEPER && before.depth !== NONE && isMoved && tally[DROPPED] > 0 && !isKept;
  if (buildsOn) tally[DROPPED] = 0;
  const changed = changedOf(tally);
  if (outcome === SAME ? changed + tally[SAME] === 0 : changed === 0) tally[outcome]++;
  const turns = typeof before.required === 'boolean' && typeof after.required === 'boolean' && before.required !== after.required;
  return {
    skill, outcome, items, tally, buildsOn, required: after.required,
    requirement: turns ? (after.required ? 'Becomes required' : 'Becomes optional') : null,
    depths: [before.depth, after.depth],
    // Named where both are levels of one role: what is not listed there has not been said to be over.
    levels: from.role === to.role ? [from.level, to.level] : null,
  };
}

function outcomeOfSkill(before, after, tally) {
  if (!before.isExpected) return NEW;
  if (!after.isExpected) return DROPPED;
  const moved = outcomeOfDepths(before.depth, after.depth);
  if (moved !== NONE) return moved;
  const deeper = tally[DEEPER] > 0, shallower = tally[SHALLOWER] > 0;
  if (deeper !== shallower) return deeper ? DEEPER : SHALLOWER;
  return changedOf(tally) || (before.depth === NONE) !== (after.depth === NONE) ? REWORDED : SAME;
}

export function changedOf(tally) {
  return tally[NEW] + tally[DEEPER] + tally[SHALLOWER] + tally[REWORDED] + tally[DROPPED];
}

export function toWorkOn(tally) {
  return tally[NEW] + tally[DEEPER];
}

export function isUnchanged(change) {
  return change.outcome === SAME && !change.requirement;
}

/** A skill on its way up the ladder of a role, each level against the one before it. */
export function growth(matrix, skill, role) {
  const { ladder } = matrix.roles[role];
  return ladder.map(({ level }) => {
    const before = belowOf(ladder, level).at(-1);
    return {
      level,
      cell: cellAt(matrix, skill, role, level),
      change: before === undefined ? null : compareSkill(matrix, skill, { role, level: before }, { role, level }),
    };
  });
}
