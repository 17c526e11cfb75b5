// Builds the peers by Vite for production: `dist/<peer>.js`, one classic script as ours is, and a page of one
// file for each matrix that the browser tests open.

import { build } from 'vite';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = `${here}dist/`;

export const PEERS = ['plain', 'react'];

/** The pages: name, matrix. */
const PAGES = [['page', 'data/matrix.json'], ['example', 'tests/matrices/not-cumulative.json']];

export async function buildPeers() {
  await mkdir(DIST, { recursive: true });
  for (const peer of PEERS) await buildScript(peer);
  for (const [name, file] of PAGES) {
    const json = await readFile(repository + file, 'utf8');
    for (const peer of PEERS) await writeFile(`${DIST}${peer}-${name}.html`, await page(peer, json));
  }
}

async function buildScript(peer) {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '#framework': `${here}${peer}/framework.js` } },
    oxc: { jsx: { runtime: 'automatic', importSource: peer === 'plain' ? undefined : peer } },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'baseline-widely-available',
      // Ours is delivered as it is written: nothing is put in the place of light-dark().
      cssTarget: ['chrome125', 'firefox128', 'safari18'],
      lib: { entry: `${here}${peer}/${peer === 'plain' ? 'main.js' : 'main.jsx'}`, formats: ['iife'], name: 'peer', fileName: () => `${peer}.js` },
    },
  });
}

/** One file with everything in it. */
async function page(peer, json) {
  const shell = await readFile(`${here}page.html`, 'utf8');
  const script = await readFile(`${DIST}${peer}.js`, 'utf8');
  const style = await readFile(`${repository}style/page/page.css`, 'utf8');
  const matrix = JSON.parse(json);
  const parts = {
    title: matrix.skills.length === 1 ? matrix.skills[0].name : matrix.title,
    style: style.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '),
    // As ours: JSON without layout, that cannot end its own script.
    matrix: JSON.stringify(matrix).replaceAll('<', '\\u003c'),
    script: script.replaceAll('</script', '<\\/script'),
  };
  return shell.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name].trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPeers();
