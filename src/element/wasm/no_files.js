// The script with everything inside opens no sheets: the files part is larger than all the rest.

function compiledFiles() {
  return Promise.reject(
    "skill-matrix-whole.js does not open spreadsheets. Whoever runs the site can load skill-matrix.js, with skill-matrix-files.js beside it, or save the matrix as JSON.",
  );
}
