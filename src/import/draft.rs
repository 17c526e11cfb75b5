//! What was read from all tables, before it becomes a matrix.

use super::depth_number::depth_number;
use super::grid::At;
use super::header::spaced;
use crate::letters::lower_case;
use std::collections::{HashMap, HashSet};

/// A list of different names. The case of letters does not matter, and the names stay in the order in
/// which they came.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub all: Vec<String>,
    by_key: HashMap<String, usize>,
}

impl Names {
    /// The place of a name. A new name is added.
    pub fn add(&mut self, name: &str) -> usize {
        let name = spaced(name);
        *self.by_key.entry(lower_case(&name)).or_insert_with(|| {
            self.all.push(name);
            self.all.len() - 1
        })
    }

    /// The place of a name, if it is one of them.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_key.get(&lower_case(&spaced(name))).copied()
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    pub fn get(&self, at: usize) -> &str {
        self.all.get(at).map_or("", String::as_str)
    }
}

/// A skill.
#[derive(Debug)]
pub(super) struct Skill<'w> {
    pub path: Vec<String>,
    pub name: String,
    pub id: Option<String>,
    /// What its rows say it is about.
    pub about: Vec<At<'w>>,
}

/// An expectation, or an item of one, as it stands in the sheet.
#[derive(Debug, Clone)]
pub(super) struct Raw<'w> {
    pub skill: usize,
    pub role: Option<usize>,
    pub level: usize,
    /// The cell of its text. A row of a long sheet may have none.
    pub text: Option<At<'w>>,
    /// Whether the text stands under a word for depths.
    pub is_depth: bool,
    /// What the row says about all its expectations.
    pub required: Option<At<'w>>,
    pub depth: Option<At<'w>>,
    pub item_id: Option<At<'w>>,
    pub kind: Option<At<'w>>,
    pub tags: Option<At<'w>>,
    /// The description of the skill. It is used if a mark says only that the skill is expected.
    pub about: Option<At<'w>>,
    /// Whether the text is one item.
    pub is_item: bool,
    /// Whether the same place may be written by several rows.
    pub goes_on: bool,
}

/// What a skill means at a depth.
#[derive(Debug, Clone)]
pub(super) struct Meaning<'w> {
    pub skill: usize,
    pub depth: String,
    pub text: At<'w>,
    /// The cell that names the depth, if it stands in the row.
    pub name: Option<At<'w>>,
}

/// What a depth means for all skills.
#[derive(Debug, Clone)]
pub(super) struct Legend<'w> {
    /// The cell that names the depth. It may say more than its name: “1 - Basics”.
    pub name: At<'w>,
    pub depth: String,
    /// What the cell says besides.
    pub says: Option<&'w str>,
    /// The cells beside it.
    pub texts: Vec<At<'w>>,
    /// Whether its cells are there for the legend alone. They are no headers of a table.
    pub is_row: bool,
}

impl<'w> Legend<'w> {
    /// A cell that names a depth, and the cells beside it.
    pub fn new(name: At<'w>, depth: &str, texts: Vec<At<'w>>) -> Self {
        let says = depth_number(name.text).map(|(_, says)| says).filter(|says| !says.is_empty());
        let is_row = !texts.is_empty();
        Legend { name, depth: spaced(depth), says, texts, is_row }
    }
}

/// What was read from all tables.
#[derive(Debug, Default)]
pub(super) struct Draft<'w> {
    /// Whether texts that only keep a place free are items.
    pub takes_placeholders: bool,
    pub skills: Vec<Skill<'w>>,
    /// The skill of the last row.
    last: usize,
    by_key: HashMap<(Vec<String>, String, Option<String>), usize>,
    by_name: HashMap<String, Vec<usize>>,
    pub roles: Names,
    pub levels: Names,
    pub raws: Vec<Raw<'w>>,
    pub meanings: Vec<Meaning<'w>>,
    pub legends: Vec<Legend<'w>>,
    /// The levels of each role in the order in which they came.
    pub ladders: Vec<(Option<usize>, Vec<usize>)>,
    ladder_of: HashMap<Option<usize>, usize>,
    has_level: HashSet<(Option<usize>, usize)>,
    /// What the sheet says about how high a level of a role is.
    pub ranks: HashMap<(Option<usize>, usize), f64>,
}

