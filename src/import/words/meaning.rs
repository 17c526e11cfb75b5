//! The words that are all that a cell says: a depth, “required”, “n/a”, “TBD”.

use super::{LANGUAGES, LONG, key, short_key};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a text says by being one of these words. A word may say several things: “no” is one for optional, too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::import) struct Meaning {
    /// How deep the depth is that it names.
    pub depth: Option<i32>,
    /// Whether it says that the skill is required (true) or optional (false).
    pub required: Option<bool>,
    /// Whether it says that the skill is not concerned.
    pub not_concerned: bool,
    /// Whether it only keeps a place free.
    pub placeholder: bool,
    /// Whether it says no.
    pub negation: bool,
    /// Whether the kind of items that it names is that of what one must not do.
    pub is_to_avoid: Option<bool>,
}

const NEGATIONS: &[&str] =
    &["no", "n", "false", "nein", "falsch", "non", "faux", "falso", "nee", "onwaar", "нет", "いいえ", "不要"];

/// The words, and the length of the longest one.
static WORDS: LazyLock<(HashMap<String, Meaning>, usize)> = LazyLock::new(|| {
    let mut words = HashMap::<String, Meaning>::new();
    let mut add = |list: &[&str], says: Meaning| {
        for word in list {
            let word = words.entry(key(word)).or_default();
            *word = Meaning {
                depth: word.depth.or(says.depth),
                required: word.required.or(says.required),
                not_concerned: word.not_concerned || says.not_concerned,
                placeholder: word.placeholder || says.placeholder,
                negation: word.negation || says.negation,
                is_to_avoid: word.is_to_avoid.or(says.is_to_avoid),
            };
        }
    };
    let none = Meaning::default();
    // The languages come in an order, and the first one that knows a word decides.
    for language in LANGUAGES {
        for (depth, list) in language.depths {
            add(list, Meaning { depth: Some(*depth), ..none });
        }
        add(language.required, Meaning { required: Some(true), ..none });
        add(language.optional, Meaning { required: Some(false), ..none });
        add(language.not_concerned, Meaning { not_concerned: true, ..none });
        add(language.placeholders, Meaning { placeholder: true, ..none });
        add(language.kinds, Meaning { is_to_avoid: Some(false), ..none });
        add(language.avoid, Meaning { is_to_avoid: Some(true), ..none });
    }
    add(NEGATIONS, Meaning { negation: true, ..none });
    let longest = words.keys().map(String::len).max().unwrap_or_default();
    (words, longest)
});

/// What a text says, if all of it is a word.
pub(in crate::import) fn meaning(text: &str) -> Meaning {
    let text = text.trim();
    if text.len() > LONG {
        return Meaning::default();
    }
    let (words, longest) = &*WORDS;
    let word = short_key(text, *longest).and_then(|key| words.get(&key).copied()).unwrap_or_default();
    match text {
        _ if is_mark(text) => Meaning { required: Some(true), ..word },
        "△" | "▲" => Meaning { required: Some(false), ..word },
        "-" | "‐" | "‑" | "–" | "—" | "―" | "−" | "－" | "ー" | "✗" | "✘" | "❌" | "×" | "☐"
        | "☐\u{fe0f}" => Meaning { not_concerned: true, ..word },
        _ if [".…", "?？", "_"].iter().any(|signs| is_only(text, signs)) => {
            Meaning { placeholder: true, ..word }
        }
        _ => word,
    }
}

/// Whether a text is a mark that says that the skill is expected.
pub(in crate::import) fn is_mark(text: &str) -> bool {
    matches!(
        text,
        "x" | "X"
            | "✓"
            | "✔"
            | "✔\u{fe0f}"
            | "☑"
            | "☑\u{fe0f}"
            | "✅"
            | "●"
            | "◯"
            | "○"
            | "◎"
            | "х"
            | "Х"
    )
}

/// Whether a text is a circle, and whether it is more than an empty one.
pub(in crate::import) fn is_full_circle(text: &str) -> Option<bool> {
    match text.trim() {
        "●" | "◎" => Some(true),
        "○" | "◯" => Some(false),
        _ => None,
    }
}

fn is_only(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| signs.contains(c))
}

/// How deep the depth is that a text names; none if it names no depth.
pub(in crate::import) fn depth(text: &str) -> Option<i32> {
    meaning(text).depth
}

/// Whether a text says that the skill is required (true) or optional (false); none if it says neither.
pub(in crate::import) fn required(text: &str) -> Option<bool> {
    meaning(text).required
}

/// Whether a text says that the skill is not concerned.
pub(in crate::import) fn is_not_concerned(text: &str) -> bool {
    meaning(text).not_concerned
}

/// Whether a text only keeps a place free.
pub(in crate::import) fn is_placeholder(text: &str) -> bool {
    meaning(text).placeholder
}

/// Whether a text says no.
pub(in crate::import) fn is_negation(text: &str) -> bool {
    meaning(text).negation
}
