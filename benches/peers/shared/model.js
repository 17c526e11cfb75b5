// One widget: its matrix, what is chosen, and what follows from that, worked out when it is asked
// for and kept as long as it holds.

import { NONE, ownItems, saysRequired } from './matrix.js';
import { change, begin, nextLevels, targetOf } from './selection.js';
import { Search } from './search.js';
import { sizeOf, stepSizes, stepsOf } from './steps.js';
import { rowsOf } from './rows.js';
import { wordsOf } from './marks.js';
import * as say from './words.js';

/** How long typing pauses before the search is told. */
const PAUSE = 500;

/** With at most so many items, closed rows of the table are filled. */
const FINDABLE = 2_000;

export class Model {
  constructor(matrix, skill) {
    this.matrix = matrix;
    this.start = begin(matrix, skill);
    this.now = this.start;
    this.said = '';
    this.search = new Search(matrix);
    this.saysRequired = saysRequired(matrix);
    /** Whether the browser's own search finds what is in closed rows of the table. */
    this.isFindable = ownItems(matrix) <= FINDABLE && 'onbeforematch' in window;
    /** Whether all is drawn that the first answer does without. */
    this.isSettled = false;
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
    this.put({ ...this.start, skills: this.now.skills });
  }

  /** The first answer is on the screen: now comes the rest. */
  settle() {
    this.isSettled = true;
    this.tell();
  }

  put(next) {
    const before = this.now;
    if (next === before) return;
    this.now = next;
    clearTimeout(this.pause);
    if (next.query !== before.query) {
      if (!next.query.trim()) this.said = 'Search cleared.';
      else this.pause = setTimeout(() => { this.said = say.found(this.found().length, next.query); this.tell(); }, PAUSE);
    } else if (['skill', 'roles', 'level', 'target', 'targetRole'].some((key) => next[key] !== before[key])) {
      this.said = this.standing();
    }
    this.tell();
  }

  tell() {
    this.snapshot = null;
    for (const listener of this.listeners) listener();
  }

  /** The same object until something changes. */
  look = () => (this.snapshot ??= { ...this.now, said: this.said, isSettled: this.isSettled });

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
    return this.keep('steps', [now.skill, now.roles, now.level, target, now.targetRole], () => stepsOf(this.matrix, now, target));
  }

  size() {
    return this.keep('size', [this.steps()], () => sizeOf(this.steps()));
  }

  /** How big each step up the ladder is, where it is that of one role. */
  sizes() {
    const { roles, targetRole, skill } = this.now;
    const role = targetRole !== NONE ? targetRole : roles.length === 1 ? roles[0] : NONE;
    return role === NONE ? null : this.keep('sizes', [role, skill], () => stepSizes(this.matrix, skill, role));
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
    const words = this.words();
    return this.keep('found', [words], () => this.search.find(words));
  }

  /** What all of it is about: the skill, or the matrix. */
  get subject() {
    const { skills, title } = this.matrix;
    return this.now.skill === NONE ? title : skills[this.now.skill].name;
  }

  levelName(level) {
    return this.matrix.levels[level].name;
  }

  /** The name of a place: the level, and the role if one is given. */
  placeName(role, level) {
    return role === NONE ? this.levelName(level) : `${this.matrix.roles[role].name}, ${this.levelName(level)}`;
  }

  /** What stands beside a level: where one is, what comes next, what is compared with. */
  note(level) {
    if (level === this.now.level) return 'you are here';
    if (this.now.targetRole !== NONE) return '';
    if (nextLevels(this.matrix, this.now).includes(level)) return 'next';
    return level === this.target() ? 'compared' : '';
  }

  placeClass(level) {
    if (level === this.now.level) return 'now';
    return this.now.targetRole === NONE && level === this.target() ? 'target' : '';
  }

  /** The heading of the answer. The roles are named where there are two. */
  step() {
    const { level, roles, targetRole } = this.now, target = this.target();
    if (target === NONE) return `${this.levelName(level)} is the top level`;
    const own = targetRole !== NONE && roles.length === 1 ? roles[0] : NONE;
    return `From ${this.placeName(own, level)} to ${this.placeName(targetRole, target)}`;
  }

  /** The name of the level compared with, where both sides are levels of one role. */
  listedAt() {
    return this.now.targetRole === NONE && this.target() !== NONE ? this.levelName(this.target()) : null;
  }

  /** How many filters are on. */
  filters() {
    return this.matrix.skills.length > 1 && this.now.skill !== NONE ? 1 : 0;
  }

  standing() {
    if (this.now.view !== 'compare') return `Current level: ${this.levelName(this.now.level)}.`;
    return this.target() === NONE ? this.step() : `${this.step()}: ${say.summary(this.size().tally, this.listedAt())}`;
  }
}
