// Defines the properties and the name of the element.

function reflect(name) {
  Object.defineProperty(SkillMatrixElement.prototype, camelCase(name), {
    __proto__: null,
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
var reflected = TOLD.concat("src", "columns", "theme");
for (var i = 0; i < reflected.length; i++) if (reflected[i] !== "lang") reflect(reflected[i]);

addMethods(SkillMatrixElement.prototype);

// If the page has this script twice, the first copy stays in charge.
if (!customElements.get("skill-matrix")) customElements.define("skill-matrix", SkillMatrixElement);
