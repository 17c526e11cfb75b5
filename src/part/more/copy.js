// Copies a link. On plain http, and in many frames, a page has no access to the clipboard.

var CLIPBOARD_MS = 3000;

// Calls `then` with whether it was copied.
function copyText(text, then) {
  var isSaid = false;
  function say(isCopied) {
    return function () {
      if (!isSaid) then(isCopied);
      isSaid = true;
    };
  }
  var clipboard = navigator.clipboard;
  if (!clipboard) return then(false);
  clipboard.writeText(text).then(say(true), say(false));
  // A browser that asks nobody and does nothing must not leave the reader waiting.
  setTimeout(say(false), CLIPBOARD_MS);
}

// Copies a table. In a spreadsheet each cell becomes a cell, bullets become text, and what looks like a
// formula stays text.

var FORMULA = /^[=+\-@\t\r]/;
var IN_CELL = '<br style="mso-data-placement:same-cell">';

function copyCells(event, root) {
  var range = rangeIn(root);
  var place = range && range.commonAncestorContainer;
  if (place && place.nodeType !== 1) place = place.parentNode;
  var table = place && place.closest && place.closest("table");
  // A selection inside one cell, or beyond a table, is copied by the browser as usual.
  if (!table || place.closest("td,th")) return;
  var text = "";
  var html = "";
  for (var i = 0; i < table.rows.length; i++) {
    var row = table.rows[i];
    if (!range.intersectsNode(row) || row.getAttribute("aria-hidden")) continue;
    var cells = [];
    html += "<tr>";
    for (var j = 0; j < row.cells.length; j++) {
      var cell = row.cells[j];
      if (!range.intersectsNode(cell)) continue;
      var lines = linesOf(cell, "", [""]).join("\n").replace(/ +\n/g, "\n").trim();
      cells.push(/[\n\t"]/.test(lines) ? '"' + lines.replace(/"/g, '""') + '"' : lines);
      html += "<td colspan=" + cell.colSpan + (FORMULA.test(lines) ? " style='mso-number-format:\"\\@\"'>" : ">");
      html += lines.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, IN_CELL) + "</td>";
    }
    text += cells.join("\t") + "\n";
    html += "</tr>";
  }
  event.clipboardData.setData("text/plain", text);
  event.clipboardData.setData("text/html", "<meta charset=utf-8><table>" + html + "</table>");
  event.preventDefault();
}

// The selected range in a shadow root. Each browser engine has its own way to get it.
function rangeIn(root) {
  var selection = (root.getSelection ? root : self).getSelection();
  if (!root.getSelection && selection.getComposedRanges) {
    var marked = selection.getComposedRanges({ __proto__: null, shadowRoots: [root] })[0];
    var range = marked && new Range();
    if (range) range.setStart(marked.startContainer, marked.startOffset);
    if (range) range.setEnd(marked.endContainer, marked.endOffset);
    return range;
  }
  return selection.rangeCount ? selection.getRangeAt(0) : null;
}

// The lines of the visible text in a cell.
function linesOf(node, indent, lines) {
  for (var child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) lines[lines.length - 1] += child.data;
    if (child.nodeType !== 1 || (child.checkVisibility && !child.checkVisibility())) continue;
    var style = getComputedStyle(child).display;
    var isLine = style !== "inline" && style !== "inline-block" && style !== "inline-flex";
    if (isLine && lines[lines.length - 1].trim()) lines.push("");
    var isBullet = child.localName === "li";
    if (isBullet) lines[lines.length - 1] = indent + "\u2022 ";
    linesOf(child, isBullet ? indent + "  " : indent, lines);
    if ((isLine && lines[lines.length - 1].trim()) || child.localName === "br") lines.push("");
  }
  return lines;
}

later.copyText = copyText;
later.copyCells = copyCells;
