// The few nodes that the script makes itself: lines with messages, and the style sheet.

// A property as the browser defines it, even if the page has an image or a form with that name, which hides
// the property of the document.
function ownProperty(object, name) {
  for (var of = Object.getPrototypeOf(object); of; of = Object.getPrototypeOf(of)) {
    var own = Object.getOwnPropertyDescriptor(of, name);
    if (own) return own;
  }
}

function ownValue(object, name) {
  var own = ownProperty(object, name);
  return own && own.get && own.get.call(object);
}

// The style sheets, one for each document that an element has been in: a document accepts only sheets
// that were made for it.
var sheets = [];

// The style sheet for a document. It is null for a document without a window, which accepts none.
function sheetFor(page) {
  var view = ownValue(page, "defaultView");
  if (!view) return null;
  for (var i = sheets.length - 1; i >= 0; i--) {
    if (sheets[i].page === page) return sheets[i].sheet;
    // The frame of this document is gone.
    if (!ownValue(sheets[i].page, "defaultView")) sheets.splice(i, 1);
  }
  var made = { page: page, sheet: new view.CSSStyleSheet() };
  sheets.push(made);
  writeSheet(made.sheet);
  return made.sheet;
}

// The sheets that came with parts: normal rules, and rules that outrank all others, as those for print do. `css` has
// the two of the first view.
var laterCss = ["", ""];

function writeSheet(sheet) {
  sheet.replaceSync(css[0] + laterCss[0] + css[1] + laterCss[1]);
}

// The shadow root of an element. A template of the page may have declared a closed one, and a page may
// keep that to itself.
function shadowOf(element) {
  var root = element.shadowRoot;
  try {
    if (!root) root = element.attachShadow({ __proto__: null, mode: "open" });
  } catch (_) {
    try {
      root = element.attachInternals().shadowRoot;
    } catch (_) {
      // The page does not give access to that either.
    }
  }
  if (!root) throw says.closed;
  return root;
}

// The host of the shadow root that an element is in. An image of the page may be called `host`, and is no host of the
// document.
function hostAround(element) {
  var root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? root.host : null;
}

// The language that is declared on an element or the nearest one around it. The element may be in a shadow root of the
// page, whose host has the language then.
function langAround(element) {
  for (var it = element; it; it = hostAround(it)) {
    var around = it.closest("[lang]");
    if (around) return around.getAttribute("lang");
  }
}

// Some old pages submit the form around the element at each Enter in it, as if it were a field.
function keepEnter(event) {
  if (event.key === "Enter") event.stopPropagation();
}

// A promise that resolves when the page is parsed and has shown its content. Without frames (out of
// sight) it resolves after a moment.
function parsed() {
  return new Promise(function (resolve) {
    if (ownValue(document, "readyState") !== "loading") return resolve();
    function shown() {
      whenShown(resolve);
    }
    addEventListener("DOMContentLoaded", shown);
    // There is no such event if somebody stops the page while it loads.
    function changed() {
      if (ownValue(document, "readyState") === "complete") shown();
    }
    addEventListener("readystatechange", changed, true);
  });
}

// An image or a form of the page that is named `createElement` hides the method of the document.
function created(tag) {
  return Document.prototype.createElement.call(document, tag);
}

function make(tag, className, text) {
  var element = created(tag);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

function controlsOf(place) {
  return place.querySelectorAll("a,button,input,select,summary,[tabindex]");
}

// The index of the control in a shadow root that has the focus; -1 if none has.
function focusIn(root) {
  var controls = controlsOf(root);
  for (var i = 0; i < controls.length; i++) if (controls[i] === root.activeElement) return i;
  return -1;
}
