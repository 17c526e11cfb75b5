//! A text of the matrix in a line of a report.

use crate::letters::visible;

/// A text on one line, without anything that would move the cursor of a terminal.
pub(super) fn one_line(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut line = words.next().unwrap_or_default().to_owned();
    for word in words {
        line.push(' ');
        line.push_str(word);
    }
    visible(&line)
}
