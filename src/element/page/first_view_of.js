// For the page that makes pages: a promise of a box with what the widget shows of a matrix at first.
SkillMatrixElement.prototype.firstView = function (json, headingLevel) {
  return start().then(function (instance) {
    var box = make("div", "");
    instance.glue.drawFirstView(box, new TextEncoder().encode(json), headingLevel);
    return box;
  });
};
