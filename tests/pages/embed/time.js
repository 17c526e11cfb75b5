// Long waits end when a test wants them to.
window.waiting = [];
{
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (then, ms, ...rest) => {
    if (ms !== 20000) return set(then, ms, ...rest);
    waiting.push({ id: -1 - Math.random(), then });
    return waiting[waiting.length - 1].id;
  };
  window.clearTimeout = (id) => {
    clear(id);
    window.waiting = waiting.filter((it) => it.id !== id);
  };
  window.passTime = () => waiting.splice(0).forEach((it) => it.then());
}
