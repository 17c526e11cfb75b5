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

// Does again in the widget what was done in its first view. `focused` is the control that had the focus.
function takeOver(first, focused, box) {
  // The widget may have more controls than its first view, so they are known by their names.
  function nameOf(control) {
    function own(name) {
      return control.getAttribute(name);
    }
    return control.localName + (control.id || own("aria-controls") || own("aria-label") || control.textContent);
  }
  function counterpart(was) {
    var all = controlsOf(box);
    for (var i = 0; i < all.length; i++) if (nameOf(all[i]) === nameOf(was)) return all[i];
  }
  function enter(was, event) {
    var is = counterpart(was);
    if (!is) return;
    is.value = was.value;
    is.dispatchEvent(new Event(event, { __proto__: null, bubbles: true }));
  }
  function press(was) {
    var is = counterpart(was);
    if (is) is.click();
  }
  for (var i = 0; i < first.controls.length; i++) {
    var was = first.controls[i];
    if (was.type === "search") {
      if (was.value) enter(was, "input");
    } else if (was.options) {
      var chosen = was.options[was.selectedIndex];
      if (chosen && !chosen.defaultSelected) enter(was, "change");
    } else if (was.type === "radio" ? was.checked && !was.defaultChecked : first.pressed.indexOf(was) >= 0) press(was);
    else if (was.localName === "summary" && was.parentNode.open) press(was);
  }
  var is = focused && counterpart(focused);
  if (!is) return;
  is.focus({ preventScroll: true });
  if (is.type === "search") is.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}
