// Whatever is awaited has a limit, on silence and not on the whole.

var PATIENCE_MS = 20000;
