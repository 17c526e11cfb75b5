//! Into the frames of a page, and out again.

use serde_json::json;

use super::Page;

impl Page {
    /// Goes on inside a frame of what is looked at now: the first is 0.
    #[track_caller]
    pub fn enter_frame(&self, index: u16) {
        self.answer(self.session.wait(self.session.client().enter_frame(index)));
    }

    /// Back to the page itself, if a frame of it was looked at.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.session.command("frame", json!({ "id": null }));
    }
}
