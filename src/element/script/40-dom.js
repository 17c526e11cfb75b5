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

// What is for paper outranks what comes later, and so is last.
function writeSheet(sheet) {
  sheet.replaceSync(css + moreCss + lastCss);
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
