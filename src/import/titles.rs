//! Splits titles that name a role and a level at once: “Senior Backend Engineer”, “Data Analyst Junior”.

use super::level_order::is_numbered_level;
use super::tracks::{are_codes, track};
use super::words;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The role and the level of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    pub role: String,
    pub level: String,
}

/// Splits titles into roles and levels, if most roles have most levels; none if the titles are the
/// levels of one role.
pub(super) fn split(titles: &[String]) -> Option<Vec<Parts>> {
    let grid =
        || [by_sign, by_word, by_ends].iter().find_map(|way| way(titles).filter(|parts| is_grid(parts)));
    by_code(titles).or_else(grid)
}

/// Splits codes of several tracks: “IC4” and “IC5” beside “M4” and “M5”.
fn by_code(titles: &[String]) -> Option<Vec<Parts>> {
    let part = |title: &String| Some(Parts { role: track(title)?.0.to_owned(), level: title.clone() });
    let names: Vec<&str> = titles.iter().map(String::as_str).collect();
    if are_codes(&names) { titles.iter().map(part).collect() } else { None }
}

/// Whether roles and levels form a grid with few holes.
fn is_grid<'p>(parts: &'p [Parts]) -> bool {
    let mut levels_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    // The middle of each role is one level.
    let level = |parts: &'p Parts| if parts.level == parts.role { "" } else { parts.level.as_str() };
    for parts in parts {
        levels_of.entry(&parts.role).or_default().insert(level(parts));
    }
    let pairs: usize = levels_of.values().map(BTreeSet::len).sum();
    let levels: BTreeSet<&str> = parts.iter().map(level).collect();
    let shared = levels_of.values().filter(|levels| levels.len() > 1).count();
    pairs == parts.len()
        && levels_of.len() > 1
        && levels.len() > 1
        && shared * 2 > levels_of.len()
        && pairs * 10 >= levels_of.len() * levels.len() * 6
}

/// Splits at a sign: “Backend: Senior”, “Backend – Senior”, “Backend / Senior”.
fn by_sign(titles: &[String]) -> Option<Vec<Parts>> {
    [" - ", " – ", " — ", ": ", " / ", " | ", " › ", " > ", "\n", ", "].iter().find_map(|sign| {
        let parts: Option<Vec<(&str, &str)>> = titles.iter().map(|title| title.rsplit_once(sign)).collect();
        let parts = parts?;
        let distinct = |of: fn(&(&str, &str)) -> String| parts.iter().map(of).collect::<BTreeSet<_>>().len();
        let is_level = |text: &str| super::level_order::is_level(text) || text.trim().parse::<u8>().is_ok();
        let first = parts.iter().filter(|(first, _)| is_level(first)).count();
        let second = parts.iter().filter(|(_, second)| is_level(second)).count();
        // If the words for levels do not decide, the numbers of different texts on the two sides do.
        let level_first = first > second
            || first == second
                && distinct(|parts| parts.0.to_owned()) > distinct(|parts| parts.1.to_owned())
                && first > 0;
        let part = |(first, second): &(&str, &str)| {
            let (role, level) = if level_first { (second, first) } else { (first, second) };
            Parts { role: role.trim().to_owned(), level: level.trim().to_owned() }
        };
        Some(parts.iter().map(part).collect())
    })
}

/// Splits by the words for levels: “Senior Backend Engineer”. A title without one is the level in the
/// middle, if its role has others. It keeps its name, unless other roles have a word for that level.
fn by_word(titles: &[String]) -> Option<Vec<Parts>> {
    let mut parts: Vec<Parts> = titles.iter().map(|title| without_level(title)).collect();
    let named: BTreeSet<String> =
        parts.iter().filter(|parts| !parts.level.is_empty()).map(|parts| parts.role.clone()).collect();
    let is_middle = |level: &str| words::seniority(&words::key(level)) == Some(words::MIDDLE);
    let middle = parts.iter().map(|parts| &parts.level).find(|level| is_middle(level)).cloned();
    for parts in parts.iter_mut().filter(|parts| parts.level.is_empty() && named.contains(&parts.role)) {
        parts.level = middle.clone().unwrap_or_else(|| parts.role.clone());
    }
    // A title that is only a level has no role, and one that stands alone has no level.
    let whole = parts.iter().all(|parts| !parts.role.is_empty() && !parts.level.is_empty());
    (whole && named.len() > 1).then_some(parts)
}

