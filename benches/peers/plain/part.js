// A part of the widget: an element that is drawn anew when one of its keys changes, and its texts,
// whose marks follow the query without that.

import { el } from './dom.js';
import { pieces } from '../shared/marks.js';

export class Part {
  /** `words` gives those that are marked in it. */
  constructor(model, tag, attributes, words = () => model.marked()) {
    this.model = model;
    this.wordsNow = words;
    this.element = el(tag, attributes);
    this.keys = null;
    this.texts = [];
    this.words = words();
  }

  /** `draw` gives the children. */
  update(keys, draw) {
    const words = this.wordsNow();
    if (!this.keys || keys.some((key, at) => key !== this.keys[at])) {
      this.keys = keys;
      this.words = words;
      this.texts = [];
      this.element.replaceChildren(...[draw()].flat().filter(Boolean));
    } else if (words !== this.words) {
      this.words = words;
      for (const text of this.texts) mark(text, words);
    }
  }

  clear() {
    this.keys = null;
    this.texts = [];
    this.element.replaceChildren();
  }

  /** Forgets the texts of what was taken away. */
  forget() {
    this.texts = this.texts.filter((text) => text.span.isConnected);
  }

  /** A text whose words are marked as long as they are searched for. Where it comes in runs, those that changed are a `tag`. */
  text(text, attributes, runs = null, tag = null) {
    const span = el('span', attributes), made = { span, text, runs, tag, isMarked: false };
    if (runs) write(made, []);
    else span.textContent = text;
    if (this.words.length) mark(made, this.words);
    this.texts.push(made);
    return span;
  }
}

function mark(made, words) {
  const { span, text, runs } = made, parts = runs ? null : pieces(text, words);
  const isMarked = runs ? runs.some((run) => pieces(run.text, words)) : parts !== null;
  if (!isMarked && !made.isMarked) return;
  if (runs) write(made, words);
  else if (parts) span.replaceChildren(...marked(parts));
  else span.textContent = text;
  made.isMarked = isMarked;
}

function write({ span, runs, tag }, words) {
  span.replaceChildren(...runs.flatMap(({ text, isChanged }) => {
    const parts = pieces(text, words), told = parts ? marked(parts) : [text];
    return isChanged ? [el(tag, null, told)] : told;
  }));
}

function marked(parts) {
  return parts.map((part, at) => (at % 2 ? el('mark', null, part) : part));
}
