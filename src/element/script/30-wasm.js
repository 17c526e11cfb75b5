// The wasm of the page. `instantiate` comes with the script that this one is put into: the wasm is
// inside of it or beside it.

// All elements of a page share one wasm. What failed is tried again at the next start.
var starting = null;
function start() {
  if (!starting) {
    var glue = makeGlue();
    starting = glue(instantiate).then(
      function () {
        return glue;
      },
      function (error) {
        starting = null;
        throw error;
      },
    );
  }
  return starting;
}
