// How soon a sheet of 20,000 rows is open, with nothing there before, and once what opens it is there.
//
// Both are in one page and take turns at beginning. What comes out is not the same: ours gives a matrix, with what each
// column is, the order of the levels and the doubts; SheetJS gives the rows.

import { readFile } from 'node:fs/promises';
import { inFreshPage } from '../browser.js';
import { FORMATS, WEIGHED } from '../sheets.js';
import { weigh } from './bytes.js';

/** What each weighs. */
export async function bytesOfSheets() {
  const all = {};
  for (const [name, file] of Object.entries(WEIGHED)) all[name] = weigh(await readFile(file));
  return all;
}

let visits = 0;

/** One visit. Times are in milliseconds. */
export function sheets(browser, server) {
  const order = visits++ % 2 ? ['sheetjs', 'ours'] : ['ours', 'sheetjs'];
  return inFreshPage(browser, {}, async (page) => {
    await page.goto(server.url('/sheets/host.html'), { waitUntil: 'load' });
    return page.evaluate(inPage, [order, FORMATS]);
  });
}

async function inPage([order, formats]) {
  const files = {};
  for (const format of formats) {
    const answer = await fetch(`/sheets/sheet.${format}`);
    if (!answer.ok) throw new Error(await answer.text());
    files[format] = new Uint8Array(await answer.arrayBuffer());
  }
  const rest = () => new Promise((done) => setTimeout(done, 200));
  const text = (bytes) => new TextDecoder().decode(bytes);

  const subjects = {
    ours: {
      async start() {
        this.part = await WebAssembly.compileStreaming(fetch('/sheets/files.wasm'));
      },
      // A fresh instance for each file, as the element and the maker do.
      async open(format) {
        let exports = null;
        const instance = await WebAssembly.instantiate(this.part, decoding(() => exports));
        exports = instance.exports;
        const name = new TextEncoder().encode(`sheet.${format}`), file = files[format];
        const head = new TextEncoder().encode(JSON.stringify({ head: { do: 'read' }, lengths: [name.length, file.length] }));
        const request = new Uint8Array(4 + head.length + name.length + file.length);
        new DataView(request.buffer).setUint32(0, head.length, true);
        request.set(head, 4);
        request.set(name, 4 + head.length);
        request.set(file, 4 + head.length + name.length);
        const at = exports.room(request.length);
        new Uint8Array(exports.memory.buffer, at, request.length).set(request);
        const answer = exports.answer(at, request.length);
        const bytes = new Uint8Array(exports.memory.buffer, answer + 4, new DataView(exports.memory.buffer).getUint32(answer, true));
        const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
        return { answer: JSON.parse(text(bytes.subarray(4, 4 + length))).head, json: text(bytes.subarray(4 + length)) };
      },
      rows: ({ answer, json }) => (answer.is === 'read' ? JSON.parse(json).expectations.length : NaN),
    },
    sheetjs: {
      start() {
        return new Promise((done, failed) => {
          const script = document.createElement('script');
          script.src = '/sheets/sheetjs.js';
          script.onload = done;
          script.onerror = failed;
          document.head.append(script);
        });
      },
      // The fastest that its documentation knows: dense sheets, and no texts besides the values.
      async open(format) {
        const options = { type: 'array', dense: true, cellHTML: false, cellFormula: false };
        const book = format === 'csv' ? XLSX.read(text(files.csv), { ...options, type: 'string' }) : XLSX.read(files[format], options);
        return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
      },
      rows: (rows) => rows.length - 1,
    },
  };

  const found = {};
  for (const name of order) {
    const subject = subjects[name], times = (found[name] = {});
    await rest();
    let from = performance.now();
    await subject.start();
    times.start = performance.now() - from;
    for (const format of formats) {
      const all = [];
      for (let nth = 0; nth < 3; nth++) {
        await rest();
        from = performance.now();
        const opened = await subject.open(format);
        all.push(performance.now() - from);
        const rows = subject.rows(opened);
        if (rows !== 20_000) throw new Error(`${name} finds ${rows} rows in the ${format}`);
      }
      times[format] = { first: all[0], again: all.slice(1) };
    }
  }
  return found;
}
