// How soon it is there: first text, the answer to the first question, that to a choice, and for how long the page was
// blocked meanwhile.

import { setTimeout as rest } from 'node:timers/promises';
import { inFreshPage } from '../browser.js';
import { clickEarly, watch, watchAnswer, watchTasks } from '../in_page.js';
import { STATIC } from '../subjects.js';

/** One visit to a subject's standalone page. */
export function startOf(slowdown) {
  return (browser, server, subject) => visit(browser, server.url(`/page/${subject.name}.html`), subject !== STATIC, slowdown);
}

/** One visit to a page that gets a large matrix by `src`. */
export function startWith(size, slowdown) {
  return (browser, server, subject) => visit(browser, server.url(`/host/${subject.name}/${size}.html`), true, slowdown);
}

function visit(browser, url, isAlive, slowdown) {
  const script = `(${watch})();(${watchTasks})();${isAlive ? `(${watchAnswer})();addEventListener('DOMContentLoaded', ${clickEarly})` : ''}`;
  return inFreshPage(browser, { slowdown, script }, async (page, devtools) => {
    // The page tells: whoever asks it has it compile a large script of Playwright's, in the middle of the start.
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: '__answered' });
    const answered = isAlive && new Promise((done) => devtools.once('Runtime.bindingCalled', done));
    await page.goto(url, { waitUntil: 'load' });
    const tooLate = rest(60_000, 'late', { ref: false });
    if ((await Promise.race([answered, tooLate])) === 'late') throw new Error(`${url} was never answered`);
    await rest(500);
    // What is still on its way to the observers.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, { polling: 20 });
    return page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 100));
      const until = window.__start?.answered ?? Infinity;
      const long = window.__long.filter(([at]) => at < until);
      return {
        firstText: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        shown: window.__shown ?? null,
        ready: window.__start?.ready ?? null,
        answered: window.__start?.answered ?? null,
        blocked: long.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
      };
    });
  });
}
