//! A text in words.

use super::{is_alphanumeric, known};

/// A text cut into words and what stands between them, as its script has it. All parts together are
/// the text.
///
/// For ASCII the plain rule is good enough, so a comparison of hundreds of texts does not ask the
/// browser for each.
pub fn words(text: &str) -> Vec<&str> {
    if text.is_ascii() { plain_words(text) } else { known::words(text) }
}

/// The same by a rule that needs no tables. Letters and digits in a row are a word, also with an
/// apostrophe or a point between two of them. Each letter of a script [without spaces](is_unspaced)
/// is a word, and everything else stands alone.
pub fn plain_words(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut len = first.len_utf8();
        let mut following = rest.chars().skip(1).peekable();
        while let Some(c) = following.next().filter(|_| continues(first)) {
            let is_between = matches!(c, '\'' | '’' | '.') && following.peek().is_some_and(|c| continues(*c));
            if !continues(c) && !is_between {
                break;
            }
            len += c.len_utf8();
        }
        let (part, after) = rest.split_at(len);
        parts.push(part);
        rest = after;
    }
    parts
}

/// Whether it is a letter of a script without spaces between words: Thai, Lao, Myanmar, Khmer,
/// kana, Han. (Hangul has them.)
pub fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0xe01..=0xe3a | 0xe40..=0xe4e | 0xe50..=0xe59 | 0xe81..=0xedf
        | 0x1000..=0x1049 | 0x1050..=0x109d | 0x1780..=0x17d3 | 0x17e0..=0x17e9
        | 0x3005..=0x3007 | 0x3041..=0x309f | 0x30a1..=0x30fa | 0x30fc..=0x30ff | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0xff66..=0xff9f
        | 0x2_0000..=0x3_ffff)
}

/// Combining accents belong to the letter before.
fn continues(c: char) -> bool {
    !is_unspaced(c) && (is_alphanumeric(c) || ('\u{300}'..='\u{36f}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{plain_words, words};
    use proptest::prelude::*;

    #[test]
    fn words_are_those_of_the_script() {
        for (text, expected) in [
            ("I can't, 3.5 %", "I| |can't|,| |3.5| |%"),
            ("L’équipe à 2", "L’équipe| |à| |2"),
            ("Größen-Maß\n- x", "Größen|-|Maß|\n|-| |x"),
            ("テスト計画を", "テスト|計|画|を"),
            ("مرحبا، عالم", "مرحبا|،| |عالم"),
            ("ok 👨‍👩‍👧‍👦🇨🇭!", "ok| |👨‍👩‍👧‍👦|🇨🇭|!"),
            ("cafe\u{301}s", "cafe\u{301}s"),
            ("", ""),
        ] {
            assert_eq!(words(text).join("|"), expected);
        }
    }

    #[test]
    fn plain_words_need_no_tables() {
        for (text, expected) in [
            ("I can't, 3.5. Yes", "I| |can't|,| |3.5|.| |Yes"),
            ("L’équipe", "L’équipe"),
            ("テスト・計画API2を", "テ|ス|ト|・|計|画|API2|を"),
            ("한국어 팀", "한국어| |팀"),
            ("مرحبا، عالم", "مرحبا|،| |عالم"),
            ("cafe\u{301}s", "cafe\u{301}s"),
        ] {
            assert_eq!(plain_words(text).join("|"), expected);
        }
    }

    proptest! {
        #[test]
        fn all_parts_together_are_the_text(text in any::<String>()) {
            prop_assert_eq!(words(&text).concat(), text.as_str());
            prop_assert_eq!(plain_words(&text).concat(), text.as_str());
        }
    }
}
