// Parts in scripts beside this one. `build` is what they have in common.

// Where this script is, which is known only while it runs for the first time; null where it came without
// an address (by import, eval or from a blob).
//
// An image or a form of the page by the name `currentScript` stands in the place of what the document
// itself says, so the browser's own getters are asked. Whoever may write such an image may not choose
// what is run here.
var here = (function () {
  var tag = ownValue(document, "currentScript");
  var src = tag && ownValue(tag, "src");
  return src ? { __proto__: null, src: src, nonce: ownValue(tag, "nonce") } : null;
})();

// A property as the browser made it, not as the page has named it.
function ownValue(object, name) {
  for (var of = Object.getPrototypeOf(object); of; of = Object.getPrototypeOf(of)) {
    var made = Object.getOwnPropertyDescriptor(of, name);
    if (made) return made.get && made.get.call(object);
  }
}

function instantiatePart(text, imports) {
  return WebAssembly.instantiate(unpackedPart(text), imports);
}

// A script beside this one says what it has as an event of its name, however it was loaded: as a module, which
// every policy lets that lets this script; or, where modules may not come from (a disk, another site),
// by a tag. What goes wrong is a sentence for whoever can mend it; without one it is the connection.
function fetchPart(name) {
  if (!here) return Promise.reject(says.withoutAddress);
  var part = null;
  var file = "skill-matrix-" + name;
  var isForbidden = false;
  function heard(event) {
    var detail = event.detail;
    if (!detail || detail.build !== build) return;
    part = detail;
  }
  // Each try has an address of its own, for a module that failed is not fetched again.
  var address = new URL(file + ".js", here.src);
  address.search = new URL(here.src).search;
  if (tries++) address.searchParams.set("try", tries);
  function refused(event) {
    if (event.blockedURI.indexOf(address.href.split("?")[0]) === 0) isForbidden = true;
  }
  addEventListener(file, heard);
  document.addEventListener("securitypolicyviolation", refused);
  // In a sandbox, on a disk and from another site a module may not come; the browser would complain.
  var isOwn = address.origin !== "null" && address.origin === self.origin;
  var loaded = isOwn
    ? import(address.href).catch(function () {
        return byTag(address.href);
      })
    : byTag(address.href);
  return inTime(loaded, address.href + says.silent)
    .finally(function () {
      removeEventListener(file, heard);
      document.removeEventListener("securitypolicyviolation", refused);
    })
    .catch(function (problem) {
      // A setter that throws is how Trusted Types refuse.
      throw isForbidden || problem instanceof TypeError ? says.forbidden + address.href + says.useWhole : problem;
    })
    .then(function () {
      if (!part) throw address.href + says.otherVersion;
      return part;
    });
}
var tries = 0;

// A promise that is broken with `late` where the other one takes too long.
function inTime(promise, late) {
  var timer = 0;
  return Promise.race([
    promise,
    new Promise(function (_, reject) {
      timer = setTimeout(function () {
        reject(late);
      }, PATIENCE_MS);
    }),
  ]).finally(function () {
    clearTimeout(timer);
  });
}

function byTag(address) {
  return new Promise(function (resolve, reject) {
    var tag = document.createElement("script");
    tag.onload = function () {
      tag.remove();
      resolve();
    };
    tag.onerror = function () {
      tag.remove();
      // What a policy refuses is told in a task of its own.
      setTimeout(reject);
    };
    if (here.nonce) tag.nonce = here.nonce;
    tag.src = address;
    // It stays until it is loaded: nobody else holds it, and what nobody holds may never be heard of.
    document.head.appendChild(tag);
  });
}
