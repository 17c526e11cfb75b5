//! Finds the tracks in a list of levels: “IC4” and “IC5” beside “M4” and “M5”, experts beside managers.

use super::draft::Draft;
use super::level_order::{code, tokens};
use super::proposal::MOST;
use super::words;

/// The letters and the number of the code that a name begins with: “IC4 – Staff”.
pub(super) fn track(name: &str) -> Option<(&str, u32)> {
    let first = name.split(|c: char| !c.is_alphanumeric()).next()?;
    let number = code(&words::key(first))?;
    Some((first.trim_end_matches(|c: char| c.is_ascii_digit()), number))
}

/// The codes of names, if all have one, and some of the same number are in several tracks.
fn tracks<'n>(names: &[&'n str]) -> Option<Vec<(&'n str, u32)>> {
    // More are no levels.
    if names.len() > MOST {
        return None;
    }
    let mut tracks = Vec::new();
    let mut is_shared = false;
    for name in names {
        let (track, number) = track(name)?;
        is_shared |= tracks.iter().any(|(other, same)| *other != track && *same == number);
        tracks.push((track, number));
    }
    Some(tracks).filter(|_| is_shared)
}

/// Whether the letters count on: “A1”, “A2”, “B1”, “B2” are one line of levels.
fn is_one_line(tracks: &[(&str, u32)]) -> bool {
    let letter = |track: &str| track.bytes().next().filter(|_| track.len() == 1);
    let follows =
        |track: &str| tracks.iter().any(|(other, _)| letter(other).map(|it| it + 1) == letter(track));
    let last = tracks.iter().map(|(track, _)| *track).min();
    tracks.iter().all(|(track, _)| letter(track).is_some() && (Some(*track) == last || follows(track)))
}

/// Whether names are codes of several tracks, with several levels on each.
pub(super) fn are_codes(names: &[&str]) -> bool {
    let is_long =
        |tracks: &[(&str, u32)], track: &str| tracks.iter().filter(|(it, _)| *it == track).count() > 1;
    tracks(names).is_some_and(|tracks| {
        !is_one_line(&tracks) && tracks.iter().all(|(track, _)| is_long(&tracks, track))
    })
}

/// The order of codes of several tracks, and whether it is a guess.
pub(super) fn order(names: &[&str]) -> Option<(Vec<usize>, bool)> {
    let tracks = tracks(names)?;
    let mut order: Vec<usize> = (0..names.len()).collect();
    let is_one_line = is_one_line(&tracks);
    if is_one_line {
        order.sort_unstable_by_key(|at| tracks.get(*at));
    }
    Some((order, !is_one_line))
}

/// Two levels of one ladder that are likely of two tracks: codes with the same number, or the last level of experts
/// and the first one of managers.
pub(super) fn on_one_ladder<'n>(names: &[&'n str]) -> Option<(&'n str, &'n str)> {
    const STAFF: i32 = 45;
    const MANAGER: i32 = 60;
    if let Some(tracks) = tracks(names) {
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
    let mut steps: Vec<(u32, usize)> = Vec::new();
    let mut from_first = 0;
    for (role, levels) in &draft.ladders {
        for level in levels {
            let (track, number) = track(draft.levels.get(*level))?;
            if draft.roles.get((*role)?) != track {
                return None;
            }
            steps.push((number, *level));
            from_first += usize::from(number == 1);
        }
    }
    if draft.ladders.len() < 2 {
        return None;
    }
    let is_guess = from_first > 1;
    if !is_guess {
        steps.sort_unstable();
    }
    let is_step = |(a, _): &(u32, usize), (b, _): &(u32, usize)| a == b && !is_guess;
    let steps = steps.chunk_by(is_step).map(|step| step.iter().map(|(_, level)| *level).collect());
    Some((steps.collect(), is_guess))
}
