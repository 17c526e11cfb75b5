// The title of the standalone page follows what is chosen: tabs, bookmarks and the history tell views apart.

var ownTitle = document.title;

function followChoice(event) {
  // A link leads to a choice. Without one, the page is called what it was.
  if (event.type === "matrix-load" && !location.hash) return;
  // What is chosen is drawn a little later.
  setTimeout(function () {
    var heading = event.target.shadowRoot.querySelector("#panel h2");
    if (heading) document.title = heading.textContent + " \u00b7 " + ownTitle;
  });
}
if (document.querySelector(MARK)) {
  addEventListener("selection-change", followChoice);
  addEventListener("matrix-load", followChoice);
}
