// Starts the maker, and passes its requests to the files part.
//
// The script that this one is put into provides `unpacked` (src/element/wasm/inside.js), `decoding`
// (src/part/more/embed/decoding.js) and `makeGlue`. Both wasms are packed against the first wasm of the widget.

// The text of an element, or the markup in a template; null if the element is not there.
function textOf(id) {
  var element = document.getElementById(id);
  return element && (element.content ? element.innerHTML : element.textContent);
}

// A promise of the compiled files part. It is compiled once, and started anew for each request: a file that
// breaks it takes nothing else along, and its memory goes with it.
var filesPart = null;

function ask(request, then) {
  var files;
  function exports() {
    return files;
  }
  if (!filesPart) filesPart = WebAssembly.compile(unpacked(textOf("files-wasm"), firstWasm().streams).wasm);
  filesPart
    .then(function (compiled) {
      return WebAssembly.instantiate(compiled, decoding(exports));
    })
    .then(function (instance) {
      files = instance.exports;
      var at = files.room(request.length);
      new Uint8Array(files.memory.buffer, at, request.length).set(request);
      var answer = files.answer(at, request.length);
      var length = new DataView(files.memory.buffer).getUint32(answer, true);
      return new Uint8Array(files.memory.buffer, answer + 4, length);
    })
    .then(then, function () {
      then(null);
    });
}

// Copies a table: `texts` promises its HTML and its plain text. Promises that the browser lets it be copied.
function copyTable(texts) {
  function blob(nth, type) {
    return texts.then(function (both) {
      return new Blob([both[nth]], { type: type });
    });
  }
  var kinds = { "text/html": blob(0, "text/html"), "text/plain": blob(1, "text/plain") };
  return navigator.clipboard.write([new ClipboardItem(kinds)]);
}

var glue = makeGlue();
glue(
  function (imports) {
    return WebAssembly.instantiate(unpacked(textOf("maker-wasm"), firstWasm().streams).wasm, imports);
  },
  function (exports) {
    return exports;
  },
).then(function () {
  glue.startMaker(document.getElementById("maker"), ask, textOf, copyTable);
});
