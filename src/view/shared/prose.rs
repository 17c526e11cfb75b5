//! A text as a reader sees it: with its lines, its bullets as lists, its links, and its changed words marked.

use super::later::drawn_again;
use super::marked::Marks;
use crate::compare::{Run, is_too_long, wording};
use crate::matrix::{Line, Piece, lines, pieces};
use crate::messages;
use crate::part::{Part, call};
use crate::view::Stage;
use crate::view::markup::{Content, El, el};
use std::iter::Peekable;
use std::rc::Rc;
use std::vec::IntoIter;
use wasm_split_helpers::wasm_split;

/// The text on the other side of a change.
#[derive(Clone)]
pub enum Other {
    /// What stood there before.
    Former(Rc<str>),
    /// What stands there now.
    Latter(Rc<str>),
}

/// A text. Until the second part is there, its bullets are plain lines and its links plain text. Then it alone is
/// drawn again, so that what a reader has opened or focused around it stays.
pub fn prose(stage: Stage, text: String, marks: &Marks) -> Content {
    changed_prose(stage, text, None, marks)
}

/// A text, with the words marked in which it differs from the other one.
pub fn changed_prose(stage: Stage, text: String, other: Option<Other>, marks: &Marks) -> Content {
    let marks = marks.clone();
    let draw = move || {
        call(Part::More, worded(&text, other.as_ref(), &marks)).unwrap_or_else(|| marks.text(text.clone()))
    };
    drawn_again(stage, Part::More, Box::new(draw))
}

/// A text with its bullets as lists and its links as links. Words are not marked where that would not help a
/// reader; where there are too many of them, a note says so.
#[wasm_split(more, wasm_split_path = crate::part)]
fn worded(text: &str, other: Option<&Other>, marks: &Marks) -> Content {
    let changed = match other {
        Some(Other::Former(former)) => wording(former, text).map(|it| runs(&it.after, "ins", marks)),
        Some(Other::Latter(latter)) => wording(text, latter).map(|it| runs(&it.before, "del", marks)),
        None => None,
    };
    let mut told = changed.unwrap_or_else(|| runs(&[Run { text, is_changed: false }], "", marks));
    // The former text stands below the latter one, or beside it.
    if let Some(Other::Former(former)) = other
        && is_too_long(former, text)
    {
        told.add(el("p").class("muted").child(messages::NOT_MARKED));
    }
    told
}

/// A text made of runs. Those that are changed stand in elements with the name `tag`.
fn runs(runs: &[Run], tag: &'static str, marks: &Marks) -> Content {
    let text: String = runs.iter().map(|run| run.text).collect();
    let lines: Vec<Line> = lines(&text).collect();
    Prose { lines: lines.into_iter().peekable(), runs, at: 0, tag, marks }.within(0)
}

struct Prose<'t> {
    lines: Peekable<IntoIter<Line<'t>>>,
    /// The runs that do not end before the next line, and the position where the first of them begins.
    runs: &'t [Run<'t>],
    at: usize,
    tag: &'static str,
    marks: &'t Marks,
}

impl Prose<'_> {
    /// The lines at this depth of bullets, and the lists inside them.
    fn within(&mut self, depth: usize) -> Content {
        let mut parts = Content::default();
        let (mut is_first, mut is_after_text) = (true, false);
        while let Some(line) = self.lines.peek().copied() {
            if line.depth > depth {
                let mut items: Vec<El> = Vec::new();
                while self.lines.peek().is_some_and(|line| line.depth > depth) {
                    items.push(el("li").child(self.within(depth + 1)));
                }
                parts.add(el("ul").child(items));
                is_after_text = false;
            } else if line.depth == depth && (is_first || !line.is_bullet) {
                self.lines.next();
                let breaks = usize::from(is_after_text) + usize::from(line.is_apart && !is_first);
                parts.add(["", "\n", "\n\n"].get(breaks).copied());
                self.line(line, &mut parts);
                is_after_text = true;
            } else {
                break;
            }
            is_first = false;
        }
        parts
    }

    fn line(&mut self, line: Line, parts: &mut Content) {
        for Piece { start, words, address } in pieces(line.text) {
            let start = line.start + start;
            let Some(address) = address else {
                self.words(start, start + words.len(), parts);
                continue;
            };
            let mut inside = Content::default();
            self.words(start, start + words.len(), &mut inside);
            let link = el("a").attr("href", address).attr("rel", "noopener noreferrer");
            parts.add(if words == address { link } else { link.class("link") }.child(inside));
        }
    }

    /// What stands between two positions.
    fn words(&mut self, start: usize, end: usize, parts: &mut Content) {
        while let Some((run, rest)) = self.runs.split_first() {
            let (from, to) = (self.at, self.at + run.text.len());
            let part = run.text.get(start.max(from) - from..end.min(to).saturating_sub(from));
            if let Some(part) = part.filter(|part| !part.is_empty()) {
                let text = self.marks.text(part.to_owned());
                if run.is_changed { parts.add(el(self.tag).child(text)) } else { parts.add(text) }
            }
            if to > end {
                break;
            }
            (self.runs, self.at) = (rest, to);
        }
    }
}
