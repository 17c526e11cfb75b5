//! What depths mean: for a skill, or for all of them, as a legend or the names of the depths say it.

use super::cell_text;
use super::depth_number::{depth_number, number};
use super::depth_words::Vocabulary;
use super::doubt::DoubtKind;
use super::draft::Draft;
use super::grid::At;
use super::items::{self, items};
use super::ledger::{Fate, Ledger, Reason};
use super::scales::Scales;
use super::words;
use std::collections::{HashMap, HashSet};

/// The depths as the cells name them, wherever a text says what one of them means.
pub(super) fn resolve(draft: &mut Draft, vocabulary: &Vocabulary) {
    let mut own: Vec<&String> = draft.meanings.iter().map(|meaning| &meaning.depth).collect();
    own.sort();
    // The words that are nothing but a number, by that number. Those of cells count first.
    let mut numbers: Vec<(u32, String)> = Vec::new();
    for word in vocabulary.all().into_iter().chain(own) {
        let Some(number) = number(word) else { continue };
        if let Err(at) = numbers.binary_search_by_key(&number, |(number, _)| *number) {
            numbers.insert(at, (number, word.clone()));
        }
    }
    let named = |name: &str| {
        let (number, _) = depth_number(name)?;
        let at = numbers.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        numbers.get(at).map(|(_, word)| word.clone())
    };
    let name = |name: &str| vocabulary.find(name).map(str::to_owned).or_else(|| named(name));
    // A depth that no cell has is named as the others are.
    let are_numbers = numbers.iter().any(|(_, word)| word.parse::<u32>().is_ok());
    let new = |name: &str| depth_number(name).filter(|_| are_numbers).map(|(number, _)| number.to_string());
    let depths = draft.meanings.iter_mut().map(|meaning| &mut meaning.depth);
    for depth in depths.chain(draft.legends.iter_mut().map(|legend| &mut legend.depth)) {
        if let Some(known) = name(depth).or_else(|| new(depth)) {
            *depth = known;
        }
    }
}

/// Reads what skills mean at their depths.
pub(super) fn meanings(
    draft: &mut Draft,
    depths: &Vocabulary,
    ledger: &mut Ledger,
) -> Vec<(usize, String, Vec<items::Draft>)> {
    let (mut read, mut seen) = (Vec::new(), HashSet::new());
    let mut kept = Vec::new();
    for meaning in std::mem::take(&mut draft.meanings) {
        let at = meaning.text;
        let said = cell_text::read(at.text, &Vocabulary::default(), false);
        if said.placeholder {
            ledger.put(&at, Fate::Doubted);
            ledger.doubt(
                &at,
                DoubtKind::Placeholder,
                "This only keeps the place free, and is not taken.",
                "Write what the depth means, or empty the cell.",
            );
            continue;
        }
        let depth = depths.find(&meaning.depth).unwrap_or(&meaning.depth).to_owned();
        if !seen.insert((meaning.skill, depth.to_lowercase())) {
            ledger.put(&at, Fate::Doubted);
            ledger.doubt(
                &at,
                DoubtKind::Duplicate,
                "What this skill means at this depth is written twice; the first is taken.",
                "Keep one of them.",
            );
            continue;
        }
        let list = items(at.text, false);
        if list.is_empty() {
            ledger.put(&at, Fate::Aside(Reason::SaysNothing));
            continue;
        }
        meaning.name.iter().chain([&at]).for_each(|at| ledger.take(at));
        read.push((meaning.skill, depth, list));
        kept.push(meaning);
    }
    draft.meanings = kept;
    read
}

/// What each depth means, by its name in lower case.
pub(super) fn summaries(draft: &Draft, scales: &Scales, ledger: &mut Ledger) -> HashMap<String, String> {
    let mut said: HashMap<String, String> = HashMap::new();
    // A cell may name several depths. It is taken if all that it says is.
    let mut names: HashMap<(usize, usize), (At, Fate)> = HashMap::new();
    for legend in &draft.legends {
        let (free, texts): (Vec<At>, Vec<At>) =
            legend.texts.iter().partition(|at| words::is_placeholder(at.text));
        free.iter().for_each(|at| ledger.put(at, Fate::Aside(Reason::SaysNothing)));
        let is_row = legend.is_row;
        let mut put = |fate| {
            if is_row {
                texts.iter().for_each(|at| ledger.put(at, fate));
                let all = names.entry((legend.name.sheet, legend.name.cell)).or_insert((legend.name, fate));
                all.1 = fate.min(all.1);
            }
        };
        let more = legend.says.filter(|_| legend.depth != legend.name.text);
        let text = more.into_iter().chain(texts.iter().map(|at| at.text)).collect::<Vec<_>>().join(": ");
        if !scales.has(&legend.depth) {
            put(Fate::Aside(Reason::NoPlace));
        } else if text.is_empty() {
            put(Fate::Aside(Reason::SaysNothing));
        } else {
            let known = said.entry(legend.depth.to_lowercase()).or_insert_with(|| text.clone());
            if *known == text || !is_row && known.contains(&text) {
                put(Fate::Taken);
            } else if !is_row {
                *known = [&text, ": ", known.as_str()].concat();
            } else {
                put(Fate::Doubted);
                let what = "Another row says something else about this depth; the first is taken.";
                ledger.doubt(&legend.name, DoubtKind::Duplicate, what, "Keep one of them.");
            }
        }
    }
    names.values().for_each(|(name, fate)| ledger.put(name, *fate));
    said
}
