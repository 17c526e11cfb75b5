//! Letters as a search compares them.

use super::known;

/// The letter without case, accent and width: what "É", "é" and "ｅ" have in common. None for a
/// character that only adds to the letter before it, such as a combining accent, a vowel point of
/// Hebrew or Arabic, or a soft hyphen.
///
/// One letter gives one letter. If it stands for several, it gives the first (the "f" of the
/// ligature "ﬁ", the "s" of "ß", the "a" of "æ"). Vowel signs stay in scripts where they are most
/// of a word, such as Hindi and Thai. So do voicing marks of kana: "ガ" and "カ" make different
/// words.
pub fn fold(c: char) -> Option<char> {
    let plain = match c {
        '\0'..='\u{7f}' => return Some(c.to_ascii_lowercase()),
        _ if is_addition(c) => return None,
        // Decomposing would take kana and Hangul apart, and ideographs have no other form.
        '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => return Some(c),
        '\u{ff01}'..='\u{ff5e}' => {
            return char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_lowercase());
        }
        _ => known::plain(c),
    };
    match plain {
        'ß' => Some('s'),
        'æ' => Some('a'),
        'œ' | 'ø' => Some('o'),
        'đ' | 'ð' => Some('d'),
        'ħ' => Some('h'),
        'ı' => Some('i'),
        'ł' => Some('l'),
        'ς' => Some('σ'),
        'ة' => Some('ه'),
        'ى' | 'ی' => Some('ي'),
        'ک' => Some('ك'),
        '‘' | '’' => Some('\''),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{5be}' => Some('-'),
        _ if is_addition(plain) => None,
        _ => Some(plain),
    }
}

/// The letters of a text, each [folded](fold), with the byte at which it begins there.
pub fn folded(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, letter) = letters.next()?;
            if let Some(letter) = fold(letter) {
                let next = if letter > '\u{3000}' { letters.peek() } else { None };
                return Some((at, next.and_then(|(_, next)| voiced(letter, *next)).unwrap_or(letter)));
            }
        }
    })
}

/// Whether it is, in a folded text, a letter or digit of a script that has spaces between its
/// words. It is coarser than [`is_alphanumeric`](super::is_alphanumeric), because it runs for each
/// letter of a matrix and the browser is slow to answer.
pub fn is_spaced(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // The signs of Latin, Armenian, Hebrew, Arabic and Hindi.
        '×' | '÷' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}' | '\u{5f3}' | '\u{5f4}' => false,
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{964}' | '\u{965}' => {
            false
        }
        _ => matches!(c, '\u{c0}'..='\u{dff}' | '\u{10a0}'..='\u{10ff}'),
    }
}

/// Kana with a voicing mark after it, as half-width kana have, is one letter.
fn voiced(kana: char, sign: char) -> Option<char> {
    let step = match sign {
        '\u{3099}' | '\u{ff9e}' => 1,
        '\u{309a}' | '\u{ff9f}' => 2,
        _ => return None,
    };
    let katakana = if kana < '\u{30a0}' { 0 } else { 0x60 };
    let hiragana = char::from_u32(u32::from(kana) - katakana)?;
    let can = if step == 1 {
        "かきくけこさしすせそたちつてとはひふへほ"
    } else {
        "はひふへほ"
    };
    match kana {
        'ウ' if step == 1 => Some('ヴ'),
        _ if can.contains(hiragana) => char::from_u32(u32::from(kana) + step),
        _ => None,
    }
}

fn is_addition(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        // Hebrew, Arabic, Indic, kana.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}'
        | '\u{3099}' | '\u{309a}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> String {
        folded(text).map(|(_, letter)| letter).collect()
    }

    #[test]
    fn case_accents_and_width_do_not_count() {
        for (text, expected) in [
            ("Élève à Noël", "eleve a noel"),
            ("e\u{301}te\u{301}", "ete"),
            ("Größe Straße ẞ", "grose strase s"),
            ("Łódź øre İı", "lodz ore ii"),
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
            ("Всё Йод", "все иод"),
            ("أَحْمَد مدرسة", "احمد مدرسه"),
            ("ＡＢＣ　１２３", "abc 123"),
            ("データ ﾃﾞｰﾀ は\u{309a}", "データ データ ぱ"),
            ("한국어 깃", "한국어 깃"),
            ("Daten\u{ad}bank", "datenbank"),
            ("don’t self‐made", "don't self-made"),
            ("กิน हिन्दी", "กิน हिन्दी"),
            ("ﬁn", "fn"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn a_folded_letter_stays_as_it_is() {
        for letter in ('\0'..=char::MAX).filter_map(fold) {
            assert_eq!(fold(letter), Some(letter), "{letter} {:x}", u32::from(letter));
        }
    }

    proptest! {
        #[test]
        fn folding_is_done_once(text in ".{0,40}", kana in "[かカｶウハば゚ﾞﾟa]{0,8}") {
            for text in [text, kana] {
                prop_assert_eq!(plain(&plain(&text)), plain(&text));
            }
        }
    }
}
