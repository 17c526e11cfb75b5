//! Recognizes the language of texts.

use super::LANGUAGES;
use crate::letters;
use std::collections::HashMap;

/// The language of most words in some texts; none if it is not clear.
pub(in crate::import) fn language<'t>(texts: impl Iterator<Item = &'t str>) -> Option<&'static str> {
    const ENOUGH: usize = 20_000;
    let (mut letters, mut kana, mut russian) = (0_usize, 0_usize, Russian::default());
    let mut common: HashMap<&'static str, usize> = HashMap::new();
    let mut words = 0_usize;
    // A text with unreadable characters was read in the wrong encoding, and so were its other characters.
    for text in texts.filter(|text| !text.contains('\u{fffd}')) {
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            letters += 1;
            kana += usize::from(matches!(c, '\u{3040}'..='\u{30ff}'));
            russian.add(c);
        }
        for word in
            text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && word.len() < 12)
        {
            words += 1;
            let word = letters::lower_case(word);
            for language in LANGUAGES.iter().filter(|language| language.common.contains(&&*word)) {
                *common.entry(language.tag).or_default() += 1;
            }
        }
        if letters > ENOUGH {
            break;
        }
    }
    if kana * 10 > letters {
        return Some("ja");
    }
    if russian.letters * 2 > letters && russian.is_likely() {
        return Some("ru");
    }
    let (tag, most) =
        common.iter().map(|(tag, count)| (*tag, *count)).max_by_key(|(tag, count)| (*count, *tag))?;
    let others = common.iter().filter(|(other, _)| **other != tag).map(|(_, count)| *count).max();
    (most >= 10 && most * 25 > words && most > 2 * others.unwrap_or_default()).then_some(tag)
}

/// Statistics that tell whether Cyrillic letters are Russian. Other languages have different letters. A
/// text that was read in the wrong encoding may come out as Cyrillic letters too, but as rare ones.
#[derive(Default)]
struct Russian {
    letters: usize,
    vowels: usize,
    /// “ъ”, which is rare.
    hard: usize,
    /// Letters that Russian lacks.
    others: usize,
}

impl Russian {
    fn add(&mut self, c: char) {
        self.letters += usize::from(matches!(c, '\u{400}'..='\u{4ff}'));
        self.vowels += usize::from(matches!(c, 'а' | 'е' | 'и' | 'о'));
        self.hard += usize::from(c == 'ъ');
        self.others += usize::from(
            matches!(c, '\u{400}'..='\u{4ff}') && !matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'),
        );
    }

    /// Whether the letters are likely to be Russian. The four counted vowels are a third of Russian text.
    fn is_likely(&self) -> bool {
        let is_hard = self.hard > 2 && self.hard * 25 > self.letters;
        self.vowels * 5 > self.letters && !is_hard && self.others * 100 <= self.letters
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn the_language_is_told_by_letters_and_words() {
        for (text, expected) in [
            ("Навык;Младший\nБазы данных;пишет простые запросы;проектирует таблицы", Some("ru")),
            ("Навичка;Молодший\nБази даних;пише прості запити;проєктує таблиці і вчить", None),
            ("Умение;Ниво\nЪгъл;мъдър съвет, търси грешки в кода и ъгли", None),
            ("Объект;Младший\nЯзык;объясняет простые запросы и таблицы", Some("ru")),
            ("スキル,初級\n簡単なクエリを書ける。", Some("ja")),
            ("SQL, Git, CSS", None),
        ] {
            assert_eq!(language([text].into_iter()), expected, "{text}");
        }
        // This is Shift_JIS, read as UTF-8 and as windows-1252: letters stand alone among signs.
        let (damaged, signs) = ("\u{fffd}y\u{fffd}V\u{fffd}A".repeat(40), "ƒy\u{81}‚y•Ê‚y".repeat(40));
        assert_eq!(language([&*damaged, &*signs].into_iter()), None);
        assert_eq!(language([&*"de \u{fffd}\u{fffd}la ".repeat(20)].into_iter()), None);
        let german = "die Frage und das Ziel sind klar, der Weg ist mit der Gruppe besprochen";
        assert_eq!(language([german; 4].into_iter()), Some("de"));
    }
}
