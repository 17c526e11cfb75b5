//! The words of tables in several languages: headers, levels, depths, marks.
//!
//! Each language has a table of its own. A word that is added there is understood everywhere. Words are
//! compared without case, accents and punctuation ([`key`]).

mod dutch;
mod english;
mod french;
mod german;
mod japanese;
mod language;
mod legend;
mod meaning;
mod russian;
mod spanish;
mod units;

pub(super) use language::language;
#[cfg(any(test, feature = "files"))]
pub(super) use legend::heads_depths;
pub(super) use legend::{is_label_of_depths, is_legend};
pub(super) use meaning::{
    Meaning, depth, is_full_circle, is_mark, is_negation, is_not_concerned, is_placeholder, meaning, required,
};
pub(super) use units::is_unit;

use super::column_map::Column;
use crate::letters;
use crate::matrix::AVOID;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of a language.
pub(super) struct Language {
    /// Its tag, such as `de`.
    pub tag: &'static str,
    /// Headers of columns, by what the columns are.
    pub columns: &'static [(Column, &'static [&'static str])],
    /// Headers of columns that may be the name of a skill or of a person.
    pub name: &'static [&'static str],
    /// Headers of columns that say something about the sheet, not about what is expected.
    pub notes: &'static [&'static str],
    /// Words in headers of columns about people or pay.
    pub people: &'static [&'static str],
    /// Words of titles, by how high they are. [`MIDDLE`] is the middle.
    pub seniority: &'static [(i32, &'static [&'static str])],
    /// Words for what somebody leads, by how high that is. They are above all words of
    /// [`Language::seniority`].
    pub offices: &'static [(i32, &'static [&'static str])],
    /// Words before the number of a level.
    pub numbered: &'static [&'static str],
    /// Depths, the deeper the higher.
    pub depths: &'static [(i32, &'static [&'static str])],
    /// Words for what is required.
    pub required: &'static [&'static str],
    /// Words for what is optional.
    pub optional: &'static [&'static str],
    /// Words for a skill that is not concerned.
    pub not_concerned: &'static [&'static str],
    /// Words that only keep a place free.
    pub placeholders: &'static [&'static str],
    /// Kinds of items, as they are written before a colon. Each stays the word that it is, and the matrix counts
    /// English words alone as expectations: a word of another language is here only if it is an aside.
    pub kinds: &'static [&'static str],
    /// Words before a colon for what one must not do.
    pub avoid: &'static [&'static str],
    /// Headers over the numbers or letters of a legend, besides those for levels and depths.
    pub scale: &'static [&'static str],
    /// Headings of a legend below a table.
    pub legend: &'static [&'static str],
    /// Short words that most sentences of this language have, and other languages lack.
    pub common: &'static [&'static str],
}

/// The height of a title that says nothing about it.
pub(super) const MIDDLE: i32 = 20;

const LANGUAGES: &[&Language] = &[
    &english::WORDS,
    &german::WORDS,
    &french::WORDS,
    &spanish::WORDS,
    &dutch::WORDS,
    &russian::WORDS,
    &japanese::WORDS,
];

/// A text in the form in which words are compared: letters and digits without case and accents, and a
/// space for everything else.
pub(super) fn key(text: &str) -> String {
    short_key(text, usize::MAX).unwrap_or_default()
}

