// One widget: its matrix, what is chosen, and what follows from that, worked out when it is asked
// for and kept as long as it holds.

import { NONE, countsOf } from './matrix.js';
import { change, begin, nextLevels, targetOf } from './selection.js';
import { Search } from './search.js';
import { stepsOf, sizeOf } from './steps.js';
import { rowsOf } from './rows.js';
import { wordsOf } from './marks.js';
import * as say from './words.js';

/** How long typing pauses before the search is told. */
const PAUSE = 500;

export class Model {
  constructor(matrix, skill) {
    this.matrix = matrix;
    this.start = begin(matrix, skill);
    this.now = this.start;
    this.said = '';
    this.search = new Search(matrix);
    this.counts = countsOf(matrix, NONE);
    this.listeners = new Set();
    this.kept = {};
    this.pause = 0;
  }

  subscribe = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** `model.choose('level', 3)`: see `change`. */
  choose(what, value) {
    this.put(change[what](this.matrix, this.now, value));
  }

  startOver() {
    this.put(this.start);
  }

  put(next) {
    const before = this.now;
    if (next === before) return;
    this.now = next;
    clearTimeout(this.pause);
    if (next.query !== before.query) {
      if (!next.query.trim()) this.said = 'Search cleared.';
      else this.pause = setTimeout(() => { this.said = say.found(this.found().length, next.query); this.tell(); }, PAUSE);
    } else if (['skill', 'roles', 'level', 'target'].some((key) => next[key] !== before[key])) {
      this.said = this.standing();
    }
    this.tell();
  }

  tell() {
    this.snapshot = null;
    for (const listener of this.listeners) listener();
  }

  /** The same object until something changes. */
  look = () => (this.snapshot ??= { ...this.now, said: this.said });

  dispose() {
    clearTimeout(this.pause);
    this.listeners.clear();
  }

  keep(name, keys, make) {
    const kept = this.kept[name];
    if (kept && keys.every((key, at) => key === kept.keys[at])) return kept.value;
    const value = make();
    this.kept[name] = { keys, value };
    return value;
  }

  target() {
    return targetOf(this.matrix, this.now);
  }

  steps() {
    const { now } = this, target = this.target();
    return this.keep('steps', [now.skill, now.roles, now.level, target], () => stepsOf(this.matrix, now, target));
  }

  size() {
    return this.keep('size', [this.steps()], () => sizeOf(this.steps()));
  }

  /** The rows of the table, or with no level those of the overview. */
  rows(level) {
    const { now } = this;
    return this.keep(level === undefined ? 'all' : 'rows', [now.skill, now.roles, level], () => rowsOf(this.matrix, now, level));
  }

  /** The words that are marked outside of results: a single letter is not. */
  marked() {
    const words = this.words();
    return this.keep('marked', [words], () => (words.length === 1 && /^[\p{L}\p{N}]$/u.test(words[0]) ? [] : words));
  }

  words() {
    return this.keep('words', [this.now.query], () => wordsOf(this.now.query));
  }

  found() {
    const { now } = this, words = this.words();
    return this.keep('found', [words, now.skill, now.roles], () =>
      this.search.find(words, (skill, role) => (now.skill === NONE || skill === now.skill) && now.roles.includes(role)));
  }

  /** What all of it is about: the skill, or the matrix. */
  get subject() {
    const { skills, title } = this.matrix;
    return this.now.skill === NONE ? title : skills[this.now.skill].name;
  }

  levelName(level) {
    return this.matrix.levels[level].name;
  }

  /** What stands beside a level: where one is, what comes next, what is compared with. */
  note(level) {
    if (level === this.now.level) return 'you are here';
    if (nextLevels(this.matrix, this.now).includes(level)) return 'next';
    return level === this.target() ? 'compared' : '';
  }

  placeClass(level) {
    return level === this.now.level ? 'now' : level === this.target() ? 'target' : '';
  }

  /** The heading of the answer. */
  step() {
    const target = this.target(), here = this.levelName(this.now.level);
    return target === NONE ? `${here} is the top level` : `From ${here} to ${this.levelName(target)}`;
  }

  standing() {
    if (this.now.view !== 'compare') return `Current level: ${this.levelName(this.now.level)}.`;
    return this.target() === NONE ? this.step() : `${this.step()}: ${say.summary(this.size().tally)}`;
  }
}
