//! Finds out from the name of a level how high it is.

use super::tracks;
use super::words;
use std::collections::HashSet;

/// The height of a level: by the words of its name, then by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Height {
    rank: i32,
    number: u32,
}

/// Longer texts are not names of levels but sentences.
const LONG: usize = 70;
/// Texts with more words are sentences too.
const MANY_WORDS: usize = 9;

/// The name without what stands in brackets at its end.
pub(super) fn base(name: &str) -> &str {
    let base = name.split(['(', '[', '（']).next().unwrap_or(name).trim();
    if base.is_empty() { name } else { base }
}

/// The words of a title.
pub(super) fn tokens(name: &str) -> Option<Vec<String>> {
    if name.chars().count() > LONG {
        return None;
    }
    let tokens: Vec<String> = words::key(base(name)).split(' ').map(str::to_owned).collect();
    (tokens.len() <= MANY_WORDS).then_some(tokens)
}

/// The height of a level; none if its name doesn't tell.
pub(super) fn height(name: &str) -> Option<Height> {
    let tokens = tokens(name)?;
    let mut modifiers: Vec<i32> = tokens.iter().filter_map(|token| words::seniority(token)).collect();
    if modifiers.is_empty() && !name.is_ascii() {
        let key = tokens.join(" ");
        modifiers = words::unspaced_seniority()
            .filter(|(word, _)| key.contains(*word))
            .map(|(_, rank)| rank)
            .collect();
        modifiers.sort_unstable();
        modifiers.dedup();
    }
    let office = tokens.iter().filter_map(|token| words::office(token)).max();
    let number = number(&tokens);
    if modifiers.is_empty() && office.is_none() && number.is_none() {
        return None;
    }
    // “Senior Director” is above “Director”, and “Senior Staff” above “Staff”.
    let own = modifiers.iter().max().copied();
    let rest: i32 = modifiers.iter().map(|rank| (rank - words::MIDDLE) / 5).sum();
    let rank = match (office, own) {
        (Some(office), _) => office * 10 + rest,
        (None, Some(own)) => own * 10 + rest - (own - words::MIDDLE) / 5,
        (None, None) => words::MIDDLE * 10,
    };
    Some(Height { rank, number: number.unwrap_or_default() })
}

/// Whether no word and no number in a title says how high it is, though it may name an office.
pub(super) fn is_without_seniority(name: &str) -> bool {
    tokens(name).is_none_or(|tokens| {
        number(&tokens).is_none() && tokens.iter().all(|token| words::seniority(token).is_none())
    })
}

/// Whether a text is the name of a level, and not likely anything else.
pub(super) fn is_level(name: &str) -> bool {
    let Some(tokens) = tokens(name) else { return false };
    let is_modifier = |token: &String| words::seniority(token).is_some();
    let is_office = |token: &String| words::office(token).is_some_and(|rank| rank >= 65);
    if tokens.iter().any(|token| is_modifier(token) || is_office(token)) {
        return true;
    }
    if !name.is_ascii() {
        let key = tokens.join(" ");
        if key.chars().count() <= 12 && words::unspaced_seniority().any(|(word, _)| key.contains(word)) {
            return true;
        }
    }
    is_numbered(&tokens)
}

/// Whether a text is a number with a word for levels or a code: “Level 3”, “L3”, “レベル3”.
pub(super) fn is_numbered_level(name: &str) -> bool {
    tokens(name).is_some_and(|tokens| is_numbered(&tokens))
}

/// Whether a text is a depth with a number (“Level 3”, “L3”), and not a longer text that ends in one.
pub(super) fn is_numbered_depth(name: &str) -> bool {
    tokens(name).is_some_and(|tokens| tokens.len() <= 3 && is_series(&tokens))
}

