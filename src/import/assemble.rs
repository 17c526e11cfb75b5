//! A draft as a file `skill-matrix/1`.

use super::cells::Cell;
use super::depth_words::is_number;
use super::depths_in_use::is_code;
use super::draft::Draft;
use super::items;
use super::scales::Scales;
use crate::matrix::file::{
    DepthEntry, ExpectationEntry, Format, ItemEntry, ItemsEntry, LevelEntry, MatrixFile, Rank, RoleEntry,
    RoleLevelEntry, SkillEntry, Tag, TextEntry, Texts, Word,
};
use crate::matrix::{slug, write};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The content of a matrix besides the expectations, in the order of the matrix.
pub(super) struct Parts<'d> {
    pub title: &'d str,
    pub lang: Option<&'d str>,
    pub is_cumulative: bool,
    pub steps: &'d [Vec<usize>],
    pub roles: &'d [usize],
    pub scales: &'d Scales,
    /// The items of each skill at each depth.
    pub meanings: &'d [(usize, String, Vec<items::Draft>)],
    /// What each skill is about, if its rows say so.
    pub summaries: &'d [Option<&'d str>],
    /// What each depth means, by its name in lower case.
    pub depth_summaries: &'d HashMap<String, String>,
}

/// Ids for names. They are made from the names and are all different. Each says whether it has to be written.
struct Ids(Vec<(String, bool)>);

impl Ids {
    fn of<'n>(names: impl Iterator<Item = (&'n str, Option<&'n str>, String)>) -> Self {
        let mut used: HashSet<String> = HashSet::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        let ids = names.map(|(name, own, hint)| {
            let made = slug(name);
            let wanted = own.map_or_else(|| made.clone(), str::to_owned);
            let mut id = wanted.clone();
            if used.contains(&id) && !hint.is_empty() {
                id = format!("{}-{made}", slug(&hint));
            }
            let base = id.clone();
            while used.contains(&id) {
                let count = counts.entry(base.clone()).or_insert(1);
                *count += 1;
                id = format!("{base}-{count}");
            }
            used.insert(id.clone());
            let is_written = id != made;
            (id, is_written)
        });
        Ids(ids.collect())
    }

    fn get(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |(id, _)| id)
    }

    fn own(&self, at: usize) -> Option<Word<'_>> {
        self.0.get(at).filter(|(_, is_written)| *is_written).map(|(id, _)| Word(id))
    }
}

