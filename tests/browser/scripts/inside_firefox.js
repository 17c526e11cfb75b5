// Runs inside Firefox, once for each session: collects what its tab says and asks for.
if (!window.watched) {
  const watched = (window.watched = { said: [], requested: [] });
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.browsingContext?.top === gBrowser.selectedBrowser.browsingContext) {
      watched.requested.push(channel.URI.spec);
    }
  }, "http-on-modify-request");
  // The console of a page is heard in the process of that page only.
  Services.ppmm.addMessageListener("skill-matrix:said", (message) => watched.said.push(message.data));
  const listen = `
    const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
    const system = Cc["@mozilla.org/systemprincipal;1"].createInstance(Ci.nsIPrincipal);
    storage.addLogEventListener((event) => {
      const { level, arguments: said, filename } = event.wrappedJSObject || event;
      if (/^(https?|file):/.test(filename)) {
        sendAsyncMessage("skill-matrix:said", level + ": " + Array.from(said || []).map(String).join(" "));
      }
    }, system);`;
  Services.ppmm.loadProcessScript("data:," + encodeURIComponent(listen), true);
}
const [dark, forced, still] = arguments;
const tab = gBrowser.selectedBrowser.browsingContext;
tab.prefersColorSchemeOverride = dark ? "dark" : "light";
tab.forcedColorsOverride = forced ? "active" : "none";
tab.prefersReducedMotionOverride = still ? "reduce" : "none";
window.watched.said.length = window.watched.requested.length = 0;
Services.console.reset();
Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_DOM_STORAGES, { onDataDeleted: () => done() });