/// Whether a text is clearly the name of a level, even in a place that may have any name, such as the
/// name of a sheet: “Sheet 2” is not.
pub(super) fn is_plain_level(name: &str) -> bool {
    let Some(tokens) = tokens(name) else { return false };
    is_series(&tokens) || is_level(name) && !ends_in_number(&tokens)
}

fn is_numbered(tokens: &[String]) -> bool {
    is_series(tokens) || ends_in_number(tokens)
}

/// “Level 3”, “L3”, “2nd level”, “レベル3”.
fn is_series(tokens: &[String]) -> bool {
    let is_pair = |pair: &[String]| match pair {
        [word, number] => {
            words::is_numbered(word) && (value(number).is_some() || roman(number).is_some())
                || words::is_numbered(number) && ordinal(word).is_some()
        }
        _ => false,
    };
    tokens.windows(2).any(is_pair)
        || tokens.first().is_some_and(|first| code(first).is_some())
        || matches!(tokens, [only] if glued(only).is_some())
}

/// “Engineer 2”, “Engineer II”, “2nd Line”.
fn ends_in_number(tokens: &[String]) -> bool {
    let [first, .., last] = tokens else { return false };
    // “0-2” is a range.
    if tokens.iter().all(|token| value(token).is_some()) {
        return false;
    }
    value(last).is_some() || roman(last).is_some() || ordinal(first).is_some()
}

/// The number in a title.
fn number(tokens: &[String]) -> Option<u32> {
    let of = |token: &String| {
        value(token).or_else(|| code(token)).or_else(|| ordinal(token)).or_else(|| glued(token))
    };
    let roman = || tokens.get(1..)?.iter().rev().find_map(|token| roman(token));
    tokens.iter().rev().find_map(of).or_else(roman)
}

/// The number of a level, with three digits at most.
fn value(token: &str) -> Option<u32> {
    (token.len() <= 3 && token.bytes().all(|byte| byte.is_ascii_digit())).then(|| token.parse().ok())?
}

/// A code: “L3”, “IC2”.
pub(super) fn code(token: &str) -> Option<u32> {
    let letters = token.bytes().take_while(u8::is_ascii_alphabetic).count();
    let number = token.get(letters..)?;
    ((1..=3).contains(&letters) && number.len() <= 2 && !number.is_empty()).then(|| value(number))?
}

/// “1st”, “2nd”.
fn ordinal(token: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| value(token.strip_suffix(end)?).filter(|_| token.len() > 2))
}

/// The number after a word for levels, in scripts without spaces.
fn glued(token: &str) -> Option<u32> {
    let start = token.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = token.get(start.len()..)?;
    (!start.is_empty() && words::is_numbered(start)).then(|| value(number).filter(|_| !number.is_empty()))?
}

fn roman(token: &str) -> Option<u32> {
    const ALL: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    let at = ALL.iter().position(|roman| *roman == token)?;
    u32::try_from(at + 1).ok()
}

/// What is left of a title without the words that say how high it is; none if it has no such words.
fn title(name: &str) -> Option<String> {
    let tokens = tokens(name)?;
    let is_level = |token: &&String| words::seniority(token).is_some() || value(token).is_some();
    let left: Vec<&str> = tokens.iter().filter(|token| !is_level(token)).map(String::as_str).collect();
    (left.len() < tokens.len() && !left.is_empty()).then(|| left.join(" "))
}

/// The word or the letters before the number of a numbered level.
pub(super) fn series(name: &str) -> Option<String> {
    let key = words::key(name);
    is_numbered_level(name).then(|| key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_owned())
}

