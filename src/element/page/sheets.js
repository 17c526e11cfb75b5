// The style sheets of the widget. In the standalone page they stand in the shadow root that it declares, or in the
// template where the browser declares none; in the page that makes pages, in elements of their own.
function sheetsOfPage() {
  var element = document.querySelector("skill-matrix");
  var template = element && element.querySelector("template");
  var root = element && (element.shadowRoot || (template && template.content));
  var found = root ? root.querySelectorAll("style") : document.querySelectorAll("[id^=reader-sheet]");
  return [found[0].textContent, found[1].textContent];
}
