// The custom element: what Rust cannot do itself (extend HTMLElement, run before there is any
// wasm), and nothing else. The builder puts this file, `css`, `wasm` (base91 of gzip) and
// `makeGlue` (wasm-bindgen's glue, as a factory) into one script.
//
// Plain loops and old syntax: this runs in pages whose libraries replace Array.from or Map, and in
// browsers that must still be able to say that they are too old.

var says = {
  starting: "Starting the skill matrix…",
  tooOld:
    "This browser is too old for the interactive skill matrix. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.",
  noWasm:
    "The skill matrix is not interactive here: the policy of this page forbids WebAssembly. Whoever runs the site can allow it by adding 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
  broken: "The skill matrix could not start. Reload the page; if that does not help, tell whoever runs the site: ",
  notThere: "There is no matrix to compare in yet: wait for the event matrix-load.",
  notLoaded: "The skill matrix could not be loaded from ",
  retry: "Try again",
};

var SLOW_MS = 400;

// Whatever is neither the element that is printed, nor in it, nor around it.
var ALONE =
  "@media print{:not(:has(skill-matrix[data-printing]),skill-matrix[data-printing],skill-matrix[data-printing] *){display:none!important}}";

function supported() {
  return (
    typeof DecompressionStream === "function" &&
    typeof CSSStyleSheet === "function" &&
    "replaceSync" in CSSStyleSheet.prototype &&
    "adoptedStyleSheets" in Document.prototype
  );
}

// Messages of a policy differ between browsers, and so does what they forbid (compiling or starting
// it); whether the smallest module comes to life does not.
function wasmAllowed() {
  try {
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (_) {
    return false;
  }
}

// Two letters are 13 bits, or 14 where they are few: see the builder's base91.rs.
function fromBase91(text) {
  var bytes = new Uint8Array(Math.ceil(text.length * 0.875));
  var length = 0;
  var held = 0;
  var bits = 0;
  for (var i = 0; i < text.length; i += 2) {
    var isLast = i + 1 === text.length;
    var value = digit(text.charCodeAt(i)) + (isLast ? 0 : digit(text.charCodeAt(i + 1)) * 91);
    held |= value << bits;
    bits += isLast ? 8 : (value & 8191) > 88 ? 13 : 14;
    for (; bits > 7; bits -= 8) {
      bytes[length++] = held & 255;
      held >>= 8;
    }
  }
  return bytes.subarray(0, length);
}

// All of printable ASCII but `"`, `<` and `\`.
function digit(code) {
  return code - 33 - (code > 34) - (code > 60) - (code > 92);
}

function inflate(text) {
  var bytes = fromBase91(text);
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// All elements of a page share one wasm.
var starting = null;
function start() {
  if (!starting) {
    starting = inflate(wasm).then(function (bytes) {
      var glue = makeGlue();
      return glue(bytes).then(function () {
        return glue;
      });
    });
  }
  return starting;
}

var sheet = null;
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

function parsed() {
  return new Promise(function (resolve) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });
}

function make(tag, className, text) {
  var element = document.createElement(tag);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

function text(value) {
  return value === null || value === undefined ? undefined : String(value);
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

// Old libraries give arrays and texts a toJSON that makes wrong JSON; it is passed over.
function json(matrix) {
  return JSON.stringify(matrix, function (key, value) {
    var own = this[key];
    return Array.isArray(own) || Object(own) !== own ? own : value;
  });
}

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
    var page = this.ownerDocument;
    // In the shadow of another element the page's style sheets do not reach here.
    var isAlone = supported() && this.getRootNode() === page;
    var element = this;
    if (!isAlone) return print();
    var alone = new CSSStyleSheet();
    alone.replaceSync(ALONE);
    this.setAttribute("data-printing", "");
    page.adoptedStyleSheets = page.adoptedStyleSheets.concat(alone);
    addEventListener("afterprint", done);
    print();
    function done() {
      removeEventListener("afterprint", done);
      element.removeAttribute("data-printing");
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter(function (sheet) {
        return sheet !== alone;
      });
    }
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
    var matrix = this._matrix;
    this._isFetched = false;
    if (matrix !== null && matrix !== undefined) {
      return utf8(typeof matrix === "string" ? matrix : json(matrix));
    }
    for (var child = this.firstElementChild; child; child = child.nextElementSibling) {
      if (child.localName === "script" && child.type === "application/json") return utf8(child.textContent);
    }
    var src = this.getAttribute("src");
    if (src === null) return undefined;
    this._isFetched = true;
    return fetch(src)
      .then(function (response) {
        if (!response.ok) throw new Error("the server answered " + response.status);
        return response.arrayBuffer();
      })
      .then(
        function (bytes) {
          return new Uint8Array(bytes);
        },
        function (error) {
          throw says.notLoaded + src + ": " + error.message.replace(/\.$/, "") + ".";
        },
      );
  }

  _mount(glue, bytes) {
    var element = this;
    this._unmount();
    var box = make("div", "root");
    var changed = this._changed;
    this._changed = "";
    this._root().replaceChildren(box);
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

  // On plain http, and in many frames, a page has no clipboard.
  _copy(link) {
    var mounted = this._mounted;
    var element = this;
    function tell(isCopied) {
      if (!mounted || mounted !== element._mounted) return;
      mounted.copied(isCopied);
      // A field with the link comes, where it must be copied by hand: focused, it selects it.
      setTimeout(function () {
        var field = element._root().querySelector("#link");
        if (field) field.focus();
      });
    }
    var clipboard = navigator.clipboard;
    if (!clipboard) return tell(false);
    clipboard.writeText(link).then(
      function () {
        tell(true);
      },
      function () {
        tell(false);
      },
    );
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

function reflect(name) {
  Object.defineProperty(SkillMatrixElement.prototype, camelCase(name), {
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
var reflected = TOLD.concat("src", "theme");
for (var i = 0; i < reflected.length; i++) if (reflected[i] !== "lang") reflect(reflected[i]);

// A second copy of this script on a page leaves the first one at work.
if (!customElements.get("skill-matrix")) customElements.define("skill-matrix", SkillMatrixElement);
