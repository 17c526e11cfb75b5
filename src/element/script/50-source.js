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

// A promise of the bytes at an address; what goes wrong is a sentence.
function fetchedBytes(src) {
  return fetch(src)
    .then(function (response) {
      if (!response.ok) throw new Error("the server answered " + response.status);
      return response.arrayBuffer();
    })
    .then(
      function (bytes) {
        return new Uint8Array(bytes);
      },
      function (error) {
        throw says.notLoaded + src + ": " + error.message.replace(/\.$/, "") + ".";
      },
    );
}
