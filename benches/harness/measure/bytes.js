// What is delivered weighs: raw, gzip, brotli; as a server compresses it ahead of time.

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { SUBJECTS } from '../subjects.js';

// As the budget counts: Node's own zlib is another one, whose files are some per mille larger.
function gzipped(bytes) {
  return execFileSync('gzip', ['-9cn'], { input: bytes, maxBuffer: 1 << 28 }).length;
}

export function weigh(bytes) {
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipped(bytes), brotli: brotliCompressSync(bytes, { params: parameters }).length };
}

export async function bytesOfAll() {
  const all = {};
  for (const { name, page, script, later } of SUBJECTS) {
    const weighed = async (file) => file && weigh(await readFile(file));
    all[name] = { page: await weighed(page), script: await weighed(script), later: await weighed(later) };
  }
  return all;
}
