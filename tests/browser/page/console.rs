//! What the console of the page says, and what the page asks the network for.

use serde_json::{Value, json};

use super::Page;
use crate::engine::Engine;

impl Page {
    /// Every message since the scenario began; in WebKit, since the document that is shown now.
    #[track_caller]
    pub fn console(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => self.chromium_says(),
            Engine::Firefox => self.firefox_says(),
            Engine::WebKit => {
                let said = self.run("return window.__said || []", vec![]);
                serde_json::from_value(said).expect("messages are texts")
            }
        }
    }

    /// Asserts that nothing went wrong and nobody left a message behind.
    #[track_caller]
    pub fn console_is_empty(&self) {
        let messages = self.console();
        assert!(messages.is_empty(), "the console says:\n{}", messages.join("\n"));
    }

    /// Leaves behind what was logged before this scenario.
    pub(super) fn chromium_forgets(&self) {
        self.session.command("se/log", json!({ "type": "browser" }));
        if self.session.logs_requests() {
            self.session.command("se/log", json!({ "type": "performance" }));
        }
    }

    fn chromium_says(&self) -> Vec<String> {
        // Reading the log empties it.
        let new = self.session.command("se/log", json!({ "type": "browser" }));
        let new = new.as_array().into_iter().flatten().map(|entry| {
            format!(
                "{}: {}",
                entry["level"].as_str().unwrap_or_default(),
                entry["message"].as_str().unwrap_or_default()
            )
        });
        let mut said = self.said.borrow_mut();
        said.extend(new);
        said.clone()
    }

    /// Leaves behind what was logged until now.
    pub(super) fn firefox_forgets(&self) {
        let forget = "window.watched.said.length = 0; Services.console.reset(); done();";
        self.session.inside_firefox(forget, vec![]);
    }

    fn firefox_says(&self) -> Vec<String> {
        let errors = self.session.inside_firefox(
            "done(window.watched.said.concat(Services.console.getMessageArray().flatMap((it) => {
               try { it.QueryInterface(Ci.nsIScriptError); } catch { return []; }
               const own = /^(https?:|file:)/.test(it.sourceName) || /Content-Security-Policy|CSP/.test(it.category);
               return own ? [`${it.category}: ${it.errorMessage} (${it.sourceName}:${it.lineNumber})`] : [];
             })));",
            vec![],
        );
        serde_json::from_value(errors).expect("messages are texts")
    }

    /// For scenarios that are `reading_requests`: the addresses that the page has asked for since the scenario began, itself among them.
    #[track_caller]
    pub fn requests(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => {
                assert!(
                    self.session.logs_requests(),
                    "the scenario has to be one that is `reading_requests`"
                );
                let new = self.session.command("se/log", json!({ "type": "performance" }));
                let new = new.as_array().into_iter().flatten().filter_map(|entry| {
                    let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
                    let event = &event["message"];
                    let url = event["params"]["request"]["url"].as_str()?;
                    (event["method"] == "Network.requestWillBeSent").then(|| url.to_owned())
                });
                let mut requested = self.requested.borrow_mut();
                requested.extend(new);
                requested.clone()
            }
            Engine::Firefox => {
                let requested = self.session.inside_firefox("done(window.watched.requested)", vec![]);
                serde_json::from_value(requested).expect("addresses are texts")
            }
            Engine::WebKit => {
                let script = "return [location.href, ...performance.getEntriesByType('resource').map((it) => it.name)]";
                let requested: Vec<String> =
                    serde_json::from_value(self.run(script, vec![])).expect("addresses are texts");
                requested.into_iter().filter(|url| !url.ends_with("/listener.js")).collect()
            }
        }
    }
}
