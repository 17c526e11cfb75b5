// The pages over http on loopback, never cached, never compressed.
//
// Large matrices come by `src`: a page with 64 MB of JSON inside is nothing that anybody would deliver.

import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { MADE } from './places.js';
import { SERVED } from './sheets.js';
import { OURS, SUBJECTS } from './subjects.js';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json', wasm: 'application/wasm',
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `/page/<subject>.html`, `/script/<subject>.js`, `/data/<size>.json`, `/host/<subject>/<size>.html`, `/sheets/<file>` */
export async function serve() {
  const server = createServer((request, response) => {
    answer(request.url, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: (path) => `http://127.0.0.1:${server.address().port}${path}`, close: () => server.close() };
}

async function answer(url, response) {
  const [, folder, name, extension] = /^\/(\w+)\/([\w/-]+)\.(\w+)$/.exec(url) ?? [];
  const head = (length) => response.writeHead(200, { 'content-type': TYPES[extension], 'content-length': length, 'cache-control': 'no-store' });
  if (folder === 'host') {
    const [subject, size] = name.split('/');
    const html = Buffer.from(host(subject, size));
    head(html.length);
    response.end(html);
    return;
  }
  const subject = SUBJECTS.find((one) => one.name === name);
  const script = name === 'skill-matrix-more' ? OURS.later : subject?.script;
  const file = folder === 'sheets' ? SERVED[`${name}.${extension}`] : folder === 'page' ? subject?.page : folder === 'script' ? script : folder === 'data' ? `${MADE}${name}.json` : null;
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  if (folder === 'data') {
    head((await stat(file)).size);
    createReadStream(file).pipe(response);
    return;
  }
  const bytes = await readFile(file);
  head(bytes.length);
  response.end(bytes);
}

/** A page that has nothing else to do; with the size `none`, nothing but the script. */
function host(subject, size) {
  const tag = size === 'none' ? '' : `<skill-matrix src="/data/${size}.json" skill="all" storage="none"></skill-matrix>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script src="/script/${subject}.js" defer></script></head><body><main>${tag}</main></body></html>`;
}
