// Where an element has its matrix from.

// Why something is no matrix at all.
function NoJson(why) {
  this.why = why;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

// Old libraries give arrays and texts a toJSON that makes wrong JSON; it is passed over.
function json(matrix) {
  try {
    return JSON.stringify(matrix, function (key, value) {
      var own = this[key];
      return Array.isArray(own) || Object(own) !== own ? own : value;
    });
  } catch (problem) {
    // It goes round in a circle, holds a BigInt, or has a getter that throws.
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

// Those of the matrix that is shown where none is given, or a promise of them: it is not there at once.
function ourBytes() {
  return later ? utf8(later.matrix) : fetchedPart("more").then(ourBytes);
}

// A promise of the bytes at an address; what goes wrong is a sentence. Browsers do not let a page know
// why an address cannot be read, so neither can the sentence. `arrived` hears how many bytes are there.
function fetchedBytes(src, credentials, stop, arrived) {
  return fetchUnlessSilent(src, credentials, stop, function (response, wait) {
    return bytesOf(response, function (count) {
      wait();
      arrived(count);
    });
  });
}

// Fetches, and gives up after 20 seconds of silence. `take` gets the answer, and a function to call when
// something of it has arrived. What is thrown as a text says what is wrong; of anything else `reason` does,
// where it is given.
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

// A promise of the bytes of an answer, which come in pieces.
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
