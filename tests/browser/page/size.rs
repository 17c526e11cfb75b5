//! The size of the window, down to a phone's.

use serde_json::json;

use super::Page;
use crate::engine::Engine;

/// WebKit's window gets no narrower, in pixels.
const NARROWEST: u32 = 447;

impl Page {
    /// Makes the page this wide and high. In WebKit, a page narrower than its window can be is
    /// opened again in a frame, so do this right after opening it.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                self.session.devtools(
                    "Emulation.setDeviceMetricsOverride",
                    json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false }),
                );
            }
            Engine::Firefox => {
                self.session.inside_firefox(
                    "const style = gBrowser.selectedBrowser.style;
                     style.minWidth = style.minHeight = '0';
                     style.maxWidth = style.width = arguments[0] + 'px';
                     style.maxHeight = style.height = arguments[1] + 'px';
                     done()",
                    vec![json!(width), json!(height)],
                );
            }
            Engine::WebKit if width < NARROWEST => self.open_in_frame(width, height),
            Engine::WebKit => {
                let outer = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]);
                let add = |index: usize| u32::try_from(outer[index].as_u64().unwrap_or(0)).unwrap_or(0);
                let size = self.session.client().set_window_size(width + add(0), height + add(1));
                self.answer(self.session.wait(size));
            }
        }
        self.wait_for("the window has its new width", || self.run("return innerWidth", vec![]) == width);
    }

    /// Nothing of the page is cut off at the right, and nobody has to scroll sideways to read.
    #[track_caller]
    pub fn needs_no_sideways_scrolling(&self) {
        let [needed, there] = ["scrollWidth", "clientWidth"].map(|of| {
            self.run(&format!("return document.documentElement.{of}"), vec![]).as_u64().unwrap_or(0)
        });
        assert!(
            needed <= there,
            "the page is {needed} px wide in a window of {there} px; {}",
            self.sticking_out()
        );
    }

    /// The outermost elements that stick out at the right.
    fn sticking_out(&self) -> String {
        let script = "const width = document.documentElement.clientWidth, found = [];
            const look = (root) => { for (const it of root.children) {
              if (it.getBoundingClientRect().right > width + 1) found.push(it.outerHTML.slice(0, 150));
              else { look(it); if (it.shadowRoot) look(it.shadowRoot); }
            } };
            look(document.body);
            return found.slice(0, 3).join('; ')";
        self.run(script, vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// The page around the frame shows no scrollbar, which would come and go in pictures.
    fn open_in_frame(&self, width: u32, height: u32) {
        let address = self.address();
        assert!(address.starts_with("http"), "a page from file:// can't be shown in a frame");
        self.host().serve(
            "/frame.html",
            format!(
                "<!doctype html><html lang=en><title>Frame</title>\
                 <style>html {{ overflow: hidden }} body {{ margin: 0 }}</style>\
                 <iframe src='{address}' width={width} height={height} style='border: 0' title=Page></iframe>"
            ),
        );
        self.open("/frame.html");
        self.enter_frame(0);
    }
}
