// Where everything lies.

import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const BENCHES = at('');
export const REPOSITORY = at('../');
/** What is made and may be thrown away. */
export const MADE = at('made/');
/** What is measured and kept. */
export const RESULTS = at('results/');
