// If the standalone page is in a frame, it tells the page around it how high it is, and nothing else.

// The page around may be anybody's, so the height is sent to any origin.
var MARK = 'meta[name="generator"][content="skill-matrix"]';

// A page that is always higher than its frame would make the frame grow for ever. After this many
// increases in a row, each soon after the one before, the height is no longer sent.
var STEPS = 12;
var IN_A_ROW_MS = 1000;

function tellHeight() {
  if (parent === window || !document.querySelector(MARK) || typeof ResizeObserver !== "function") return;
  var told = 0;
  var at = 0;
  var steps = 0;
  new ResizeObserver(function () {
    // This is the height of the content. The scroll height would be at least that of the frame, and
    // never shrink.
    var height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    var now = Date.now();
    steps = height > told && now - at < IN_A_ROW_MS ? steps + 1 : 0;
    // If the height is 0, the frame is not shown.
    if (!height || height === told || steps > STEPS) return;
    told = height;
    at = now;
    parent.postMessage({ type: "skill-matrix-height", height: height }, "*");
  }).observe(document.documentElement);
}
tellHeight();