/// Writes the matrix.
pub(super) fn assemble(draft: &Draft, cells: &[Cell], parts: &Parts) -> String {
    let order: Vec<usize> = parts.steps.iter().flatten().copied().collect();
    let level_ids = Ids::of(order.iter().map(|at| (draft.levels.get(*at), None, String::new())));
    let level_at: HashMap<usize, usize> = order.iter().enumerate().map(|(at, level)| (*level, at)).collect();
    let level_id = |level: usize| level_ids.get(level_at.get(&level).copied().unwrap_or_default());
    let role_ids = Ids::of(parts.roles.iter().map(|at| (draft.roles.get(*at), None, String::new())));
    let role_at: HashMap<usize, usize> =
        parts.roles.iter().enumerate().map(|(at, role)| (*role, at)).collect();
    let skill_ids = Ids::of(draft.skills.iter().map(|skill| {
        (skill.name.as_str(), skill.id.as_deref(), skill.path.last().cloned().unwrap_or_default())
    }));
    let depth_ids: Vec<Ids> = parts
        .scales
        .all
        .iter()
        .map(|scale| Ids::of(scale.iter().map(|name| (name.as_str(), None, String::new()))))
        .collect();
    let depth_at: Vec<HashMap<String, usize>> = parts
        .scales
        .all
        .iter()
        .map(|scale| scale.iter().enumerate().map(|(at, name)| (name.to_lowercase(), at)).collect())
        .collect();
    let depth_id = |skill: usize, name: &str| {
        let scale = *parts.scales.of_skill.get(&skill)?;
        let at = *depth_at.get(scale)?.get(&super::header::spaced(name).to_lowercase())?;
        Some(depth_ids.get(scale)?.get(at))
    };
    let entries = |scale: usize| -> Vec<DepthEntry> {
        let names = parts.scales.all.get(scale).map(Vec::as_slice).unwrap_or_default();
        let Some(ids) = depth_ids.get(scale) else { return Vec::new() };
        let about = |name: &String| parts.depth_summaries.get(&name.to_lowercase());
        // A word says more than the number or the letter that it stands for, if there is one for each.
        let words: HashSet<&str> = names.iter().filter_map(about).filter_map(|about| word(about)).collect();
        let are_words =
            words.len() == names.len() && names.iter().all(|name| is_number(name) || is_code(name));
        names
            .iter()
            .enumerate()
            .map(|(at, name)| match (ids.own(at), about(name)) {
                (None, None) => DepthEntry::Name(Word(name)),
                (_, Some(about)) if are_words => DepthEntry::Full {
                    id: Some(Word(ids.get(at))),
                    name: TextEntry::One(Word(word(about).unwrap_or(about))),
                    summary: after_word(about).map(|rest| TextEntry::One(Word(rest))),
                    short: Some(TextEntry::One(Word(name))),
                },
                (id, about) => DepthEntry::Full {
                    id,
                    name: TextEntry::One(Word(name)),
                    summary: about.map(|about| TextEntry::One(Word(about))),
                    short: None,
                },
            })
            .collect()
    };
    let mut levels = Vec::new();
    let mut last = 0_u32;
    for (nth, step) in parts.steps.iter().enumerate() {
        let rank = u32::try_from(nth + 1).unwrap_or(Rank::HIGHEST);
        for level in step {
            let at = level_at.get(level).copied().unwrap_or_default();
            let name = Word(draft.levels.get(*level));
            let own = (rank != last + 1).then_some(Rank(rank));
            last = rank;
            levels.push(match (level_ids.own(at), own) {
                (None, None) => LevelEntry::Name(name),
                (id, rank) => {
                    LevelEntry::Full { id, name: TextEntry::One(name), summary: None, facts: None, rank }
                }
            });
        }
    }
    let ladders: HashMap<Option<usize>, &Vec<usize>> =
        draft.ladders.iter().map(|(role, levels)| (*role, levels)).collect();
    let role = |(at, role): (usize, &usize)| {
        let own: HashSet<usize> =
            ladders.get(&Some(*role)).map(|levels| levels.iter().copied().collect()).unwrap_or_default();
        let name = Word(draft.roles.get(*role));
        let levels = (own.len() < order.len() && !own.is_empty()).then(|| {
            order
                .iter()
                .filter(|level| own.contains(level))
                .map(|level| RoleLevelEntry::Level(Word(level_id(*level))))
                .collect()
        });
        match (role_ids.own(at), levels) {
            (None, None) => RoleEntry::Name(name),
            (id, levels) => RoleEntry::Full {
                id,
                name: TextEntry::One(name),
                summary: None,
                family: None,
                extends: None,
                levels,
            },
        }
    };
    let roles: Vec<RoleEntry> = parts.roles.iter().enumerate().map(role).collect();
    let mut meanings: BTreeMap<usize, Vec<(&str, ItemsEntry)>> = BTreeMap::new();
    for (skill, depth, list) in parts.meanings {
        if let Some(id) = depth_id(*skill, depth) {
            meanings.entry(*skill).or_default().push((id, items(list, *skill, &depth_id)));
        }
    }
    let skills = draft.skills.iter().enumerate().map(|(at, skill)| {
        let own = parts.scales.of_skill.get(&at).copied().filter(|scale| *scale > 0);
        SkillEntry {
            id: skill_ids.own(at),
            name: TextEntry::One(Word(&skill.name)),
            summary: parts.summaries.get(at).copied().flatten().map(|about| TextEntry::One(Word(about))),
            path: (!skill.path.is_empty())
                .then(|| skill.path.iter().map(|step| TextEntry::One(Word(step))).collect()),
            updated: None,
            depths: own.map(entries),
            texts: meanings.remove(&at).map(Texts),
        }
    });
    let skills = skills.collect();
    let mut expectations = Vec::with_capacity(cells.len());
    for cell in cells {
        expectations.push(ExpectationEntry {
            from: None,
            skill: Word(skill_ids.get(cell.skill)),
            role: cell.role.and_then(|role| role_at.get(&role)).map(|at| Word(role_ids.get(*at))),
            level: Word(level_id(cell.level)),
            required: cell.required,
            requirement: cell.requirement.as_deref().map(|word| TextEntry::One(Word(word))),
            concerned: (!cell.concerned).then_some(false),
            depth: cell.depth.as_deref().and_then(|depth| depth_id(cell.skill, depth)).map(Word),
            items: (!cell.items.is_empty()).then(|| items(&cell.items, cell.skill, &depth_id)),
        });
    }
    let depths = entries(0);
    write::write_file(&MatrixFile {
        schema: None,
        format: Format::One,
        id: None,
        title: TextEntry::One(Word(parts.title)),
        summary: None,
        lang: parts.lang.filter(|lang| *lang != "en").map(Tag),
        updated: None,
        cumulative: parts.is_cumulative.then_some(true),
        depths: (!depths.is_empty()).then_some(depths),
        levels,
        roles: (!roles.is_empty()).then_some(roles),
        groups: None,
        skills,
        expectations,
    })
}

fn items<'d>(
    list: &'d [items::Draft],
    skill: usize,
    depth_id: &impl Fn(usize, &str) -> Option<&'d str>,
) -> ItemsEntry<'d> {
    let list: Vec<ItemEntry> = list.iter().map(|it| item(it, skill, depth_id)).collect();
    match list.as_slice() {
        [ItemEntry::Text(text)] => ItemsEntry::One(TextEntry::One(*text)),
        _ => ItemsEntry::List(list),
    }
}

fn item<'d>(
    from: &'d items::Draft,
    skill: usize,
    depth_id: &impl Fn(usize, &str) -> Option<&'d str>,
) -> ItemEntry<'d> {
    let items::Draft { id, text, kind, depth, tags, items } = from;
    if id.is_none() && kind.is_none() && depth.is_none() && tags.is_empty() && items.is_empty() {
        return ItemEntry::Text(Word(text));
    }
    let one = |text: &'d String| TextEntry::One(Word(text));
    ItemEntry::Full {
        id: id.as_deref().map(Word),
        text: one(text),
        kind: kind.as_ref().map(one),
        depth: depth.as_deref().and_then(|depth| depth_id(skill, depth)).map(Word),
        tags: (!tags.is_empty()).then(|| tags.iter().map(one).collect()),
        items: (!items.is_empty()).then(|| items.iter().map(|it| item(it, skill, depth_id)).collect()),
    }
}

/// The word for a depth that what is said about it begins with: “Basic” of “Basic: follows instructions”.
fn word(about: &str) -> Option<&str> {
    let word = about.split_once([':', '：']).map_or(about, |(word, _)| word).trim();
    const MOST_LETTERS: usize = 30;
    (word.chars().count() <= MOST_LETTERS && !word.is_empty() && !word.contains('\n')).then_some(word)
}

/// What follows it.
fn after_word(about: &str) -> Option<&str> {
    about.split_once([':', '：']).map(|(_, rest)| rest.trim()).filter(|rest| !rest.is_empty())
}
