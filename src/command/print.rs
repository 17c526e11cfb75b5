//! Writing to the terminal without falling over where nobody listens any more (`… | head`).

use std::io::Write;

/// A result, on standard output.
pub fn result(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// A remark, on standard error.
pub fn remark(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// What went wrong, on standard error.
pub fn problem(text: &str) {
    remark(&format!("error: {text}"));
}
