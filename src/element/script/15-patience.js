// Every wait ends after this much time without a sign of progress. The whole may take longer.

var PATIENCE_MS = 20000;
