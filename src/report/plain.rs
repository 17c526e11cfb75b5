//! Plain text, for a terminal of any width.

use super::lines::one_line;
use super::outline::{Block, Entry, outline};
use super::{Report, Wording};
use crate::matrix::lines;

impl Report<'_> {
    /// The report in plain text: the outcomes in a column of their own, without wrapping and
    /// without colours.
    pub fn plain(&self, wording: Wording) -> String {
        let blocks = outline(self, wording);
        let outcomes = blocks.iter().filter_map(|block| match block {
            Block::Item(entry) => Some(one_line(&entry.outcome).chars().count()),
            _ => None,
        });
        let column = outcomes.max().unwrap_or_default();
        let mut text = String::new();
        let mut indent = 0;
        for block in &blocks {
            match block {
                Block::Heading(level, name) => {
                    if *level > 1 {
                        text.push('\n');
                    }
                    let at = level.saturating_sub(2) * 2;
                    line(&mut text, at, &one_line(name));
                    indent = if *level > 1 { at + 2 } else { 0 };
                }
                Block::Sentence(words) | Block::Rest(words) => line(&mut text, indent, &one_line(words)),
                Block::Item(entry) => item(&mut text, indent, column, entry),
            }
        }
        text
    }
}

/// The outcome, and beside it the lines that it is about.
fn item(text: &mut String, indent: usize, column: usize, entry: &Entry) {
    let mut column_lines = told(&entry.text);
    column_lines.extend(entry.depths.as_deref().map(one_line));
    if let Some(before) = &entry.before {
        let mut before = told(before);
        let at = one_line(&entry.before_at);
        match before.first_mut() {
            Some(first) if !first.starts_with("- ") => first.insert_str(0, &[&at, " "].concat()),
            _ => column_lines.push(at),
        }
        column_lines.append(&mut before);
    }
    let outcome = one_line(&entry.outcome);
    let mut outcome = outcome.as_str();
    for beside in column_lines {
        let blank = " ".repeat(column - outcome.chars().count().min(column));
        line(text, indent, &[outcome, &blank, "  ", &beside].concat());
        outcome = "";
    }
}

fn told(text: &str) -> Vec<String> {
    let mut told = Vec::new();
    for line in lines(text) {
        if line.is_apart {
            told.push(String::new());
        }
        let (around, bullet) = if line.is_bullet { (line.depth - 1, "- ") } else { (line.depth, "") };
        told.push([&"  ".repeat(around), bullet, &one_line(line.text)].concat());
    }
    told
}

fn line(text: &mut String, indent: usize, words: &str) {
    let line = [&" ".repeat(indent), words].concat();
    text.push_str(line.trim_end());
    text.push('\n');
}
