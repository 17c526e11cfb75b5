// node harness/main.js [--quick] [--resume] [--runs N] [--only SECTION,…] [--report]

import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from './browser.js';
import { SIZES, writeMatrix } from './matrix.js';
import { MADE, REPOSITORY, RESULTS } from './places.js';
import { report } from './report/index.js';
import { SECTIONS } from './sections.js';
import { serve } from './server.js';
import { writeSheets } from './sheets.js';
import { Store, circumstances } from './store.js';
import { buildPeers, DIST } from '../peers/build.js';
import { buildStatic } from '../peers/static/build.js';
import { startOf } from './measure/start.js';
import { OURS, STATIC } from './subjects.js';

const { values: asked } = parseArgs({ options: {
  quick: { type: 'boolean' }, resume: { type: 'boolean' }, report: { type: 'boolean' },
  runs: { type: 'string' }, only: { type: 'string' },
} });

const say = (text) => process.stderr.write(`${text}\n`);
// What is quick shows that the bench works. It is no result.
const store = new Store(asked.quick ? `${MADE}quick/` : RESULTS);
const runsOf = (section) => Number(asked.runs ?? (asked.quick ? 2 : section.runs ?? 15));

async function prepare() {
  say('Building the peers…');
  await buildPeers();
  await buildStatic(OURS.page, `${DIST}static-page.html`);
  await mkdir(MADE, { recursive: true });
  await copyFile(`${REPOSITORY}data/matrix.json`, `${MADE}embedded.json`);
  await writeFile(`${MADE}empty.json`, JSON.stringify(EMPTY));
  for (const [name, expectations] of Object.entries(SIZES)) await writeMatrix(`${MADE}${name}.json`, expectations);
  await writeSheets(`${MADE}20k.json`);
}

/** As little as there can be: what the widget needs for itself. */
const EMPTY = {
  format: 'skill-matrix/1', title: 'Empty', levels: ['One', 'Two'], skills: [{ id: 'skill', name: 'Skill' }],
  expectations: [{ skill: 'skill', level: 'one', items: ['This.'] }],
};

async function measure() {
  const server = await serve();
  let browser = await launch();
  const about = circumstances(browser.version());
  const wanted = asked.only ? asked.only.split(',') : Object.keys(SECTIONS);
  for (const name of wanted) {
    const section = SECTIONS[name];
    if (!section) throw new Error(`There is no section “${name}”. There are ${Object.keys(SECTIONS).join(', ')}.`);
    if (section.once) {
      if (asked.resume && store.read(name)?.about.build === about.build) continue;
      await store.write(name, { about, all: await section.once(asked.quick) });
      say(`${name}: done`);
      continue;
    }
    const before = store.read(name), isSame = before?.about.build === about.build;
    const runs = asked.resume && isSame ? before.runs : {};
    for (let run = 0; run < runsOf(section); run++) {
      // A browser of its own for each round, and all subjects in it: what disturbs one disturbs the others.
      await browser.close();
      browser = await launch();
      await startOf(1)(browser, server, STATIC); // so that none is the first
      for (const subject of inTurn(section.subjects, run)) {
        const done = (runs[subject.name] ??= []);
        if (done.length > run) continue;
        done.push(await section.one(browser, server, subject));
      }
      await store.write(name, { about, runs });
      say(`${name}: run ${run + 1} of ${runsOf(section)}`);
    }
  }
  await browser.close();
  server.close();
}

/** Each run begins with another one. */
function inTurn(subjects, run) {
  const from = run % subjects.length;
  return [...subjects.slice(from), ...subjects.slice(0, from)];
}

if (!asked.report) {
  await prepare();
  await measure();
}
await report(store);
