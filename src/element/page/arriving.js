// The standalone page has its matrix.

function fetchFor(element, src) {
  return fetchedMatrix(src);
}

function showArrived() {}

function loadFile(element, file) {
  return file.text().then(function (json) {
    return element._load(json);
  });
}
