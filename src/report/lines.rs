//! A text of the matrix, line by line.

/// A line: how far in it stands, whether it is a bullet, and what it says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub nesting: usize,
    pub is_bullet: bool,
    pub text: String,
}

/// The lines of a text, without anything in them that would move the cursor of a terminal. A blank
/// line has an empty text; none stands at either end.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    text.trim().split('\n').map(line).collect()
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    let text = text.replace(|c: char| c.is_control(), " ");
    let mut words = text.split_whitespace();
    let mut line = words.next().unwrap_or_default().to_owned();
    for word in words {
        line.push(' ');
        line.push_str(word);
    }
    line
}

fn line(written: &str) -> Line {
    let inner = written.trim_start();
    let nesting = (written.chars().count() - inner.chars().count()) / 2;
    let (is_bullet, text) = match inner.strip_prefix("- ") {
        Some(text) => (true, text),
        None => (false, inner),
    };
    Line { nesting, is_bullet, text: one_line(text) }
}
