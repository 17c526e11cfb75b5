// Runs before the standalone page is shown, right behind the first view in it. A choice in the address or in the
// storage, or a language of the reader, asks for another view. Then nobody shall see the first one flash by: the text
// of the matrix is shown until the widget is there.

(function () {
  var tag = document.currentScript;
  var root = tag.parentNode.shadowRoot;
  var view = root && root.querySelector(".first-view");

  function isChosen() {
    if (location.hash.indexOf("=") > 0) return true;
    try {
      return localStorage.getItem(tag.dataset.key);
    } catch (_) {
      // The browser does not allow it, so nothing is remembered.
    }
  }

  function primary(lang) {
    return lang.toLowerCase().split("-")[0];
  }

  // The first language of the reader that the matrix has, as the widget finds it.
  function isInOtherLanguage() {
    var all = tag.dataset.langs.split(" ");
    for (var i = 0; i < navigator.languages.length; i++) {
      var wanted = navigator.languages[i];
      var found = all.find(function (lang) {
        return lang.toLowerCase() === wanted.toLowerCase();
      });
      if (!found) {
        found = all.find(function (lang) {
          return primary(lang) === primary(wanted);
        });
      }
      if (found) return found !== document.documentElement.lang;
    }
  }

  if (!view) return;
  view.classList.remove("without-widget"); // a script runs, so the widget will come
  if (isChosen() || isInOtherLanguage()) {
    view.remove();
    root.lastElementChild.replaceWith(root.querySelector("slot"));
  }
})();
