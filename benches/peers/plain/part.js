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

  /** A text whose words are marked as long as they are searched for. */
  text(text, attributes) {
    const span = el('span', attributes);
    span.textContent = text;
    const made = { span, text, isMarked: false };
    if (this.words.length) mark(made, this.words);
    this.texts.push(made);
    return span;
  }
}

function mark(made, words) {
  const parts = pieces(made.text, words);
  if (parts) {
    made.span.replaceChildren(...parts.map((part, at) => (at % 2 ? el('mark', null, part) : part)));
    made.isMarked = true;
  } else if (made.isMarked) {
    made.span.textContent = made.text;
    made.isMarked = false;
  }
}
