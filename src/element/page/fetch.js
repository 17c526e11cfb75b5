// The standalone page asks nobody for anything, and its policy forbids it.

function fetchedMatrix(src) {
  return Promise.reject(says.notLoaded + src + ": " + says.unreachable + ".");
}
