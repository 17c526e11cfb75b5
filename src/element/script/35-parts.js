// Parts that come later, as src/part/mod.rs declares them. All are loaded in the same way.
//
// The script that this one is put into provides `fetchPart`, which promises the contents of a part by
// its name, and `instantiatePart`, which starts one of its wasms; and `compiledFiles`, which promises the
// files part, compiled (src/part/files). A part has `css` (two sheets; the
// second one outranks the first), perhaps a `script`, `matrix` and `wasm` (a list).

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
// it needs from this script. Its matrix is shown if the host gives none.
function takePart(part) {
  if (part.isTaken) return;
  part.isTaken = true;
  partCss[0] += part.css[0];
  partCss[1] += part.css[1];
  for (var i = 0; i < sheets.length; i++) writeSheet(sheets[i].sheet);
  if (!later) later = { __proto__: null };
  if (part.matrix) later.matrix = part.matrix;
  part.script(later, {
    __proto__: null,
    css: css,
    supported: supported,
    sheetFor: sheetFor,
    langAround: langAround,
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
  return instantiatePart(wasms[at], { __proto__: null, __wasm_split: instance.exports }).then(function () {
    return startNext(instance, wasms, at + 1);
  });
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
