// What each part of ours weighs: of the script, and in it of the wasm; largest first.

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { REPOSITORY } from '../places.js';
import { OURS } from '../subjects.js';
import { readWasm } from '../wasm_file.js';
import { weigh } from './bytes.js';

export async function partsOfOurs() {
  return { script: await partsOfScript(), wasm: await partsOfWasm() };
}

/** The first script is written by src/build/bundle: the wasm and what unpacks it, then the function that gets them, with the style in its strings. */
async function partsOfScript() {
  const script = await readFile(OURS.script, 'utf8');
  const [, wasm, unpacker, scripts] = /^\(function\(run\)\{run\("([^"]*)","([^"]*)"\)\}\)([^]*)$/.exec(script) ?? [];
  const style = scripts?.match(/`(:host|@media print)[^`]*`/g)?.join('') ?? '';
  if (!style.includes('@media print')) throw new Error('The bundle is put together in another way than this program knows: see src/build/bundle.');
  const rest = scripts.replace(/`(:host|@media print)[^`]*`/g, '``');
  return sorted({ 'wasm, its first part (LZMA, as base91)': wasm, 'what unpacks it (wasm, as base64)': unpacker, style, 'glue of wasm-bindgen and element script': rest }, (text) => weigh(Buffer.from(text)));
}

/** Which part of the wasm a function belongs to: that of ours which it was made for, else that of its crate. */
const PARTS = [
  ['view', /skill_matrix::view\b/],
  ['element (the browser’s edge)', /skill_matrix::element\b|^_*(mount|mounted)_/],
  ['pure: matrix', /skill_matrix::matrix\b/],
  ['pure: compare', /skill_matrix::(compare|browse|report)\b/],
  ['pure: search', /skill_matrix::(search|letters)\b/],
  ['pure: selection', /skill_matrix::selection\b/],
  ['pure: messages', /skill_matrix::messages\b/],
  ['pure: the rest', /skill_matrix::/],
  ['framework (Leptos)', /\b(tachys|leptos\w*|reactive_graph|reactive_stores|any_spawner|or_poisoned|throw_error|server_fn|slotmap|send_wrapper|hydration_context|oco_ref|guardian|futures\w*|either_of|next_tuple)::/],
  ['serde', /\b(serde|serde_json|ryu|itoa|memchr)::/],
  ['bindings', /\b(wasm_bindgen\w*|js_sys|web_sys|gloo\w*)::|^_*wbindgen|__wbg/],
  ['similar', /\bsimilar::/],
  ['std and allocator', /\b(core|alloc|std|dlmalloc|hashbrown|compiler_builtins|rustc_hash)::|^<(str|char|\[)|^(mem|__)|rust_/],
];

async function partsOfWasm() {
  const target = process.env.CARGO_TARGET_DIR ?? `${REPOSITORY}target`;
  const { functions, data } = readWasm(await readFile(`${target}/wasm-build/wasm32-unknown-unknown/wasm/skill_matrix.wasm`));
  // The tool of binutils, which is wherever Rust can link.
  const names = execFileSync('c++filt', ['-s', 'auto'], { input: functions.map(({ name }) => name).join('\n'), maxBuffer: 1 << 28, encoding: 'utf8' })
    .replace(/\[[0-9a-f]{8,16}\]/g, '').split('\n');
  const parts = {};
  functions.forEach(({ bytes }, at) => {
    // What wasm-bindgen reads and takes out again.
    if (names[at].includes('describe')) return;
    const part = PARTS.find(([, is]) => is.test(names[at]))?.[0] ?? 'the rest';
    parts[part] = (parts[part] ?? 0) + bytes;
  });
  parts['data (texts, tables, embedded matrix)'] = data;
  return sorted(parts, (bytes) => ({ raw: bytes }));
}

function sorted(parts, weighed) {
  const all = Object.entries(parts).map(([name, part]) => ({ name, ...weighed(part) }));
  return all.sort((one, other) => other.raw - one.raw);
}
