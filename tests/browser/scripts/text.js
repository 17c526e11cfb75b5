// What stands in an element. What is out of sight is not laid out, and so has no `innerText`; a person scrolls there.

const root = arguments[0].getRootNode();
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { content-visibility: visible !important }");
const sheets = root.adoptedStyleSheets;
root.adoptedStyleSheets = [...sheets, sheet];
const text = arguments[0].innerText.trim();
root.adoptedStyleSheets = sheets;
return text;
