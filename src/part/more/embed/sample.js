// Says that what is shown is the shipped sample.

// `widget` is the element with all that is shown.
later.saySample = function (widget) {
  var line = tools.make(
    "p",
    "notice sample",
    'This is a sample. To show a matrix of your own, name it in the tag: <skill-matrix src="my-matrix.json">.',
  );
  line.lang = "en";
  widget.insertBefore(line, widget.firstChild);
};
