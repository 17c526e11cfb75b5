//! Markdown, for a document that is written anew every night.

use super::lines::{lines, one_line};
use super::outline::{Block, Entry, outline};
use super::{Report, Wording};
use crate::messages;

/// The room that the text of an item stands in from the margin.
const INDENT: &str = "  ";

impl Report<'_> {
    /// It in Markdown. Whatever the matrix says is text there, never markup.
    pub fn markdown(&self, wording: Wording) -> String {
        let mut text = String::new();
        let mut is_list = false;
        for block in outline(self, wording) {
            let is_item = matches!(block, Block::Item(_));
            if !(text.is_empty() || is_list && is_item) {
                text.push('\n');
            }
            is_list = is_item;
            match block {
                Block::Heading(level, name) => {
                    text.push_str(&"#".repeat(level));
                    text.push(' ');
                    text.push_str(&escaped(&one_line(&name)));
                }
                Block::Sentence(words) | Block::Rest(words) => text.push_str(&escaped(&one_line(&words))),
                Block::Item(entry) => item(&mut text, &entry),
            }
            text.push('\n');
        }
        text
    }
}

fn item(text: &mut String, entry: &Entry) {
    text.push_str("- **");
    text.push_str(messages::outcome(entry.outcome));
    text.push_str("**");
    if let Some(depths) = &entry.depths {
        text.push_str(&[" (", &escaped(&one_line(depths)), ")"].concat());
    }
    text.push(':');
    let mut flow = Flow { text, bullets: None, is_blank: false, is_start: true };
    flow.told(&entry.text);
    if let Some(before) = &entry.before {
        flow.before(before);
    }
}

/// The lines of an item as they follow each other: a line break is one, a bullet is one.
struct Flow<'t> {
    text: &'t mut String,
    /// How far in the last bullet stands, while it may go on.
    bullets: Option<usize>,
    is_blank: bool,
    /// Whether what comes next stands on the line of the outcome.
    is_start: bool,
}

impl Flow<'_> {
    fn before(&mut self, text: &str) {
        self.words(messages::BEFORE.trim_end(), 0);
        self.is_start = true;
        self.told(text);
    }

    fn told(&mut self, text: &str) {
        for line in lines(text) {
            // No further in than one step below the bullet before it: else it would be code.
            let nesting = line.nesting.min(self.bullets.map_or(0, |at| at + 1));
            if line.text.is_empty() {
                self.is_blank = true;
            } else if line.is_bullet {
                self.new_line(nesting, "");
                self.text.push_str("- ");
                self.text.push_str(&escaped(&line.text));
                self.bullets = Some(nesting);
                self.is_start = false;
            } else {
                self.words(&escaped(&line.text), nesting);
            }
        }
    }

    fn words(&mut self, words: &str, nesting: usize) {
        let is_after_bullets = nesting == 0 && self.bullets.is_some();
        if self.is_start {
            self.text.push(' ');
        } else if is_after_bullets {
            self.bullets = None;
            self.is_blank = true;
            self.new_line(0, "");
        } else {
            self.new_line(nesting, "\\");
        }
        self.text.push_str(words);
        self.is_start = false;
    }

    fn new_line(&mut self, nesting: usize, break_: &str) {
        self.text.push_str(if self.is_blank { "\n" } else { break_ });
        self.is_blank = false;
        self.text.push('\n');
        self.text.push_str(&INDENT.repeat(nesting + 1));
    }
}

/// A line of text with everything escaped that could be Markdown or HTML; addresses of the web are
/// links.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (at, word) in line.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        match address(word) {
            Some((address, rest)) => {
                out.push_str(&["<", address, ">"].concat());
                escape(rest, false, &mut out);
            }
            None => escape(word, at == 0, &mut out),
        }
    }
    out
}

/// A word that is an address, without the punctuation after it.
fn address(word: &str) -> Option<(&str, &str)> {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"))?;
    if rest.contains(['<', '>', '"', '`', '\\', '&', '|']) {
        return None;
    }
    let end = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']).len();
    let (address, after) = word.split_at_checked(end)?;
    (address.len() > "https://".len()).then_some((address, after))
}

fn escape(word: &str, starts_line: bool, out: &mut String) {
    let mut is_number = starts_line;
    for (at, c) in word.chars().enumerate() {
        let is_first = at == 0 && starts_line;
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '#' | '|' | '~' | '$' | '^' => {
                out.extend(['\\', c]);
            }
            '-' | '+' | '=' | ':' if is_first => out.extend(['\\', c]),
            '.' | ')' if is_number && at > 0 => out.extend(['\\', c]),
            _ => out.push(c),
        }
        is_number = is_number && c.is_ascii_digit();
    }
}
