// The first script of the standalone page. The widget's own script is packed in an element beside it (`packed`), as the
// wasm is: that makes the page 15 KB smaller. Before the packed text stands its hash. The policy of the page
// names it, so whatever is unpacked here, only that script runs.

var HASH_LENGTH = 51;

// Runs the widget's script. It adds to its own element how it is started.
function runPacked() {
  var bytes = unpackedBytes(packed.slice(HASH_LENGTH), []);
  var tag = document.createElement("script");
  tag.text = trusted(new TextDecoder().decode(bytesAt(bytes, 0, bytes.length)));
  document.body.appendChild(tag);
  tag.remove();
  tag.start(unpacker);
}

// The policy of the page asks for trusted types.
function trusted(script) {
  if (!window.trustedTypes) return script;
  var policy = trustedTypes.createPolicy("skill-matrix", {
    createScript: function (script) {
      return script;
    },
  });
  return policy.createScript(script);
}

// Says why there is no widget: above the first view, which stays, or else above the text of the matrix.
function say(words) {
  var line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.lang = "en";
  line.textContent = words;
  var element = document.querySelector("skill-matrix");
  var view = element.shadowRoot && element.shadowRoot.querySelector(".first-view");
  line.className = view ? "error" : "sm-alert";
  if (!view) return element.insertBefore(line, element.firstChild);
  view.before(line);
  view.classList.add("without-widget");
}

var why = whyNotStarted();
if (why) say(why);
else {
  whenShown(function () {
    try {
      runPacked();
    } catch (problem) {
      say(cannotStart.broken + problem);
    }
  });
}
