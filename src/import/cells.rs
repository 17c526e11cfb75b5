//! The expectations of a draft. What several cells say about one place is put together.

use super::cell_text::{self, Said};
use super::depth_words::Vocabulary;
use super::doubt::DoubtKind;
use super::draft::{Draft, Raw};
use super::items;
use super::ledger::{Fate, Ledger, Reason, excerpt};
use super::words;
use std::collections::HashSet;

/// What is expected at a place.
#[derive(Debug)]
pub(super) struct Cell {
    pub skill: usize,
    pub role: Option<usize>,
    pub level: usize,
    pub required: Option<bool>,
    pub requirement: Option<String>,
    pub concerned: bool,
    pub depth: Option<String>,
    pub items: Vec<items::Draft>,
}

/// Puts together what is said about each place. Depths in columns of depths are looked up in `vocabulary`.
pub(super) fn cells(draft: &Draft, vocabulary: &Vocabulary, ledger: &mut Ledger) -> Vec<Cell> {
    let mut order: Vec<&Raw> = draft.raws.iter().collect();
    order.sort_by_key(|raw| (raw.skill, raw.role, raw.level));
    let same = |a: &&Raw, b: &&Raw| (a.skill, a.role, a.level) == (b.skill, b.role, b.level);
    let is_less = empty_circles(draft, vocabulary, ledger);
    order.chunk_by(same).filter_map(|raws| cell(raws, draft, vocabulary, is_less, ledger)).collect()
}

/// Whether empty circles are optional, because there are others beside them that are more.
fn empty_circles(draft: &Draft, vocabulary: &Vocabulary, ledger: &mut Ledger) -> bool {
    let texts = || draft.raws.iter().filter_map(|raw| raw.text);
    let find = |is_full| texts().find(|at| words::is_full_circle(at.text) == Some(is_full));
    let (Some(full), Some(empty)) = (find(true), find(false)) else { return false };
    if vocabulary.find(empty.text).is_some() {
        return false;
    }
    let what = format!("“{}” is taken for required, and “{}” for optional.", full.text, empty.text);
    ledger.doubt(
        &empty,
        DoubtKind::UnknownDepth,
        &what,
        "Write words in their place, if they mean something else.",
    );
    true
}

