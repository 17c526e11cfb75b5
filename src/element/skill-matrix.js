// The custom element: a thin class that hands what happens to the wasm. The builder puts this
// file in one function with `css`, `wasm` (base64 of gzip) and `makeGlue`.
function inflate(base64) {
  var text = atob(base64);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

var starting = null;
function start() {
  return (starting = starting || inflate(wasm).then(function (bytes) {
    var glue = makeGlue();
    return glue({ module_or_path: bytes }).then(function () { return glue; });
  }));
}

class SkillMatrix extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    var element = this;
    start().then(function (glue) {
      var root = element.attachShadow({ mode: "open" });
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      var wrapper = document.createElement("div");
      wrapper.className = "sm";
      root.append(wrapper);
      var json = element.querySelector("script[type='application/json']");
      glue.mount(wrapper, json ? json.textContent : "");
    });
  }
}
if (!customElements.get("skill-matrix")) customElements.define("skill-matrix", SkillMatrix);
