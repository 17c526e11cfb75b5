// What it holds: at rest, after use, and after a thousand widgets that came and went.

import { inFreshPage } from '../browser.js';
import { actions, watch } from '../in_page.js';

/** At rest and after use, with a matrix by `src`. */
export function memoryWith(size) {
  return (browser, server, subject) =>
    inFreshPage(browser, { script: `(${watch})()` }, async (page, devtools) => {
      await page.goto(server.url(`/host/${subject.name}/${size}.html`), { waitUntil: 'load' });
      await page.waitForFunction(() => window.__root()?.querySelector('.row-button'), null, { polling: 50 });
      await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500)));
      const rest = await held(page, devtools);
      await page.evaluate(actions);
      await page.evaluate(async () => {
        for (let at = 1; at < 9; at++) await window.__do('level', 'level', at);
        const rows = window.__root().querySelectorAll('.row-button').length;
        for (let at = 0; at < 8; at++) await window.__do('row', 'row', at % rows);
        for (const text of ['d', 'de', 'des', '']) await window.__do('key', 'key', text);
      });
      return { rest, used: await held(page, devtools) };
    });
}

/** After so many widgets that came and went, one after the other. */
export function comeAndGo(stops) {
  return async (browser, server, subject) => {
    const script = `(${watch})()`;
    return inFreshPage(browser, { script }, async (page, devtools) => {
      await page.goto(server.url(`/host/${subject.name}/none.html`), { waitUntil: 'load' });
      const json = await (await fetch(server.url('/data/embedded.json'))).text();
      const after = {};
      let done = 0;
      for (const stop of stops) {
        await page.evaluate(mountAndRemove, [stop - done, json]);
        done = stop;
        after[stop] = await held(page, devtools);
      }
      return after;
    });
  };
}

async function mountAndRemove([times, json]) {
  const channel = new MessageChannel();
  const turn = () => new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
  for (let at = 0; at < times; at++) {
    const element = document.createElement('skill-matrix'), data = document.createElement('script');
    element.setAttribute('storage', 'none');
    data.type = 'application/json';
    data.textContent = json;
    element.append(data);
    document.querySelector('main').append(element);
    while (!element.shadowRoot?.querySelector('.row-button')) await turn();
    element.remove();
    await turn();
  }
}

/** What is held once everything that can go is gone. */
async function held(page, devtools) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const wasm = await page.evaluate(() => window.__memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { heap: usedSize, wasm, nodes, listeners: jsEventListeners };
}