fn cell(
    raws: &[&Raw],
    draft: &Draft,
    vocabulary: &Vocabulary,
    is_less: bool,
    ledger: &mut Ledger,
) -> Option<Cell> {
    let first = raws.first()?;
    let mut cell = Cell {
        skill: first.skill,
        role: first.role,
        level: first.level,
        required: None,
        requirement: None,
        concerned: true,
        depth: None,
        items: Vec::new(),
    };
    let mut says = Vec::new();
    // Rows with marks, each beside a text of its own: what is marked is expected.
    let texts: HashSet<&str> = raws.iter().filter_map(|raw| raw.about).map(|at| at.text).collect();
    let are_marked = texts.len() > 1;
    for raw in raws {
        let mut said = match raw.text {
            Some(at) => cell_text::read(at.text, vocabulary, raw.is_item),
            None => Said::default(),
        };
        if is_less && raw.text.is_some_and(|at| words::is_full_circle(at.text) == Some(false)) {
            said.required = said.required.map(|_| false);
        }
        if let Some(at) = raw.text.filter(|_| said.placeholder && draft.takes_placeholders) {
            said = Said { items: items::items(at.text, raw.is_item), ..Said::default() };
        }
        if let Some(at) = raw.text.filter(|_| said.placeholder) {
            ledger.put(&at, Fate::Doubted);
            let what = format!(
                "“{}” only keeps the place free: it is not taken, and readers see nothing there.",
                excerpt(at.text)
            );
            ledger.doubt(&at, DoubtKind::Placeholder, &what, "Write what is expected, or empty the cell.");
        }
        if let (Some(at), Some(word)) = (raw.text, &said.unknown_depth) {
            let what = format!(
                "“{}” stands where other cells have a depth, and is taken for a text.",
                excerpt(word)
            );
            ledger.doubt(
                &at,
                DoubtKind::UnknownDepth,
                &what,
                "Write it as the others are written, or name it among the depths.",
            );
        }
        columns(raw, &mut said, vocabulary, ledger);
        if are_marked
            && let (Some(about), Some(at)) = (raw.about, raw.text)
            && said.items.is_empty()
            && said.depth.is_none()
        {
            if said.not_concerned {
                ledger.take(&at);
                continue;
            }
            if said.required.is_some() {
                said.items = items::items(about.text, true);
                ledger.take(&about);
            }
        }
        says.push((*raw, said));
    }
    if says.is_empty() {
        cell.concerned = false;
        return Some(cell);
    }
    requirement(&says, &mut cell, ledger);
    depth(&mut says, &mut cell, ledger);
    if !are_marked
        && says.iter().filter(|(raw, said)| !raw.goes_on && raw.text.is_some() && !said.placeholder).count()
            > 1
        && let Some((raw, _)) = says.get(1)
        && let Some(at) = raw.text
    {
        let what = "The same skill and level is written elsewhere, too; both are taken.";
        ledger.doubt(
            &at,
            DoubtKind::Duplicate,
            what,
            "Keep one of them, or give the skills names of their own.",
        );
    }
    let mut repeats = repeats(&says).into_iter();
    let mut ids: HashSet<String> = HashSet::new();
    let mut nothing = None;
    for (raw, said) in says {
        if said.not_concerned {
            nothing = nothing.or(raw.text.filter(|_| !said.placeholder).or(raw.depth));
        }
        for mut item in said.items {
            if let Some(id) = item.id.take_if(|id| ids.contains(id))
                && let Some(at) = raw.item_id
            {
                let what = format!("The id “{}” is that of another item of this cell, too.", excerpt(&id));
                ledger.put(&at, Fate::Doubted);
                ledger.doubt(&at, DoubtKind::Duplicate, &what, "Give each item an id of its own.");
            }
            if repeats.next().unwrap_or_default() && item.items.is_empty() {
                if let Some(at) = raw.text {
                    let what = format!("“{}” is there twice, and taken once.", excerpt(&item.text));
                    ledger.doubt(&at, DoubtKind::Duplicate, &what, "Keep one of them.");
                }
                if item.id.is_none() && item.tags.is_empty() {
                    continue;
                }
            }
            ids.extend(item.id.clone());
            let is_doubted = !draft.takes_placeholders && words::is_placeholder(&item.text);
            if let Some(at) = raw.text.filter(|_| is_doubted) {
                let what = format!("“{}” only keeps a place free.", excerpt(&item.text));
                ledger.doubt(&at, DoubtKind::Placeholder, &what, "Write what is expected, or take it out.");
            }
            cell.items.push(item);
        }
        if let Some(at) = raw.text.filter(|_| !said.placeholder) {
            ledger.put(&at, if said.is_lost { Fate::Doubted } else { Fate::Taken });
        }
        // There is already a doubt about a depth that is not taken.
        if let Some(at) = raw.depth {
            if words::is_not_concerned(at.text) && vocabulary.find(at.text).is_none() {
                continue;
            }
            let is_own = said.depth.is_some() && said.depth.as_deref() == vocabulary.find(at.text);
            ledger.put(&at, if is_own && !said.is_lost { Fate::Taken } else { Fate::Doubted });
        }
    }
    if cell.items.is_empty() && cell.depth.is_none() {
        if let Some(at) = nothing {
            ledger.take(&at);
            cell.concerned = false;
            return Some(cell);
        }
        // A mark means that the skill itself is expected.
        if cell.required.is_none() && cell.requirement.is_none() {
            return None;
        }
        let about = raws.iter().find_map(|raw| raw.about);
        let name = draft.skills.get(cell.skill).map(|skill| skill.name.clone())?;
        about.iter().for_each(|at| ledger.take(at));
        let text = about.map_or(name, |at| at.text.to_owned());
        cell.items.push(items::Draft { text, ..items::Draft::default() });
    } else if let Some(at) = nothing {
        ledger.doubt(
            &at,
            DoubtKind::Duplicate,
            "This says that the skill does not matter here, but more is said elsewhere.",
            "Keep one of them.",
        );
        ledger.put(&at, Fate::Doubted);
    }
    Some(cell)
}

/// For each item, whether one before it says the same.
fn repeats(says: &[(&Raw, Said)]) -> Vec<bool> {
    let mut seen = HashSet::new();
    let items = says.iter().flat_map(|(_, said)| &said.items);
    items
        .map(|item| !seen.insert((item.kind.as_deref(), item.depth.as_deref(), item.text.as_str())))
        .collect()
}

