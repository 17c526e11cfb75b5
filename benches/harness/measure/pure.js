// The pure code alone: criterion natively, the same steps in wasm in Node. How they grow is seen from 100 to 1,000,000
// expectations.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { REPOSITORY } from '../places.js';

const target = () => process.env.CARGO_TARGET_DIR ?? `${REPOSITORY}target`;

function cargo(all, isQuick) {
  const env = { ...process.env, ...(isQuick ? { BENCH_MOST: '1000' } : {}) };
  const done = spawnSync('cargo', ['bench', '--locked', ...all], { cwd: REPOSITORY, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`cargo bench ${all.join(' ')} stopped with ${done.status}`);
  return done.stdout;
}

/** Step → size → nanoseconds, from what criterion writes down. */
export async function pureNatively(isQuick) {
  const folder = `${target()}/criterion/`, all = {};
  // Of other runs nothing is left.
  rmSync(folder, { recursive: true, force: true });
  cargo(['--no-default-features', '--bench', 'pure'], isQuick);
  // How time grows with many of a kind is for whoever works on it: no table has it.
  for (const step of readdirSync(folder).filter((step) => !step.startsWith('growth'))) {
    const sizes = {};
    for (const size of readdirSync(folder + step)) {
      const file = `${folder}${step}/${size}/new/estimates.json`;
      if (!existsSync(file)) continue;
      const { median } = JSON.parse(readFileSync(file, 'utf8'));
      const { lower_bound: low, upper_bound: high } = median.confidence_interval;
      sizes[size] = { median: median.point_estimate, low, high };
    }
    if (Object.keys(sizes).length) all[step] = sizes;
  }
  return inOrder(all);
}

/** The builder of the wasm need not be fast: it is compiled as for tests. */
export async function pureInWasm(isQuick) {
  const said = cargo(['--profile', 'dev', '--bench', 'pure_wasm'], isQuick);
  const json = said.trim().split('\n').findLast((line) => line.startsWith('{'));
  return JSON.parse(json);
}

/** As a matrix goes through them. */
function inOrder(all) {
  const at = (step) => ['syntax', 'parse', 'index', 'compare', 'search a word', 'search a slip'].findIndex((begin) => step.startsWith(begin));
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => at(one) - at(other)));
}
