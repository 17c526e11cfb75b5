//! Finds the tracks in a list of levels: “IC4” and “IC5” beside “M4” and “M5”, experts beside managers.

use super::draft::Draft;
use super::level_order::{code, tokens};
use super::words;
use std::collections::{BTreeMap, BTreeSet};

/// The letters and the number of the code that a name begins with: “IC4 – Staff”.
pub(super) fn track(name: &str) -> Option<(&str, u32)> {
    let first = name.split(|c: char| !c.is_alphanumeric()).next()?;
    let number = code(&words::key(first))?;
    Some((first.trim_end_matches(|c: char| c.is_ascii_digit()), number))
}

/// The numbers of each track, if all names have codes, and some of the same number are in several tracks.
fn tracks<'n>(names: impl Iterator<Item = &'n str>) -> Option<BTreeMap<&'n str, BTreeSet<u32>>> {
    let mut tracks: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    let mut count = 0;
    for name in names {
        let (track, number) = track(name)?;
        tracks.entry(track).or_default().insert(number);
        count += 1;
    }
    let all = tracks.values().flatten().collect::<BTreeSet<_>>().len();
    (tracks.len() > 1 && all < count).then_some(tracks)
}

/// Whether the letters count on: “A1”, “A2”, “B1”, “B2” are one line of levels.
fn is_one_line(tracks: &BTreeMap<&str, BTreeSet<u32>>) -> bool {
    let letters: Vec<Option<u8>> =
        tracks.keys().map(|track| (track.len() == 1).then(|| track.bytes().next())?).collect();
    letters.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if a + 1 == *b))
}

/// Whether names are codes of several tracks, with several levels on each.
pub(super) fn are_codes<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let found = tracks(names).filter(|tracks| !is_one_line(tracks));
    found.is_some_and(|tracks| tracks.values().all(|numbers| numbers.len() > 1))
}

/// The order of codes of several tracks, and whether it is a guess.
pub(super) fn order(names: &[&str]) -> Option<(Vec<usize>, bool)> {
    let tracks = tracks(names.iter().copied())?;
    let mut order: Vec<usize> = (0..names.len()).collect();
    if !is_one_line(&tracks) {
        return Some((order, true));
    }
    order.sort_by_key(|at| names.get(*at).and_then(|name| track(name)));
    Some((order, false))
}

/// Two levels of one ladder that are likely of two tracks: codes with the same number, or the last level of experts
/// and the first one of managers.
pub(super) fn on_one_ladder<'n>(names: &[&'n str]) -> Option<(&'n str, &'n str)> {
    const STAFF: i32 = 45;
    const MANAGER: i32 = 60;
    if let Some(tracks) = tracks(names.iter().copied()) {
        let number = |name: &str| track(name).map(|(_, number)| number);
        let pair = || {
            let other = |a: &&str| names.iter().rfind(|b| *b != a && number(b) == number(a)).copied();
            names.iter().find_map(|a| Some((*a, other(a)?)))
        };
        return if is_one_line(&tracks) { None } else { pair() };
    }
    let is = |name: &str| {
        let tokens = tokens(name).unwrap_or_default();
        let is_expert = tokens.iter().any(|token| words::seniority(token) >= Some(STAFF));
        (is_expert, tokens.iter().filter_map(|token| words::office(token)).max())
    };
    let expert = names.iter().rfind(|name| is(name) == (true, None))?;
    let manager = names.iter().find(|name| is(name) == (false, Some(MANAGER)))?;
    Some((expert, manager))
}

/// The levels of roles that are tracks, and whether their order is a guess: equal numbers are equally high, unless
/// each track counts from the first anew.
pub(super) fn levels(draft: &Draft) -> Option<(Vec<Vec<usize>>, bool)> {
    let mut steps: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut from_first = 0;
    for (role, levels) in &draft.ladders {
        for level in levels {
            let (track, number) = track(draft.levels.get(*level))?;
            if draft.roles.get((*role)?) != track {
                return None;
            }
            steps.entry(number).or_default().push(*level);
            from_first += usize::from(number == 1);
        }
    }
    if draft.ladders.len() < 2 {
        return None;
    }
    if from_first > 1 {
        let levels = draft.ladders.iter().flat_map(|(_, levels)| levels);
        return Some((levels.map(|level| vec![*level]).collect(), true));
    }
    Some((steps.into_values().collect(), false))
}
