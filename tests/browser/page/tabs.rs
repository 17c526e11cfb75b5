//! Another tab of the same browser, which shares its storage.

use super::Page;
use crate::engine::Engine;

impl Page {
    /// Does something in a tab of its own, which is closed afterwards.
    #[track_caller]
    pub fn in_another_tab(&self, what: impl FnOnce()) {
        let here = self.answer(self.session.wait(self.session.client().window()));
        let made = self.answer(self.session.wait(self.session.client().new_window(true)));
        let there = made.handle;
        self.answer(self.session.wait(self.session.client().switch_to_window(there)));
        what();
        self.console_is_empty();
        self.answer(self.session.wait(self.session.client().close_window()));
        self.answer(self.session.wait(self.session.client().switch_to_window(here)));
        if self.engine() == Engine::Firefox {
            // It ends the scripts of a tab that is closed, anybody's, and logs that as a fault of theirs.
            self.firefox_forgets();
        }
    }
}
