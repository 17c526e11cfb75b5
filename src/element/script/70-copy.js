// Copying a link: on plain http, and in many frames, a page has no clipboard.

// Calls `then` with whether it was copied.
function copyText(text, then) {
  function say(isCopied) {
    return function () {
      then(isCopied);
    };
  }
  var clipboard = navigator.clipboard;
  if (!clipboard) return then(false);
  clipboard.writeText(text).then(say(true), say(false));
}
