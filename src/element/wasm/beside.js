// Starts the wasm that is beside this module. It is streamed if the server sends its MIME type.

// Bundlers recognize this form, and copy the file to their output.
var wasm = new URL("./skill-matrix.wasm", import.meta.url);

var filesWasm = new URL("./skill-matrix-files.wasm", import.meta.url);

var OTHER_VERSION =
  "The skill matrix could not start: its script and its wasm are of different versions. Copy all files of one version to where this one is: ";

// On a server, where there are no elements, the module can be imported and does nothing.
var HTMLElement = globalThis.HTMLElement || class {};
var customElements = globalThis.customElements || { get: Boolean };

function instantiate(imports) {
  return instantiatePart(wasm, imports);
}

// The contents of parts are in this module (`inside`), except for their wasm.
function fetchPart(name) {
  return Promise.resolve(inside[name]);
}

function instantiatePart(address, imports) {
  return fetchUnlessSilent(address, "same-origin", new AbortController(), compiled, reasonOf)
    .then(function (module) {
      return WebAssembly.instantiate(module, imports).then(
        function (instance) {
          return { instance: instance, module: module };
        },
        function (error) {
          // The names of the imports come from the wasm that the script was made for.
          var needs = WebAssembly.Module.imports(module);
          for (var i = 0; i < needs.length; i++) {
            if (!(needs[i].module in imports)) throw OTHER_VERSION + address + ".";
          }
          throw error;
        },
      );
    });
}

// A promise of the compiled files part, which is another wasm beside this module.
function compiledFiles() {
  return fetchUnlessSilent(filesWasm, "same-origin", new AbortController(), compiled, reasonOf);
}

function compiled(response, wait) {
  var type = response.headers.get("Content-Type");
  if (/html/i.test(type)) throw "the server answered with a web page";
  // Progress is watched on a copy, because browsers cache the compiled code only of the original response.
  bytesOf(response.clone(), wait).catch(Boolean);
  // If the type has a parameter or is another one, browsers refuse to stream.
  if (/^\s*application\/wasm\s*$/i.test(type)) {
    return WebAssembly.compileStreaming(response);
  }
  return response.arrayBuffer().then(WebAssembly.compile);
}

// The browser's message, without its full stop.
function reasonOf(error) {
  return error.message.replace(/\.$/, "");
}
