// Its properties, and its name.

function reflect(name) {
  Object.defineProperty(SkillMatrixElement.prototype, camelCase(name), {
    configurable: true,
    enumerable: true,
    get: function () {
      return this.getAttribute(name);
    },
    set: function (value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
var reflected = TOLD.concat("src", "theme");
for (var i = 0; i < reflected.length; i++) if (reflected[i] !== "lang") reflect(reflected[i]);

// A second copy of this script on a page leaves the first one at work.
if (!customElements.get("skill-matrix")) customElements.define("skill-matrix", SkillMatrixElement);
