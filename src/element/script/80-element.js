// The element: its life, its attributes, its methods.

var SLOW_MS = 400;

// Attributes that Rust is told of. `src` and `theme` are not among them: the one is read here, the
// other by the style sheet alone.
var TOLD =
  "skill group level target target-role roles view arrange only measure query open cell lang heading-level hide storage history".split(
    " ",
  );

function camelCase(name) {
  return name.replace(/-([a-z])/g, function (_, letter) {
    return letter.toUpperCase();
  });
}

function text(value) {
  return value === null || value === undefined ? undefined : String(value);
}

class SkillMatrixElement extends HTMLElement {
  static get observedAttributes() {
    return TOLD.concat("src");
  }

  constructor() {
    super();
    this._mounted = null; // what Rust gave us, while the widget is there
    this._matrix = null; // the property, if it was set
    this._isOn = false; // in the page, or on its way to another place in it
    this._bytes = null; // the matrix that is shown; none for the one inside the wasm
    this._round = 0; // each start is a round of its own: an older one that comes late is dropped
    this._changed = ""; // attributes that the host has changed since the start
    this._isFetched = false;
  }

  connectedCallback() {
    if (this._isOn) return; // moved, not new
    this._takeEarlyProperties();
    this._begin();
  }

  disconnectedCallback() {
    var element = this;
    // A move removes and adds within one task: only what stays away is taken down.
    Promise.resolve().then(function () {
      if (element._isOn && !element.isConnected) element._end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this._isOn) return;
    if (name === "src") {
      if (before !== after) this._begin();
      return;
    }
    this._changed += name + ",";
    try {
      if (this._mounted) this._mounted.set(name, after === null ? undefined : after);
    } catch (error) {
      this._fail(error);
    }
  }

  // Shows a comparison and gives it as a plain object. Each side is a level, or a role and a level:
  // { role: "ds", level: "senior" }, by id or by name; without a role, those that are shown.
  compare(from, to) {
    var mounted = this._mounted;
    if (!mounted) throw new Error(says.notThere);
    from = Object(from) === from ? from : { level: from };
    to = Object(to) === to ? to : { level: to };
    try {
      return JSON.parse(mounted.compare(text(from.role), text(from.level), text(to.role), text(to.level)));
    } catch (problem) {
      // Rust says what is wrong in a sentence; anything else is a crash.
      if (typeof problem !== "string") this._fail(problem);
      throw typeof problem === "string" ? new Error(problem) : problem;
    }
  }

  // Shows another matrix. The promise is kept when it is there, with the detail of `matrix-load`.
  load(matrix) {
    var element = this;
    return new Promise(function (resolve, reject) {
      function done(event) {
        if (event.target !== element) return;
        element.removeEventListener("matrix-load", done);
        element.removeEventListener("matrix-error", done);
        if (event.type === "matrix-load") resolve(event.detail);
        else reject(new Error(event.detail.problems.join("\n")));
      }
      element.addEventListener("matrix-load", done);
      element.addEventListener("matrix-error", done);
      element.matrix = matrix;
    });
  }

  // The matrix that is shown, as a plain object; null where none is.
  exportMatrix() {
    if (!this._mounted || this._root().querySelector(".root > .error")) return null;
    var bytes = this._bytes || this._mounted.embedded();
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  // Prints the element alone, without the page around it.
  print() {
    var mounted = this._mounted;
    printAlone(this, function () {
      if (mounted) mounted.not_printed();
    });
  }

  get matrix() {
    return this._matrix;
  }

  set matrix(matrix) {
    this._matrix = matrix;
    if (this._isOn) this._begin();
  }

  // A property that was set before the element was defined hides the accessor: set it again.
  _takeEarlyProperties() {
    var names = ["matrix", "src", "theme"].concat(TOLD);
    for (var i = 0; i < names.length; i++) {
      var name = camelCase(names[i]);
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        var value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  _begin() {
    var element = this;
    var round = ++this._round;
    this._isOn = true;
    if (!supported()) return this._say(says.tooOld);
    if (!wasmAllowed()) return this._say(says.noWasm);
    setTimeout(function () {
      if (element._round === round && !element._mounted && !element.shadowRoot) {
        element._cover(make("p", "starting", says.starting), "status");
      }
    }, SLOW_MS);
    parsed()
      .then(function () {
        // Of several starts in one task only the last one fetches.
        if (element._round === round) return Promise.all([start(), element._source()]);
      })
      .then(function (ready) {
        if (element._round === round) element._mount(ready[0], ready[1]);
      })
      .catch(function (error) {
        if (element._round === round) element._fail(error);
      });
  }

  // The bytes of the matrix; undefined for the one inside the wasm.
  _source() {
    var bytes = givenBytes(this, this._matrix);
    var src = this.getAttribute("src");
    this._isFetched = !bytes && src !== null;
    return this._isFetched ? fetchedBytes(src) : bytes;
  }

  _mount(glue, bytes) {
    var element = this;
    this._unmount();
    var box = make("div", "root");
    var changed = this._changed;
    this._changed = "";
    this._root().replaceChildren(box);
    // No style sheet can ask for it.
    var accent = getComputedStyle(this).accentColor;
    if (accent && accent !== "auto") box.style.setProperty("--host-accent", accent);
    // Rust writes into one box: straight in a shadow root, a view that changes as a whole vanishes.
    this._bytes = bytes;
    this._mounted = glue.mount(box, this, bytes, changed, function (name, detail) {
      // When Rust is done: on an event the host may do anything, to this element too.
      Promise.resolve().then(function () {
        if (!box.isConnected) return;
        if (name === "copy") element._copy(detail);
        else if (name === "print") element.print();
        else element._tell(name, detail);
      });
    });
    var card = box.querySelector(".error");
    if (card && this._isFetched) card.appendChild(this._retry());
  }

  _copy(link) {
    var element = this;
    var mounted = this._mounted;
    copyText(link, function (isCopied) {
      if (!mounted || mounted !== element._mounted) return;
      mounted.copied(isCopied);
      // A field with the link comes, where it must be copied by hand: focused, it selects it.
      setTimeout(function () {
        var field = element._root().querySelector("#link");
        if (field) field.focus();
      });
    });
  }

  _end() {
    this._round++;
    this._isOn = false;
    this._changed = "";
    this._bytes = null;
    this._unmount();
    if (this.shadowRoot) this._cover();
  }

  _unmount() {
    var mounted = this._mounted;
    this._mounted = null;
    try {
      if (mounted) mounted.free();
    } catch (_) {
      starting = null;
    }
  }

  _root() {
    var root = this.shadowRoot || this.attachShadow({ mode: "open" });
    if (supported()) root.adoptedStyleSheets = [styleSheet()];
    return root;
  }

  // What the host's page holds, which stays readable, below a line of ours.
  _cover(line, role) {
    var root = this._root();
    while (root.firstChild) root.removeChild(root.firstChild);
    if (line) {
      line.setAttribute("role", role);
      line.lang = "en";
      root.appendChild(line);
    }
    root.appendChild(document.createElement("slot"));
  }

  _fail(problem) {
    if (typeof problem !== "string") {
      // Where Rust stopped half way, its wasm is dead: the next start gets a fresh one.
      starting = null;
      problem = says.broken + problem;
    }
    this._say(problem, this._retry());
  }

  _say(problem, button) {
    var line = make("div", "error");
    line.appendChild(make("p", "", problem));
    if (button) line.appendChild(button);
    this._unmount();
    this._cover(line, "alert");
    this._tell("matrix-error", { problems: [problem] });
  }

  _retry() {
    var button = make("button", "", says.retry);
    button.type = "button";
    button.addEventListener("click", this._begin.bind(this));
    return button;
  }

  _tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: detail }));
  }
}