impl<'w> Draft<'w> {
    /// The place of a skill. A new skill is added.
    pub fn skill(&mut self, path: &[String], name: &str, id: Option<&str>) -> usize {
        let name = spaced(name);
        // Mostly several rows in turn are about one skill.
        if let Some(last) = self.skills.get(self.last)
            && (&*last.path, &*last.name, last.id.as_deref()) == (path, &*name, id)
        {
            return self.last;
        }
        let key = (path.to_vec(), name.clone(), id.map(str::to_owned));
        if let Some(at) = self.by_key.get(&key) {
            self.last = *at;
            return *at;
        }
        let at = self.skills.len();
        self.last = at;
        self.by_name.entry(name.clone()).or_default().push(at);
        self.skills.push(Skill { path: path.to_vec(), name, id: key.2.clone(), about: Vec::new() });
        self.by_key.insert(key, at);
        at
    }

    /// The skills with a name: those filed at a path, or all of them if there are none.
    pub fn skills_of(&self, path: &[String], name: &str) -> Vec<usize> {
        let name = spaced(name);
        let Some(all) = self.by_name.get(&name) else { return Vec::new() };
        let filed = |at: &&usize| {
            let skill = self.skills.get(**at);
            !path.is_empty() && skill.is_some_and(|skill| path.iter().all(|step| skill.path.contains(step)))
        };
        let filed: Vec<usize> = all.iter().filter(filed).copied().collect();
        if filed.is_empty() { all.clone() } else { filed }
    }

    /// Notes what a row says that a skill is about.
    pub fn describe(&mut self, skill: usize, about: Option<&At<'w>>) {
        if let (Some(skill), Some(about)) = (self.skills.get_mut(skill), about) {
            skill.about.push(*about);
        }
    }

    /// Whether a skill is filed under a name, or has it as its id.
    pub fn is_filed(&self, skill: usize, name: &str) -> bool {
        self.skills
            .get(skill)
            .is_some_and(|skill| skill.path.contains(&spaced(name)) || skill.id.as_deref() == Some(name))
    }

    /// Notes that a role has a level.
    pub fn declare(&mut self, role: Option<usize>, level: usize) {
        if self.has_level.insert((role, level)) {
            let next = self.ladders.len();
            let at = *self.ladder_of.entry(role).or_insert(next);
            if at == next {
                self.ladders.push((role, Vec::new()));
            }
            if let Some((_, levels)) = self.ladders.get_mut(at) {
                levels.push(level);
            }
        }
    }

    /// If some expectations have a role, gives the others a role with this name. Returns a cell of one
    /// that had none.
    pub fn settle_roles(&mut self, name: &str) -> Option<At<'w>> {
        let has = |has: bool| self.ladders.iter().any(|(role, _)| role.is_some() == has);
        if !has(true) || !has(false) {
            return None;
        }
        let role = Some(self.roles.add(name));
        let at = self.ladders.iter().position(|(role, _)| role.is_none())?;
        let (_, levels) = self.ladders.remove(at);
        self.ladder_of = self.ladders.iter().enumerate().map(|(at, (role, _))| (*role, at)).collect();
        levels.into_iter().for_each(|level| self.declare(role, level));
        let ranks: Vec<_> = self
            .ranks
            .iter()
            .filter(|((role, _), _)| role.is_none())
            .map(|((_, level), rank)| (*level, *rank))
            .collect();
        for (level, rank) in ranks {
            self.ranks.entry((role, level)).or_insert(rank);
        }
        let mut first = None;
        for raw in self.raws.iter_mut().filter(|raw| raw.role.is_none()) {
            raw.role = role;
            first = first.or(raw.text);
        }
        first
    }
}
