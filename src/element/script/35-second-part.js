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
