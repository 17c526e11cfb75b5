// Starting the wasm that lies beside this module, streamed where the server gives its MIME type.

// Written so, bundlers find the file, and put it where they put such files.
var wasm = new URL("./skill-matrix.wasm", import.meta.url);

var OTHER_VERSION =
  "The skill matrix could not start: its script and its wasm are of different versions. Copy all files of one version to where this one is: ";

// Rendered on a server, where there are no elements, the module can be imported and does nothing.
var HTMLElement = globalThis.HTMLElement || class {};
var customElements = globalThis.customElements || { get: Boolean };

function instantiate(imports) {
  return instantiatePart(wasm, imports);
}

// What parts are made of is in this module (`inside`), but for their wasm.
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
          // What the script gives is named after the wasm that it was made for.
          var needs = WebAssembly.Module.imports(module);
          for (var i = 0; i < needs.length; i++) {
            if (!(needs[i].module in imports)) throw OTHER_VERSION + address + ".";
          }
          throw error;
        },
      );
    });
}

function compiled(response, wait) {
  var type = response.headers.get("Content-Type");
  if (/html/i.test(type)) throw "the server answered with a web page";
  // What arrives is seen at a copy: browsers keep what they compile of an answer of the server's own.
  bytesOf(response.clone(), wait).catch(Boolean);
  // With a parameter or another type, browsers refuse to stream.
  if (/^\s*application\/wasm\s*$/i.test(type)) {
    return WebAssembly.compileStreaming(response);
  }
  return response.arrayBuffer().then(WebAssembly.compile);
}

// What the browser says, without its full stop.
function reasonOf(error) {
  return error.message.replace(/\.$/, "");
}
