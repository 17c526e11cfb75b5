//! Decodes bytes to text, in the encoding that is named, that the file states, or that fits best.
//!
//! The guess is made here: each candidate decodes the whole file, and the result is scored by its
//! letters. On short samples this was right more often than chardetng, which also leaves out UTF-16.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use super::TextRead;
use super::refused::{self, Refused};

/// A decoded text.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding, and whether it was guessed.
    pub read: TextRead,
}

/// Decodes a text.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, Refused> {
    if let Some(label) = label {
        let named = Encoding::for_label(label.trim().as_bytes());
        let named = named.ok_or_else(|| refused::unknown_encoding(label))?;
        return Ok(in_encoding(named, bytes, false));
    }
    if let Some((said, _)) = Encoding::for_bom(bytes) {
        return Ok(in_encoding(said, bytes, false));
    }
    if let Some(utf_16) = utf_16(bytes) {
        return Ok(in_encoding(utf_16, bytes, true));
    }
    // Other encodings look like UTF-8 by chance for a few characters at most.
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf_8(bytes) {
        return Ok(in_encoding(UTF_8, bytes, false));
    }
    let candidates = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, SHIFT_JIS];
    let scored = candidates.into_iter().filter_map(|candidate| {
        let text = candidate.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some((score(candidate, &text), candidate))
    });
    // If several are equally good, the first one is taken, because most files have it.
    let best = scored.reduce(|best, other| if other.0 > best.0 { other } else { best });
    Ok(in_encoding(best.map_or(WINDOWS_1252, |(_, best)| best), bytes, true))
}

fn in_encoding(encoding: &'static Encoding, bytes: &[u8], is_guess: bool) -> Decoded {
    let (text, used, has_errors) = encoding.decode(bytes);
    let unreadable = if has_errors { text.matches('\u{fffd}').count() } else { 0 };
    Decoded { text: text.into_owned(), read: TextRead { encoding: used.name(), is_guess, unreadable } }
}

/// Recognizes UTF-16 without a byte order mark: one of the two bytes of spaces, separators and line
/// breaks is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(1 << 14)).unwrap_or_default();
    let zeros = |side: usize| start.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = start.len() / 50;
    let little = second > enough && first * 20 < second;
    let big = first > enough && second * 20 < first;
    match (little, big) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether nearly everything that is not ASCII is UTF-8, so that the rest is damage.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 10
}

/// The letters of the languages that use an encoding, the frequent ones first.
fn letters(encoding: &Encoding) -> &'static str {
    if encoding == WINDOWS_1252 {
        "éèàäöüßêçâôîùïëœñáíóúãåæøòìÄÖÜÉÀÅØ"
    } else if encoding == WINDOWS_1250 {
        "ąćęłńśźżóáčďéěíňřšťúůýžäöüßőűâîşţđĄĆŁŚŻŹČŘŠŽ"
    } else {
        ""
    }
}

/// Letters that are rare here, and may be frequent letters of another encoding.
const RARE: &str = "õûă";

/// How well a text fits this encoding; the higher, the better.
fn score(encoding: &'static Encoding, text: &str) -> i64 {
    let own = letters(encoding);
    let mut score = 0;
    let mut around = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = around.next() {
        let after = around.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            score += of_letter(c, before, after, own);
        }
        before = c;
    }
    score
}

