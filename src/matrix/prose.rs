//! A text of the matrix, line by line: paragraphs, and bullets within bullets.
//!
//! Everything that shows a text reads it here: the views, the reading view, the reports.

use std::iter::from_fn;

/// A line of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'t> {
    /// How many bullets it is nested in, its own included: at most [`DEEPEST`].
    pub depth: usize,
    /// Whether it begins a bullet. If not, it continues the text before it.
    pub is_bullet: bool,
    /// Whether a blank line stands before it.
    pub is_apart: bool,
    /// Where it begins in the whole text, in bytes.
    pub start: usize,
    /// Its text, without the bullet and the white space around it. Never empty.
    pub text: &'t str,
}

/// Bullets that are nested deeper than this are shown as siblings.
pub const DEEPEST: usize = 8;

/// The lines of a text; a blank text has none. A bullet is a line that begins with `- ` or `• `. It
/// is nested in the nearest bullet above that is indented less, and so is a line without a bullet.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    // The indents of the bullets that the last line is nested in.
    let mut bullets = Vec::new();
    let (mut at, mut is_first, mut is_apart) = (0, true, false);
    from_fn(move || {
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let end = rest.find(is_break).unwrap_or(rest.len());
            let (line, after) = rest.split_at_checked(end)?;
            let said = line.trim_start();
            let indent = line.len() - said.len();
            let bullet = said.strip_prefix(['-', '•']).filter(|said| said.starts_with(char::is_whitespace));
            let inside = bullet.unwrap_or(said).trim_start();
            let start = at + line.len() - inside.len();
            let broken =
                if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(0, char::len_utf8) };
            at += end + broken;
            let text = inside.trim_end();
            if text.is_empty() {
                is_apart = !is_first;
                continue;
            }
            while bullets.last().is_some_and(|above| *above >= indent) {
                bullets.pop();
            }
            if bullet.is_some() {
                bullets.truncate(DEEPEST - 1);
                bullets.push(indent);
            }
            let line = Line { depth: bullets.len(), is_bullet: bullet.is_some(), is_apart, start, text };
            (is_first, is_apart) = (false, false);
            return Some(line);
        }
        None
    })
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, lines};
    use proptest::prelude::*;

    /// A text in short: how deep, `-` for a bullet, `¶` after a blank line.
    fn short(text: &str) -> Vec<String> {
        let line = |line: super::Line| {
            assert!(text.get(line.start..).is_some_and(|rest| rest.starts_with(line.text)));
            let sign = |is, sign| if is { sign } else { "" };
            [sign(line.is_apart, "¶"), &line.depth.to_string(), sign(line.is_bullet, "-"), " ", line.text]
                .concat()
        };
        lines(text).map(line).collect()
    }

    #[test]
    fn bullets_stand_in_bullets() {
        for (text, told) in [
            ("", vec![]),
            ("  \n\n", vec![]),
            (" one line ", vec!["0 one line"]),
            ("You can:\n- cook\n- taste:\n  - salt", vec!["0 You can:", "1- cook", "1- taste:", "2- salt"]),
            ("- a\r\n  goes on\r\rnew", vec!["1- a", "1 goes on", "¶0 new"]),
            ("\n• a\n\t• b\n  \n• c", vec!["1- a", "2- b", "¶1- c"]),
            // Indented by another measure than before.
            ("- a\n    - b\n  - c\n - d\n- e", vec!["1- a", "2- b", "2- c", "2- d", "1- e"]),
            ("- a\n  - b\n  of a\nof none", vec!["1- a", "2- b", "1 of a", "0 of none"]),
            // No bullets.
            ("-5 degrees\n-\n--- x", vec!["0 -5 degrees", "0 -", "0 --- x"]),
            ("a\u{2028}b\u{85}c", vec!["0 a", "0 b", "0 c"]),
        ] {
            assert_eq!(short(text), told, "{text:?}");
        }
        let deep: String = (0..50).map(|at| [&" ".repeat(at), "- x\n"].concat()).collect();
        assert_eq!(lines(&deep).map(|line| line.depth).max(), Some(DEEPEST));
    }

    proptest! {
        #[test]
        fn nothing_that_is_said_is_lost(text in "([-• a\n\r\u{2028}é:]|\t|  - ){0,40}") {
            let said = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let (mut before, mut end) = (0, 0);
            for line in lines(&text) {
                // A bullet stands in the one above it, or beside it.
                prop_assert!(line.depth <= before + usize::from(line.is_bullet) && line.depth <= DEEPEST);
                prop_assert!(line.depth > 0 || !line.is_bullet);
                prop_assert_eq!(line.text, line.text.trim());
                before = line.depth;
                // Before it stand its bullet and white space, and bullets of nothing.
                prop_assert!(text[end..line.start].chars().all(|c| c.is_whitespace() || "-•".contains(c)));
                end = line.start + line.text.len();
                prop_assert_eq!(&text[line.start..end], line.text);
            }
            prop_assert!(text[end..].chars().all(|c| c.is_whitespace() || "-•".contains(c)));
            let letters = |text: &str| said(text).replace(['-', '•'], "");
            let told = lines(&text).map(|line| line.text).collect::<String>();
            prop_assert_eq!(letters(&told), letters(&text));
        }

        #[test]
        fn what_is_written_again_is_read_again(text in "([-a\n]|  - ){0,40}") {
            let written = |text: &str| {
                let line = |line: super::Line| {
                    let blank = if line.is_apart { "\n" } else { "" };
                    let (before, bullet) =
                        if line.is_bullet { (line.depth - 1, "- ") } else { (line.depth, "") };
                    [blank, &"  ".repeat(before), bullet, line.text, "\n"].concat()
                };
                lines(text).map(line).collect::<String>()
            };
            let once = written(&text);
            prop_assert_eq!(short(&once), short(&text));
            prop_assert_eq!(written(&once), once);
        }
    }
}
