// The same text as plain static HTML: the reading view of our own page, with the style around it and no script. Nothing
// that shows the same text can be faster.

import { readFile, writeFile } from 'node:fs/promises';

/** Writes the page of one of ours. */
export async function buildStatic(ours, to) {
  const html = await readFile(ours, 'utf8');
  const plain = html
    .replace(/<script\b[^]*?<\/script>/g, '')
    .replace(/<template\b[^]*?<\/template>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<\/?skill-matrix\b[^>]*>/g, '');
  if (/<script|skill-matrix[ >]/.test(plain) || !plain.includes('<article')) throw new Error(`${ours} is not laid out as it was`);
  await writeFile(to, plain);
}
