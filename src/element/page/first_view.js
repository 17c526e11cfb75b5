// No first view in HTML stands in this page.

function firstViewOf() {}
function doneIn() {}
function doAgain() {}
