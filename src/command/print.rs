//! Writing to the terminal, also when nobody reads it any more (`… | head`).

use std::io::Write;

use skill_matrix::letters::visible;

/// A result, on standard output.
pub fn result(text: &str) {
    bytes(text.as_bytes());
}

/// A file, on standard output.
pub fn bytes(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// A remark, on standard error. It holds names of files and words of others, which a terminal must
/// not obey.
pub fn remark(text: &str) {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    let _ = writeln!(std::io::stderr(), "{}", lines.join("\n"));
}

/// What went wrong, on standard error.
pub fn problem(text: &str) {
    remark(&format!("error: {text}"));
}
