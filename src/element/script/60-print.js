// Printing an element alone, without the page around it.

// Whatever is neither the element that is printed, nor in it, nor around it.
var ALONE =
  "@media print{:not(:has(skill-matrix[data-printing]),skill-matrix[data-printing],skill-matrix[data-printing] *){display:none!important}}";

// Calls `refused` where a frame lets nothing be printed, which a browser does not say.
function printAlone(element, refused) {
  var page = element.ownerDocument;
  var isPrinting = parent === window; // what is not in a frame can be printed
  addEventListener("beforeprint", begun);
  addEventListener("afterprint", done);
  var alone = null;
  // In the shadow of another element the page's style sheets do not reach.
  if (supported() && element.getRootNode() === page) {
    alone = new CSSStyleSheet();
    alone.replaceSync(ALONE);
    element.setAttribute("data-printing", "");
    page.adoptedStyleSheets = page.adoptedStyleSheets.concat(alone);
  }
  print();
  if (isPrinting) return;
  done();
  refused();
  function begun() {
    isPrinting = true;
  }
  function done() {
    removeEventListener("beforeprint", begun);
    removeEventListener("afterprint", done);
    element.removeAttribute("data-printing");
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter(function (sheet) {
      return sheet !== alone;
    });
  }
}
