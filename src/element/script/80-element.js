// The element: its life cycle, attributes and methods.

var SLOW_MS = 400;
var SOON_MS = 1000;

// Attributes whose changes are passed to Rust. `src`, `columns` and `theme` are not among them: the first two
// are read here, and `theme` only by the style sheet.
var TOLD =
  "skill group level target target-role roles view arrange only across measure query open cell lang heading-level hide storage history".split(
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

// What went wrong, as a sentence for people. Most problems are one already.
function sentence(problem) {
  if (problem instanceof NoJson) return problem.why;
  return typeof problem === "string" ? problem : cannotStart.broken + (problem || says.unreachable);
}

class SkillMatrixElement extends HTMLElement {
  static get observedAttributes() {
    return TOLD.concat("src", "columns");
  }

  constructor() {
    super();
    this._mounted = null; // the object that Rust returned, while the widget is there
    this._instance = null; // the instance that the widget is in
    this._kept = undefined; // the selection as words, as Rust last reported it
    this._wentOnAt = -Infinity; // when a crash of another element last moved this one to a new instance
    this._matrix = null; // the property, if it was set
    this._given = null; // its bytes, if they were made before they were needed
    this._isOn = false; // in the page, or on its way to another place in it
    this._bytes = null; // the matrix that is shown
    this._round = 0; // the number of the current start; a result of an earlier start is dropped
    this._changed = ""; // attributes that the host has changed since the start
    this._isFetched = false;
    this._drop = null; // rejects the promise of a file that was given, with a reason
    this._settle = null; // rejects the promise of `load` with a reason
    this._fetching = null; // the AbortController of the fetch that is under way
    this._shadow = null; // its shadow root
    this._first = null; // its first view, if the page has brought it and the widget is not there yet
    this._around = null; // the observer of the language around the element
    this._lang = null; // that language
  }

  connectedCallback() {
    // It was moved, perhaps into another document. It is not new.
    if (this._isOn) return this._arrive();
    this._takeEarlyProperties();
    this._begin();
  }

  disconnectedCallback() {
    var element = this;
    // A move removes and adds the element within one task. Only an element that stays away is taken down.
    Promise.resolve().then(function () {
      if (element._isOn && !element.isConnected) element._end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this._isOn) return;
    if (name === "src" || name === "columns") {
      if (before !== after) this._begin();
      return;
    }
    if (("," + this._changed).indexOf("," + name + ",") < 0) this._changed += name + ",";
    this._set(name, after === null ? undefined : after);
  }

  // Passes an attribute to Rust.
  _set(name, value) {
    if (!this._mounted) return;
    try {
      this._atWork().set(name, value);
    } catch (_) {
      // It crashed. The guard around the exports deals with that.
    }
  }

  // Adapts to where the element is now: the document needs a sheet of its own, and the language around
  // the element may be another one, now or later.
  _arrive() {
    if (this._shadow) this._root();
    if (!this._mounted) return;
    var element = this;
    function tell() {
      var around = langAround(element);
      if (around !== element._lang) element._set("lang");
      element._lang = around;
    }
    if (this._around) this._around.disconnect();
    this._around = new MutationObserver(tell);
    for (var it = this; it; it = hostAround(it)) {
      this._around.observe(it.getRootNode(), {
        __proto__: null,
        attributes: true,
        subtree: true,
        attributeFilter: ["lang"],
      });
    }
    tell();
  }

  // Rejects the promise of a file that is not shown yet.
  _dropFile(why) {
    if (this._drop) this._drop(why);
    this._drop = null;
  }

  // Prints the element alone, without the page around it.
  print() {
    var element = this;
    function print() {
      var mounted = element._mounted;
      later.print(element, element._shadow || element, !!mounted, function () {
        if (mounted) mounted.not_printed();
      });
    }
    // The part also has rules for print.
    var instance = this._instance;
    if (later && (!instance || instance.here.indexOf("more") >= 0)) print();
    else (instance ? bringPart(instance, "more") : fetchedPart("more")).then(print, printPage);
    // If it can't be printed alone, print the whole page.
    function printPage() {
      if (element.isConnected) ownValue(element.ownerDocument, "defaultView").print();
    }
  }

  get matrix() {
    return this._matrix;
  }

  set matrix(matrix) {
    if (this._settle) this._settle(null, says.superseded);
    this._dropFile(says.superseded);
    this._matrix = matrix;
    this._given = null;
    if (this._isOn) this._begin();
  }

  // A property that was set before the element was defined hides the accessor: set it again.
  _takeEarlyProperties() {
    var names = ["matrix", "src", "columns", "theme"].concat(TOLD);
    for (var i = 0; i < names.length; i++) {
      var name = camelCase(names[i]);
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        var value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  // Starts the widget. `kept` is the selection to begin with, as words. If it is empty, the remembered
  // choices are not used.
  _begin(kept) {
    var element = this;
    var round = ++this._round;
    this._isOn = true;
    var why = whyNotStarted();
    if (why) return this._say(why);
    if (!this._shadow && !this._first) this._first = firstViewOf(this);
    setTimeout(function () {
      if (element._round !== round || element._mounted || element._shadow || element._first) return;
      element._sayThat(says.starting);
    }, SLOW_MS);
    parsed()
      .then(function () {
        // If there are several starts in one task, only the last one fetches.
        if (element._round === round) return Promise.all([start(), element._source(kept)]);
      })
      .then(function (ready) {
        if (element._round === round) element._mount(ready[0], ready[1], kept);
      })
      .catch(function (error) {
        if (element._round === round) element._fail(error);
      });
  }

  // The bytes of the matrix.
  _source(kept) {
    if (kept && this._bytes) return this._bytes; // goes on with the same matrix, without fetching it again
    var bytes = this._given || givenBytes(this, this._matrix);
    this._given = null;
    var src = this.getAttribute("src");
    this._stopFetching();
    this._isFetched = !bytes && src !== null;
    return this._isFetched ? fetchFor(this, src) : bytes || ourBytes();
  }

  _stopFetching() {
    if (this._fetching) this._fetching.abort();
    this._fetching = null;
  }

  _mount(instance, bytes, kept) {
    if (instance.isDead) return this._begin(kept);
    // If there is no shadow root to show it in, that must be reported before anything is made.
    if (!this._shadow && !this._first) this._cover();
    var element = this;
    var first = this._first;
    var box = make("div", "root");
    box.addEventListener("keydown", keepEnter);
    box.addEventListener("keypress", keepEnter);
    box.addEventListener("keyup", keepEnter);
    box.addEventListener("copy", function (event) {
      if (later) later.copyCells(event, element._root());
    });
    box.addEventListener("change", function (event) {
      var file = event.target.files && event.target.files[0];
      if (file) later.readVersion(file, event.target);
    });
    var changed = this._changed;
    var focused = -1;
    var before = null;
    // The matrix has been read, so what was shown until now is removed.
    function makeRoom() {
      focused = kept ? focusIn(element._root()) : -1;
      before = first && doneIn(first, element._root());
      element._first = null;
      element._unmount();
      element._changed = "";
      element._root().replaceChildren(box);
      // A style sheet can't read the page's accent colour.
      var accent = getComputedStyle(element).accentColor;
      if (accent && accent !== "auto") box.style.setProperty("--host-accent", accent);
      element._bytes = bytes;
      element._kept = kept;
      instance.atWork = element;
    }
    var mounted;
    instance.atWork = this;
    try {
      // Rust writes into one box. If it wrote into the shadow root itself, a view that changes as a
      // whole would vanish.
      mounted = instance.glue.mount(box, this, bytes, changed, kept, instance.here.join(), function (name, detail) {
        if (name === "read") makeRoom();
        else if (name !== "keep") element._heed(box, name, detail);
        else if (box.isConnected) element._kept = detail;
      });
    } catch (error) {
      return this._crash(error);
    }
    if (!mounted) return this._mountWithWords(instance, bytes, kept);
    this._mounted = mounted;
    this._lang = langAround(this);
    this._instance = instance;
    instance.elements.push(this);
    bringWhenIdle(instance, "more");
    if (isSample(bytes)) later.saySample(box.firstElementChild);
    this._arrive();
    // If it goes on after a crash, it has the same controls again.
    var control = focused >= 0 && controlsOf(box)[focused];
    if (first) doAgain(before, box);
    else if (control) control.focus({ __proto__: null, preventScroll: true });
    var card = box.querySelector(".error");
    if (card && this._isFetched) card.appendChild(this._retry());
  }

  // A part is needed to say what is wrong with a matrix. Until the part is there, and if it does not
  // come, what is shown stays.
  _mountWithWords(instance, bytes, kept) {
    var element = this;
    var round = this._round;
    bringPart(instance, "more")
      .then(function () {
        if (element._round === round) element._mount(instance, bytes, kept);
      })
      .catch(function (error) {
        if (element._round !== round) return;
        if (element._mounted) element._tell("matrix-error", { problems: [sentence(error)] });
        else element._fail(error);
      });
  }

  // Handles a notification of Rust, after Rust has returned: in a handler the host may do anything, also
  // to this element.
  _heed(box, name, detail) {
    var element = this;
    Promise.resolve().then(function () {
      if (!box.isConnected) return;
      if (name === "matrix-load") detail.doubts = element._bytes.doubts;
      if (name === "copy") element._copy(detail);
      else if (name === "part") element._askFor(detail);
      else element._tell(name, detail);
    });
  }

  _askFor(part) {
    var element = this;
    var instance = this._instance;
    if (!instance) return;
    bringPart(instance, part).catch(function (problem) {
      element._arrived(instance, part, typeof problem === "string" ? problem : undefined);
    });
  }

  // Tells Rust that a part is there, or that it could not be fetched. `why` is the reason, if it is known.
  _arrived(instance, part, why) {
    if (this._instance !== instance) return;
    try {
      this._atWork().arrived(part, instance.here.indexOf(part) >= 0, why);
    } catch (_) {
      // It crashed. The guard around the exports deals with that.
    }
  }

  _copy(link) {
    var element = this;
    var mounted = this._mounted;
    later.copyText(link, function (isCopied) {
      if (!mounted || mounted !== element._mounted) return;
      element._atWork().copied(isCopied);
      // If the link must be copied by hand, a field with it appears. The focus selects the link.
      setTimeout(function () {
        var field = element._root().querySelector("#link");
        if (field) field.focus();
      });
    });
  }

  _end() {
    this._round++;
    this._isOn = false;
    if (this._settle) this._settle(null, says.removed);
    this._dropFile(says.removed);
    this._first = null;
    this._changed = "";
    this._bytes = null;
    this._stopFetching();
    this._unmount();
    if (later) later.endPrinting(this);
    if (this._shadow) this._cover();
  }

  // The object that Rust returned, to be called for this element.
  _atWork() {
    this._instance.atWork = this;
    return this._mounted;
  }

  _unmount() {
    var mounted = this._mounted;
    if (!mounted) return;
    var neighbours = this._instance.elements;
    neighbours.splice(neighbours.indexOf(this), 1);
    this._mounted = null;
    if (this._around) this._around.disconnect();
    this._instance.atWork = null;
    try {
      mounted.free();
    } catch (_) {
      // It crashed. The other elements go on in another instance.
    }
    this._instance = null;
  }

  // This element crashed. A message takes its place, and a button starts it afresh.
  _crash(error) {
    this._say(says.crashed + error, this._button(says.afresh, this._begin.bind(this, "")));
  }

  // Another element crashed. This one goes on in a new instance, with the same selection. An element
  // that does so again and again may be the one that crashes.
  _goOn(error) {
    var now = performance.now();
    var isAgain = now - this._wentOnAt < SOON_MS;
    this._wentOnAt = now;
    this._changed = ""; // what was kept includes these changes
    if (isAgain) this._crash(error);
    else if (this._fetching) this._unmount(); // another matrix is on its way
    else this._begin(this._kept);
  }

  _root() {
    if (!this._shadow) this._shadow = shadowOf(this);
    var sheet = supported() && sheetFor(this.ownerDocument);
    if (sheet) this._shadow.adoptedStyleSheets = [sheet];
    return this._shadow;
  }

  // Shows the content of the host's page, which stays readable, below a line of the widget.
  _cover(line, role) {
    var root = this._root();
    while (root.firstChild) root.removeChild(root.firstChild);
    if (line) {
      line.setAttribute("role", role);
      line.lang = "en";
      root.appendChild(line);
    }
    root.appendChild(created("slot"));
  }

  _fail(problem) {
    // Something that is not a matrix does not replace the matrix that is shown.
    if (this._mounted && problem instanceof NoJson) this._tell("matrix-error", { problems: [problem.why] });
    else this._say(sentence(problem), this._retry());
  }

  _say(problem, button) {
    var line = make("div", "error");
    line.appendChild(make("p", "", problem));
    if (button) line.appendChild(button);
    this._unmount();
    try {
      this._cover(line, "alert");
    } catch (_) {
      // There is no place to show it in, but the page still gets the event.
    }
    this._tell("matrix-error", { problems: [problem] });
  }

  // Shows what is going on, until there is something else to show.
  _sayThat(words) {
    try {
      this._cover(make("p", "starting", words), "status");
      showArrived(this);
    } catch (_) {
      // It will be reported when there is something to show.
    }
  }

  _retry() {
    var element = this;
    return this._button(says.retry, function () {
      element._unmount();
      element._sayThat(says.loading);
      element._begin();
    });
  }

  _button(name, press) {
    var button = make("button", "", name);
    button.type = "button";
    button.addEventListener("click", press);
    return button;
  }

  _tell(name, detail) {
    // The wasm makes objects without a prototype; what the page gets is an ordinary one.
    this.dispatchEvent(
      new CustomEvent(name, { __proto__: null, bubbles: true, composed: true, detail: { ...detail } }),
    );
  }
}
