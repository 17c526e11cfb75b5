//! The web server of one scenario. A port of its own is an origin of its own: nothing is stored
//! there yet, whatever earlier scenarios left behind.
//!
//! `/dist/…` is what was built, `/built/…` what was built for these tests alone, `/pages/…` and
//! `/hosts/…` are pages of `tests/pages` and `tests/hosts`, `/matrices/…` and `/bad_files/…` their
//! neighbours, `/modules/…` what npm has installed for them, and a scenario can add its own. The query
//! of an address says how it is answered:
//!
//! | query | answer |
//! |---|---|
//! | `policy=strict` | with the Content-Security-Policy of that name, see [`policy`] |
//! | `type=text/plain` | with that MIME type |
//! | `status=500` | with that status |
//! | `hold` | when the scenario calls [`Host::release`] |
//! | `cors` | to pages of other hosts too, even with their credentials |
//! | `signed-in` | to those who have a cookie; to others, with the status 401 |

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, COOKIE, HeaderMap, ORIGIN, USER_AGENT};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::{oneshot, watch};

use crate::peer;

/// Reports what goes wrong in a page of an engine that doesn't tell: see `page/console.rs`.
pub const LISTENER: &str = include_str!("scripts/listener.js");

const ICON: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#;

/// The policies by name.
pub fn policy(name: &str) -> &'static str {
    match name {
        // What the embedded widget has to live with.
        "strict" => {
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
             require-trusted-types-for 'script'"
        }
        "strict-fetch" => {
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
             connect-src 'self'; require-trusted-types-for 'script'"
        }
        // As SharePoint Online has it: no inline script, none from hosts that nobody trusts.
        "sharepoint" => {
            "script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'"
        }
        // One script of the widget, by its address, and no other.
        "one-script" => {
            "default-src 'none'; img-src 'self'; script-src http://127.0.0.1:*/pages/ \
             http://127.0.0.1:*/dist/embed/skill-matrix.js 'wasm-unsafe-eval'"
        }
        "one-script-in-a-sandbox" => {
            "sandbox allow-scripts; script-src http://127.0.0.1:*/pages/ \
             http://127.0.0.1:*/dist/embed/skill-matrix.js 'wasm-unsafe-eval'"
        }
        "inline-without-wasm" => "script-src 'unsafe-inline'",
        "no-wasm" => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
        "no-scripts" => "script-src 'none'",
        "sandbox" => "sandbox allow-scripts",
        "trusted-types" => "require-trusted-types-for 'script'",
        other => panic!("no policy is called {other}"),
    }
}

pub struct Host {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// None once it is gone.
    listening: Mutex<Option<Listening>>,
}

struct Listening {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Vec<u8>>>,
    requests: Mutex<Vec<String>>,
    held: watch::Sender<Vec<String>>,
    released: watch::Sender<bool>,
}

