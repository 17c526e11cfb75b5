// Whatever is awaited has a limit, on silence and not on the whole.

var PATIENCE_MS = 20000;

// A promise that is broken with `late` where the other one takes too long.
function inTime(promise, late) {
  var timer = 0;
  return Promise.race([
    promise,
    new Promise(function (_, reject) {
      timer = setTimeout(function () {
        reject(late);
      }, PATIENCE_MS);
    }),
  ]).finally(function () {
    clearTimeout(timer);
  });
}
