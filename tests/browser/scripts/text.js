// What stands in an element. What is out of sight is not laid out, and so has no `innerText`; a person scrolls there.

const root = arguments[0].getRootNode();
// A page may have made its browser look like an old one.
if (!CSSStyleSheet.prototype?.replaceSync || !root.adoptedStyleSheets) return arguments[0].innerText.trim();
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { content-visibility: visible !important }");
const sheets = root.adoptedStyleSheets;
root.adoptedStyleSheets = [...sheets, sheet];
const text = arguments[0].innerText.trim();
root.adoptedStyleSheets = sheets;
return text;
