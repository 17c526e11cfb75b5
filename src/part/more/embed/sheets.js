// Opens a sheet that is the matrix of an element. The files part does it, which is a wasm of its own
// (src/part/files). It is fetched when the first sheet is there.
//
// The standalone page has nothing of this: it fetches nothing.

// The types of sheets, each with its ending.
var TYPES = {
  __proto__: null,
  "text/csv": ".csv",
  "text/tab-separated-values": ".tsv",
  "text/markdown": ".md",
  "text/yaml": ".yaml",
  "application/yaml": ".yaml",
  "application/x-yaml": ".yaml",
  "application/vnd.ms-excel": ".xls",
  "application/vnd.ms-excel.sheet.macroenabled.12": ".xlsm",
  "application/vnd.ms-excel.sheet.binary.macroenabled.12": ".xlsb",
  "application/vnd.oasis.opendocument.spreadsheet": ".ods",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
};

var saysOfSheets = {
  silent: " has not answered for 20 seconds. Check your connection, then try again.",
  withoutAddress:
    "Spreadsheets are opened by a script beside this one, whose address is hidden (import, eval or a blob). Whoever runs the site can load the script by a script tag, import skill-matrix.mjs instead, or save the matrix as JSON.",
  forbidden: "The policy of this page forbids loading ",
  useWhole: ", which opens spreadsheets. Whoever runs the site can allow it, or save the matrix as JSON.",
  otherVersion: " is of another version. Whoever runs the site can copy all files of one version.",
  missing:
    "The part that opens spreadsheets could not be fetched. Try again; if that does not help, whoever runs the site can copy skill-matrix-files.js to where skill-matrix.js is, or save the matrix as JSON.",
  unreadable:
    "This file can't be read. It may be damaged: open it in a spreadsheet program, save it anew, and try again.",
};

// What a sheet is called whose address ends in no name of a file. The title of the matrix is taken from it.
var NAMELESS = "Skill matrix";

// A promise of the compiled files part.
var compiled = null;

// The name of the file at an address, if it is a sheet by its name or by its type; null otherwise.
function nameOf(response) {
  var name = response.url.split(/[?#]/)[0].split("/").pop();
  try {
    name = decodeURIComponent(name);
  } catch (_) {
    // A name that is not in UTF-8 stays as it is.
  }
  if (/^http/.test(response.url) && SHEETS.test(name)) return name;
  var type = (response.headers.get("Content-Type") || "").split(";")[0].trim().toLowerCase();
  return TYPES[type] ? NAMELESS + TYPES[type] : null;
}

// Opens the bytes that an element has fetched by `stop`, and promises the JSON of the matrix. What is no sheet
// stays as it is. `fetchedBytes` and `NoJson` are those of the element's script. `from` is what the file is called
// in messages; its address if there is one.
function opened(bytes, element, stop, fetchedBytes, NoJson, from) {
  var name = nameOf(stop.response);
  if (!name) return bytes;
  var src = from || element.getAttribute("src");
  var columns = element.getAttribute("columns");
  var credentials = element.getAttribute("crossorigin") === "use-credentials" ? "include" : "same-origin";
  var map = columns === null ? null : fetchedBytes(columns, credentials, stop, Boolean);
  var part = compiledOnce().catch(function (problem) {
    // What is shown stays.
    throw new NoJson(problem);
  });
  return Promise.all([part, map])
    .then(function (ready) {
      var blobs = [new TextEncoder().encode(name), bytes];
      if (ready[1]) blobs.push(ready[1]);
      return read(ready[0], blobs);
    })
    .then(function (answer) {
      if (answer.why) throw "The skill matrix could not be loaded from " + src + ": " + answer.why;
      var json = answer.json;
      json.doubts = answer.doubts;
      if (!stop.signal.aborted) tell(src, json.doubts, answer.setAside);
      return json;
    });
}

// The same of a file that the host page gives. It has a name and a type, as what comes from an address has.
function openedAs(file, bytes, element, fetchedBytes, NoJson) {
  var stop = new AbortController();
  stop.response = {
    url: "http:/" + encodeURIComponent(file.name || ""),
    headers: {
      get: function () {
        return file.type;
      },
    },
  };
  return opened(bytes, element, stop, fetchedBytes, NoJson, file.name || "a file");
}

// Opens a file that the reader chose, and promises the JSON of the matrix.
function openSheet(name, bytes) {
  return compiledOnce()
    .then(function (module) {
      return read(module, [new TextEncoder().encode(name), bytes]);
    })
    .then(function (answer) {
      if (answer.why) throw answer.why;
      return answer.json;
    });
}

function compiledOnce() {
  if (!compiled) {
    compiled = tools.compiledFiles(saysOfSheets).catch(function (problem) {
      compiled = null;
      throw typeof problem === "string" ? problem : saysOfSheets.missing;
    });
  }
  return compiled;
}

// Asks a new instance of the files part, and promises its answer. A file that breaks it takes nothing else along.
function read(module, blobs) {
  var files;
  function exports() {
    return files;
  }
  return WebAssembly.instantiate(module, decoding(exports)).then(function (instance) {
    files = instance.exports;
    try {
      return answerOf(files, blobs);
    } catch (_) {
      return { why: saysOfSheets.unreadable };
    }
  });
}

// A message is the length of its head, the head, which is JSON, and the blobs.
function answerOf(files, blobs) {
  var lengths = [];
  var size = 0;
  for (var i = 0; i < blobs.length; i++) {
    lengths.push(blobs[i].length);
    size += blobs[i].length;
  }
  var head = new TextEncoder().encode('{"head":{"do":"read"},"lengths":[' + lengths + "]}");
  size += 4 + head.length;
  var at = files.room(size);
  new DataView(files.memory.buffer).setUint32(at, head.length, true);
  var room = new Uint8Array(files.memory.buffer, at + 4, size - 4);
  room.set(head);
  var to = head.length;
  for (var j = 0; j < blobs.length; to += blobs[j++].length) room.set(blobs[j], to);
  var answer = files.answer(at, size) + 4;
  var memory = files.memory.buffer;
  var headSize = new DataView(memory).getUint32(answer, true);
  var said = JSON.parse(new TextDecoder().decode(new Uint8Array(memory, answer + 4, headSize)));
  if (said.head.is !== "read") return { why: said.head.why };
  // A copy: the memory of the instance goes with it.
  var json = new Uint8Array(memory, answer + 4 + headSize, said.lengths[0]).slice();
  return { json: json, doubts: said.head.doubts, setAside: said.head.set_aside };
}

// One line for whoever runs the site. Readers see nothing of it.
function tell(src, doubts, setAside) {
  if (!doubts.length) return;
  console.warn(
    "skill-matrix: " +
      src +
      ": " +
      (doubts.length === 1 ? "1 doubt: " : doubts.length + " doubts, of which the first is: ") +
      doubts[0].sentence +
      " The detail of matrix-load lists all doubts." +
      (setAside ? " Cells that are not taken: " + setAside + "." : ""),
  );
}

later.opened = opened;
later.openedAs = openedAs;
later.openSheet = openSheet;
