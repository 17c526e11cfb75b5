// The theme and the scheme that the address asks for.
var asked = new URLSearchParams(location.search);
document.documentElement.className = asked.get("scheme") || "light";
if (asked.has("theme")) {
  var link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = "/dist/embed/themes/" + asked.get("theme") + ".css";
  document.head.append(link);
}

// One after the other, each file once.
addEventListener("DOMContentLoaded", async function () {
  var texts = {};
  for (var element of document.querySelectorAll("skill-matrix")) {
    var from = element.dataset.from;
    texts[from] = texts[from] || (await (await fetch(from)).text());
    element.matrix = texts[from];
  }
});
