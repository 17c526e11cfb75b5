//! Names that tell things apart: in a table there are no ids.

use std::collections::HashSet;

use crate::import::{Vocabulary, is_short, says_more};
use crate::matrix::{Matrix, Scale, Skill};

/// What each thing of a matrix is called in a table, by its position.
#[derive(Debug)]
pub(super) struct Labels {
    /// The skills; of one group, no two are the same.
    pub skills: Vec<String>,
    /// The roles.
    pub roles: Vec<String>,
    /// The levels.
    pub levels: Vec<String>,
}

impl Labels {
    /// Those of a matrix.
    pub fn of(matrix: &Matrix) -> Labels {
        let skills = matrix.skills().iter().map(|skill| {
            let path: Vec<&str> = skill.path().iter().map(crate::matrix::Text::any).collect();
            (path.join("\n"), skill.name().any(), skill.id())
        });
        let roles = matrix.roles().iter().map(|role| (String::new(), role.name().any(), role.id()));
        let levels = matrix.levels().iter().map(|level| (String::new(), level.name().any(), level.id()));
        Labels { skills: apart(skills), roles: apart(roles), levels: apart(levels) }
    }
}

/// The words that are depths in a table of a matrix, or could be taken for some: short texts that come several times.
pub(super) fn depth_words(matrix: &Matrix) -> Vocabulary {
    let mut words = Vocabulary::default();
    let scales = matrix.skills().iter().map(Skill::own_scale).chain([matrix.own_scale()]);
    scales.flat_map(of_scale).for_each(|depth| words.add(&depth));
    // The short texts of all items, and those that stand alone in a cell.
    let (mut items, mut cells) = ((0, Vec::new()), (0, Vec::new()));
    for list in matrix.expectations().iter().map(|cell| matrix.items(cell)).filter(|list| !list.is_empty()) {
        let texts = list.iter().map(|item| item.text().get(matrix.lang()));
        let shorts: Vec<&str> = texts.filter(|text| is_short(text) && !says_more(text, &words)).collect();
        (items.0, cells.0) = (items.0 + list.len(), cells.0 + 1);
        items.1.extend(&shorts);
        cells.1.extend(shorts.first().filter(|_| list.len() == 1));
    }
    for (all, texts) in [items, cells] {
        let mut seen = HashSet::new();
        let again: Vec<&&str> = texts.iter().filter(|text| !seen.insert(**text)).collect();
        if texts.len() * 5 >= all * 3 && seen.len() * 3 <= texts.len() {
            again.into_iter().for_each(|text| words.add(text));
        }
    }
    words
}

/// What the steps of a scale are called.
pub(super) fn of_scale(scale: &Scale) -> Vec<String> {
    apart(scale.depths().iter().map(|depth| (String::new(), depth.name().any(), depth.id())))
}

/// Names, each with its id where another in the same place has that name.
fn apart<'m>(all: impl Iterator<Item = (String, &'m str, &'m str)>) -> Vec<String> {
    let all: Vec<(String, String, &str)> = all.map(|(place, name, id)| (place, shown(name), id)).collect();
    let mut counts = std::collections::HashMap::new();
    for (place, name, _) in &all {
        *counts.entry((place, name)).or_insert(0) += 1;
    }
    let is_only = |place: &String, name: &String| counts.get(&(place, name)) == Some(&1);
    let mut taken: HashSet<(&String, String)> = all
        .iter()
        .filter(|(place, name, _)| is_only(place, name))
        .map(|(place, name, _)| (place, name.clone()))
        .collect();
    let mut labels = Vec::with_capacity(all.len());
    for entry in &all {
        let (place, name, id) = entry;
        if is_only(place, name) {
            labels.push(name.clone());
            continue;
        }
        let mut label = format!("{name} ({})", shown(id));
        while !taken.insert((place, label.clone())) {
            label.push('*');
        }
        labels.push(label);
    }
    labels
}

/// A name on one line, as a cell can hold it.
pub(super) fn shown(name: &str) -> String {
    let words: Vec<&str> = name.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let mut name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = name.char_indices().nth(500) {
        name.truncate(end);
    }
    if name.is_empty() {
        return "\u{fffd}".to_owned();
    }
    name.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}
