//! Quoting what came from outside in a line of ours.
//!
//! A text from a file, an address or a command must not look like something else. Two kinds of
//! characters can make it so: controls (category Cc), which a terminal obeys, and direction
//! formatting that reaches beyond its own words, which is overrides, embeddings and isolates that
//! nothing closes (UAX #9, 2.1 to 2.4; UTR #36, 2.5). Each of them is shown as `�`, and a line
//! break or a tab as a space. Marks of direction (LRM, RLM, ALM), joiners (ZWJ, ZWNJ) and isolates
//! that are closed stay: right-to-left and Indic texts, and emoji, need them.

/// The most characters that are quoted.
pub const LONGEST: usize = 60;

/// A text in quotation marks, on one line, and cut if it is long.
pub fn quoted(text: &str) -> String {
    ["“", &short(text), "”"].concat()
}

/// The same without quotation marks, for a list of names.
pub fn short(text: &str) -> String {
    let short: String = text.chars().take(LONGEST).collect();
    let dots = if text.chars().nth(LONGEST).is_some() { "…" } else { "" };
    [&*visible(&short), dots].concat()
}

/// As many words of a name from a link are quoted, and as many characters: those of an id.
const WORDS: usize = 3;
const LONGEST_NAME: usize = 30;

/// A name from a link, in quotation marks: of a long one the beginning. Whoever makes a link could write
/// a sentence there, with spaces or with hyphens, and the reader would take it for one of the page.
pub fn quoted_name(text: &str) -> String {
    let text = super::join(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>(), " ");
    let (mut words, mut was_word) = (0, false);
    let is_first = |c: &char| {
        let is_word = !parts_words(*c);
        words += usize::from(is_word && !was_word);
        was_word = is_word;
        words <= WORDS
    };
    let first: String = text.chars().take(LONGEST_NAME).take_while(is_first).collect();
    if first.len() == text.len() {
        return quoted(&text);
    }
    quoted(&[first.trim_end_matches(parts_words), "…"].concat())
}

/// White space, punctuation, dashes and dots: what is between the words of a sentence.
fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || c.is_ascii_punctuation()
        || matches!(c, '\u{b7}' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3002}')
}

/// A line in which hidden characters are visible: see the module.
pub fn visible(line: &str) -> String {
    // For each character that opens or closes an isolate, whether it has a partner.
    let mut closed = Vec::new();
    let mut open = Vec::new();
    for c in line.chars().filter(is_of_isolate) {
        let mut is_closed = false;
        if c != CLOSES {
            open.push(closed.len());
        } else if let Some(partner) = open.pop().and_then(|at: usize| closed.get_mut(at)) {
            (*partner, is_closed) = (true, true);
        }
        closed.push(is_closed);
    }
    let mut closed = closed.into_iter();
    let shown = |c: char| {
        let is_shown = match c {
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => return ' ',
            '\u{202a}'..='\u{202e}' => false,
            _ if is_of_isolate(&c) => closed.next().unwrap_or_default(),
            _ => !c.is_control(),
        };
        if is_shown { c } else { char::REPLACEMENT_CHARACTER }
    };
    line.chars().map(shown).collect()
}

/// Closes an isolate.
const CLOSES: char = '\u{2069}';

fn is_of_isolate(c: &char) -> bool {
    ('\u{2066}'..=CLOSES).contains(c)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, quoted, visible};
    use proptest::prelude::*;

    #[test]
    fn what_would_reach_beyond_its_words_is_visible() {
        for (text, shown) in [
            ("a\u{1b}[31m\u{9b}b", "a�[31m�b"),
            ("\u{202e}exe.txt\u{202c} \u{202a}\u{202b}\u{202d}", "�exe.txt� ���"),
            ("a\u{2066}b", "a�b"),
            ("a\u{2069}b", "a�b"),
            ("\u{2067}a\u{2066}b\u{2069}", "�a\u{2066}b\u{2069}"),
            // As these languages are written.
            (
                "\u{2068}a\u{2069} \u{200e}\u{200f}\u{61c} می\u{200c}خواهم 👩\u{200d}🔧",
                "\u{2068}a\u{2069} \u{200e}\u{200f}\u{61c} می\u{200c}خواهم 👩\u{200d}🔧",
            ),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
        assert_eq!(quoted("two\nlines\u{202e}"), "“two lines�”");
        assert_eq!(quoted(&"x".repeat(61)), ["“", &"x".repeat(60), "…”"].concat());
        // Cut before it is closed.
        assert_eq!(
            quoted(&["\u{2066}", &"x".repeat(60), "\u{2069}"].concat()),
            ["“�", &"x".repeat(59), "…”"].concat()
        );
    }

    proptest! {
        #[test]
        fn quotes_are_short_in_one_line_and_closed(text in "([\u{2066}-\u{2069}\u{202a}-\u{202e}\n\u{2028}\u{7f}a]|.){0,80}") {
            let said = quoted(&text);
            prop_assert!(said.chars().count() <= LONGEST + 3);
            let is_harmful = |c: char| c.is_control() || ('\u{2028}'..='\u{202e}').contains(&c);
            prop_assert!(!said.chars().any(is_harmful));
            let mut open = 0_i32;
            for c in said.chars() {
                open += i32::from(('\u{2066}'..='\u{2068}').contains(&c)) - i32::from(c == '\u{2069}');
                prop_assert!(open >= 0);
            }
            prop_assert_eq!(open, 0);
        }
    }
}