/// The same, but none if it has more than so many bytes. Most cells are long texts, and no word is as long.
fn short_key(text: &str, most: usize) -> Option<String> {
    let mut key = String::with_capacity(text.len().min(most));
    for (_, c) in letters::folded(text) {
        if letters::is_alphanumeric(c) {
            key.push(c);
            if key.len() > most {
                return None;
            }
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    Some(key)
}

/// Whether a header is about what somebody with a title says or does: “Director approval”, “Team lead name”.
fn is_of_somebody(header: &str) -> bool {
    let Some((title, word)) = header.rsplit_once(' ') else { return false };
    let is_deed = matches!(
        word,
        "name"
            | "names"
            | "approval"
            | "approver"
            | "reviewer"
            | "contact"
            | "comment"
            | "comments"
            | "feedback"
            | "signature"
            | "rating"
            | "assessment"
            | "freigabe"
            | "kommentar"
            | "unterschrift"
            | "bewertung"
    );
    let is_somebody =
        || matches!(title, "manager" | "supervisor" | "hr" | "self") || super::level_order::is_level(title);
    is_deed && is_somebody() || header == "selbsteinschatzung"
}

/// What a header says about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// What the column is.
    Is(Column),
    /// The name of something: a skill or a person.
    Name,
    /// A number or an id of the row.
    RowId,
    /// Something about the sheet.
    Notes,
    /// People or pay.
    People,
}

type Table<T> = LazyLock<HashMap<String, T>>;

fn table<T: Copy>(
    words: impl Fn(&'static Language) -> Vec<(T, &'static [&'static str])>,
) -> HashMap<String, T> {
    let mut table = HashMap::new();
    for language in LANGUAGES {
        for (value, list) in words(language) {
            for word in list {
                table.entry(key(word)).or_insert(value);
            }
        }
    }
    table
}

static COLUMNS: Table<Column> = LazyLock::new(|| table(|language| language.columns.to_vec()));
static NAMES: Table<()> = LazyLock::new(|| table(|language| vec![((), language.name)]));
static NOTES: Table<()> = LazyLock::new(|| table(|language| vec![((), language.notes)]));
static PEOPLE: Table<()> = LazyLock::new(|| table(|language| vec![((), language.people)]));
static SENIORITY: Table<i32> = LazyLock::new(|| table(|language| language.seniority.to_vec()));
static OFFICES: Table<i32> = LazyLock::new(|| table(|language| language.offices.to_vec()));
static NUMBERED: Table<()> = LazyLock::new(|| table(|language| vec![((), language.numbered)]));

/// No header, and no word of a table, is longer than this. Longer texts are not looked up.
const LONG: usize = 120;

/// How words for pay begin or end, as [`key`] gives them: “Gehaltsband”, “Jahresgehalt”, “Banda salarial”. None
/// of these is part of a word for a level.
const PAY: &[&str] = &[
    "gehalt",
    "lohn",
    "vergut",
    "entgelt",
    "tagessatz",
    "stundensatz",
    "salar",
    "salair",
    "retribu",
    "sueldo",
    "зарплат",
    "給与",
    "給料",
    "月給",
    "賃金",
    "年収",
    "年俸",
];

/// Whether a word of a header is about pay.
fn is_pay(word: &str) -> bool {
    PAY.iter().any(|stem| word.starts_with(stem) || word.ends_with(stem))
}

/// What a header says about its column.
pub(super) fn heading(header: &str) -> Option<Heading> {
    if header.len() > LONG {
        return None;
    }
    // A text in brackets at its end is an explanation.
    let plain = header.split(['(', '[', '（', '\n']).next().unwrap_or(header);
    let whole = key(header);
    let plain = if plain.trim().is_empty() { whole.clone() } else { key(plain) };
    // “Base salary”, but not “Senior Engineer (people manager)”.
    let is_short = whole.split(' ').count() <= 3 && !super::level_order::is_level(header);
    let is_person = |word: &str| PEOPLE.contains_key(word);
    // “Responsable técnico” is a level.
    let is_alone = whole == "responsable";
    let is_any = |word: &str| is_person(word) || is_pay(word);
    if is_alone
        || is_person(&whole)
        || is_person(&plain)
        || is_short && whole.split(' ').any(is_any)
        || is_of_somebody(&plain)
    {
        return Some(Heading::People);
    }
    let parts = header.split(['/', '|', '&']).map(key);
    for key in [whole, plain].into_iter().chain(parts) {
        if let Some(column) = COLUMNS.get(&key) {
            return Some(Heading::Is(*column));
        }
        if NAMES.contains_key(&key) {
            return Some(Heading::Name);
        }
        if matches!(&*key, "id" | "no" | "nr" | "num" | "number" | "code" | "ref" | "row" | "номер" | "番号")
        {
            return Some(Heading::RowId);
        }
        if NOTES.contains_key(&key) {
            return Some(Heading::Notes);
        }
    }
    (header.trim() == "#" || header.trim() == "№").then_some(Heading::RowId)
}

/// Whether a header stands over the titles of jobs, which name the levels of the rows more closely.
pub(super) fn is_title(header: &str) -> bool {
    let is_word = |word: &str| {
        matches!(
            word,
            "title"
                | "titel"
                | "jobtitel"
                | "stellentitel"
                | "titre"
                | "intitule"
                | "titulo"
                | "functietitel"
                | "должность"
                | "役職"
                | "役職名"
        )
    };
    header.len() <= LONG && key(header).split(' ').any(is_word)
}

/// Whether a word for what is said about a sheet is the name of a skill, too.
pub(super) fn is_also_skill(header: &str) -> bool {
    key(header) == "feedback"
}

/// How high a modifying word of a title is: “Senior”.
pub(super) fn seniority(word: &str) -> Option<i32> {
    SENIORITY.get(word).copied()
}

/// How high the office is that a word of a title names: “Director”.
pub(super) fn office(word: &str) -> Option<i32> {
    OFFICES.get(word).copied()
}

/// The words of titles in scripts without spaces, which are looked for anywhere in a text.
pub(super) fn unspaced_seniority() -> impl Iterator<Item = (&'static str, i32)> {
    SENIORITY.iter().filter(|(word, _)| is_unspaced(word)).map(|(word, rank)| (word.as_str(), *rank))
}

fn is_unspaced(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}

/// Whether a word stands before the number of a level: “Level”.
pub(super) fn is_numbered(word: &str) -> bool {
    NUMBERED.contains_key(word)
}

/// Whether a text is a bare mark, such as `x` or “yes”, and has no meaning of its own.
pub(super) fn is_bare_mark(text: &str) -> bool {
    let key = key(text);
    matches!(
        &*key,
        "" | "x"
            | "х"
            | "yes"
            | "y"
            | "ja"
            | "oui"
            | "si"
            | "да"
            | "はい"
            | "no"
            | "n"
            | "true"
            | "false"
            | "1"
            | "0"
            | "required"
            | "optional"
    )
}

/// The kind of items that a word before a colon names, as the matrix has it.
pub(crate) fn kind_of_items(word: &str) -> Option<&str> {
    let is_to_avoid = meaning(word).is_to_avoid?;
    Some(if is_to_avoid { AVOID } else { word.trim() })
}

/// Whether a text below a table is a note: it begins with a sign of notes, or with a word such as “Source” and a
/// colon.
pub(super) fn is_footnote(text: &str) -> bool {
    let word = text.split_once([':', '：']).map_or("", |(word, _)| word);
    text.starts_with(['*', '†', '‡', '¹', '²', '³', '※', '⁎'])
        || is_legend(word)
        || is_total(text)
        || matches!(heading(word), Some(Heading::Notes | Heading::People))
        || matches!(
            &*key(word),
            "contact" | "kontakt" | "contacto" | "контакт" | "contacts" | "copyright" | "stand"
        )
}

/// Whether a text is a word for what adds rows up.
pub(super) fn is_total(text: &str) -> bool {
    text.len() <= LONG
        && matches!(
            &*key(text),
            "total"
                | "totals"
                | "sum"
                | "grand total"
                | "count"
                | "anzahl"
                | "nombre"
                | "aantal"
                | "количество"
                | "average"
                | "summe"
                | "gesamt"
                | "durchschnitt"
                | "somme"
                | "moyenne"
                | "suma"
                | "promedio"
                | "totaal"
                | "gemiddelde"
                | "итого"
                | "合計"
                | "平均"
        )
}
