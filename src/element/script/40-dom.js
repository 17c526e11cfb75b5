// The little that is made here: lines to say something, the style sheet.

// A document takes no sheet but those that were made for it: one for each that an element has come to.
var sheets = [];

// The style sheet for a document; null for one that nobody can see, which takes none.
function sheetFor(page) {
  var view = page.defaultView;
  if (!view) return null;
  for (var i = sheets.length - 1; i >= 0; i--) {
    if (sheets[i].page === page) return sheets[i].sheet;
    // A frame that is gone.
    if (!sheets[i].page.defaultView) sheets.splice(i, 1);
  }
  var made = { page: page, sheet: new view.CSSStyleSheet() };
  sheets.push(made);
  writeSheet(made.sheet);
  return made.sheet;
}

// What came with parts.
var partCss = ["", ""];

// What is for paper outranks what comes later, and so is last.
function writeSheet(sheet) {
  sheet.replaceSync(css + partCss[0] + lastCss + partCss[1]);
}

// The shadow root of an element, where a page has not left it its own: a template of the page may have
// declared a closed one.
function shadowOf(element) {
  var root = element.shadowRoot;
  try {
    if (!root) root = element.attachShadow({ __proto__: null, mode: "open" });
  } catch (_) {
    try {
      root = element.attachInternals().shadowRoot;
    } catch (_) {
      // The page keeps that to itself too.
    }
  }
  if (!root) throw says.closed;
  return root;
}

// The language that is said around an element, or at it.
function langAround(element) {
  var around = element.closest("[lang]");
  return around && around.getAttribute("lang");
}

// Old pages submit the form around the element at each Enter in it, as if it were a field.
function keepEnter(event) {
  if (event.key === "Enter") event.stopPropagation();
}

// A page that is still being read shows first what it holds, and starts what is here then; without
// frames (out of sight), after a moment.
function parsed() {
  return new Promise(function (resolve) {
    if (document.readyState !== "loading") return resolve();
    document.addEventListener("DOMContentLoaded", function () {
      requestAnimationFrame(function () {
        setTimeout(resolve);
      });
      setTimeout(resolve, FRAMES_MS);
    });
  });
}

var FRAMES_MS = 100;

function make(tag, className, text) {
  var element = document.createElement(tag);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

function controlsOf(place) {
  return place.querySelectorAll("a,button,input,select,summary,[tabindex]");
}

// Which of the controls in a shadow root has the focus; -1 where none has.
function focusIn(root) {
  var controls = controlsOf(root);
  for (var i = 0; i < controls.length; i++) if (controls[i] === root.activeElement) return i;
  return -1;
}
