// The standalone page has no files part, and opens no sheets.

function compiledFiles() {
  return Promise.reject(
    "This page opens JSON alone. Open the spreadsheet in skill-matrix-maker.html, save it there as JSON, and choose that file.",
  );
}
