// Opens the file of another version of the matrix that the reader chose. What it holds goes to Rust.

// The endings of sheets.
var SHEETS = /\.(csv|tsv|txt|xls[xmb]?|ods|ya?ml|md|markdown|html?)$/i;

// Tells the field the file that was chosen in it: by the event `version` its bytes, as a text with a character
// for each of them, which needs no code of its own to get into Rust; by `no-version` why it can't be opened, as a
// sentence. The sentence is empty if the browser does not give the file out, and null while a sheet is opened.
function readVersion(file, field) {
  function tell(name, detail) {
    field.dispatchEvent(new CustomEvent(name, { __proto__: null, detail: detail }));
  }
  file
    .arrayBuffer()
    .then(function (buffer) {
      var bytes = new Uint8Array(buffer);
      if (isJson(bytes) || !SHEETS.test(file.name)) return bytes;
      tell("no-version", null);
      return (later.openSheet || tools.compiledFiles)(file.name, bytes);
    })
    .then(
      function (bytes) {
        var text = "";
        for (var i = 0; i < bytes.length; i += PIECE) {
          text += String.fromCharCode.apply(null, bytes.subarray(i, i + PIECE));
        }
        tell("version", text);
      },
      function (problem) {
        tell("no-version", typeof problem === "string" ? problem : "");
      },
    );
}

// Promises the bytes of the matrix in a file that the host page gives. See `load` in 80-element.js.
function openedFile(file, element, fetchedBytes, NoJson) {
  return file.arrayBuffer().then(function (buffer) {
    var bytes = new Uint8Array(buffer);
    if (isJson(bytes)) return bytes;
    if (later.openedAs) return later.openedAs(file, bytes, element, fetchedBytes, NoJson);
    return SHEETS.test(file.name) ? tools.compiledFiles() : bytes;
  });
}

// So many arguments can be passed to a function.
var PIECE = 8192;

// JSON of a matrix begins with a brace.
function isJson(bytes) {
  var at = 0;
  while (bytes[at] < 33) at++;
  return bytes[at] === 123;
}

later.openedFile = openedFile;
later.readVersion = readVersion;
