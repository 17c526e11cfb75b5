// The standalone page has its matrix, and no host that would call for another one.

function fetchFor(element, src) {
  return fetchedMatrix(src);
}

function showArrived() {}

function addMethods() {}
