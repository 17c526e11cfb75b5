//! The person in front of the page: opens it, finds things by role and name, acts, reads.
//!
//! Nothing here sleeps: a finder waits until what it looks for is there, an assertion until it
//! holds, and both say after some seconds what they see instead.

mod axe;
mod console;
mod element;
mod find;
mod frame;
mod keys;
mod memory;
mod picture;
mod preferences;
mod print;
mod size;
mod tabs;

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use serde_json::Value;

use crate::engine::Engine;
use crate::host::{self, Host};
use crate::session::Session;

pub use element::Found;
pub use find::{Name, any, containing, starting};
pub use picture::compare as compare_picture;

/// As long as a person would wait, on a machine that is busy with three browsers.
const PATIENCE: Duration = Duration::from_secs(8);

/// A page that loads may have to wait for the disk and for a browser that has just started; how long
/// is nothing a scenario is about.
const LOADING: Duration = Duration::from_secs(30);

/// Whether the page is there, and in a standalone page the widget in the place of its first view: a click that comes
/// between press and release of a driver is nobody's. Where nothing starts the widget, there is nothing to wait for.
const IS_THERE: &str = "
    const root = document.querySelector('skill-matrix')?.shadowRoot;
    const starts = document.getElementById('widget') && !document.getElementById('held');
    const waits = starts && root?.querySelector('.first-view:not(.without-widget)');
    return document.readyState === 'complete' && !waits";

pub struct Page {
    session: Session,
    host: Host,
    /// What has been read from logs that forget when they are read.
    said: RefCell<Vec<String>>,
    requested: RefCell<Vec<String>>,
    patience: Cell<Duration>,
}

impl Page {
    pub fn new(session: Session) -> Self {
        Self {
            session,
            host: Host::start(),
            said: RefCell::default(),
            requested: RefCell::default(),
            patience: Cell::new(PATIENCE),
        }
    }

    pub fn into_session(self) -> Session {
        self.session
    }

    /// The web server of this scenario.
    pub fn host(&self) -> &Host {
        &self.host
    }

    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Opens a path of the scenario's host, or a whole address, and waits until it is loaded.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let url = if path.starts_with('/') { self.host.url(path) } else { path.to_owned() };
        self.leave_frame();
        self.loading(|| self.answer(self.session.wait(self.session.client().goto(&url))));
    }

    /// Opens a path of the scenario's host without waiting: part of it may be held back.
    #[track_caller]
    pub fn start_opening(&self, path: &str) {
        self.leave_frame();
        let url = self.host.url(path);
        self.answer(self.session.wait(self.session.client().goto(&url)));
    }

    /// Drivers are told not to wait for pages, so that a page can be looked at while it loads.
    #[track_caller]
    fn loading(&self, start: impl FnOnce()) {
        self.run("window.__leaving = true", vec![]);
        start();
        // Firefox shows an empty document where a page moves to another process.
        let loaded = [IS_THERE, " && !window.__leaving && location.href !== 'about:blank'"].concat();
        let is_loaded = || self.try_run(&loaded, vec![]).is_ok_and(|it| it == true);
        assert!(comes_true_within(LOADING, is_loaded), "waited in vain: the page is loaded");
    }

    /// Back and forward may end in another document or in the same one; the address tells. The browser is
    /// asked for it, not the page: WebKit's driver never answers for a script that runs while its document
    /// is being replaced.
    #[track_caller]
    fn travel(&self, start: impl FnOnce()) {
        let address = || self.answer(self.session.wait(self.session.client().current_url()));
        let from = address();
        start();
        self.wait_for("the address changes", || address() != from);
        self.wait_for("the page is loaded", || self.try_run(IS_THERE, vec![]).is_ok_and(|it| it == true));
    }

    /// Opens a file of the repository by its `file://` address, as by a double click.
    #[track_caller]
    pub fn open_file(&self, path: &str) {
        let mut file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        assert!(file.is_file(), "{path} is not there. Was it built?");
        if self.engine() == Engine::WebKit {
            // Nobody tells what its console says, so a copy of the page listens itself.
            let html = host::listened_to(
                &std::fs::read(&file).unwrap(),
                &format!("<script>{}</script>", host::LISTENER),
            );
            file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file.file_name().unwrap());
            std::fs::write(&file, html).unwrap();
        }
        self.open(&format!("file://{}", file.display()));
    }

    #[track_caller]
    pub fn reload(&self) {
        self.loading(|| self.answer(self.session.wait(self.session.client().refresh())));
    }

    #[track_caller]
    pub fn back(&self) {
        self.travel(|| self.answer(self.session.wait(self.session.client().back())));
    }

    #[track_caller]
    pub fn forward(&self) {
        self.travel(|| self.answer(self.session.wait(self.session.client().forward())));
    }

    #[track_caller]
    pub fn address(&self) -> String {
        self.run("return location.href", vec![]).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn title(&self) -> String {
        self.run("return document.title", vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page: for what a host page does, and what no person can see.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.answer(self.try_run(script, arguments))
    }

    /// The same while the page may be leaving, when scripts fail or answer nothing.
    #[track_caller]
    fn try_run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.session.wait(self.session.client().execute(script, arguments))
    }

    /// Runs a script that ends by calling its last argument, `done`.
    #[track_caller]
    fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.answer(self.try_run_async(&script, arguments))
    }

    /// The same while the page may be leaving.
    fn try_run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.session.wait(self.session.client().execute_async(script, arguments))
    }

    /// Waits until `condition` holds; `what` says what it is.
    #[track_caller]
    pub fn wait_for(&self, what: &str, condition: impl FnMut() -> bool) {
        assert!(self.comes_true(condition), "waited in vain: {what}");
    }

    pub fn comes_true(&self, condition: impl FnMut() -> bool) -> bool {
        comes_true_within(self.patience(), condition)
    }

    fn patience(&self) -> Duration {
        self.patience.get()
    }

    /// Whether this fails, when nobody waits long: to see that an assertion can.
    pub fn fails(&self, assertion: impl FnOnce()) -> bool {
        self.patience.set(Duration::from_millis(200));
        let failed = catch_unwind(AssertUnwindSafe(assertion)).is_err();
        self.patience.set(PATIENCE);
        failed
    }

    /// The picture of what is seen now, in `target/screenshots`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        // What WebKit shows right after a change is still the picture before it.
        self.run_async(
            "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))",
            vec![],
        );
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.png"));
        std::fs::write(&file, self.answer(self.session.wait(self.session.client().screenshot()))).unwrap();
        file
    }

    #[track_caller]
    fn answer<T>(&self, result: Result<T, CmdError>) -> T {
        match result {
            Ok(answer) => answer,
            // Not in a closure, which would hide the scenario's line.
            Err(error) => panic!("{}: {error:?}", self.engine().name()),
        }
    }
}

fn comes_true_within(limit: Duration, mut condition: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + limit;
    loop {
        if condition() {
            return true;
        }
        if Instant::now() > end {
            return false;
        }
        std::thread::sleep(Duration::from_millis(15));
    }
}