/// The order of names, as places in the list, and whether that order is a guess.
pub(super) fn ordered(names: &[&str]) -> (Vec<usize>, bool) {
    // “Engineer” is in the middle between “Junior Engineer” and “Senior Engineer”.
    if let Some(order) = tracks::order(names) {
        return order;
    }
    let titles: HashSet<String> = names.iter().filter_map(|name| title(name)).collect();
    let middle = |name: &str| {
        titles.contains(&words::key(base(name))).then_some(Height { rank: words::MIDDLE * 10, number: 0 })
    };
    let of = |name: &&str| height(name).or_else(|| bare(name)).or_else(|| middle(name));
    let heights: Vec<Option<Height>> = names.iter().map(of).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    let known: Vec<Height> = heights.iter().flatten().copied().collect();
    let all = known.len() == names.len();
    if names.len() < 2 || known.len() * 2 > names.len() && known.is_sorted() {
        return (order, false);
    }
    let falls = known.len() > 1 && known.windows(2).all(|pair| matches!(pair, [a, b] if a > b));
    if all {
        order.sort_by_key(|at| heights.get(*at).copied().flatten());
        (order, false)
    } else if falls && known.len() * 2 > names.len() {
        order.reverse();
        (order, false)
    } else {
        (order, true)
    }
}

/// The height of a level that is a bare number.
fn bare(name: &str) -> Option<Height> {
    value(name.trim())
        .filter(|_| !name.trim().is_empty())
        .or_else(|| roman(&name.trim().to_lowercase()))
        .map(|number| Height { rank: words::MIDDLE * 10, number })
}

#[cfg(test)]
mod tests {
    use super::{is_level, ordered};

    #[test]
    fn titles_are_put_in_order() {
        for names in [
            &["Junior", "Mid", "Senior", "Staff", "Principal"] as &[&str],
            &["L1", "L2", "L10"],
            &["Junior Engineer", "Engineer", "Senior Engineer 1", "Senior Engineer 2", "Technology Director"],
            &["Werkstudent", "Junior", "Senior", "Teamleiter", "Abteilungsleiter"],
            &["Stagiaire", "Débutant", "Confirmé", "Senior", "Expert"],
            &["Becario", "Júnior", "Semisenior", "Sénior", "Líder"],
            &["Стажёр", "Младший разработчик", "Средний разработчик", "Старший разработчик", "Ведущий"],
            &["ジュニアエンジニア", "ミドルエンジニア", "シニアエンジニア"],
            &["I", "II", "III", "IV"],
            &["Engineer I", "Engineer II", "Engineer III", "Engineer IV"],
            &["A1", "A2", "B1", "B2"],
            &["1st Line", "2nd Line", "3rd Line", "IT Manager"],
            &["Software Architect", "Senior Software Architect"],
            &["Director", "Senior Director", "VP", "Chief Technology Officer"],
            &["Staff Engineer", "Senior Staff Engineer", "Principal Engineer"],
        ] {
            let known: Vec<&str> = names.iter().rev().copied().collect();
            let (order, is_guess) = ordered(&known);
            let put: Vec<&str> = order.iter().filter_map(|at| known.get(*at).copied()).collect();
            assert_eq!((put.as_slice(), is_guess), (names, false));
            assert_eq!(ordered(names), ((0..names.len()).collect(), false));
        }
    }

    #[test]
    fn an_order_that_no_name_tells_is_a_guess() {
        assert_eq!(ordered(&["Apple", "Pear"]), (vec![0, 1], true));
        assert_eq!(ordered(&["Wizard", "Junior", "Pear", "Tree"]), (vec![0, 1, 2, 3], true));
        assert_eq!(ordered(&["Alone"]), (vec![0], false));
    }

    #[test]
    fn levels_are_told_from_other_headers() {
        for level in [
            "Junior",
            "Senior Backend Engineer",
            "L3",
            "IC4",
            "Milestone 2",
            "Level 1",
            "レベル3",
            "シニア",
            "Stufe II",
            "Head of Product",
        ] {
            assert!(is_level(level), "{level}");
        }
        for other in [
            "Skill",
            "Domain",
            "Communication",
            "Product Manager",
            "SQL",
            "Leads",
            "1",
            "Python",
            "Weight",
            "0-2",
            "",
        ] {
            assert!(!is_level(other), "{other}");
        }
    }
}
