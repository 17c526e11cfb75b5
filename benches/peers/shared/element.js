// The custom element around a view: where its matrix comes from, its style, its end.

import { readMatrix } from './matrix.js';
import { Model } from './model.js';
import { afterPaint } from './paint.js';
import css from './style.js';

let sheet;

function adopt(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}

/** For so long a busy page may put off what the first answer does without. */
const SOON = 500;

/** When the first answer is painted and nobody waits: what it does without, then the index, a slice at a time. */
function goOnAtIdle(model) {
  afterPaint(() => requestIdleCallback(() => {
    if (model.isGone) return;
    model.settle();
    buildAtIdle(model);
  }, { timeout: SOON }));
}

function buildAtIdle(model) {
  const slice = (deadline) => {
    if (!model.search || model.isGone) return;
    if (!model.search.build(() => deadline.timeRemaining() < 2)) requestIdleCallback(slice);
  };
  requestIdleCallback(slice);
}

/** Defines `<skill-matrix>`; `mount` draws a model into an element and gives the way to end that. */
export function define(mount) {
  customElements.define('skill-matrix', class extends HTMLElement {
    async connectedCallback() {
      const turn = (this.turn = {});
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      adopt(root);
      const json = await this.json();
      if (this.turn !== turn) return;
      this.model = new Model(readMatrix(json), this.getAttribute('skill'));
      const place = document.createElement('div');
      place.className = 'root';
      root.replaceChildren(place);
      this.end = mount(place, this.model, Number(this.getAttribute('heading-level')) || 2);
      goOnAtIdle(this.model);
    }

    disconnectedCallback() {
      this.turn = null;
      if (!this.model) return;
      this.end();
      this.model.isGone = true;
      this.model.dispose();
      this.model = this.end = null;
      this.shadowRoot.replaceChildren();
    }

    json() {
      const inside = this.querySelector('script[type="application/json"]');
      if (inside) return JSON.parse(inside.textContent);
      return fetch(this.getAttribute('src')).then((answer) => answer.json());
    }
  });
}
