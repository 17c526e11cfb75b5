//! What differs between the engines: how they are started, and what they have to be told.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What a person has set up in their system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    Dark,
    ForcedColours,
    ReducedMotion,
}

impl Preference {
    /// WebKitGTK has no forced colours.
    pub fn known_to(self, engine: Engine) -> bool {
        !(self == Self::ForcedColours && engine == Engine::WebKit)
    }
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The command that starts the driver, which listens on `port`.
    pub fn driver(self, port: u16) -> Vec<String> {
        let (program, port) = match self {
            Self::Chromium => ("chromedriver", format!("--port={port}")),
            Self::Firefox => ("geckodriver", format!("--port={port}")),
            Self::WebKit => ("WebKitWebDriver", format!("--port={port}")),
        };
        let mut command = vec![program_path(program).display().to_string(), port];
        if self == Self::Firefox {
            // For what only the browser itself knows: its console, its preferences.
            command.push("--allow-system-access".to_owned());
        }
        command
    }

    /// The environment of the driver and of the browser.
    pub fn environment(
        self,
        preferences: &[Preference],
        display: &str,
        home: &Path,
    ) -> Vec<(String, String)> {
        if self != Self::WebKit {
            return Vec::new();
        }
        let mut environment = vec![("DISPLAY", display.to_owned())];
        if preferences.contains(&Preference::Dark) {
            environment.push(("GTK_THEME", "Adwaita:dark".to_owned()));
        }
        if preferences.contains(&Preference::ReducedMotion) {
            let folder = home.join("gtk-3.0");
            std::fs::create_dir_all(&folder).expect("a folder for the settings of GTK");
            std::fs::write(folder.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")
                .expect("the settings of GTK");
            environment.push(("XDG_CONFIG_HOME", home.display().to_string()));
        }
        environment.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// The capabilities to ask for. Only Chromium has to be told beforehand that its requests are asked for.
    pub fn capabilities(self, home: &Path, logs_requests: bool) -> serde_json::Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": program_path("chromium"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--window-size=1280,900",
                        format!("--user-data-dir={}", home.display()),
                    ],
                },
                // A log of requests costs time in every scenario, and few read it.
                "goog:loggingPrefs": { "browser": "ALL", "performance": if logs_requests { "ALL" } else { "OFF" } },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": program_path("firefox-esr"),
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": {
                        // geckodriver relaxes this, and a page from file:// would be tested too kindly.
                        "security.fileuri.strict_origin_policy": true,
                        "services.settings.server": "data:,",
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "browser.safebrowsing.update.enabled": false,
                    },
                },
            }),
            Self::WebKit => {
                json!({ "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] } })
            }
        };
        let Value::Object(mut capabilities) = capabilities else {
            unreachable!("written as an object above")
        };
        // A page can then be looked at while it loads; see `Page::open`.
        capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
        capabilities
    }
}

/// Where the tools are that `tests/run` builds.
fn tools() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    target.join("tools/bin")
}

/// Without what they need the tests fail: they never pass by not having run.
pub fn missing(name: &str) -> ! {
    panic!("{name} is missing. `tests/run` says what the tests need, and installs it.")
}

/// A program that the tests need.
pub fn program_path(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::iter::once(tools())
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .unwrap_or_else(|| missing(name))
}

/// The browser of `WebKitWebDriver`, which Debian puts beside the library.
fn mini_browser() -> PathBuf {
    std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| folder.path().join(name).join("MiniBrowser"))
        })
        .find(|file| file.is_file())
        .unwrap_or_else(|| missing("MiniBrowser"))
}
