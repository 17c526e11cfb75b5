// A matrix of any size, the same each time: skills × 4 roles × 5 levels, three items in a cell.

import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname } from 'node:path';

const VERBS = 'designs builds reviews tests ships measures explains guides writes plans runs improves secures documents mentors'.split(' ');
const NOUNS = 'services pipelines interfaces models queries dashboards alerts budgets contracts roadmaps incidents libraries tools schemas'.split(' ');
const ROLES = ['A', 'B', 'C', 'D'];
const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** The sizes that are measured: expectations by name. */
export const SIZES = { '20k': 20_000, '200k': 200_000 };

/** Writes the file unless it is there; gives its size in bytes. */
export async function writeMatrix(file, expectations) {
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true });
    // Half a file is never taken for a whole one.
    const out = createWriteStream(`${file}.part`);
    for (const part of parts(expectations / (ROLES.length * LEVELS.length))) {
      if (!out.write(part)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    await rename(`${file}.part`, file);
  }
  return (await stat(file)).size;
}

/** The JSON in pieces, one for each skill. */
export function* parts(skills) {
  const pick = picker(1);
  const text = () => {
    const sentence = `${pick(VERBS)} ${pick(NOUNS)} for ${pick(NOUNS)} and ${pick(VERBS)} them with care`;
    return sentence[0].toUpperCase() + sentence.slice(1);
  };
  const named = Array.from({ length: skills }, (_, at) => ({
    id: `s${at}`, name: `Skill ${at}`, path: [`Domain ${Math.floor(at / 100)}`, `Group ${Math.floor(at / 20)}`],
  }));
  const head = {
    format: 'skill-matrix/1', id: `made-${skills}`, title: 'Large', lang: 'en', cumulative: false,
    depths: ['d1', 'd2', 'd3', 'd4', 'd5'], levels: LEVELS, roles: ROLES, skills: named,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"expectations":[`;
  for (let skill = 0; skill < skills; skill++) {
    const cells = [];
    for (const role of ROLES) {
      LEVELS.forEach((level, at) => cells.push(JSON.stringify({
        skill: `s${skill}`, role: role.toLowerCase(), level: level.toLowerCase(), required: at % 2 === 1,
        items: [0, 1, 2].map((item) => ({ id: `i${item}`, text: text(), depth: `d${at + 1}` })),
      })));
    }
    yield (skill ? ',' : '') + cells.join(',');
  }
  yield ']}';
}

/** Chooses by a small generator of numbers (mulberry32), so that a seed gives the same each time. */
function picker(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (list) => list[Math.floor(next() * list.length)];
}
