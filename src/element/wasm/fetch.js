// Fetching: the matrix at an address, and the wasm of the module.

var LATE = "the server has not answered for 20 seconds";

// A promise of the matrix at an address, for an element. JSON begins with a brace. Anything else may be a
// sheet, which is opened by functions that come later.
function fetchedMatrix(src, credentials, stop, arrived, element) {
  return fetchedBytes(src, credentials, stop, arrived).then(function (bytes) {
    var at = 0;
    while (bytes[at] < 33) at++;
    if (bytes[at] === 123) return bytes;
    return fetchedPart("more").then(
      function () {
        return later.opened(bytes, element, stop, fetchedBytes, NoJson);
      },
      function (problem) {
        // What is shown stays.
        throw new NoJson(sentence(problem));
      },
    );
  });
}

// A promise of the bytes at an address. It is rejected with a sentence. Browsers do not tell a page why
// an address can't be read, so the sentence does not say why either. `arrived` is called with the number
// of bytes so far.
function fetchedBytes(src, credentials, stop, arrived) {
  return fetchUnlessSilent(src, credentials, stop, function (response, wait) {
    return bytesOf(response, function (count) {
      wait();
      arrived(count);
    });
  });
}

// Fetches an address, and gives up after 20 seconds of silence. `take` gets the response, and a function
// to call whenever something of it has arrived. If a string is thrown, it says what is wrong; for any
// other error `reason` gives the words, if there is one.
function fetchUnlessSilent(address, credentials, stop, take, reason) {
  var isLate = false;
  var timer = 0;
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      isLate = true;
      stop.abort();
    }, PATIENCE_MS);
  }
  wait();
  return fetch(address, { __proto__: null, credentials: credentials, signal: stop.signal })
    .then(function (response) {
      stop.response = response;
      if (!response.ok) throw "the server answered " + response.status;
      return take(response, wait);
    })
    .catch(function (problem) {
      if (typeof problem !== "string") problem = isLate ? LATE : reason ? reason(problem) : says.unreachable;
      throw says.notLoaded + address + ": " + problem + ".";
    })
    .finally(function () {
      clearTimeout(timer);
    });
}

// A promise of the bytes of a response, which arrive in pieces.
function bytesOf(response, arrived) {
  var pieces = [];
  var count = 0;
  var reader = response.body.getReader();
  return reader.read().then(function next(piece) {
    if (!piece.done) {
      pieces.push(piece.value);
      count += piece.value.length;
      arrived(count);
      return reader.read().then(next);
    }
    var bytes = new Uint8Array(count);
    for (var i = 0, at = 0; i < pieces.length; at += pieces[i++].length) bytes.set(pieces[i], at);
    return bytes;
  });
}
