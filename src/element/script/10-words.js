// The words of the element before the wasm is there, or without it.

var says = {
  starting: "Starting the skill matrix…",
  crashed:
    "Something went wrong in this skill matrix, and it stopped. The rest of the page is not affected. Start it afresh; if that does not help, tell whoever runs the site: ",
  afresh: "Start afresh",
  notThere: "There is no matrix to compare in yet: wait for the event matrix-load.",
  superseded: "Another matrix was given before this one was there.",
  notLoaded: "The skill matrix could not be loaded from ",
  noJson: "This matrix is no JSON: ",
  removed: "The element was taken out of the page before its matrix was there.",
  closed: "The page keeps the shadow root of this element to itself, so nothing can be shown in it.",
  notInPage: "The element is not in the page. It shows this matrix when it is added.",
  unreachable:
    "the server cannot be reached, or this page may not read from it (the server's Access-Control-Allow-Origin, the page's connect-src)",
  loading: "Loading…",
  retry: "Try again",
};
