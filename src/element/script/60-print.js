// Printing an element alone, without the page around it.

// Whatever is neither the element that is printed, nor in it, nor around it.
var ALONE =
  "@media print{:not(:has(skill-matrix[data-printing]),skill-matrix[data-printing],skill-matrix[data-printing] *){display:none!important}}";

function printAlone(element) {
  var page = element.ownerDocument;
  // In the shadow of another element the page's style sheets do not reach.
  if (!supported() || element.getRootNode() !== page) return print();
  var alone = new CSSStyleSheet();
  alone.replaceSync(ALONE);
  element.setAttribute("data-printing", "");
  page.adoptedStyleSheets = page.adoptedStyleSheets.concat(alone);
  addEventListener("afterprint", done);
  print();
  function done() {
    removeEventListener("afterprint", done);
    element.removeAttribute("data-printing");
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter(function (sheet) {
      return sheet !== alone;
    });
  }
}
