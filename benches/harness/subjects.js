// What is measured beside each other.

import { BENCHES, REPOSITORY } from './places.js';

const peer = (name, title) => ({
  name, title,
  page: `${BENCHES}peers/dist/${name}-page.html`,
  script: `${BENCHES}peers/dist/${name}.js`,
});

/** Of ours the script fetches a second one from beside itself, once the page is idle. */
export const OURS = {
  name: 'ours', title: 'ours',
  page: `${REPOSITORY}dist/skill-matrix.html`,
  script: `${REPOSITORY}dist/embed/skill-matrix.js`,
  later: `${REPOSITORY}dist/embed/skill-matrix-more.js`,
};
/** The text alone: it does nothing. */
export const STATIC = { name: 'static', title: 'static HTML', page: `${BENCHES}peers/dist/static-page.html`, script: null };

/** Both in one page: what opens spreadsheets. */
export const SHEETS = { name: 'sheets', title: 'ours and SheetJS' };

export const WIDGETS = [OURS, peer('plain', 'plain JavaScript'), peer('react', 'React 19')];
export const SUBJECTS = [...WIDGETS, STATIC];
