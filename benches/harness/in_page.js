// What runs inside of the measured pages. The widget is the same to look at in all of them: its parts are
// found by what they are.

/** Before any script of the page: keeps sight of wasm memory. */
export function watch() {
  const memories = (window.__memories = []);
  const seen = (instance) => {
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) memories.push(one);
    return instance;
  };
  const { instantiate, instantiateStreaming, Instance } = WebAssembly;
  WebAssembly.instantiate = (...all) => instantiate.apply(WebAssembly, all).then((it) => (seen(it.instance ?? it), it));
  WebAssembly.instantiateStreaming = (...all) => instantiateStreaming.apply(WebAssembly, all).then((it) => (seen(it.instance), it));
  WebAssembly.Instance = new Proxy(Instance, { construct: (target, all) => seen(new target(...all)) });

  window.__root = () => document.querySelector('skill-matrix')?.shadowRoot;
}

/** Before any script of the page, too: keeps long tasks. */
export function watchTasks() {
  window.__long = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.__long.push([task.startTime, task.duration]);
  }).observe({ type: 'longtask', buffered: true });
}

/** Before any script of the page, too: notes when the heading of an answer is on screen for the first time. */
export function watchAnswer() {
  const poll = () => {
    if (!window.__root()?.querySelector('#answer-heading')) return setTimeout(poll);
    // The frame with it is painted when the next task runs.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.__shown = performance.now(); };
      port2.postMessage('');
    });
  };
  poll();
}

/**
 * Clicks the second level as soon as there is one, and again until it is answered; notes when. By timers, which are
 * finer than frames.
 */
export function clickEarly() {
  const start = { ready: null, answered: null };
  window.__start = start;
  const heading = () => window.__root()?.querySelector('#answer-heading')?.textContent;
  let before = null;
  const poll = () => {
    const now = heading(), radio = window.__root()?.querySelector('#here-1');
    if (radio && start.ready === null && now) {
      start.ready = performance.now();
      before = now;
      radio.click();
    }
    if (before !== null && heading() !== before) {
      // The answer is there when it could be painted.
      document.body.getBoundingClientRect();
      start.answered = performance.now();
      window.__answered?.('');
      return;
    }
    setTimeout(poll);
  };
  poll();
}

/** What can be done in a widget that is open: gives how long to wait for it, nothing else. */
export function actions() {
  const root = () => window.__root();
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  window.__act = {
    level(at) {
      const rungs = root().querySelectorAll('.rung input[name=level]');
      // Not the top: there is little to draw.
      rungs[at % Math.min(4, rungs.length)].click();
    },
    row: (at) => root().querySelectorAll('.row-button')[at].click(),
    key(text) {
      const box = root().querySelector('input[type=search]');
      setValue.call(box, text);
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
  const frame = () => new Promise(requestAnimationFrame);
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  /** Acts in a task of its own, marked for the trace; done when two frames have passed. */
  window.__do = async (name, what, argument) => {
    await rest(0);
    performance.mark(`${name}:begin`);
    window.__act[what](argument);
    await frame();
    await frame();
    await rest(0);
    performance.mark(`${name}:end`);
    await rest(20);
  };
}
