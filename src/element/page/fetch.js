// The standalone page asks nobody for anything, and its policy forbids it.

var fetchedBytes = null;

function fetchedMatrix(src) {
  return Promise.reject(says.notLoaded + src + ": " + says.unreachable + ".");
}
