// How it feels: a level switch, a row that opens, a letter in the search box; from the event to the end of style and
// layout, paint apart.

import { inFreshPage } from '../browser.js';
import { actions, watch } from '../in_page.js';
import { traced, workBetweenMarks } from '../trace.js';

/** What is typed, letter by letter: words that are there, and one that is not. */
const WORDS = ['design', 'budgets', 'skill 7', 'zebra'];

/** One visit: each interaction `times` times, with a matrix by `src` or (null) on the standalone page. */
export function useWith(size, { slowdown = 1, times = 20 } = {}) {
  return (browser, server, subject) => {
    const url = size ? `/host/${subject.name}/${size}.html` : `/page/${subject.name}.html`;
    return inFreshPage(browser, { slowdown, script: `(${watch})()` }, async (page, devtools) => {
      await page.goto(server.url(url), { waitUntil: 'load' });
      await page.waitForFunction(() => window.__root()?.querySelector('.row-button'), null, { polling: 50 });
      await page.evaluate(actions);
      // What is done at idle is done.
      await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500)));
      const work = {};
      const phase = async (what, list) => {
        const events = await traced(devtools, () => page.evaluate(async ([what, list]) => {
          for (let at = 0; at < list.length; at++) await window.__do(`${what}-${at}`, what, list[at]);
        }, [what, list]));
        const done = workBetweenMarks(events);
        work[what] = list.map((_, at) => done[`${what}-${at}`]);
      };
      await phase('level', Array.from({ length: times }, (_, at) => at + 1));
      // Whoever opens rows has them in sight: what is not, is not laid out.
      const rows = await page.evaluate(() => {
        const all = window.__root().querySelectorAll('.row-button');
        all[0].scrollIntoView();
        return all.length;
      });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await phase('row', Array.from({ length: times }, (_, at) => at % rows));
      await page.evaluate(() => scrollTo(0, 0));
      await phase('key', typed(times));
      return work;
    });
  };
}

/** The box after each letter, again and again until there are enough. */
function typed(times) {
  const all = WORDS.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));
  return Array.from({ length: times }, (_, at) => all[at % all.length]);
}
