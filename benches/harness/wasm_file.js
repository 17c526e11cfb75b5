// A wasm file, as far as one has to read it to know what each function weighs.

/** `{ functions: [{ name, bytes }], data, sections }`: names as the compiler wrote them. */
export function readWasm(file) {
  const names = new Map(), codes = [], sections = {};
  let imported = 0;
  const reader = new Reader(file, 8);
  while (reader.at < file.length) {
    const id = reader.byte(), size = reader.number(), end = reader.at + size;
    if (id === 0) {
      const name = reader.text();
      sections[name] = size;
      if (name === 'name') readNames(reader, end, names);
    } else {
      sections[id] = size;
      if (id === 2) imported = readImports(reader);
      if (id === 10) {
        for (let count = reader.number(); count > 0; count--) {
          const bytes = reader.number();
          codes.push(bytes);
          reader.at += bytes;
        }
      }
    }
    reader.at = end;
  }
  const functions = codes.map((bytes, at) => ({ bytes, name: names.get(imported + at) ?? '?' }));
  return { functions, data: sections[11] ?? 0, sections };
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0, shift = 0, byte;
    do {
      byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    return value;
  }

  text() {
    const length = this.number(), from = this.at;
    this.at += length;
    return this.bytes.toString('utf8', from, this.at);
  }
}

function readNames(reader, end, names) {
  while (reader.at < end) {
    const kind = reader.byte(), size = reader.number(), next = reader.at + size;
    if (kind === 1) {
      for (let count = reader.number(); count > 0; count--) {
        const index = reader.number();
        names.set(index, reader.text());
      }
    }
    reader.at = next;
  }
}

/** How many functions are imported: they are counted before the others. */
function readImports(reader) {
  let functions = 0;
  for (let count = reader.number(); count > 0; count--) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) {
      functions++;
      reader.number();
    } else if (kind === 3) {
      reader.byte();
      reader.number();
    } else {
      if (kind === 1) reader.byte();
      const hasMost = reader.number() & 1;
      reader.number();
      if (hasMost) reader.number();
    }
  }
  return functions;
}
