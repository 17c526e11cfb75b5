// The second part of the wasm: it comes when the first view is shown, or when it is asked for.
//
// `hasMore` and `instantiateMore` come with the script that this one is put into.

var IDLE_MS = 2000;

// A promise of the instance, whole.
function makeWhole(instance) {
  if (!instance.whole) {
    instance.whole = instantiateMore({ __proto__: null, __wasm_split: instance.exports }).then(
      function () {
        instance.isWhole = true;
        var elements = instance.elements.slice();
        for (var i = 0; i < elements.length; i++) elements[i]._more(instance);
        return instance;
      },
      function (error) {
        instance.whole = null;
        throw error;
      },
    );
  }
  return instance.whole;
}

// When the page has nothing else to do.
function makeWholeLater(instance) {
  if (instance.whole) return;
  function fetchNow() {
    if (!instance.isDead) makeWhole(instance).catch(function () {});
  }
  if (typeof requestIdleCallback === "function") requestIdleCallback(fetchNow, { __proto__: null, timeout: IDLE_MS });
  else setTimeout(fetchNow, 1);
}

// What of the element's own functions comes with the second part; null until then.
var later = null;

// `make` puts the functions into an object; the tools are what they take from here. The `matrix` is the one
// that is shown where none is given.
function takeLater(make, matrix) {
  if (later) return;
  later = { __proto__: null, matrix: matrix };
  make(later, {
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
