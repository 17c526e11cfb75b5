// What Prototype.js, MooTools and their like did to pages, together in one.
(function () {
  window.JSON_PARSED = JSON.parse.bind(JSON);
  var stringify = JSON.stringify;

  Array.from = function (it) { return it ? [].slice.call(it, 0) : []; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.toJSON = function () { return "[" + this.map(function (it) { return stringify(it); }).join(", ") + "]"; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Function.prototype.bind = function (self) {
    var method = this, given = [].slice.call(arguments, 1);
    return function () { return method.apply(self, given.concat([].slice.call(arguments))); };
  };
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  window.Hash = window.Class = window.Template = function () {};
  window.$ = window.$$ = function () { return null; };

  // Enumerable, so that each for…in meets them.
  ["each", "map", "filter", "last", "clear", "erase", "without"].forEach(function (name) {
    if (!Array.prototype[name]) Array.prototype[name] = function () { return this; };
    Object.prototype["$" + name] = function () { return this; };
  });
})();
