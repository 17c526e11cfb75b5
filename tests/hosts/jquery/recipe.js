$("skill-matrix")
  .prop("matrix", matrix)
  .attr("level", "low")
  .on("selection-change", function (event) {
    $("#chosen").text(event.originalEvent.detail.level);
  });
