// A crash as it really comes: the browser refuses something that Rust relies on, and Rust stops
// where it is ("unreachable"), its memory half way. `crashes` says how many more times.
window.crashes = 0;
window.traps = 0;

for (const method of ["createElement", "createTextNode", "createComment"]) {
  const original = Document.prototype[method];
  Document.prototype[method] = function (...given) {
    // Only what Rust makes: the element's own script makes its lines without it.
    if (window.crashes > 0 && /wasm/.test(new Error().stack)) {
      window.crashes--;
      throw new Error("refused by the test");
    }
    return original.apply(this, given);
  };
}

// The browser reports a crash to the page's own handlers, as it should; the console stays empty.
addEventListener("error", (event) => {
  if (!/unreachable|refused/i.test(event.message)) return;
  traps++;
  event.preventDefault();
});
addEventListener("unhandledrejection", (event) => event.preventDefault());

document.addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll("skill-matrix")) {
    const name = element.id[0].toUpperCase() + element.id.slice(1);
    element.matrix = {
      format: "skill-matrix/1",
      id: element.id,
      title: `Matrix ${name}`,
      levels: ["Low", "Middle", "High"],
      roles: ["Maker"],
      skills: [{ id: "first", name }],
      expectations: ["low", "middle", "high"].map((level) => ({
        skill: "first",
        role: "maker",
        level,
        items: [`Is ${level} in ${name}.`],
      })),
    };
  }
});
