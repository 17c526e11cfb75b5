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
  if (!later) return fetchedPart("more").then(ourBytes);
  var bytes = utf8(later.ours.matrix);
  bytes.isSample = later.ours.isSample;
  return bytes;
}

// A page may have given all objects such a property.
function isSample(bytes) {
  return Object.prototype.hasOwnProperty.call(bytes, "isSample") && bytes.isSample;
}
