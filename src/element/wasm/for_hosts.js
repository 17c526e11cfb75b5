// What the pages of others need: matrices that arrive later than the element, from an address and from files, and the
// methods that hosts call.

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
          resolve(loadMatrix(element, new TextDecoder().decode(bytes), bytes.doubts));
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

// Shows another matrix. `doubts` are those of the file that it comes from.
function loadMatrix(element, matrix, doubts) {
  // The widget that is still there may yet report its own matrix.
  var before = element._mounted;
  return new Promise(function (resolve, reject) {
    var bytes;
    try {
      bytes = givenBytes(element, matrix);
      if (doubts) bytes.doubts = doubts;
    } catch (problem) {
      // The matrix that is shown stays, and so does one that is awaited.
      return reject(new Error(sentence(problem)));
    }
    function done(event, why) {
      if (event && event.target !== element) return;
      if (event && event.type === "matrix-load" && before && before === element._mounted) return;
      element.removeEventListener("matrix-load", done, true);
      element.removeEventListener("matrix-error", done, true);
      element._settle = null;
      if (!event) reject(new Error(why));
      else if (event.type === "matrix-load") resolve(event.detail);
      else reject(new Error(event.detail.problems.join("\n")));
    }
    if (element._settle) element._settle(null, says.superseded);
    // This must run before the handlers of the host, which may load the next matrix.
    element.addEventListener("matrix-load", done, true);
    element.addEventListener("matrix-error", done, true);
    element.matrix = matrix;
    element._given = bytes;
    element._settle = done;
    // The host may still add the element to the page within this task.
    setTimeout(function () {
      if (element._settle === done && !element._isOn) done(null, says.notInPage);
    });
  });
}

function addMethods(prototype) {
  // Shows a comparison and returns it as a plain object. Each side is a level, or a role and a level, by id
  // or by name: { role: "ds", level: "senior" }. If no role is given, the roles that are shown are compared.
  prototype.compare = function (from, to) {
    if (!this._mounted) throw new Error(says.notThere);
    from = Object(from) === from ? from : { level: from };
    to = Object(to) === to ? to : { level: to };
    try {
      return JSON.parse(this._atWork().compare(text(from.role), text(from.level), text(to.role), text(to.level)));
    } catch (problem) {
      // Rust says what is wrong in a sentence; anything else is a crash.
      throw typeof problem === "string" ? new Error(problem) : problem;
    }
  };

  // Shows another matrix. The promise is resolved with the detail of `matrix-load` when the matrix is
  // shown. It is rejected if the matrix is wrong, or if another one is given before this one is shown.
  prototype.load = function (matrix) {
    return Object(matrix) === matrix && typeof matrix.arrayBuffer === "function"
      ? loadFile(this, matrix)
      : loadMatrix(this, matrix);
  };

  // The matrix that is shown, as a plain object; null if none is.
  prototype.exportMatrix = function () {
    if (!this._mounted || this._root().querySelector(".root > .error")) return null;
    return JSON.parse(new TextDecoder().decode(this._bytes));
  };
}
