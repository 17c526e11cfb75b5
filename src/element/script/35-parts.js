// Parts that come later, as src/part/mod.rs declares them: one way to them all.
//
// With the script that this one is put into come `fetchPart`, which promises what a part is made of, by its
// name, and `instantiatePart`, which starts one of its wasms. A part has `css` (two sheets: the other one
// outranks), perhaps a `script`, `matrix` and `wasm` (a list).

var IDLE_MS = 2000;

// The functions of the element that came with parts; null until then.
var later = null;

// Names of parts, each with a promise of what it is made of.
var fetched = { __proto__: null };

// The names of those that were started once: a new instance has them from the beginning, for an element goes
// on with all that it had.
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

// Its script puts functions into `later`; the tools are what they take from here. Its matrix is the one that is
// shown where none is given.
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
    // A copy of an element that never starts.
    keepStill: function (copy) {
      copy._isOn = true;
    },
  });
}

// A promise of the instance with a part in it.
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

// One after the other: what several parts share comes before them.
function startNext(instance, wasms, at) {
  if (at === wasms.length) return;
  return instantiatePart(wasms[at], { __proto__: null, __wasm_split: instance.exports }).then(function () {
    return startNext(instance, wasms, at + 1);
  });
}

// A promise of the instance with all parts that there were before.
function bringStarted(instance) {
  var coming = [];
  for (var i = 0; i < started.length; i++) coming.push(bringPart(instance, started[i]));
  return Promise.all(coming).then(function () {
    return instance;
  });
}

// When the page has nothing else to do.
function bringWhenIdle(instance, name) {
  if (instance.parts[name]) return;
  function bring() {
    if (!instance.isDead) bringPart(instance, name).catch(function () {});
  }
  if (typeof requestIdleCallback === "function") requestIdleCallback(bring, { __proto__: null, timeout: IDLE_MS });
  else setTimeout(bring, 1);
}
