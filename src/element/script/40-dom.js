// The little that is made here: lines to say something, the style sheet.

var sheet = null;
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

function parsed() {
  return new Promise(function (resolve) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });
}

function make(tag, className, text) {
  var element = document.createElement(tag);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}
