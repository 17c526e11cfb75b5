// The second part of the wasm: in this script, or in another one beside it.

var MORE = "skill-matrix-more";
var IDLE_MS = 2000;

// Whether the second part is on this side of the network.
var hasMore = !!more;

// Known only while this script runs for the first time.
var here = document.currentScript || {};

// A promise of the instance, whole.
function makeWhole(instance) {
  if (!instance.whole) {
    instance.whole = moreText()
      .then(inflate)
      .then(function (bytes) {
        return WebAssembly.instantiate(bytes, { __wasm_split: instance.exports });
      })
      .then(
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
  if (window.requestIdleCallback) requestIdleCallback(fetchNow, { timeout: IDLE_MS });
  else setTimeout(fetchNow, 1);
}

var fetched = null;

function moreText() {
  if (more) return Promise.resolve(more);
  if (!fetched) {
    fetched = fetchedMore();
    fetched.catch(function () {
      fetched = null;
    });
  }
  return fetched;
}

// The script beside this one says what it has as an event, however it was loaded: as a module, which
// every policy lets that lets this script; or, where modules may not come from (a disk, another site),
// by a tag.
function fetchedMore() {
  if (!here.src) return Promise.reject(new Error("where " + MORE + ".js is, is not known"));
  var text = null;
  function heard(event) {
    var detail = event.detail;
    if (detail.build !== build) return;
    text = detail.wasm;
    moreCss = detail.css;
    if (sheet) writeSheet();
  }
  addEventListener(MORE, heard);
  // Each try has an address of its own, for a module that failed is not fetched again.
  var address = new URL(MORE + ".js", here.src);
  address.search = new URL(here.src).search;
  if (tries++) address.searchParams.set("try", tries);
  var loaded =
    location.protocol === "file:"
      ? byTag(address.href)
      : import(address.href).catch(function () {
          return byTag(address.href);
        });
  return loaded
    .finally(function () {
      removeEventListener(MORE, heard);
    })
    .then(function () {
      if (!text) throw new Error(address.href + " is of another version");
      hasMore = true;
      return text;
    });
}
var tries = 0;

function byTag(address) {
  return new Promise(function (resolve, reject) {
    var tag = document.createElement("script");
    tag.onload = resolve;
    tag.onerror = function () {
      reject(new Error(address + " could not be loaded"));
    };
    tag.nonce = here.nonce;
    tag.src = address;
    document.head.appendChild(tag);
    tag.remove();
  });
}