/// How likely this character is between its neighbours.
fn of_letter(c: char, before: char, after: char, own: &str) -> i64 {
    let in_latin_word = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
    match c {
        // Kana and kanji have two bytes each, and are never inside a Latin word.
        '\u{3041}'..='\u{30ff}' | '\u{3001}'..='\u{300f}' => 6,
        '\u{4e00}'..='\u{9fff}' if in_latin_word => -8,
        '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' => 4,
        '\u{ff61}'..='\u{ff9f}' => -2,
        'а'..='я' | 'ё' if in_latin_word => -6,
        // All bytes of Cyrillic words are above ASCII, so Cyrillic letters stand together.
        'а'..='я' | 'ё' => 2,
        'А'..='Я' if before.is_lowercase() => -4,
        'А'..='Я' => 1,
        // Dashes, quotation marks and bullets are the same in all of them.
        '\u{2010}'..='\u{203a}' | '\u{a0}' | '«' | '»' | '€' | '°' | '§' | '·' => 0,
        c if c.is_uppercase() && before.is_lowercase() => -6,
        c if own.contains(c) => {
            let is_beside = |other: char| !other.is_ascii() && other.is_alphabetic();
            if is_beside(before) && is_beside(after) { -2 } else { 2 }
        }
        c if RARE.contains(c) => 1,
        c if c.is_alphabetic() => -3,
        // A symbol inside a word is a letter of another encoding.
        _ if before.is_alphabetic() || after.is_alphabetic() => -4,
        _ => -1,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::decode;
    use encoding_rs::Encoding;
    use proptest::prelude::*;

    const SAMPLES: &[(&str, &str)] = &[
        ("windows-1252", "Fähigkeit;Anfänger;Könner\nÜberblick;kennt die Größe;übt täglich\n"),
        ("windows-1252", "Compétence;Débutant;Confirmé\nRequêtes;sait écrire;maîtrise à fond\n"),
        ("windows-1252", "Habilidad;Júnior\nDiseño;aprende rápido, enseña después\n"),
        ("windows-1252", "Vaardigheid;Junior\nCoördinatie;geïnteresseerd in ideeën\n"),
        ("windows-1252", "Skill;Junior\nWriting;keeps it short – no more than a page…\n"),
        (
            "windows-1250",
            "Umiejętność;Młodszy\nJęzyk;pisze proste zapytania, łączy tabele, zażółć gęślą jaźń\n",
        ),
        ("windows-1250", "Dovednost;Začátečník\nPísmo;rozumí běžným dotazům a řeší úkoly\n"),
        ("windows-1250", "Készség;Kezdő\nÍrás;egyszerű kérdésekből tűzött célig jut\n"),
        ("windows-1251", "Навык;Младший\nЯзык;пишет простые запросы, SQL и JOIN\n"),
        ("windows-1251", "Skill;Level 1\nSQL;умеет\n"),
        ("shift_jis", "スキル,初級\n達成重視（ACH）,基準に到達することに努める。\n"),
        ("shift_jis", "Category,Skill,L1\nperson,達成,努める\n"),
    ];

    #[test]
    fn each_sample_is_told_by_its_letters() {
        for (label, text) in SAMPLES {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.read.encoding, decoded.text.as_str()), (encoding.name(), *text));
            assert!(decoded.read.is_guess);
        }
    }

    #[test]
    fn utf_16_is_told_with_and_without_a_mark() {
        for (_, text) in SAMPLES {
            for (mark, order) in
                [(&b"\xff\xfe"[..], u16::to_le_bytes as fn(u16) -> [u8; 2]), (b"\xfe\xff", u16::to_be_bytes)]
            {
                let bytes: Vec<u8> = text.encode_utf16().flat_map(order).collect();
                let marked = [mark, &bytes].concat();
                assert_eq!(&decode(&marked, None).unwrap().text, text);
                assert_eq!(&decode(&bytes, None).unwrap().text, text);
            }
        }
    }

    /// These encodings are not among the guessed ones. Their texts came out as Russian.
    #[test]
    fn a_text_in_another_encoding_gets_no_language() {
        for (label, text) in [
            ("windows-1253", "Δεξιότητα;Αρχάριος\nΒάσεις δεδομένων;γράφει απλά ερωτήματα\n"),
            ("windows-1255", "מיומנות;מתחיל;מומחה\nמסדי נתונים;כותב שאילתות פשוטות\n"),
            ("windows-1256", "مهارة;مبتدئ;خبير\nقواعد البيانات;يكتب استعلامات بسيطة\n"),
            ("windows-874", "ทักษะ;ระดับต้น;ระดับสูง\nฐานข้อมูล;เขียนคำสั่งง่าย;ออกแบบตาราง\n"),
            ("euc-kr", "기술;주니어;시니어\n데이터베이스;간단한 쿼리를 작성한다;테이블을 설계한다\n"),
            ("euc-jp", "スキル,初級,上級\nデータベース,簡単なクエリを書ける。\n"),
            ("gbk", "技能;初级;高级\n数据库;能写简单的查询;设计表并优化性能\n"),
            ("big5", "技能;初級;高級\n資料庫;能寫簡單的查詢;設計表格並優化效能\n"),
            ("koi8-r", "Навык;Младший\nБазы данных;пишет простые запросы;проектирует таблицы\n"),
        ] {
            let (bytes, _, lost) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
            assert!(!lost, "{text}");
            let text = decode(&bytes, None).unwrap().text;
            assert_eq!(crate::import::words::language([&*text].into_iter()), None, "{label}: {text}");
        }
    }

    #[test]
    fn a_byte_that_is_damaged_does_not_make_another_encoding() {
        let mut bytes =
            "Fähigkeit,größer,schön,üben,für,drüben,Öl,Äste,müde,Höhe,Tür,früh".as_bytes().to_vec();
        bytes.push(0xff);
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!((decoded.read.encoding, decoded.read.unreadable), ("UTF-8", 1));
    }

    #[test]
    fn an_encoding_that_is_named_is_taken() {
        let decoded = decode(b"\xe4", Some("cp1251")).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.read.is_guess), ("д", false));
        assert!(decode(b"a", Some("klingon")).err().unwrap().what.contains("klingon"));
    }

    proptest! {
        #[test]
        fn utf_8_stays_what_it_is(text in "[ -~äéłд達✓\n]{0,40}") {
            prop_assert_eq!(decode(text.as_bytes(), None).unwrap().text, text);
        }

        #[test]
        fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
            prop_assert!(decode(&bytes, None).is_ok());
        }
    }
}
