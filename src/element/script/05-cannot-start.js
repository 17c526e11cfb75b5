// Why the widget can't start, as sentences for people. The standalone page says them before its script is unpacked.
//
// The scripts of this folder are the custom element. They hold what Rust can't do itself (extend
// HTMLElement, run before there is any wasm), and nothing else. The builder joins them in the order of
// their names into one script. Before them it puts the style sheet (`css`), `makeGlue`
// (wasm-bindgen's glue, as a factory), and, from ../wasm, how this script gets its wasm (`instantiate`)
// and what comes later (35-parts.js).
//
// They use plain loops and old syntax, because they run in pages whose libraries replace Array.from or
// Map, and in browsers that must still be able to say that they are too old.

var cannotStart = {
  tooOld:
    "This browser is too old for the interactive skill matrix. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.",
  noWasm:
    "The skill matrix is not interactive here: the policy of this page forbids WebAssembly. Whoever runs the site can allow it by adding 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
  broken: "The skill matrix could not start. Reload the page; if that does not help, tell whoever runs the site: ",
};
