// The little that is made here: lines to say something, the style sheet.

var sheet = null;
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    writeSheet();
  }
  return sheet;
}

// What is for paper outranks what comes later, and so is last.
function writeSheet() {
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
