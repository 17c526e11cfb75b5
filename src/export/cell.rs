//! Texts as a cell of a table holds them: bullets are `•`, and what is no character is left out.

use crate::import::{Vocabulary, says_more};
use crate::matrix::Item;

/// So many characters of a text go into a cell: a spreadsheet takes 32,767 units of UTF-16.
const MOST: usize = 16_000;

/// A text in a cell.
pub(super) fn shown(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_none = |c: char| c.is_control() && c != '\n' && c != '\t' || c == '\u{fffe}' || c == '\u{ffff}';
    let mut shown = with_bullets(&lines, "- ", "• ").replace(is_none, "\u{fffd}");
    cut(&mut shown);
    shown
}

/// What a cell says, with bullets as the format of the matrix has them.
pub(super) fn written(shown: &str) -> String {
    with_bullets(shown, "• ", "- ")
}

/// A text whose lines begin with another bullet, indented as before.
fn with_bullets(text: &str, from: &str, to: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            written.push('\n');
        }
        let words = line.trim_start_matches(' ');
        match words.strip_prefix(from) {
            Some(rest) => {
                written.extend(std::iter::repeat_n(' ', line.len() - words.len()));
                written.push_str(to);
                written.push_str(rest);
            }
            None => written.push_str(line),
        }
    }
    written
}

fn cut(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(MOST) {
        text.truncate(end);
        text.push('…');
    }
}

/// The text of an item, its sub-items as bullets under it.
pub(super) fn of_item(item: &Item, lang: &str) -> String {
    let mut text = shown(item.text().get(lang));
    under(item.items(), lang, 0, &mut text);
    cut(&mut text);
    text
}

fn under(items: &[Item], lang: &str, indent: usize, text: &mut String) {
    for item in items {
        text.push('\n');
        bullet(&shown(item.text().get(lang)), indent, text);
        under(item.items(), lang, indent + 2, text);
    }
}

/// A text as it comes back: as a bullet, if it could be taken for a depth or a mark.
pub(super) fn escaped(words: &str, depths: &Vocabulary) -> String {
    if !says_more(words, depths) {
        return words.to_owned();
    }
    let mut text = String::new();
    bullet(words, 0, &mut text);
    text
}

/// A text as a bullet, its further lines beneath its first word.
pub(super) fn bullet(words: &str, indent: usize, text: &mut String) {
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        text.extend(std::iter::repeat_n(' ', indent));
        text.push_str(if at == 0 { "• " } else { "  " });
        text.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::{shown, written};

    #[test]
    fn bullets_come_back() {
        let text = "Gives a talk:\n- to few\n  - or one\nand answers -1 - 2";
        assert_eq!(shown(text), "Gives a talk:\n• to few\n  • or one\nand answers -1 - 2");
        assert_eq!(written(&shown(text)), text);
    }
}