/// Adds what the other columns of the row say.
fn columns(raw: &Raw, said: &mut Said, vocabulary: &Vocabulary, ledger: &mut Ledger) {
    if let Some(at) = raw.depth {
        let word = vocabulary.find(at.text);
        if words::is_placeholder(at.text) || word.is_none() && !words::is_not_concerned(at.text) {
            ledger.put(&at, Fate::Doubted);
            ledger.doubt(
                &at,
                DoubtKind::UnknownDepth,
                &format!("“{}” is no depth.", excerpt(at.text)),
                "Write a depth, or empty the cell.",
            );
        } else if words::is_not_concerned(at.text) && word.is_none() {
            said.not_concerned = said.items.is_empty() && said.depth.is_none();
            if !said.not_concerned {
                ledger.put(&at, Fate::Aside(Reason::SaysNothing));
            }
        } else if said.depth.is_none() {
            said.depth = word.map(str::to_owned);
        } else if said.depth.as_deref() != word {
            ledger.put(&at, Fate::Doubted);
            ledger.doubt(
                &at,
                DoubtKind::Duplicate,
                "The text of the row names another depth.",
                "Keep one of them.",
            );
        }
    }
    let one = said.items.len() == 1;
    if let [item, ..] = said.items.as_mut_slice() {
        if let Some(at) = raw.item_id.filter(|_| one) {
            item.id = Some(at.text.to_owned());
            ledger.take(&at);
        }
        if let Some(at) = raw.kind.filter(|_| one && item.kind.is_none()) {
            item.kind = Some(at.text.to_owned());
            ledger.take(&at);
        }
        if let Some(at) = raw.tags.filter(|_| one) {
            item.tags = at
                .text
                .split([',', ';', '、', '\n'])
                .map(str::trim)
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect();
            ledger.take(&at);
        }
    }
    for at in [raw.item_id, raw.kind, raw.tags].into_iter().flatten() {
        ledger.put(&at, Fate::Aside(Reason::SaysNothing));
    }
}

/// Sets whether it is required. The first row that says anything about it decides.
fn requirement(says: &[(&Raw, Said)], cell: &mut Cell, ledger: &mut Ledger) {
    for (raw, said) in says {
        let column = raw
            .required
            .map(|at| (words::required(at.text).or(words::is_negation(at.text).then_some(false)), at));
        let own = said.required.map(|required| (Some(required), said.requirement.clone(), None));
        let column = column.map(|(required, at)| {
            let is_word = !words::is_bare_mark(at.text) && !words::is_negation(at.text);
            (required, is_word.then(|| at.text.to_owned()), Some(at))
        });
        for (required, word, at) in [own, column].into_iter().flatten() {
            if at.is_some_and(|at| words::is_not_concerned(at.text) || words::is_placeholder(at.text)) {
                at.iter().for_each(|at| ledger.put(at, Fate::Aside(Reason::SaysNothing)));
                continue;
            }
            let is_new = cell.required.is_none() && cell.requirement.is_none();
            if is_new {
                (cell.required, cell.requirement) = (required, word);
                at.iter().for_each(|at| ledger.take(at));
            } else if (cell.required, &cell.requirement) == (required, &word) {
                at.iter().for_each(|at| ledger.take(at));
            } else if let Some(at) = at.or(raw.text) {
                if raw.text != Some(at) {
                    ledger.put(&at, Fate::Doubted);
                }
                let what =
                    "Other cells say something else about whether this is required; the first is taken.";
                ledger.doubt(&at, DoubtKind::Duplicate, what, "Write the same in each.");
            }
        }
    }
}

/// Sets the depth. A single depth is that of the cell; several depths are those of the items.
fn depth(says: &mut [(&Raw, Said)], cell: &mut Cell, ledger: &mut Ledger) {
    let differ = says.windows(2).any(|pair| matches!(pair, [(_, a), (_, b)] if a.depth != b.depth));
    let is_of_items = differ && says.iter().any(|(_, said)| !said.items.is_empty());
    for (raw, said) in says {
        let Some(depth) = said.depth.clone() else { continue };
        if is_of_items && !said.items.is_empty() {
            for item in said.items.iter_mut().filter(|item| item.depth.is_none()) {
                item.depth = Some(depth.clone());
            }
        } else if *cell.depth.get_or_insert_with(|| depth.clone()) != depth {
            said.is_lost = true;
            if let Some(at) = raw.depth.or(raw.text) {
                let what = format!(
                    "Another depth, “{}”, is said of the same place; the first is taken.",
                    excerpt(&depth)
                );
                ledger.doubt(&at, DoubtKind::Duplicate, &what, "Keep one of them.");
            }
        }
    }
}
