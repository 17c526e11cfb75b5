// Parts that come later, as src/part/mod.rs declares them. All are loaded in the same way.
//
// The script that this one is put into provides `fetchPart`, which promises the contents of a part by
// its name, and `instantiatePart`, which starts one of its wasms; and `compiledFiles`, which promises the
// files part, compiled (src/part/files). A part has a `script`, perhaps a `matrix`, and `wasm` (a list). Its
// two sheets are in its wasm; the second one outranks all others.

var IDLE_MS = 2000;

// The functions of the element that came with parts; null until then.
var later = null;

// Names of parts, each with a promise of its contents.
var fetched = { __proto__: null };

// The names of the parts that were started once. A new instance gets them from the beginning, because an
// element goes on with everything it had.
var started = [];

function fetchedPart(name) {
  if (!fetched[name]) {
    fetched[name] = fetchPart(name).then(
      function (part) {
        takePart(part);
        return part;
      },
      function (problem) {
        fetched[name] = null;
        throw problem;
      },
    );
  }
  return fetched[name];
}

// Takes over what a part brings. Its script puts functions into `later`; the tools passed to it are what
// it needs from this script. Its matrix is shown if the host gives none; perhaps it is the shipped sample.
function takePart(part) {
  if (part.isTaken) return;
  part.isTaken = true;
  if (!later) later = { __proto__: null };
  if (part.matrix) later.ours = part;
  part.script(later, {
    __proto__: null,
    css: css[0],
    supported: supported,
    sheetFor: sheetFor,
    langAround: langAround,
    ownProperty: ownProperty,
    make: make,
    compiledFiles: compiledFiles,
    // Keeps a copy of an element from ever starting.
    keepStill: function (copy) {
      copy._isOn = true;
    },
  });
}

// A promise of the instance with a part loaded into it.
function bringPart(instance, name) {
  var parts = instance.parts;
  if (!parts[name]) {
    parts[name] = fetchedPart(name)
      .then(function (part) {
        return startNext(instance, part.wasm, 0);
      })
      .then(
        function () {
          instance.here.push(name);
          if (started.indexOf(name) < 0) started.push(name);
          var elements = instance.elements.slice();
          for (var i = 0; i < elements.length; i++) elements[i]._arrived(instance, name);
          return instance;
        },
        function (problem) {
          parts[name] = null;
          throw problem;
        },
      );
  }
  return parts[name];
}

// Starts the wasms one after the other, because what several parts share comes first.
function startNext(instance, wasms, at) {
  if (at === wasms.length) return;
  return instantiatePart(wasms[at], { __proto__: null, __wasm_split: instance.exports }).then(function (part) {
    takeSheets(part.module);
    return startNext(instance, wasms, at + 1);
  });
}

// A wasm is started again after a crash, but its sheets are taken once.
function takeSheets(module) {
  for (var i = 0; i < 2; i++) {
    var found = WebAssembly.Module.customSections(module, ["css", "last-css"][i]);
    var sheet = found.length ? new TextDecoder().decode(found[0]) : "";
    if (laterCss[i].indexOf(sheet) >= 0) continue;
    laterCss[i] += sheet;
    for (var j = 0; j < sheets.length; j++) writeSheet(sheets[j].sheet);
  }
}

// A promise of the instance with all parts that were started before.
function bringStarted(instance) {
  var coming = [];
  for (var i = 0; i < started.length; i++) coming.push(bringPart(instance, started[i]));
  return Promise.all(coming).then(function () {
    return instance;
  });
}

// Loads a part when the page has nothing else to do.
function bringWhenIdle(instance, name) {
  if (instance.parts[name]) return;
  function bring() {
    if (!instance.isDead) bringPart(instance, name).catch(function () {});
  }
  if (typeof requestIdleCallback === "function") requestIdleCallback(bring, { __proto__: null, timeout: IDLE_MS });
  else setTimeout(bring, 1);
}
