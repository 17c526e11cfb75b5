// The second part of the wasm, in a script beside this one. `build` is what the two have in common.

var MORE = "skill-matrix-more";

// Known only while this script runs for the first time.
var here = document.currentScript || {};

function hasMore() {
  return isFetched;
}

function instantiateMore(imports) {
  return moreText().then(function (text) {
    return WebAssembly.instantiate(unpacked(text), imports);
  });
}

var fetched = null;
var isFetched = false;

function moreText() {
  if (!fetched) {
    fetched = fetchedMore();
    fetched.then(
      function () {
        isFetched = true;
      },
      function () {
        fetched = null;
      },
    );
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
  // In a sandbox, on a disk and from another site a module may not come; the browser would complain.
  var isOwn = address.origin !== "null" && address.origin === self.origin;
  var loaded = isOwn
    ? import(address.href).catch(function () {
        return byTag(address.href);
      })
    : byTag(address.href);
  return loaded
    .finally(function () {
      removeEventListener(MORE, heard);
    })
    .then(function () {
      if (!text) throw new Error(address.href + " is of another version");
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
