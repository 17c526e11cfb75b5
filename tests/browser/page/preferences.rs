//! A scenario starts with nothing left of the one before it, and with the preferences it asks for.

use serde_json::json;

use super::Page;
use crate::engine::{Engine, Preference};

/// How large a page is in WebKit's window at its start, in pixels.
const WEBKIT_SIZE: (u32, u32) = (1024, 730);

impl Page {
    /// A new tab with nothing stored and nothing said, for a person with these preferences.
    pub fn prepare(&self, preferences: &[Preference]) {
        let has = |preference| preferences.contains(&preference);
        self.fresh_tab();
        match self.engine() {
            Engine::Chromium => {
                // Pages from file:// all share one storage.
                for origin in ["file://", "file:///"] {
                    self.session.devtools(
                        "Storage.clearDataForOrigin",
                        json!({ "origin": origin, "storageTypes": "all" }),
                    );
                }
                let value = |name: &str, on: bool, value: &str| json!({ "name": name, "value": if on { value } else { "" } });
                let features = [
                    value("prefers-color-scheme", has(Preference::Dark), "dark"),
                    value("forced-colors", has(Preference::ForcedColours), "active"),
                    value("prefers-reduced-motion", has(Preference::ReducedMotion), "reduce"),
                ];
                self.session
                    .devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }));
                self.chromium_forgets();
            }
            Engine::Firefox => {
                self.session.inside_firefox(
                    include_str!("../scripts/inside_firefox.js"),
                    vec![
                        json!(has(Preference::Dark)),
                        json!(has(Preference::ForcedColours)),
                        json!(has(Preference::ReducedMotion)),
                    ],
                );
            }
            // What is preferred was told when it was started. A tab has the size of the one before it.
            Engine::WebKit => {
                if self.run("return innerWidth", vec![]) != WEBKIT_SIZE.0 {
                    self.resize(WEBKIT_SIZE.0, WEBKIT_SIZE.1);
                }
            }
        }
    }

    /// A tab without a past, instead of the one that the last scenario used.
    fn fresh_tab(&self) {
        let client = self.session.client();
        // Pages from file:// share their storage, and a driver can't clear it from outside.
        if self.engine() == Engine::WebKit && self.address().starts_with("file:") {
            self.run("try { localStorage.clear() } catch { }", vec![]);
        }
        let new = self.answer(self.session.wait(client.new_window(true)));
        self.answer(self.session.wait(client.close_window()));
        self.answer(self.session.wait(client.switch_to_window(new.handle)));
    }
}
