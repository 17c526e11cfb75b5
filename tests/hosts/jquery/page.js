$(function () {
  function setUp(id, name) {
    $("#" + id + " skill-matrix")
      .prop("matrix", matrixOf(name))
      .attr("level", "low")
      .on("matrix-load", function (event) {
        tell(id + " shows " + event.originalEvent.detail.title);
      })
      .on("selection-change", function (event) {
        tell(id + " is at " + event.originalEvent.detail.level);
      });
  }

  function tell(what) {
    $("ul").append($("<li>").text(what));
  }

  setUp("a", "First");
  setUp("b", "Second");

  $("#top").on("click", function () {
    $("skill-matrix").attr("level", "high");
  });
  $("#another").on("click", function () {
    $("#a skill-matrix").prop("matrix", matrixOf("Another"));
  });
  $("#around").on("click", function () {
    $("#ladders").prepend($("#ladders section").last());
  });
  $("#away").on("click", function () {
    if ($("skill-matrix").length) return $("skill-matrix").remove();
    $("#ladders section").append($('<skill-matrix heading-level="3" hide="tools"></skill-matrix>'));
    setUp("a", "Another");
    setUp("b", "Second");
    $("skill-matrix").attr("level", "high");
  });
});
