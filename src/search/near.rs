//! Words that are one slip away from what was typed.

use super::vocabulary::Vocabulary;

/// The words that were probably meant by a word that occurs nowhere: the words one slip away from
/// it, or else the beginnings of words that are, because people search while they type. None for a
/// short word, because everything is near it.
pub fn near(typed: &str, vocabulary: &Vocabulary) -> Vec<String> {
    if !is_longer(typed, 3) || typed.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut forms = forms(typed, vocabulary, false);
    if forms.is_empty() {
        forms = self::forms(typed, vocabulary, true);
    }
    forms
}

fn forms(typed: &str, vocabulary: &Vocabulary, unfinished: bool) -> Vec<String> {
    let least = if unfinished { 3 } else { 2 };
    let mut forms: Vec<String> = Vec::new();
    for word in vocabulary.words() {
        let Some(meant) = slip(typed, word, unfinished) else { continue };
        // A word that begins with another form is found by that form.
        if is_longer(meant, least) && !forms.iter().any(|form| meant.starts_with(form.as_str())) {
            forms.retain(|form| !form.starts_with(meant));
            forms.push(meant.to_owned());
        }
    }
    forms
}

/// The word, if it is one slip away from what was typed: one letter added, missing or replaced, or
/// two neighbours swapped. If what was typed is unfinished, the beginning of the word that is one
/// slip away. Then the last letter typed must be right, or every word with a similar beginning
/// would be near.
fn slip<'w>(typed: &str, word: &'w str, unfinished: bool) -> Option<&'w str> {
    let alike: usize = typed
        .chars()
        .zip(word.chars())
        .take_while(|(typed, right)| typed == right)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let (typed, rest) = (typed.get(alike..)?, word.get(alike..)?);
    let (mut typed_later, mut later) = (typed.chars(), rest.chars());
    let (wrong, right) = (typed_later.next(), later.next());
    let (after_wrong, after_right) = (typed_later.as_str(), later.as_str());
    let is_swap = typed_later.next() == right && later.next() == wrong && wrong.is_some() && right.is_some();
    let swapped = is_swap.then_some((typed_later.as_str(), later.as_str()));
    let ways =
        [swapped, Some((after_wrong, after_right)), Some((after_wrong, rest)), Some((typed, after_right))];
    for (at, way) in ways.into_iter().enumerate() {
        let Some((typed, right)) = way else { continue };
        if !unfinished && typed == right {
            return Some(word);
        }
        if unfinished && (at == 0 || !typed.is_empty()) && right.starts_with(typed) {
            return word.get(..word.len() - right.len() + typed.len());
        }
    }
    None
}

fn is_longer(word: &str, letters: usize) -> bool {
    word.chars().nth(letters).is_some()
}

#[cfg(test)]
mod tests {
    use super::slip;

    #[test]
    fn one_slip_and_no_more() {
        for typed in ["ruts", "rus", "rusty", "rast", "urst", "ust", "rrust", "rustt", "bust"] {
            assert_eq!(slip(typed, "rust", false), Some("rust"), "{typed}");
        }
        for typed in ["ru", "tsur", "rusted", "rasd", "trus", "ra"] {
            assert_eq!(slip(typed, "rust", false), None, "{typed}");
        }
        assert_eq!(slip("мтод", "метод", false), Some("метод"));
    }

    #[test]
    fn an_unfinished_word_is_right_in_the_end() {
        for (typed, meant) in [
            ("kubr", Some("kuber")),
            ("kubre", Some("kuber")),
            ("kobern", Some("kubern")),
            ("kuubern", Some("kubern")),
            ("kuberx", None),
            ("kubx", None),
            ("kxxe", None),
        ] {
            assert_eq!(slip(typed, "kubernetes", true), meant, "{typed}");
        }
    }
}
