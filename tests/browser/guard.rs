//! A process that never outlives us, however the tests end.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::engine::program_path;

/// The process runs in a session of its own beside a shell that waits for the end of its standard
/// input. That ends when we say so or when we are gone, even killed; then the shell ends everything
/// in its session: the driver, and the browser that it started.
const WATCH: &str = r#""$@" <&- & read -r _; trap '' TERM; pkill -TERM -s $$; sleep 0.5; pkill -KILL -s $$"#;

#[derive(Debug)]
pub struct Guard {
    shell: Child,
}

impl Guard {
    /// Starts `command`, whose output goes to the file `log`.
    pub fn start(command: &[String], environment: &[(String, String)], log: &Path) -> Self {
        let output = File::create(log).expect("the log of a driver can be written");
        let [setsid, _pkill] = ["setsid", "pkill"].map(program_path);
        let shell = Command::new(setsid)
            .args(["sh", "-c", WATCH, "guard"])
            .args(command)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(output.try_clone().expect("a file handle can be doubled"))
            .stderr(output)
            .spawn()
            .expect("a shell starts");
        Self { shell }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        _ = self.shell.wait();
    }
}
