// What is said before there is any wasm, or without it.
//
// The scripts of this folder are the custom element: what Rust cannot do itself (extend HTMLElement,
// run before there is any wasm), and nothing else. The builder puts them in the order of their names
// into one function, after the style sheet (`css`, `moreCss` and `lastCss`), `wasm` (the first part of
// it, base91 of gzip), `more` (the second part; empty, as is `moreCss`, where it is beside this script),
// `build` (which the two have in common) and `makeGlue` (wasm-bindgen's glue, as a factory).
//
// Plain loops and old syntax: this runs in pages whose libraries replace Array.from or Map, and in
// browsers that must still be able to say that they are too old.

var says = {
  starting: "Starting the skill matrix…",
  tooOld:
    "This browser is too old for the interactive skill matrix. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.",
  noWasm:
    "The skill matrix is not interactive here: the policy of this page forbids WebAssembly. Whoever runs the site can allow it by adding 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
  broken: "The skill matrix could not start. Reload the page; if that does not help, tell whoever runs the site: ",
  crashed:
    "Something went wrong in this skill matrix, and it stopped. The rest of the page is not affected. Start it afresh; if that does not help, tell whoever runs the site: ",
  afresh: "Start afresh",
  notThere: "There is no matrix to compare in yet: wait for the event matrix-load.",
  notLoaded: "The skill matrix could not be loaded from ",
  retry: "Try again",
};
