// Where an element gets its matrix from.

// An error that says why something is not a matrix at all.
function NoJson(why) {
  this.why = why;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

// The JSON of a matrix. Some old libraries give arrays and strings a toJSON that returns wrong JSON, so
// it is ignored.
function json(matrix) {
  try {
    return JSON.stringify(matrix, function (key, value) {
      var own = this[key];
      return Array.isArray(own) || Object(own) !== own ? own : value;
    });
  } catch (problem) {
    // It refers to itself, holds a BigInt, or has a getter that throws.
    throw new NoJson(says.noJson + problem);
  }
}

// The bytes of a matrix that the page itself holds: the property, or a child of the element.
function givenBytes(element, matrix) {
  if (matrix !== null && matrix !== undefined) {
    return utf8(typeof matrix === "string" ? matrix : json(matrix));
  }
  for (var child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === "script" && child.type === "application/json") return utf8(child.textContent);
  }
  return undefined;
}

// The bytes of the matrix that is shown if none is given, or a promise of them, because they come with a
// part.
function ourBytes() {
  return later ? utf8(later.matrix) : fetchedPart("more").then(ourBytes);
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
      if (!response.ok) throw "the server answered " + response.status;
      return take(response, wait);
    })
    .catch(function (problem) {
      if (typeof problem !== "string") problem = isLate ? says.late : reason ? reason(problem) : says.unreachable;
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
