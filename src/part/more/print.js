// Prints an element alone, without the page around it.
//
// What is around it (a dialog, a scrolling box, a grid) would cut it off on paper, and a shadow root or
// the top layer can't be reached from here. So a copy of it is printed, which is a child of the page's
// root element.
//
// Of a comparison the handout is printed, not what the screen shows. Rust draws it, or the whole matrix, into
// `.paper` (src/view/sharing/paper.rs) when it is told that printing begins.
//
// `tools` are functions of the element's own script: see 35-parts.js.

// Hides everything except the copy while printing.
var ALONE =
  "@media print{:root{all:initial!important;display:block!important}:root::before,:root::after{content:none!important}:root>:not([data-printing]){display:none!important}}";

// Levels that stand side by side need the longer side of the paper.
var WIDE = "@page{size:landscape}";

// The style of the copy. The page's own style can't change it.
var COPY = ":host{all:initial!important;display:none!important}@media print{:host{display:block!important}}";

// The properties that the copy takes from the element.
var TAKEN = "direction font-family font-size font-style font-weight font-stretch --host-accent".split(" ");

// The element that is printed, and the function that removes its copy.
var printed = null;

// `root` holds what the element shows: while `isMounted`, that is in the shadow root. `refused` is
// called if a frame does not allow printing, because a browser does not report that.
function printAlone(element, root, isMounted, refused) {
  var page = element.ownerDocument;
  var view = own("defaultView").get.call(page);
  if (!element.isConnected || !view) return;
  endPrinting();
  var isPrinting = view.parent === view; // what is not in a frame can be printed
  var alone = null;
  var copy = null;
  var plain = null; // gives the page its inline styles back
  var ends = ["afterprint", "pointerdown", "keydown"];
  printed = { element: element, end: end };
  view.addEventListener("beforeprint", begun);
  if (tools.supported()) {
    var paper = root.querySelector(".paper");
    if (paper) paper.dispatchEvent(new Event("beforeprint"));
    var shown = paper && paper.firstChild ? paper : root;
    alone = new view.CSSStyleSheet();
    alone.replaceSync(ALONE + (shown.querySelector("table.overview") ? WIDE : ""));
    copy = copyOf(element, root, isMounted, new view.CSSStyleSheet());
    own("documentElement").get.call(page).appendChild(copy);
    adopt(sheets().concat(alone));
  }
  // Some browsers print later than they report. Once the reader does something in the page, printing is over.
  for (var i = 0; i < ends.length; i++) view.addEventListener(ends[i], endPrinting, true);
  try {
    view.print();
  } catch (problem) {
    endPrinting();
    throw problem;
  }
  if (isPrinting) return;
  endPrinting();
  refused();
  // Elements of the page may hide these properties.
  function own(name) {
    return tools.ownProperty(page, name);
  }
  function sheets() {
    return own("adoptedStyleSheets").get.call(page);
  }
  function adopt(sheets) {
    own("adoptedStyleSheets").set.call(page, sheets);
  }
  function begun() {
    isPrinting = true;
    if (copy && !plain) plain = setPlain(copy);
  }
  function end() {
    view.removeEventListener("beforeprint", begun);
    if (plain) plain();
    for (var i = 0; i < ends.length; i++) view.removeEventListener(ends[i], endPrinting, true);
    if (!copy) return;
    copy.remove();
    adopt(
      sheets().filter(function (sheet) {
        return sheet !== alone;
      }),
    );
  }
}

// What is important in a layer or in a `style` attribute of the page beats our sheet. Only inline styles beat it,
// and those have no media. So they are set when the browser begins to print, and taken back after it.
//
// Returns the function that takes them back.
function setPlain(copy) {
  var page = copy.parentNode;
  var before = [];
  for (var it = page.firstElementChild; it; it = it.nextElementSibling) if (it !== copy) set(it, "none");
  set(page, "block");
  return function () {
    for (var i = 0; i < before.length; i++) {
      before[i].element.style.cssText = before[i].style;
      if (!before[i].style) before[i].element.removeAttribute("style");
    }
  };
  function set(element, display) {
    var style = element.style;
    if (!style) return;
    before.push({ element: element, style: style.cssText });
    style.setProperty("all", "initial", "important");
    style.setProperty("display", display, "important");
  }
}

// Ends the printing of an element that is removed.
function endPrintingOf(element) {
  if (printed && printed.element === element) endPrinting();
}

function endPrinting() {
  if (!printed) return;
  var end = printed.end;
  printed = null;
  end();
}

// A copy of the element that never starts. If no widget is mounted, the content of the page is copied too.
function copyOf(element, root, isMounted, own) {
  var copy = element.cloneNode(!isMounted);
  tools.keepStill(copy);
  copy.setAttribute("data-printing", "");
  var place = copy.attachShadow({ __proto__: null, mode: "open" });
  for (var child = root.firstChild; child; child = child.nextSibling) place.appendChild(child.cloneNode(true));
  own.replaceSync(COPY);
  var style = getComputedStyle(root.querySelector(".root") || element);
  var names = TAKEN.concat(tools.css.match(/--sm-[a-z0-9-]+/g));
  for (var i = 0; i < names.length; i++) {
    own.cssRules[0].style.setProperty(names[i], style.getPropertyValue(names[i]), "important");
  }
  copy.lang = tools.langAround(element) || "";
  place.adoptedStyleSheets = [own, tools.sheetFor(element.ownerDocument)];
  return copy;
}

later.print = printAlone;
later.endPrinting = endPrintingOf;
