// A matrix, read from its parsed JSON: ids become indices once, cells stand in one typed array, and
// what a cell says is looked at only when somebody wants to see it.

import { readLadder } from './ladder.js';
import { slug } from './slug.js';

/** Not on the scale, not in the matrix, not there. */
export const NONE = -1;

export function readMatrix(json) {
  if (json.format !== 'skill-matrix/1') throw new Error('This is no skill-matrix/1.');
  const lang = json.lang || 'en';
  const text = textIn(lang);
  const levels = json.levels.map((level) => named(level, text));
  const levelOf = indexOf(levels, 'level');
  const scale = readScale(json.depths, text);
  const namesRoles = Boolean(json.roles && json.roles.length);
  const roles = (namesRoles ? json.roles : [{ id: '', name: '' }]).map((role) => ({
    ...named(role, text),
    family: [role.family ?? []].flat().map(text).join(' › '),
    ladder: readLadder(role.levels, json.levels, levelOf),
  }));
  const roleOf = indexOf(roles, 'role');
  const skills = json.skills.map((skill) => ({
    ...named(skill, text),
    path: (skill.path || []).map(text),
    scale: skill.depths && skill.depths.length ? readScale(skill.depths, text) : scale,
    texts: skill.texts,
    updated: skill.updated,
  }));
  const skillOf = indexOf(skills, 'skill');

  const matrix = {
    title: text(json.title), lang, updated: json.updated, cumulative: json.cumulative === true, text,
    levels, roles, namesRoles, skills, ladder: readLadder(null, json.levels, levelOf),
    said: json.expectations,
    cells: new Int32Array(skills.length * roles.length * levels.length).fill(NONE),
    items: new Array(json.expectations.length),
  };
  for (let at = 0; at < matrix.said.length; at++) {
    const said = matrix.said[at];
    const role = namesRoles ? known(roleOf, said.role, 'role', at) : 0;
    const place = placeOf(matrix, known(skillOf, said.skill, 'skill', at), role, known(levelOf, said.level, 'level', at));
    if (matrix.cells[place] !== NONE) throw new Error(`expectations[${at}] is there twice.`);
    matrix.cells[place] = at;
  }
  return matrix;
}

export function placeOf(matrix, skill, role, level) {
  return (skill * matrix.roles.length + role) * matrix.levels.length + level;
}

/** The cell at skill × role × level, or NONE. */
export function cellAt(matrix, skill, role, level) {
  return matrix.cells[(skill * matrix.roles.length + role) * matrix.levels.length + level];
}

/** Whether a skill is ever expected of a role. */
export function isEver(matrix, skill, role) {
  const from = placeOf(matrix, skill, role, 0);
  for (let place = from; place < from + matrix.levels.length; place++) {
    if (matrix.cells[place] !== NONE) return true;
  }
  return false;
}

export function isConcerned(matrix, cell) {
  return matrix.said[cell].concerned !== false;
}

/** The depth of a cell as an index on the scale of its skill, or NONE. */
export function depthOf(matrix, cell, skill) {
  const { depth } = matrix.said[cell];
  return depth === undefined ? NONE : depthOn(matrix.skills[skill].scale, depth);
}

/** The items of a cell of a skill: its own, or those that the skill has for its depth. */
export function itemsOf(matrix, cell, skill) {
  const made = matrix.items[cell];
  if (made) return made;
  const said = matrix.said[cell], { scale, texts } = matrix.skills[skill];
  const own = said.items && said.items.length ? said.items : (texts && said.depth !== undefined && texts[said.depth]) || [];
  const below = said.depth === undefined ? NONE : depthOn(scale, said.depth);
  const items = [];
  for (const item of own) if (!isAside(item, matrix.text)) items.push(readItem(item, scale, below, matrix.text));
  matrix.items[cell] = items;
  return items;
}

/** Examples and the like are never something to cover. */
function isAside(item, text) {
  return typeof item === 'object' && item.kind !== undefined && /^\s*(example|resource|tip)s?\s*$/i.test(text(item.kind));
}

/** `depth` is what the item says, `deep` how deep it is: at its own depth, or at that of its cell. */
function readItem(item, scale, below, text) {
  if (typeof item === 'string') {
    return { id: undefined, text: item, depth: NONE, deep: below, isToAvoid: false, labels: NO_LABELS, depthLabel: NONE, items: NO_ITEMS };
  }
  const depth = item.depth === undefined ? NONE : depthOn(scale, item.depth), kind = item.kind ? text(item.kind) : null;
  const isToAvoid = kind !== null && kind.trim().toLowerCase() === 'avoid';
  const labels = [];
  if (kind !== null && !isToAvoid) labels.push(kind);
  const depthLabel = depth === NONE ? NONE : labels.push(scale[depth].name) - 1;
  if (item.tags) for (const tag of item.tags) labels.push(text(tag));
  return {
    id: item.id, text: text(item.text), depth, deep: depth === NONE ? below : depth, isToAvoid, labels, depthLabel,
    items: item.items ? item.items.map((sub) => readItem(sub, scale, NONE, text)) : NO_ITEMS,
  };
}

const NO_LABELS = [];
const NO_ITEMS = [];

/** Whether any cell says that it is required or optional. */
export function saysRequired(matrix) {
  return matrix.said.some((cell) => typeof cell.required === 'boolean');
}

/** How many items are written in the cells themselves. */
export function ownItems(matrix) {
  return matrix.said.reduce((sum, cell) => sum + (cell.items ? cell.items.length : 0), 0);
}

function textIn(lang) {
  return (text) => (typeof text === 'string' ? text : (text[lang] ?? Object.values(text)[0]));
}

function named(entry, text) {
  if (typeof entry === 'string') return { id: slug(entry), name: entry };
  const name = text(entry.name);
  return { id: entry.id ?? slug(name), name };
}

function readScale(depths, text) {
  return (depths || []).map((depth) => named(depth, text));
}

/** A scale is short: looking through it is faster than a Map. */
function depthOn(scale, id) {
  for (let at = 0; at < scale.length; at++) if (scale[at].id === id) return at;
  return NONE;
}

function indexOf(entries, what) {
  const index = new Map();
  entries.forEach((entry, at) => {
    if (index.has(entry.id)) throw new Error(`There are two ${what}s “${entry.id}”.`);
    index.set(entry.id, at);
  });
  return index;
}

function known(index, id, what, at) {
  const found = index.get(id);
  if (found === undefined) throw new Error(`expectations[${at}].${what}: There is no ${what} “${id}”.`);
  return found;
}
