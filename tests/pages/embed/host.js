// What a host page does around the element: it listens, and has a button that must go on working.
// What it notes down is read by the scenarios.
window.heard = [];
window.attacks = [];
window.instances = [];
window.listening = 0;

for (const name of ["matrix-load", "matrix-error", "selection-change"]) {
  document.addEventListener(name, ({ target, composed, detail }) => {
    heard.push({ name, id: target.id, composed, plain: Object.getPrototypeOf(detail) === Object.prototype, detail });
  });
}
document.addEventListener("securitypolicyviolation", (event) => heard.push({ name: "violation", detail: event.violatedDirective }));

document.addEventListener("click", (event) => {
  if (event.target.id !== "host-button") return;
  event.target.textContent = "Clicked";
});

// Every wasm that is started, for its memory; a second part has none of its own.
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (...given) =>
  instantiate.apply(WebAssembly, given).then((made) => {
    // Of a module that was compiled already it gives the instance alone.
    const instance = made.instance || made;
    if (instance.exports.memory) instances.push(instance);
    return made;
  });

// What listens to the window, which no element takes along when it goes.
for (const [method, by] of [["addEventListener", 1], ["removeEventListener", -1]]) {
  const original = window[method];
  window[method] = function (...given) {
    window.listening += by;
    return original.apply(this, given);
  };
}
