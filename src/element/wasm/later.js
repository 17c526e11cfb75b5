// Parts that are in scripts beside this one. `build` is what the scripts of one build have in common.

// What is said of a part that does not come.
var saysOfParts = {
  silent: " has not answered for 20 seconds. Check your connection, then try again.",
  withoutAddress:
    "Its script was loaded in a way that hides its address (import, eval or a blob). Whoever runs the site can load it by a script tag, import skill-matrix.mjs instead, or use skill-matrix-whole.js, which has everything inside.",
  forbidden: "The policy of this page forbids loading ",
  useWhole: ". Whoever runs the site can allow it, or use skill-matrix-whole.js, which has everything inside.",
  otherVersion: " is of another version. Whoever runs the site can copy both files of one version.",
};

// Where this script is. That is known only while it runs for the first time. It is null if the script
// came without an address (by import or eval), or with one that nothing stands beside (blob, data).
//
// An image or a form of the page with the name `currentScript` hides the document's own property, so the
// browser's own getters are called. Somebody who may add such an image must not choose what is run here.
var here = (function () {
  var tag = ownValue(document, "currentScript");
  var src = tag && ownValue(tag, "src");
  return src && !/^(blob|data):/.test(src) ? { __proto__: null, src: src, nonce: ownValue(tag, "nonce") } : null;
})();

function instantiatePart(text, imports) {
  return WebAssembly.instantiate(unpackedPart(text), imports);
}

// Fetches a part from a script beside this one. That script passes its contents in an event with its
// name, however it was loaded. It is loaded as a module, which every policy allows that allows this
// script. If modules are not allowed (from a disk or another site), it is loaded by a script element.
// `words` are what is said if it does not come.
// The promise is rejected with a sentence for people who can mend the problem; if there is no sentence,
// the connection failed.
function fetchPart(name, words) {
  if (!words) words = saysOfParts;
  if (!here) return Promise.reject(words.withoutAddress);
  var address = addressOf(name);
  var asked = requested(name, words, address);
  // On a slow line it may arrive after a wait was given up: what was asked for before will do too.
  coming[name] = coming[name] ? Promise.any([coming[name], asked]).catch(firstProblem) : asked;
  return inTime(coming[name], address.href + words.silent);
}

function firstProblem(all) {
  throw all.errors[0];
}

// The parts that were asked for and have not come yet, each with the promise of its contents.
var coming = { __proto__: null };

// How often each was asked for. Each try has an address of its own, because a module that failed is not fetched again.
var tries = { __proto__: null };

function addressOf(name) {
  var address = new URL("skill-matrix-" + name + ".js", here.src);
  address.search = new URL(here.src).search;
  if (tries[name]) address.searchParams.set("try", tries[name]);
  return address;
}

function requested(name, words, address) {
  var part = null;
  var file = "skill-matrix-" + name;
  var isForbidden = false;
  function heard(event) {
    var detail = event.detail;
    if (!detail || detail.build !== build) return;
    part = detail;
  }
  tries[name] = (tries[name] | 0) + 1;
  function refused(event) {
    if (event.blockedURI.indexOf(address.href.split("?")[0]) === 0) isForbidden = true;
  }
  addEventListener(file, heard);
  addEventListener("securitypolicyviolation", refused);
  // In a sandbox, on a disk and from another site a module may be refused, and the browser would complain.
  var isOwn = address.origin !== "null" && address.origin === self.origin;
  var loaded = isOwn
    ? import(address.href).catch(function () {
        return byTag(address.href);
      })
    : byTag(address.href);
  return loaded
    .finally(function () {
      removeEventListener(file, heard);
      removeEventListener("securitypolicyviolation", refused);
    })
    .catch(function (problem) {
      // Trusted Types refuse by a setter that throws.
      throw isForbidden || problem instanceof TypeError ? words.forbidden + address.href + words.useWhole : problem;
    })
    .then(function () {
      if (!part) throw address.href + words.otherVersion;
      coming[name] = null;
      return part;
    });
}
// A promise of the compiled files part, which is packed in a script like those of parts.
function compiledFiles(words) {
  return fetchPart("files", words).then(function (part) {
    return WebAssembly.compile(unpackedPart(part.wasm[0]));
  });
}

// The same promise, but rejected with `late` if it takes too long.
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
    var tag = created("script");
    tag.onload = function () {
      tag.remove();
      resolve();
    };
    tag.onerror = function () {
      tag.remove();
      // A violation of a policy is reported in a task of its own.
      setTimeout(reject);
    };
    if (here.nonce) tag.nonce = here.nonce;
    tag.charset = "utf-8"; // the page may be in UTF-16
    tag.src = address;
    // The element stays in the page until it is loaded. If nothing held it, its events might never come.
    ownValue(document, "head").appendChild(tag);
  });
}
