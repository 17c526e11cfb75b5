//! Markdown, for a document that is written anew every night.

use super::lines::one_line;
use super::outline::{Block, Entry, outline};
use super::{Report, Wording};
use crate::matrix::{Line, lines, pieces};

/// How far the text of an item is indented.
const INDENT: &str = "  ";

impl Report<'_> {
    /// The report in Markdown. What the matrix says is always text there, never markup.
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
    text.push('-');
    if !entry.outcome.is_empty() {
        text.push_str(&[" **", &escaped(&one_line(&entry.outcome)), "**"].concat());
        if let Some(depths) = &entry.depths {
            text.push_str(&[" (", &escaped(&one_line(depths)), ")"].concat());
        }
        text.push(':');
    }
    let mut flow = Flow::on_a_line(text);
    flow.told(&entry.text);
    if let Some(before) = &entry.before {
        flow.before(&entry.before_at, before);
    }
}

/// Writes the lines of an item. Line breaks and bullets stay what they are.
pub(super) struct Flow<'t> {
    text: &'t mut String,
    /// How many bullets the last line is nested in.
    depth: usize,
    /// Whether the next line stands on the line of the outcome.
    is_start: bool,
}

impl<'t> Flow<'t> {
    /// Begins on a line that is there.
    pub(super) fn on_a_line(text: &'t mut String) -> Flow<'t> {
        Flow { text, depth: 0, is_start: true }
    }

    fn before(&mut self, at: &str, text: &str) {
        let line = Line { depth: 0, is_bullet: false, is_apart: false, start: 0, text: at };
        self.line(&line);
        self.is_start = true;
        self.told(text);
    }

    pub(super) fn told(&mut self, text: &str) {
        lines(text).for_each(|line| self.line(&line));
    }

    fn line(&mut self, line: &Line) {
        let (around, bullet) = if line.is_bullet { (line.depth - 1, "- ") } else { (line.depth, "") };
        if self.is_start && !line.is_bullet {
            self.text.push(' ');
        } else {
            // Without a blank line it would continue the bullet above.
            let is_after_bullet = !line.is_bullet && line.depth < self.depth;
            let is_break = !line.is_bullet && !line.is_apart && !is_after_bullet;
            let end = if line.is_apart || is_after_bullet { "\n\n" } else { "\n" };
            self.text.push_str(if is_break { "\\" } else { "" });
            self.text.push_str(end);
            self.text.push_str(&INDENT.repeat(around + 1));
        }
        self.text.push_str(bullet);
        self.text.push_str(&escaped(&one_line(line.text)));
        self.depth = line.depth;
        self.is_start = false;
    }
}

/// A line of text in which everything is escaped that could be Markdown or HTML, but for its links.
pub(super) fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for piece in pieces(line) {
        let mut words = String::new();
        let starts_line = piece.start == 0 && piece.address.is_none();
        for (at, word) in piece.words.split(' ').enumerate() {
            words.push_str(if at > 0 { " " } else { "" });
            escape(word, starts_line && at == 0, &mut words);
        }
        piece.write_markdown(&words, &mut out);
    }
    out
}

/// An invisible character, put between two signs that would begin or end a template tag.
const JOINER: char = '\u{2060}';

/// Whether two signs could begin a template tag, or end a comment, which Nunjucks refuses to read where none
/// has begun. Escapes don't help here: they are gone once Markdown has become HTML. A template engine that runs
/// before or after that (in Eleventy, VitePress or the like) must find no tag in what the matrix says.
fn is_of_template(c: char, next: Option<char>) -> bool {
    c == '{' && matches!(next, Some('{' | '%' | '#')) || c == '#' && next == Some('}')
}

fn escape(word: &str, starts_line: bool, out: &mut String) {
    let mut is_number = starts_line;
    let mut chars = word.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
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
        if is_of_template(c, chars.peek().map(|(_, next)| *next)) {
            out.push(JOINER);
        }
        is_number = is_number && c.is_ascii_digit();
    }
}
