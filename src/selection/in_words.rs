//! From a wish to a selection, and back.

use super::wish::{self, Key, Wish};
use super::{Across, Arrangement, CellIx, Measure, Only, Selection, View};
use crate::matrix::{Ladder, LevelIx, Matrix, RoleIx, SkillIx};

/// The skill of a matrix that has one.
fn only_one(matrix: &Matrix) -> Option<SkillIx> {
    let mut skills = matrix.skill_ixs();
    skills.next().filter(|_| skills.next().is_none())
}

impl Selection {
    /// The selection that a wish asks for in a matrix, and the words of the wish that the matrix
    /// does not have. None for a matrix without any level, which [`crate::matrix::read::read`]
    /// refuses.
    ///
    /// If roles have different levels and no role is asked for, the first role that has the level
    /// is shown: the role is chosen before the level.
    pub fn of(wish: &Wish, matrix: &Matrix) -> Option<(Selection, Vec<String>)> {
        let mut unknown = Vec::new();
        let mut selection = Selection {
            skill: only_one(matrix),
            group: None,
            roles: matrix.role_ixs().collect(),
            current: matrix.ladder().levels().next()?,
            target: None,
            target_role: None,
            view: View::Compare,
            arrangement: Arrangement::ByRole,
            only: Vec::new(),
            across: Across::Levels,
            measure: None,
            query: wish.get(Key::Query).unwrap_or_default().to_owned(),
            open: Vec::new(),
            cell: None,
            lang: None,
        };
        let (mut roles, mut missing) = (Vec::new(), Vec::new());
        let is_asked =
            look_up_list(wish, Key::Roles, &mut missing, &mut |word| add(&mut roles, matrix.find_role(word)));
        if is_asked {
            selection.roles = matrix.role_ixs().filter(|role| roles.contains(role)).collect();
        }
        let mut level = None;
        let mut look_up = |key, default: &str, find: &mut dyn FnMut(&str) -> bool| {
            if let Some(word) =
                wish.get(key).map(str::trim).filter(|word| !word.is_empty() && *word != default)
                && !find(word)
            {
                unknown.push(word.to_owned());
            }
        };
        look_up(Key::Level, "", &mut |word| {
            set(&mut level, matrix.find_level_of(&selection.roles, word).map(Some))
        });
        let is_all = wish.get(Key::Roles).is_some_and(|words| words.trim() == wish::ALL);
        if !is_asked && !is_all && matrix.has_own_ladders() {
            let has = |role: &RoleIx| level.is_none_or(|level| matrix.role(*role).ladder().has(level));
            selection.roles = matrix.role_ixs().find(has).into_iter().collect();
        }
        look_up(Key::TargetRole, wish::SAME, &mut |word| {
            set(&mut selection.target_role, matrix.find_role(word).map(Some))
        });
        look_up(Key::Target, wish::NEXT, &mut |word| {
            let roles = selection.target_role.as_ref().map_or(&*selection.roles, std::slice::from_ref);
            set(&mut selection.target, matrix.find_level_of(roles, word).map(Some))
        });
        // A group stands for all its skills. A wish that names a group and a skill means the skill.
        look_up(Key::Group, wish::ALL, &mut |word| {
            let found = matrix.groups().find(word);
            set(&mut selection.group, found.map(Some)) && set(&mut selection.skill, Some(None))
        });
        look_up(Key::Skill, "", &mut |word| match matrix.find_skill_of(&selection.roles, word) {
            None if word == wish::ALL => set(&mut selection.skill, Some(None)),
            found => set(&mut selection.skill, found.map(Some)),
        });
        look_up(Key::View, "", &mut |word| {
            let offered = View::of(word).filter(|view| view.is_offered(matrix));
            set(&mut selection.view, offered)
        });
        if wish.get(Key::Skill).or(wish.get(Key::Group)).is_none() && selection.view != View::Skill {
            selection.leave_skills_of_others(matrix);
        }
        look_up(Key::Arrangement, "", &mut |word| set(&mut selection.arrangement, Arrangement::of(word)));
        look_up(Key::Across, "", &mut |word| set(&mut selection.across, Across::of(word)));
        look_up(Key::Measure, "", &mut |word| set(&mut selection.measure, Measure::of(word).map(Some)));
        look_up(Key::Lang, "", &mut |word| {
            set(&mut selection.lang, matrix.language(word).map(|lang| Some(lang.to_owned())))
        });
        look_up(Key::Cell, "", &mut |word| set(&mut selection.cell, find_cell(matrix, word).map(Some)));
        unknown.append(&mut missing);
        look_up_list(wish, Key::Open, &mut unknown, &mut |word| {
            add(&mut selection.open, find_row(matrix, word))
        });
        look_up_list(wish, Key::Only, &mut unknown, &mut |word| add(&mut selection.only, Only::of(word)));
        let mut place = |key, level: Option<LevelIx>, ladder: &Ladder| {
            let found = level.filter(|level| ladder.has(*level));
            if let (Some(_), None, Some(word)) = (level, found, wish.get(key)) {
                unknown.push(word.to_owned());
            }
            found
        };
        let ladder = selection.ladder(matrix);
        selection.current =
            place(Key::Level, level, ladder).or(ladder.levels().next()).unwrap_or(selection.current);
        selection.target = place(Key::Target, selection.target, selection.target_ladder(matrix));
        selection.settle(matrix);
        Some((selection, unknown))
    }

