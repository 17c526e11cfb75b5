// What was measured, kept as it came: every run, with the machine and the versions.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import { REPOSITORY } from './places.js';
import { SUBJECTS } from './subjects.js';

export class Store {
  constructor(folder) {
    this.folder = folder;
  }

  file(section) {
    return `${this.folder}${section}.json`;
  }

  read(section) {
    return existsSync(this.file(section)) ? JSON.parse(readFileSync(this.file(section), 'utf8')) : null;
  }

  /** After each run: what breaks off later is not lost. */
  async write(section, content) {
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${this.file(section)}.part`, `${JSON.stringify({ section, ...content })}\n`);
    await rename(`${this.file(section)}.part`, this.file(section));
  }
}

/** Where and with what it is measured. */
export function circumstances(chromium) {
  const version = (name) => createRequire(import.meta.url)(`${name}/package.json`).version;
  const said = (program, ...all) => execFileSync(program, all, { cwd: REPOSITORY, encoding: 'utf8' }).trim();
  const osName = existsSync('/etc/os-release') ? /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : null;
  return {
    day: new Date().toISOString().slice(0, 10),
    commit: said('git', 'rev-parse', '--short', 'HEAD'),
    machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${osName ?? 'Linux'} (kernel ${release()})`,
    versions: {
      Chromium: chromium, Rust: said('rustc', '--version').split(' ')[1], Node: process.version.slice(1),
      React: version('react'), Vite: version('vite'),
      SheetJS: version('xlsx'),
    },
    build: buildOf(),
  };
}

/** Stands for all that is measured: what was measured of another build is out of date. */
function buildOf() {
  const hash = createHash('sha256');
  for (const { page, script } of SUBJECTS) {
    hash.update(readFileSync(page));
    if (script) hash.update(readFileSync(script));
  }
  return hash.digest('hex').slice(0, 16);
}
