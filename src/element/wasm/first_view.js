// The first view, which a page may bring as HTML in a declared shadow root (`fragment --answered`). It is shown
// until the widget takes its place. What the reader has done in it by then is done again in the widget.

// The first view of an element, with the buttons that are pressed in it from now on; undefined if there is none.
function firstViewOf(element) {
  var view = element.shadowRoot && element.shadowRoot.querySelector(".first-view");
  if (!view) return;
  var pressed = [];
  view.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button) pressed.push(button);
  });
  return { __proto__: null, controls: controlsOf(view), pressed: pressed };
}

// What was done in a first view until now: the controls that were used, the one that has the focus, and how far the
// element and what is around it are scrolled.
function doneIn(first, root) {
  function isUsed(control) {
    if (control.type === "search") return control.value;
    // Of the steps that are chosen by style, those of one role are shown.
    if (control.type === "radio") return control.checked && !control.defaultChecked && control.getClientRects()[0];
    if (control.localName === "summary") return control.parentNode.open;
    var chosen = control.options && control.options[control.selectedIndex];
    return chosen ? !chosen.defaultSelected : first.pressed.indexOf(control) >= 0;
  }
  var used = [];
  for (var i = 0; i < first.controls.length; i++) if (isUsed(first.controls[i])) used.push(first.controls[i]);
  var scrolled = [];
  // Forms and images of the page may hide these properties.
  for (var it = root.host; it; it = ownValue(it, "parentElement") || hostAround(it)) {
    var top = ownValue(it, "scrollTop");
    if (top) scrolled.push([it, top]);
  }
  return { __proto__: null, used: used, focused: root.activeElement, scrolled: scrolled };
}

// Does it again in the widget.
function doAgain(before, box) {
  // The widget may have more controls than its first view, so they are known by their names.
  function nameOf(control) {
    function own(name) {
      return control.getAttribute(name);
    }
    return own("data-same") || control.localName + (control.id || own("aria-controls") || own("aria-label") || control.textContent);
  }
  function counterpart(was) {
    var all = controlsOf(box);
    for (var i = 0; i < all.length; i++) if (nameOf(all[i]) === nameOf(was)) return all[i];
  }
  for (var i = 0; i < before.used.length; i++) {
    var was = before.used[i];
    var is = counterpart(was);
    var event = was.type === "search" ? "input" : is && is.options && "change";
    if (is && event) {
      is.value = was.value;
      is.dispatchEvent(new Event(event, { __proto__: null, bubbles: true }));
    } else if (is) is.click();
  }
  was = before.focused;
  is = was && counterpart(was);
  if (is) is.focus({ __proto__: null, preventScroll: true });
  if (is && is.type === "search") is.setSelectionRange(was.selectionStart, was.selectionEnd);
  // For a moment the page was shorter than it was scrolled.
  for (i = 0; i < before.scrolled.length; i++) {
    var to = { __proto__: null, top: before.scrolled[i][1], behavior: "instant" };
    Element.prototype.scrollTo.call(before.scrolled[i][0], to);
  }
}
