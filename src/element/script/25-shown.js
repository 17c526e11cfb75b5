// Calls a function once, when what stands in the page is shown. Without frames (out of sight) that is after a moment.

var FRAMES_MS = 100;

function whenShown(then) {
  var isOver = false;
  function once() {
    if (!isOver) then();
    isOver = true;
  }
  requestAnimationFrame(function () {
    setTimeout(once);
  });
  setTimeout(once, FRAMES_MS);
}
