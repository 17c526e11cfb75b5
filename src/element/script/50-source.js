// Where an element has its matrix from.

function utf8(text) {
  return new TextEncoder().encode(text);
}

// Old libraries give arrays and texts a toJSON that makes wrong JSON; it is passed over.
function json(matrix) {
  return JSON.stringify(matrix, function (key, value) {
    var own = this[key];
    return Array.isArray(own) || Object(own) !== own ? own : value;
  });
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

var PATIENCE_MS = 20000;

// A promise of the bytes at an address; what goes wrong is a sentence. Browsers do not let a page know
// why an address cannot be read, so neither can the sentence.
function fetchedBytes(src, credentials, stop) {
  var isLate = false;
  var timer = setTimeout(function () {
    isLate = true;
    stop.abort();
  }, PATIENCE_MS);
  return fetch(src, { credentials: credentials, signal: stop.signal })
    .then(function (response) {
      if (!response.ok) throw "the server answered " + response.status;
      return response.arrayBuffer();
    })
    .then(
      function (bytes) {
        clearTimeout(timer);
        return new Uint8Array(bytes);
      },
      function (problem) {
        clearTimeout(timer);
        if (typeof problem !== "string") problem = isLate ? says.late : says.unreachable;
        throw says.notLoaded + src + ": " + problem + ".";
      },
    );
}
