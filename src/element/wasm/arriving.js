// Matrices that arrive later than the element: from an address, and from files.

// A matrix from an address, for an element.
function fetchFor(element, src) {
  var fetching = (element._fetching = new AbortController());
  // Another matrix is shown in the meantime. A line over it says that this one is loading.
  setTimeout(function () {
    if (element._fetching !== fetching || !element._mounted) return;
    var line = make("p", "starting", says.loading);
    line.setAttribute("role", "status");
    element._root().appendChild(line);
    showArrived(element);
  }, SLOW_MS);
  var isAsked = element.getAttribute("crossorigin") === "use-credentials";
  function arrived(count) {
    fetching.count = count;
    showArrived(element);
  }
  return fetchedMatrix(src, isAsked ? "include" : "same-origin", fetching, arrived, element).finally(function () {
    if (element._fetching === fetching) element._fetching = null;
  });
}

// Shows how much of a matrix has arrived, in the line that says that it is loading. The line may come
// later than the first bytes. Screen readers do not announce it.
function showArrived(element) {
  var line = element._shadow && element._shadow.querySelector(".starting");
  var count = element._fetching && element._fetching.count;
  if (!line || !count) return;
  var shown = line.querySelector("span");
  if (!shown) {
    shown = line.appendChild(make("span"));
    shown.setAttribute("aria-hidden", "true");
  }
  shown.textContent = " " + (count / 1e6).toFixed(1) + " MB";
}

// Shows the matrix in a file. What is shown stays until the file was read, and if it can't be read.
function loadFile(element, file) {
  element._dropFile(says.superseded);
  return new Promise(function (resolve, reject) {
    var isDropped = false;
    // A file may never be read to its end: what takes its place ends the wait.
    element._drop = function (why) {
      isDropped = true;
      reject(new Error(why));
    };
    (later ? Promise.resolve() : fetchedPart("more"))
      .then(function () {
        return later.openedFile(file, element, fetchedBytes, NoJson);
      })
      .then(
        function (bytes) {
          if (isDropped) return;
          element._drop = null;
          resolve(element._load(new TextDecoder().decode(bytes), bytes.doubts));
        },
        function (problem) {
          if (isDropped) return;
          var why = sentence(problem);
          element._tell("matrix-error", { problems: [why] });
          reject(new Error(why));
        },
      );
  });
}
