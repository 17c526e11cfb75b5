// The words of the element before the wasm is there, or without it.
//
// The scripts of this folder are the custom element. They hold what Rust can't do itself (extend
// HTMLElement, run before there is any wasm), and nothing else. The builder joins them in the order of
// their names into one script. Before them it puts the style sheet (`css`), `makeGlue`
// (wasm-bindgen's glue, as a factory), and, from ../wasm, how this script gets its wasm (`instantiate`)
// and what comes later (35-parts.js).
//
// They use plain loops and old syntax, because they run in pages whose libraries replace Array.from or
// Map, and in browsers that must still be able to say that they are too old.

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
  superseded: "Another matrix was given before this one was there.",
  notLoaded: "The skill matrix could not be loaded from ",
  noJson: "This matrix is no JSON: ",
  removed: "The element was taken out of the page before its matrix was there.",
  closed: "The page keeps the shadow root of this element to itself, so nothing can be shown in it.",
  notInPage: "The element is not in the page. It shows this matrix when it is added.",
  unreachable:
    "the server cannot be reached, or this page may not read from it (the server's Access-Control-Allow-Origin, the page's connect-src)",
  loading: "Loading…",
  retry: "Try again",
};