fn without_level(title: &str) -> Parts {
    let (mut role, mut level) = (Vec::new(), Vec::new());
    let mut words = title.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let key = words::key(word);
        let pair = words.peek().map(|next| [word, next].join(" "));
        if let Some(pair) = pair.filter(|_| words::is_numbered(&key)).filter(|pair| is_numbered_level(pair)) {
            level.push(pair);
            words.next();
        } else if words::seniority(&key).is_some()
            || is_numbered_level(word)
            || !level.is_empty() && is_number(&key)
            || words.peek().is_none() && !role.is_empty() && is_number(&key)
        {
            level.push(word.to_owned());
        } else {
            role.push(word.to_owned());
        }
    }
    Parts { role: role.join(" "), level: level.join(" ") }
}

fn is_number(key: &str) -> bool {
    key.parse::<u8>().is_ok() || matches!(key, "i" | "ii" | "iii" | "iv" | "v" | "vi")
}

/// Splits by what titles have in common: each level ends, or begins, the titles of several roles.
fn by_ends(titles: &[String]) -> Option<Vec<Parts>> {
    let split: Vec<Vec<&str>> = titles.iter().map(|title| title.split_whitespace().collect()).collect();
    if split.iter().any(|words| words.len() < 2) || titles.len() < 4 {
        return None;
    }
    let mut ends: HashMap<String, usize> = HashMap::new();
    for words in &split {
        for at in 1..words.len() {
            *ends.entry(words.get(at..).unwrap_or_default().join(" ")).or_default() += 1;
        }
    }
    // The words at the end that most titles share; the longest of these.
    let part = |words: &Vec<&str>| {
        let at = (1..words.len()).max_by_key(|at| {
            let end = words.get(*at..).unwrap_or_default().join(" ");
            (ends.get(&end).copied().unwrap_or_default(), words.len() - at)
        })?;
        let (role, level) = words.split_at_checked(at)?;
        Some(Parts { role: role.join(" "), level: level.join(" ") })
    };
    split.iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::split;

    fn parts(titles: &[&str]) -> Option<Vec<(String, String)>> {
        let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        Some(split(&titles)?.into_iter().map(|parts| (parts.role, parts.level)).collect())
    }

    #[test]
    fn a_title_is_a_role_and_a_level() {
        for (titles, first, last) in [
            (
                &["Junior Backend Engineer", "Senior Backend Engineer", "Junior Designer", "Senior Designer"]
                    as &[&str],
                ("Backend Engineer", "Junior"),
                ("Designer", "Senior"),
            ),
            (
                &[
                    "Data Analyst Junior",
                    "Data Analyst Confirmé",
                    "Data Engineer Junior",
                    "Data Engineer Confirmé",
                ],
                ("Data Analyst", "Junior"),
                ("Data Engineer", "Confirmé"),
            ),
            (
                &[
                    "Junior Entwickler",
                    "Entwickler",
                    "Senior Entwickler",
                    "Junior Tester",
                    "Senior Tester",
                    "Tester",
                ],
                ("Entwickler", "Junior"),
                ("Tester", "Tester"),
            ),
            (&["Web – L1", "Web – L2", "App – L1", "App – L2"], ("Web", "L1"), ("App", "L2")),
            (&["L1: Web", "L1: App", "L2: Web", "L2: App"], ("Web", "L1"), ("App", "L2")),
            (&["Web Sapling", "Web Tree", "App Sapling", "App Tree"], ("Web", "Sapling"), ("App", "Tree")),
            (&["IC3 Senior", "IC4 Staff", "M4 Manager", "M5"], ("IC", "IC3 Senior"), ("M", "M5")),
            (
                &["Engineer I", "Engineer II", "Designer I", "Designer II"],
                ("Engineer", "I"),
                ("Designer", "II"),
            ),
        ] {
            let parts = parts(titles).unwrap_or_default();
            let own = |(role, level): (&str, &str)| (role.to_owned(), level.to_owned());
            assert_eq!((parts.first(), parts.last()), (Some(&own(first)), Some(&own(last))), "{titles:?}");
        }
    }

    #[test]
    fn the_levels_of_one_role_stay_whole() {
        for titles in [
            &["Junior Engineer", "Engineer", "Senior Engineer 1", "Senior Engineer 2 (Manager)", "Director"]
                as &[&str],
            &["Junior Software Engineer", "Senior Software Engineer", "Lead Software Engineer"],
            &["L1", "L2", "L3"],
            &["L1", "L2", "M3", "M4"],
            &["L1", "L2", "M2"],
            &["Level 1", "Level 2"],
            &["Senior Architect", "Lead Designer"],
            &[],
        ] {
            assert_eq!(parts(titles), None);
        }
    }
}
