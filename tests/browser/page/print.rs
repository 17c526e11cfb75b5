//! Printing.

use std::path::{Path, PathBuf};

use fantoccini::wd::PrintConfiguration;

use serde_json::json;

use super::Page;
use crate::engine::Engine;

impl Page {
    /// Shows the page on the screen as it would be on paper. Not in WebKit.
    #[track_caller]
    pub fn as_if_printed(&self) {
        if self.engine() == Engine::Firefox {
            let script = "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; done()";
            self.session.inside_firefox(script, vec![]);
        } else {
            self.session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        }
        self.wait_for("print styles", || self.run("return matchMedia('print').matches", vec![]) == true);
    }

    /// Prints the page on A4 into `target/screenshots`. WebKit's driver can't print.
    #[track_caller]
    pub fn print_pdf(&self, name: &str) -> PathBuf {
        let pdf = self.answer(self.session.wait(self.session.client().print(PrintConfiguration::default())));
        assert!(pdf.starts_with(b"%PDF"), "this is no PDF");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, pdf).unwrap();
        file
    }
}
