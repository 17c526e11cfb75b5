//! Into the frames of a page, and out again.

use serde_json::json;

use super::{IS_THERE, Page};

impl Page {
    /// Goes on inside a frame of what is looked at now: the first is 0.
    #[track_caller]
    pub fn enter_frame(&self, index: u16) {
        self.answer(self.session.wait(self.session.client().enter_frame(index)));
        let _ = self.comes_true(|| self.try_run(IS_THERE, vec![]).is_ok_and(|it| it == true));
    }

    /// Back to the page itself, if a frame of it was looked at.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.session.command("frame", json!({ "id": null }));
    }
}
