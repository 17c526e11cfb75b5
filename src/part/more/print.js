// Printing an element alone, without the page around it.
//
// What is around it (a dialog, what scrolls, a grid) would cut it off on paper, and a shadow root or the top
// layer can not be reached from here. So a copy of it is printed, which stands in the page beside everything.
//
// `tools` are what the element's own script lends: see 35-second-part.js.

// Whatever is not the copy.
var ALONE =
  "@media print{:root{all:initial!important;display:block!important}:root>:not([data-printing]){display:none!important}}";

// What the copy looks like by itself; nothing of the page's own can change it.
var COPY = ":host{all:initial!important;display:none!important}@media print{:host{display:block!important}}";

// What it takes of the place where the element stands.
var TAKEN = "direction font-family font-size font-style font-weight font-stretch --host-accent".split(" ");

// The element that is printed, and what takes its copy away.
var printed = null;

// `root` is what is shown of the element, as long as it is mounted in the shadow. Calls `refused` where a frame
// lets nothing be printed, which a browser does not say.
function printAlone(element, root, isMounted, refused) {
  var page = element.ownerDocument;
  var view = page.defaultView;
  if (!element.isConnected || !view) return;
  endPrinting();
  var isPrinting = view.parent === view; // what is not in a frame can be printed
  var alone = null;
  var copy = null;
  var ends = ["afterprint", "pointerdown", "keydown"];
  printed = { element: element, end: end };
  view.addEventListener("beforeprint", begun);
  if (tools.supported()) {
    alone = new view.CSSStyleSheet();
    alone.replaceSync(ALONE);
    copy = copyOf(element, root, isMounted, new view.CSSStyleSheet());
    page.documentElement.appendChild(copy);
    page.adoptedStyleSheets = page.adoptedStyleSheets.concat(alone);
  }
  // Some browsers print later than they say. Whoever does something in the page prints no more.
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
  function begun() {
    isPrinting = true;
  }
  function end() {
    view.removeEventListener("beforeprint", begun);
    for (var i = 0; i < ends.length; i++) view.removeEventListener(ends[i], endPrinting, true);
    if (!copy) return;
    copy.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter(function (sheet) {
      return sheet !== alone;
    });
  }
}

// The element goes.
function endPrintingOf(element) {
  if (printed && printed.element === element) endPrinting();
}

function endPrinting() {
  if (!printed) return;
  var end = printed.end;
  printed = null;
  end();
}

// A copy that never starts. Without a widget, what the page holds is copied too.
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
