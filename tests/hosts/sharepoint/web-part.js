// The web part of docs/hosts.md, on a page.
class SkillMatrixWebPart extends BaseClientSideWebPart {
  onInit() {
    return SPComponentLoader.loadScript(this.properties.script);
  }
  render() {
    if (!this.element) {
      this.element = document.createElement("skill-matrix");
      this.domElement.append(this.element);
    }
    if (this.element.src !== this.properties.src) this.element.src = this.properties.src;
  }
  onDispose() {
    this.element.remove();
  }
}

addEventListener("DOMContentLoaded", function () {
  var place = document.createElement("div");
  document.getElementById("first").append(place);
  window.part = new SkillMatrixWebPart(place, { script: "/dist/embed/skill-matrix.js", src: "/matrices/changes.json" });
  window.part.onInit().then(function () {
    window.part.render();
  });
});