impl Host {
    pub fn start() -> Self {
        let runtime = Builder::new_current_thread().enable_io().build().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = listener.local_addr().expect("it has an address");
        let shared = Arc::new(Shared::default());
        runtime.spawn(listen(listener, Arc::clone(&shared)));
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            _ = runtime.block_on(stopped);
            // The runtime ends here, and with it the listener and every connection.
        });
        Self { address, shared, listening: Mutex::new(Some(Listening { stop, thread })) }
    }

    /// The address of a path on this host.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Serves a text, or other bytes, at `path`.
    pub fn serve(&self, path: &str, content: impl AsRef<[u8]>) {
        self.shared.pages.lock().unwrap().insert(path.to_owned(), content.as_ref().to_vec());
    }

    /// Holds back what is asked for at `path`, with any query or with this one.
    pub fn hold(&self, path: &str) {
        self.shared.held.send_modify(|held| held.push(path.to_owned()));
    }

    /// Lets go what is held back at `path`.
    pub fn let_go(&self, path: &str) {
        self.shared.held.send_modify(|held| held.retain(|other| other != path));
    }

    /// Lets every answer go that is held back.
    pub fn release(&self) {
        self.shared.held.send_replace(Vec::new());
        self.shared.released.send_replace(true);
    }

    /// Goes away: from now on nobody answers.
    pub fn stop(&self) {
        if let Some(Listening { stop, thread }) = self.listening.lock().unwrap().take() {
            _ = stop.send(());
            _ = thread.join();
        }
    }

    /// What was asked for, in order: path and query.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().unwrap().clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        // A slow answer must not hold up the others.
        tokio::spawn(async move {
            let service = service_fn(|request| async { Ok::<_, Infallible>(shared.answer(request).await) });
            _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

impl Shared {
    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
        let uri = &request.uri().to_string();
        self.requests.lock().unwrap().push(uri.clone());
        let sent = request.headers();
        let mut response = Response::builder().header("Cache-Control", "no-store");
        let mut status = 200;
        let mut mime = mime(path);
        let mut held = false;
        for (key, value) in query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))) {
            match key {
                "policy" => response = response.header("Content-Security-Policy", policy(value)),
                "type" => mime = value,
                "status" => status = value.parse().expect("a status is a number"),
                "signed-in" if !sent.contains_key(COOKIE) => status = 401,
                "cors" => {
                    if let Some(origin) = sent.get(ORIGIN) {
                        response = response.header("Access-Control-Allow-Origin", origin);
                    }
                    response = response.header("Access-Control-Allow-Credentials", "true");
                }
                "hold" => held = true,
                _ => {}
            }
        }
        if held {
            _ = self.released.subscribe().wait_for(|released| *released).await;
        }
        let is_held = |held: &String| [path, uri].contains(&held.as_str());
        _ = self.held.subscribe().wait_for(|held| !held.iter().any(is_held)).await;
        let Some(mut body) = self.body(path) else {
            return Response::builder().status(404).body(Full::from("not found")).expect("no header");
        };
        if mime.starts_with("text/html") && is_webkit(sent) {
            body = listened_to(&body, r#"<script src="/listener.js"></script>"#);
        }
        let response = response.status(status).header(CONTENT_TYPE, mime);
        response.body(Full::from(body)).expect("headers in ASCII")
    }

    fn body(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(content) = self.pages.lock().unwrap().get(path) {
            return Some(content.clone());
        }
        match path {
            "/favicon.ico" => Some(ICON.to_vec()),
            "/listener.js" => Some(LISTENER.as_bytes().to_vec()),
            _ if path.contains("..") => None,
            _ => std::fs::read(file(path)?).ok(),
        }
    }
}

/// The file of the repository that is served at `path`.
fn file(path: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.trim_start_matches('/');
    if let Some(file) = peer::file(path) {
        return Some(file);
    }
    match path.split('/').next()? {
        "pages" | "hosts" | "matrices" | "bad_files" => Some(root.join("tests").join(path)),
        "dist" | "data" => Some(root.join(path)),
        "modules" => Some(root.join("tests/node_modules").join(path.trim_start_matches("modules/"))),
        // Libraries that Debian has and npm has not.
        "javascript" => Some(Path::new("/usr/share").join(path)),
        "built" => Some(built(path.trim_start_matches("built/"))),
        _ => None,
    }
}

/// A file that was built for these tests alone.
pub fn built(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "ico" | "svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}

/// Chromium and Firefox tell us what their console says; they get each page as it is.
fn is_webkit(sent: &HeaderMap) -> bool {
    let agent = sent.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
    agent.is_some_and(|agent| agent.contains("AppleWebKit") && !agent.contains("Chrome"))
}

/// The page with the listener as the first thing in it, before any policy in a `<meta>`.
pub fn listened_to(html: &[u8], listener: &str) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    match html.find("<head>").map(|start| start + "<head>".len()) {
        Some(start) => [&html[..start], listener, &html[start..]].concat().into_bytes(),
        None => html.replacen("<meta", &format!("{listener}<meta"), 1).into_bytes(),
    }
}
