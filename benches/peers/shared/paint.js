// What can wait until the answer is on the screen.

/** Calls `then` when the next frame is painted; gives what calls it off. */
export function afterPaint(then) {
  let timer = 0;
  const frame = requestAnimationFrame(() => { timer = setTimeout(then); });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
