// The instance of the wasm that all elements of a page share. A crash (a trap in Rust, or an exception
// that runs through it) leaves its memory in an unknown state. From then on that instance is dead:
// nothing calls it any more, and its elements go on in the next one.
//
// `instantiate` comes with the script that this one is put into: the wasm is inside that script or beside it.

// A promise of the instance that elements start in.
var current = null;

function start() {
  if (!current) {
    var glue = makeGlue();
    var instance = {
      glue: glue,
      elements: [], // the elements that are mounted in it
      atWork: null, // the element that it was last called for
      exports: null, // the unguarded exports, which its parts need
      parts: { __proto__: null }, // names of parts, each with a promise of this instance with it
      here: [], // the names of the parts that are there
      isDead: false,
    };
    function guard(exports) {
      instance.exports = exports;
      return guarded(exports, instance);
    }
    var promise = glue(instantiate, guard).then(function () {
      return bringStarted(instance);
    });
    instance.promise = current = promise;
    promise.catch(function () {
      // Perhaps there was not enough memory. The next start tries again.
      if (current === promise) current = null;
    });
  }
  return current;
}

// The exports of a wasm, each guarded against a crash.
function guarded(exports, instance) {
  var safe = {};
  for (var name in exports) {
    safe[name] = typeof exports[name] === "function" ? watched(exports[name], instance) : exports[name];
  }
  return safe;
}

var NativeEvent = Event;

// What a dead wasm returns. It is read as 0 where a number is expected, and as no values where several are.
var NOTHING = [];

function watched(call, instance) {
  return function () {
    if (instance.isDead) return NOTHING;
    for (var i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof NativeEvent) instance.atWork = elementOf(arguments[i]);
    }
    try {
      return call.apply(undefined, arguments);
    } catch (error) {
      crashed(instance, error);
      throw error;
    }
  };
}

// The element whose shadow root handles an event; null for events of the window.
function elementOf(event) {
  var place = event.currentTarget;
  return (place && place.getRootNode && place.getRootNode().host) || null;
}

function crashed(instance, error) {
  if (instance.isDead) return;
  instance.isDead = true;
  if (current === instance.promise) current = null;
  var guilty = instance.atWork;
  // Wait until the calls that are under way have ended.
  Promise.resolve().then(function () {
    var elements = instance.elements.slice();
    for (var i = 0; i < elements.length; i++) {
      if (elements[i] === guilty) elements[i]._crash(error);
      else elements[i]._goOn(error);
    }
  });
}
