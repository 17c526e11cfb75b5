// Finding text. Every text is folded once, in slices while the browser is idle, into long strings
// that are searched from one hit to the next; a cell is told by where its text begins.

import { NONE, depthOf, itemsOf, placeOf } from './matrix.js';
import { fold } from './fold.js';

/** Cells in one long string: some hundred kilobytes. */
const CHUNK = 2048;

export class Search {
  constructor(matrix) {
    this.matrix = matrix;
    this.chunks = [];
    this.next = 0;
    this.names = null;
  }

  /** Goes on with the index until it is done, or until `isLate` says so. */
  build(isLate) {
    const { matrix } = this;
    this.names ??= {
      skill: matrix.skills.map((skill) => fold(skill.name)),
      path: matrix.skills.map((skill) => fold(skill.path.join('\n'))),
      role: matrix.roles.map((role) => fold(role.name)),
      level: matrix.levels.map((level) => fold(level.name)),
    };
    while (this.next < matrix.cells.length && !(isLate && isLate())) this.addChunk();
    return this.next >= matrix.cells.length;
  }

  addChunk() {
    const { matrix } = this;
    const perSkill = matrix.roles.length * matrix.levels.length;
    const end = Math.min(this.next + CHUNK, matrix.cells.length);
    const places = [], starts = [];
    let text = '';
    for (let place = this.next; place < end; place++) {
      const cell = matrix.cells[place];
      if (cell === NONE) continue;
      const skill = (place / perSkill) | 0;
      places.push(place);
      starts.push(text.length);
      text += said(matrix, cell, skill);
    }
    this.chunks.push({ text, starts, places });
    this.next = end;
  }

  /** The places of the cells that have every word in what they say or in the names of their place. */
  find(words) {
    this.build();
    const { matrix, names } = this;
    const L = matrix.levels.length, R = matrix.roles.length;
    const has = (list, word) => list.map((name) => name.includes(word));
    const named = words.map((word) => {
      const skill = has(names.skill, word), path = has(names.path, word);
      return { skill, any: skill.map((is, at) => is || path[at]), role: has(names.role, word), level: has(names.level, word) };
    });
    const found = [];
    for (const chunk of this.chunks) {
      const hits = words.map((word) => hitsIn(chunk, word));
      for (let at = 0; at < chunk.places.length; at++) {
        const place = chunk.places[at];
        const level = place % L, role = ((place / L) | 0) % R, skill = (place / (L * R)) | 0;
        let says = false, isAll = true, isName = true;
        for (let w = 0; w < words.length && isAll; w++) {
          const hit = hits[w][at] === 1, by = named[w];
          says ||= hit;
          isName &&= by.skill[skill];
          isAll = hit || by.any[skill] || by.role[role] || by.level[level];
        }
        if (isAll && (says || isName)) found.push(placeOf(matrix, skill, role, level));
      }
    }
    return found;
  }
}

/** Which cells of a chunk have a word. */
function hitsIn(chunk, word) {
  const { text, starts } = chunk;
  const hits = new Uint8Array(starts.length);
  let cell = 0;
  for (let at = text.indexOf(word); at !== -1;) {
    while (cell + 1 < starts.length && starts[cell + 1] <= at) cell++;
    hits[cell] = 1;
    if (cell + 1 === starts.length) break;
    at = text.indexOf(word, starts[cell + 1]);
  }
  return hits;
}

/** What a cell says, each part on a line of its own. */
function said(matrix, cell, skill) {
  const depth = depthOf(matrix, cell, skill);
  let text = depth === NONE ? '' : matrix.skills[skill].scale[depth].name + '\n';
  const add = (items) => {
    for (const item of items) {
      text += item.text + '\n';
      for (const label of item.labels) text += label + '\n';
      add(item.items);
    }
  };
  add(itemsOf(matrix, cell, skill));
  return fold(text);
}
