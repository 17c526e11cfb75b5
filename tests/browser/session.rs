//! A browser under our control. Starting one takes seconds, so the next scenario gets it again.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::engine::{Engine, Preference, program_path};
use crate::guard::Guard;

/// Sessions that no scenario uses now.
static FREE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// Drivers and browsers start one after the other: together they only take longer.
static STARTING: Mutex<()> = Mutex::new(());

#[derive(Debug)]
pub struct Session {
    pub engine: Engine,
    /// What the browser itself was started with, where that can't be changed later.
    started_with: Vec<Preference>,
    logs_requests: bool,
    client: Option<Client>,
    runtime: Runtime,
    _driver: Guard,
    _display: Option<Guard>,
}

/// A free session of this kind, or a new one.
pub fn take(engine: Engine, preferences: &[Preference], logs_requests: bool) -> Session {
    // The others are told their preferences while they run.
    let started_with = if engine == Engine::WebKit { preferences } else { &[] };
    let logs_requests = logs_requests && engine == Engine::Chromium;
    let mut free = FREE.lock().expect("no one panics with this lock");
    let fitting = free.iter().position(|it| {
        it.engine == engine && it.started_with == started_with && it.logs_requests == logs_requests
    });
    if let Some(index) = fitting {
        return free.swap_remove(index);
    }
    drop(free);
    let _one_at_a_time = STARTING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Session::start(engine, started_with, logs_requests)
}

/// The scenario is over and went well. (After a failure the browser is closed.)
pub fn give_back(session: Session) {
    FREE.lock().expect("no one panics with this lock").push(session);
}

/// Ends all browsers and drivers.
pub fn close_all() {
    let sessions = std::mem::take(&mut *FREE.lock().expect("no one panics with this lock"));
    std::thread::scope(|scope| {
        for session in sessions {
            scope.spawn(|| drop(session));
        }
    });
}

impl Session {
    fn start(engine: Engine, started_with: &[Preference], logs_requests: bool) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{number}", engine.name()));
        _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(&home).expect("a folder for the browser");
        let log = home.with_extension("log");

        let (display, number) = match engine {
            Engine::WebKit => display(&home.with_extension("display")),
            _ => (None, String::new()),
        };
        let port = free_port();
        let environment = engine.environment(started_with, &number, &home);
        let driver = Guard::start(&engine.driver(port), &environment, &log);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let capabilities = engine.capabilities(&home.join("profile"), logs_requests);
        let client = runtime.block_on(connect(port, &capabilities)).unwrap_or_else(|error| {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            panic!("{} does not start (`tests/run` says what the tests need): {error}\n{said}", engine.name())
        });
        let started_with = started_with.to_vec();
        Self {
            engine,
            started_with,
            logs_requests,
            client: Some(client),
            runtime,
            _driver: driver,
            _display: display,
        }
    }

    pub fn client(&self) -> &Client {
        self.client.as_ref().expect("there until the session is dropped")
    }

    /// Waits for what the browser answers, half a minute at most.
    #[track_caller]
    pub fn wait<T>(&self, answer: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let limit = Duration::from_secs(30);
        match self.runtime.block_on(async { tokio::time::timeout(limit, answer).await }) {
            Ok(answer) => answer,
            // Not in a closure, which would hide who has asked.
            Err(_) => panic!("{} has not answered for half a minute", self.engine.name()),
        }
    }

    /// Whether Chromium was started so that its requests can be read.
    pub fn logs_requests(&self) -> bool {
        self.logs_requests
    }

    /// A command of the engine's own, beyond WebDriver.
    #[track_caller]
    pub fn command(&self, path: &'static str, body: Value) -> Value {
        self.wait(self.client().issue_cmd(Command { path, body }))
            .unwrap_or_else(|error| panic!("{} refuses {path}: {error}", self.engine.name()))
    }

    /// A command of Chromium's DevTools.
    #[track_caller]
    pub fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.command("goog/cdp/execute", json!({ "cmd": name, "params": parameters }))
    }

    /// Runs a script inside Firefox itself, not in the page. `done` ends it.
    #[track_caller]
    pub fn inside_firefox(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.command("moz/context", json!({ "context": "chrome" }));
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        let answer = self.wait(self.client().execute_async(&script, arguments));
        self.command("moz/context", json!({ "context": "content" }));
        answer.unwrap_or_else(|error| panic!("inside Firefox: {error}"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Asked politely first; the guards end what is left.
        if let Some(client) = self.client.take() {
            let limit = Duration::from_secs(5);
            _ = self.runtime.block_on(async { tokio::time::timeout(limit, client.close()).await });
        }
    }
}

/// A display of its own for a browser that has no headless mode.
fn display(file: &Path) -> (Option<Guard>, String) {
    let command = [program_path("Xvfb").display().to_string()];
    let options = "-displayfd 1 -screen 0 1600x1200x24 -nolisten tcp".split(' ').map(ToOwned::to_owned);
    let guard = Guard::start(&command.into_iter().chain(options).collect::<Vec<_>>(), &[], file);
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        let said = std::fs::read_to_string(file).unwrap_or_default();
        if let Some(number) = said.lines().find(|line| line.parse::<u32>().is_ok() && said.ends_with('\n')) {
            return (Some(guard), format!(":{number}"));
        }
        assert!(Instant::now() < end, "Xvfb does not start: {said}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}

/// Opens a session as soon as the driver listens.
async fn connect(port: u16, capabilities: &serde_json::Map<String, Value>) -> Result<Client, String> {
    let end = Instant::now() + Duration::from_secs(20);
    while let Err(error) = tokio::net::TcpStream::connect(("127.0.0.1", port)).await {
        if Instant::now() > end {
            return Err(format!("its driver does not listen: {error}"));
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.clone())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .map_err(|error| error.to_string())
}

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _url: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
