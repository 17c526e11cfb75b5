// Keeps what goes wrong in this page from the start, for the engine whose console can't be read.
(function () {
  const said = (window.__said = []);
  for (const level of ["error", "warn", "info", "log", "debug"]) {
    const original = console[level];
    console[level] = function () {
      said.push(level + ": " + Array.prototype.map.call(arguments, String).join(" "));
      return original.apply(console, arguments);
    };
  }
  // In the capture phase: a script or an image that fails to load does not bubble. What the page's
  // own handlers take care of does not come to the console.
  addEventListener(
    "error",
    (e) => {
      const line = "error: " + (e.message || "failed to load " + (e.target.src || e.target.href));
      said.push(line);
      Promise.resolve().then(() => e.defaultPrevented && said.splice(said.indexOf(line), 1));
    },
    true,
  );
  addEventListener("unhandledrejection", (e) => said.push("unhandled rejection: " + e.reason));
  addEventListener("securitypolicyviolation", (e) => said.push("policy: " + e.violatedDirective + " blocked " + e.blockedURI));
})();
