// The standalone page in a frame of another page tells that page how high it is, and nothing else.

// Whose page it is around us is unknown, so whoever it is may know the height.
var MARK = 'meta[name="generator"][content="skill-matrix"]';

// A page that is as high as its frame, and more, would make the frame grow for ever: after so many
// steps up in a row, each right after the other, no more is told.
var STEPS = 12;
var IN_A_ROW_MS = 1000;

function tellHeight() {
  if (parent === window || !document.querySelector(MARK) || typeof ResizeObserver !== "function") return;
  var told = 0;
  var at = 0;
  var steps = 0;
  new ResizeObserver(function () {
    // The box of the content; what scrolls would be at least as high as the frame, and never shrink.
    var height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    var now = Date.now();
    steps = height > told && now - at < IN_A_ROW_MS ? steps + 1 : 0;
    // Without height, the frame is not shown.
    if (!height || height === told || steps > STEPS) return;
    told = height;
    at = now;
    parent.postMessage({ type: "skill-matrix-height", height: height }, "*");
  }).observe(document.documentElement);
}
tellHeight();
