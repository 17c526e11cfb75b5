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
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};

use tiny_http::{Header, Request, Response, Server};

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
        "no-wasm" => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
        "no-scripts" => "script-src 'none'",
        "sandbox" => "sandbox allow-scripts",
        other => panic!("no policy is called {other}"),
    }
}

pub struct Host {
    /// None once it is gone.
    server: Mutex<Option<Arc<Server>>>,
    address: String,
    /// The server begins with four threads, and of connections that come in one moment leaves those
    /// beyond them waiting. Where all four are taken, each connection gets a thread of its own.
    _idle: Vec<TcpStream>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, String>>,
    requests: Mutex<Vec<String>>,
    released: Mutex<bool>,
    release: Condvar,
    held: Mutex<Vec<String>>,
}

impl Host {
    pub fn start() -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let idle = (0..4).filter_map(|_| TcpStream::connect(server.server_addr().to_ip()?).ok()).collect();
        let shared = Arc::new(Shared::default());
        let (listening, known) = (Arc::clone(&server), Arc::clone(&shared));
        std::thread::spawn(move || {
            for request in listening.incoming_requests() {
                let known = Arc::clone(&known);
                // A slow answer must not hold up the others.
                std::thread::spawn(move || known.answer(request));
            }
        });
        let address = server.server_addr().to_string();
        Self { server: Mutex::new(Some(server)), address, _idle: idle, shared }
    }

    /// The address of a path on this host.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Serves `html` at `path`.
    pub fn serve(&self, path: &str, html: &str) {
        self.shared.pages.lock().unwrap().insert(path.to_owned(), html.to_owned());
    }

    /// Holds back what is asked for at `path`, as `?hold` does.
    pub fn hold(&self, path: &str) {
        self.shared.held.lock().unwrap().push(path.to_owned());
    }

    /// Lets every answer go that is held back.
    pub fn release(&self) {
        *self.shared.released.lock().unwrap() = true;
        self.shared.release.notify_all();
    }

    /// Goes away: from now on nobody answers.
    pub fn stop(&self) {
        self.release();
        if let Some(server) = self.server.lock().unwrap().take() {
            server.unblock();
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

impl Shared {
    fn answer(&self, request: Request) {
        self.requests.lock().unwrap().push(request.url().to_owned());
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let sent = |name: &'static str| {
            let header = request.headers().iter().find(|header| header.field.equiv(name));
            header.map(|header| header.value.to_string())
        };
        let (origin, cookie) = (sent("Origin").unwrap_or_default(), sent("Cookie"));
        let mut headers = vec![("Cache-Control", "no-store")];
        let mut status = 200;
        let mut mime = mime(path);
        if self.held.lock().unwrap().iter().any(|held| held == path) {
            let released = self.released.lock().unwrap();
            drop(self.release.wait_while(released, |released| !*released).unwrap());
        }
        for (key, value) in query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))) {
            match key {
                "policy" => headers.push(("Content-Security-Policy", policy(value))),
                "type" => mime = value,
                "status" => status = value.parse().expect("a status is a number"),
                "signed-in" if cookie.is_none() => status = 401,
                "cors" => {
                    headers.push(("Access-Control-Allow-Origin", &origin));
                    headers.push(("Access-Control-Allow-Credentials", "true"));
                }
                "hold" => {
                    let released = self.released.lock().unwrap();
                    drop(self.release.wait_while(released, |released| !*released).unwrap());
                }
                _ => {}
            }
        }
        let Some(mut body) = self.body(path) else {
            _ = request.respond(Response::from_string("not found").with_status_code(404));
            return;
        };
        if mime.starts_with("text/html") && is_webkit(&request) {
            body = listened_to(&body, r#"<script src="/listener.js"></script>"#);
        }
        let mut response = Response::from_data(body).with_status_code(status);
        for (name, value) in headers.into_iter().chain([("Content-Type", mime)]) {
            response.add_header(Header::from_bytes(name, value).expect("a header in ASCII"));
        }
        _ = request.respond(response);
    }

    fn body(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(html) = self.pages.lock().unwrap().get(path) {
            return Some(html.clone().into_bytes());
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
fn is_webkit(request: &Request) -> bool {
    request.headers().iter().any(|header| {
        header.field.equiv("User-Agent")
            && header.value.as_str().contains("AppleWebKit")
            && !header.value.as_str().contains("Chrome")
    })
}

/// The page with the listener as the first thing in it, before any policy in a `<meta>`.
pub fn listened_to(html: &[u8], listener: &str) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    match html.find("<head>").map(|start| start + "<head>".len()) {
        Some(start) => [&html[..start], listener, &html[start..]].concat().into_bytes(),
        None => html.replacen("<meta", &format!("{listener}<meta"), 1).into_bytes(),
    }
}