    /// The selection that a link asks for, filled up from another wish where the link says nothing. Where the link
    /// names roles and no skill, the skills of the other wish stay only if these roles have some of them.
    pub fn of_link(link: Wish, rest: &Wish, matrix: &Matrix) -> Option<(Selection, Vec<String>)> {
        let names = |key: Key, other: Key| link.get(key).or(link.get(other)).is_some();
        let is_of_roles = names(Key::Roles, Key::TargetRole) && !names(Key::Skill, Key::Group);
        let (mut selection, unknown) = Selection::of(&link.or(rest), matrix)?;
        if is_of_roles && selection.view != View::Skill {
            selection.leave_skills_of_others(matrix);
        }
        Some((selection, unknown))
    }

    /// The selection in words: every choice, spelled out.
    pub fn wish(&self, matrix: &Matrix) -> Wish {
        let mut wish = Wish::default();
        let level = |level| matrix.level(level).id();
        let role = |role| matrix.role(role).id();
        wish.set(Key::Skill, self.skill.map_or(wish::ALL, |skill| matrix.skill(skill).id()));
        let group = self.group.and_then(|group| matrix.groups().group(group));
        wish.set(Key::Group, group.map_or(wish::ALL, |group| group.id()));
        wish.set(Key::Level, level(self.current));
        wish.set(Key::Target, self.target.map_or(wish::NEXT, level));
        wish.set(Key::TargetRole, self.target_role.map_or(wish::SAME, role));
        wish.set(Key::View, self.view.id());
        wish.set(Key::Arrangement, self.arrangement.id());
        wish.set(Key::Across, self.across.id());
        wish.set(Key::Measure, self.measure.map_or("", Measure::id));
        wish.set(Key::Query, &self.query);
        wish.set(Key::Only, &wish::join(self.only.iter().map(|only| only.id().to_owned())));
        if self.roles.len() == matrix.roles().len() {
            wish.set(Key::Roles, wish::ALL);
        } else {
            wish.set(Key::Roles, &wish::join(self.roles.iter().map(|ix| role(*ix).to_owned())));
        }
        let row = |skill, ix| [matrix.skill(skill).id(), wish::OF, role(ix)].concat();
        wish.set(Key::Open, &wish::join(self.open.iter().map(|(skill, role)| row(*skill, *role))));
        let cell = self.cell.map(|(skill, role, at)| [&row(skill, role), wish::OF, level(at)].concat());
        wish.set(Key::Cell, &cell.unwrap_or_default());
        wish.set(Key::Lang, self.lang.as_deref().unwrap_or_default());
        wish
    }
}

impl Wish {
    /// The wish without what a matrix does not have. Nobody misses what was only remembered.
    #[must_use]
    pub fn known(mut self, matrix: &Matrix) -> Wish {
        let Some((_, unknown)) = Selection::of(&self, matrix) else { return self };
        for key in Key::ALL {
            let is_unknown = |word: &str| unknown.iter().any(|unknown| unknown == word);
            let Some(words) = self.get(key) else { continue };
            if matches!(key, Key::Roles | Key::Open | Key::Only) {
                let known = wish::split(words).into_iter().filter(|word| !is_unknown(word));
                let known = wish::join(known);
                self.put(key, Some(known).filter(|known| !known.is_empty()));
            } else if is_unknown(words.trim()) {
                self.put(key, None);
            }
        }
        self
    }
}

enum Found {
    Yes,
    No,
}

/// More entries than anybody chooses: a list in a link is cut off there, since each entry is held against all others.
const MOST_ENTRIES: usize = 2_000;

/// Looks up the words of a list, and adds the missing ones to `missing`. True if the list asks for
/// anything: if all its words are missing, it counts as not given, because nobody means an empty
/// list then.
fn look_up_list(
    wish: &Wish,
    key: Key,
    missing: &mut Vec<String>,
    find: &mut dyn FnMut(&str) -> Found,
) -> bool {
    let Some(words) = wish.get(key).filter(|words| words.trim() != wish::ALL) else { return false };
    let before = missing.len();
    let mut is_any = false;
    for word in wish::split(words).into_iter().take(MOST_ENTRIES) {
        match find(&word) {
            Found::Yes => is_any = true,
            Found::No => missing.push(word),
        }
    }
    is_any || missing.len() == before
}

/// Adds what was found to a list, once.
fn add<T: PartialEq>(list: &mut Vec<T>, found: Option<T>) -> Found {
    let Some(found) = found else { return Found::No };
    if !list.contains(&found) {
        list.push(found);
    }
    Found::Yes
}

/// `skill~role`, or the skill alone where the matrix names no roles.
fn find_row(matrix: &Matrix, row: &str) -> Option<(SkillIx, RoleIx)> {
    let (skill, role) = row.split_once(wish::OF_LETTER).unwrap_or((row, ""));
    let role = if matrix.names_roles() { matrix.find_role(role) } else { matrix.role_ixs().next() };
    let role = role?;
    Some((matrix.find_skill_of(&[role], skill)?, role))
}

/// `skill~role~level`.
fn find_cell(matrix: &Matrix, cell: &str) -> Option<CellIx> {
    let (row, level) = cell.rsplit_once(wish::OF_LETTER)?;
    let (skill, role) = find_row(matrix, row)?;
    let level = matrix.find_level_of(&[role], level)?;
    matrix.role(role).ladder().has(level).then_some((skill, role, level))
}

/// Sets a field to what was found. True if anything was.
fn set<T>(field: &mut T, found: Option<T>) -> bool {
    let is_found = found.is_some();
    if let Some(found) = found {
        *field = found;
    }
    is_found
}
