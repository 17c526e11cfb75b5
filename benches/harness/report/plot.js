// A plot of what people feel: a bar for each subject, its middle half as a line over it. Readable in the light and in
// the dark.

import { summary } from '../stats.js';
import { SUBJECTS } from '../subjects.js';
import { number } from './markdown.js';

const WIDTH = 880, COLUMNS = 2, GAP = 32, LABEL = 104, VALUE = 58, BAR = 15, STEP = 22, TITLE = 30;

const PANELS = [
  ['First text (ms)', (figures, name) => figures.start('start', name, 'firstText')],
  ['Answer on screen (ms)', (figures, name) => figures.start('start', name, 'shown')],
  ['First answer to a choice (ms)', (figures, name) => figures.start('start', name, 'answered')],
  ['First text, CPU 4× slower (ms)', (figures, name) => figures.start('start-slow', name, 'firstText')],
  ['Answer on screen, CPU 4× slower (ms)', (figures, name) => figures.start('start-slow', name, 'shown')],
  ['First answer to a choice, CPU 4× slower (ms)', (figures, name) => figures.start('start-slow', name, 'answered')],
  ['Level switch at 20,000 expectations (ms)', (figures, name) => figures.use('20k', name, 'level')],
  ['Row open at 20,000 expectations (ms)', (figures, name) => figures.use('20k', name, 'row')],
  ['Search keystroke at 20,000 expectations (ms)', (figures, name) => figures.use('20k', name, 'key')],
  ['Search keystroke at 200,000 expectations (ms)', (figures, name) => figures.use('200k', name, 'key')],
  ['Page (KiB)', (figures, name) => figures.bytes(name) && [[figures.bytes(name).page.raw / 1024]]],
  ['Script, gzip (KiB)', (figures, name) => figures.bytes(name)?.script && [[figures.bytes(name).script.gzip / 1024]]],
];

const STYLE = `text{font:13px system-ui,sans-serif;fill:#1f2430}.title{font-weight:600}.value{fill:#5a6272;font-variant-numeric:tabular-nums}
.bar{fill:#b9c1d0}.ours{fill:#3558b8}.spread{stroke:#1f2430;stroke-width:1.5}
@media(prefers-color-scheme:dark){text{fill:#e7e9ee}.value{fill:#a5adbd}.bar{fill:#4a5366}.ours{fill:#7f9cf0}.spread{stroke:#e7e9ee}}`;

export function plot(figures) {
  const panels = PANELS.map(([title, of]) => [title, barsOf(figures, of)]).filter(([, bars]) => bars.length);
  const width = (WIDTH - GAP * (COLUMNS - 1)) / COLUMNS;
  let y = 0, body = '';
  for (let at = 0; at < panels.length; at += COLUMNS) {
    const row = panels.slice(at, at + COLUMNS);
    row.forEach(([title, bars], column) => { body += panel(title, bars, column * (width + GAP), y, width); });
    y += TITLE + Math.max(...row.map(([, bars]) => bars.length)) * STEP + 18;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">
<title>Ours beside the same widget in plain JavaScript and React</title>
<style>${STYLE}</style>
${body}</svg>
`;
}

function barsOf(figures, of) {
  return SUBJECTS.flatMap(({ name, title }) => {
    const runs = of(figures, name);
    return runs ? [{ name, title, ...summary(runs.flat()) }] : [];
  });
}

function panel(title, bars, left, top, width) {
  const most = Math.max(...bars.map(({ median, high }) => Math.max(median, high)));
  const scale = (value) => (value / most) * (width - LABEL - VALUE);
  const lines = bars.map(({ name, title, median, low, high }, at) => {
    const y = top + TITLE + at * STEP, x = left + LABEL, middle = y + BAR / 2;
    const spread = high > low ? `<path class="spread" d="M${x + scale(low)} ${middle}H${x + scale(high)}"/>` : '';
    return `<text x="${x - 8}" y="${y + 12}" text-anchor="end">${title.replace('plain JavaScript', 'plain JS')}</text>`
      + `<rect class="bar${name === 'ours' ? ' ours' : ''}" x="${x}" y="${y}" width="${scale(median).toFixed(1)}" height="${BAR}" rx="2"/>${spread}`
      + `<text class="value" x="${x + scale(Math.max(median, high)) + 6}" y="${y + 12}">${number(median)}</text>`;
  });
  return `<text class="title" x="${left}" y="${top + 16}">${title}</text>\n${lines.join('\n')}\n`;
}
