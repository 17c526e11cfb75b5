//! The places to compare, found by the names that a person gave.

use skill_matrix::build::Failure;
use skill_matrix::matrix::read::alike;
use skill_matrix::matrix::{LevelIx, Matrix, RoleIx, Text, slug};
use skill_matrix::messages::report as say;
use skill_matrix::report::End;

use super::arguments::Comparison;
use super::matrix_file::MatrixFile;

/// A matrix and where it came from, for messages.
#[derive(Clone, Copy)]
pub struct Version<'v> {
    /// The file.
    pub file: &'v MatrixFile,
    /// What it holds.
    pub matrix: &'v Matrix,
}

/// The two ends of a comparison, and the pairs of roles to compare.
pub struct Places<'v> {
    /// Where it starts.
    pub from: End<'v>,
    /// Where it ends.
    pub to: End<'v>,
    /// The roles, in pairs; never empty.
    pub roles: Vec<(RoleIx, RoleIx)>,
}

/// Finds the places that are asked for: one in the version before and one in the current version,
/// which may be the same.
pub fn places<'v>(asked: &Comparison, before: Version<'v>, now: Version<'v>) -> Result<Places<'v>, Failure> {
    let mut pairs = pairs(asked, before, now)?;
    let (before_roles, now_roles): (Vec<RoleIx>, Vec<RoleIx>) = pairs.iter().copied().unzip();
    let from = before.level(&before_roles, &asked.from)?;
    let on_ladder = |version: Version, role, level| version.matrix.role(role).ladder().has(level);
    if let [(role, _)] = pairs.as_slice()
        && !on_ladder(before, *role, from)
    {
        return Err(before.lacks(*role, from));
    }
    let started: Vec<_> = pairs.iter().copied().filter(|(role, _)| on_ladder(before, *role, from)).collect();
    let to = match &asked.to {
        Some(name) => {
            let started: Vec<RoleIx> = started.iter().map(|(_, role)| *role).collect();
            now.level(if started.is_empty() { &now_roles } else { &started }, name)?
        }
        None if asked.before.is_some() => {
            // The same level by its id, whatever its name is now.
            let id = before.matrix.level(from).id();
            let same = now.matrix.find_level(id).filter(|level| now.matrix.level(*level).id() == id);
            same.map_or_else(|| now.level(&now_roles, &asked.from), Ok)?
        }
        None => match pairs.as_slice() {
            [(role, other)] if role != other => now.same_or_near(*other, before, *role, from),
            [(role, _)] if now.is_top(*role, from) && now.matrix.role(*role).ways(from).next().is_some() => {
                let (other, level) = now.way(*role, from)?;
                pairs = vec![(*role, other)];
                level
            }
            _ => now.next(from, &started)?,
        },
    };
    let started = if let [(from, to)] = pairs.as_slice() { vec![(*from, *to)] } else { started };
    let roles: Vec<_> = started.into_iter().filter(|(_, role)| on_ladder(now, *role, to)).collect();
    match (pairs.as_slice(), roles.is_empty()) {
        ([(_, role)], true) => Err(now.lacks(*role, to)),
        (_, true) => {
            let has_one =
                |(of, role): &&(RoleIx, RoleIx)| on_ladder(before, *of, from) || on_ladder(now, *role, to);
            let of_role = |(_, role): &(RoleIx, RoleIx)| {
                say::levels_of(&name_of_role(now.matrix, *role), &now.levels_of(*role))
            };
            let ladders: Vec<String> = pairs.iter().filter(has_one).take(10).map(of_role).collect();
            let (from, to) = (before.told_apart(from), now.told_apart(to));
            Err(Failure::new(say::no_role_has(&from, &to), ladders.join("\n")))
        }
        _ => Ok(Places {
            from: End { matrix: before.matrix, level: from },
            to: End { matrix: now.matrix, level: to },
            roles,
        }),
    }
}

/// The id of a skill by its name among those of the compared roles, in either version.
pub fn skill<'v>(
    name: &str,
    before: Version<'v>,
    now: Version<'v>,
    roles: &[(RoleIx, RoleIx)],
) -> Result<&'v str, Failure> {
    let (before_roles, now_roles): (Vec<RoleIx>, Vec<RoleIx>) = roles.iter().copied().unzip();
    let id = |version: Version<'v>, roles: &[RoleIx]| {
        Some(version.matrix.skill(version.matrix.find_skill_of(roles, name)?).id())
    };
    id(now, &now_roles).or_else(|| id(before, &before_roles)).ok_or_else(|| {
        let skills = now.matrix.skills().iter().map(|skill| (skill.id(), skill.name()));
        now.unknown("skill", name, &skills.collect::<Vec<_>>())
    })
}

/// The roles to compare, before their levels are looked at: the one that is asked for, or each role
/// with itself in the other version. A ladder for all is compared with every role.
fn pairs(asked: &Comparison, before: Version, now: Version) -> Result<Vec<(RoleIx, RoleIx)>, Failure> {
    let names_none = !before.matrix.names_roles() && !now.matrix.names_roles();
    if names_none && asked.role.is_some() {
        return Err(Failure::new(say::no_roles(&now.file.to_string()), say::WITHOUT_ROLE));
    }
    let role = |version: Version, name: &str| {
        let nameless = version.matrix.role_ixs().next().filter(|_| !version.matrix.names_roles());
        nameless.map_or_else(|| version.role(name), Ok)
    };
    if let Some(name) = &asked.role {
        let from = role(before, name)?;
        let same_id = |from: RoleIx| now.matrix.find_role(before.matrix.role(from).id());
        let to = match &asked.to_role {
            Some(other) => role(now, other)?,
            None => same_id(from).map_or_else(|| role(now, name), Ok)?,
        };
        return Ok(vec![(from, to)]);
    }
    let is_same = |from: RoleIx, to: RoleIx| {
        before.matrix.role(from).id() == now.matrix.role(to).id()
            || before.matrix.names_roles() != now.matrix.names_roles()
    };
    let all = now.matrix.role_ixs().flat_map(|to| before.matrix.role_ixs().map(move |from| (from, to)));
    Ok(all.filter(|(from, to)| is_same(*from, *to)).collect())
}

impl Version<'_> {
    /// A level by its id, or by its name among these roles.
    fn level(self, roles: &[RoleIx], name: &str) -> Result<LevelIx, Failure> {
        let matrix = self.matrix;
        let Some(found) = matrix.find_level_of(roles, name) else {
            let is_theirs = |level: &LevelIx| {
                roles.is_empty() || roles.iter().any(|role| matrix.role(*role).ladder().has(*level))
            };
            let levels = matrix.ladder().levels().filter(is_theirs).map(|level| matrix.level(level));
            let levels: Vec<_> = levels.map(|level| (level.id(), level.name())).collect();
            return Err(self.unknown("level", name, &levels));
        };
        let (id, named) = (matrix.level(found).id(), matrix.level(found).name());
        if id == name.trim() {
            return Ok(found);
        }
        let has = |role: &RoleIx, level| matrix.role(*role).ladder().has(level);
        let is_one = |level: &LevelIx| {
            matrix.level(*level).name().any() == named.any() && roles.iter().any(|role| has(role, *level))
        };
        let told = |level: LevelIx| {
            let of = roles.iter().find(|role| roles.len() > 1 && has(role, level));
            let of = of.map(|role| name_of_role(matrix, *role)).unwrap_or_default();
            say::place(matrix.level(level).id(), &of)
        };
        match matrix.ladder().levels().filter(is_one).map(told).collect::<Vec<_>>().as_slice() {
            [] | [_] => Ok(found),
            several => Err(Failure::new(say::several_levels(named.any(), several), say::NAME_BY_ID)),
        }
    }

    fn role(self, name: &str) -> Result<RoleIx, Failure> {
        self.matrix.find_role(name).ok_or_else(|| {
            let roles = self.matrix.roles().iter().map(|role| (role.id(), role.name()));
            self.unknown("role", name, &roles.collect::<Vec<_>>())
        })
    }

    /// The level after one, on the ladders of the roles that have it.
    fn next(self, level: LevelIx, roles: &[(RoleIx, RoleIx)]) -> Result<LevelIx, Failure> {
        let matrix = self.matrix;
        let mut next: Vec<LevelIx> = Vec::new();
        for (_, role) in roles {
            let more =
                matrix.role(*role).ladder().next(level).into_iter().filter(|level| !next.contains(level));
            next.extend(more.collect::<Vec<_>>());
        }
        let name = matrix.level(level).name().any();
        match next.as_slice() {
            [only] => Ok(*only),
            [] => {
                let role = match roles {
                    [(_, only)] => name_of_role(matrix, *only),
                    _ => String::new(),
                };
                Err(Failure::new(say::no_next(name, &role), say::NAME_ANOTHER))
            }
            several => {
                let names: Vec<String> = several.iter().map(|level| self.level_name(*level)).collect();
                Err(Failure::new(say::several_next(name, &names), say::NAME_ONE))
            }
        }
    }

    fn is_top(self, role: RoleIx, level: LevelIx) -> bool {
        self.matrix.role(role).ladder().next(level).is_empty()
    }

    /// The only way on into another role.
    fn way(self, role: RoleIx, level: LevelIx) -> Result<(RoleIx, LevelIx), Failure> {
        let ways: Vec<_> = self.matrix.role(role).ways(level).collect();
        if let [only] = ways.as_slice() {
            return Ok(*only);
        }
        let told = |(role, level): &(RoleIx, LevelIx)| {
            say::place(self.matrix.level(*level).name().any(), &name_of_role(self.matrix, *role))
        };
        let names: Vec<String> = ways.iter().map(told).collect();
        let name = self.matrix.level(level).name().any();
        Err(Failure::new(say::no_next(name, &name_of_role(self.matrix, role)), say::name_way(&names)))
    }

    /// Where somebody from another role would be in this one: at the same level, or at one as high.
    fn same_or_near(self, role: RoleIx, other: Version, from_role: RoleIx, level: LevelIx) -> LevelIx {
        let ladder = self.matrix.role(role).ladder();
        let rank = other.matrix.role(from_role).ladder().rank(level);
        let near = || rank.and_then(|rank| ladder.nearest(rank));
        if ladder.has(level) { level } else { near().unwrap_or(level) }
    }

    fn lacks(self, role: RoleIx, level: LevelIx) -> Failure {
        let name = self.matrix.level(level).name().any();
        let what = say::role_lacks_level(&name_of_role(self.matrix, role), name);
        Failure::new(what, say::levels_of_role(&self.levels_of(role)))
    }

    fn levels_of(self, role: RoleIx) -> Vec<String> {
        self.matrix.role(role).ladder().levels().map(|level| self.told_apart(level)).collect()
    }

    /// The name of a level, and its id where levels share the name.
    fn told_apart(self, level: LevelIx) -> String {
        let (matrix, name) = (self.matrix, self.level_name(level));
        let is_named = |other: &LevelIx| matrix.level(*other).name().any() == name;
        let is_only = matrix.ladder().levels().filter(is_named).count() == 1;
        if is_only { name } else { say::place(&name, matrix.level(level).id()) }
    }

    fn level_name(self, level: LevelIx) -> String {
        self.matrix.level(level).name().any().to_owned()
    }

    /// The failure for a name that the matrix does not have: what may be meant, and what exists; of
    /// many names, the nearest.
    fn unknown(self, thing: &str, wanted: &str, all: &[(&str, &Text)]) -> Failure {
        let is_alike = |name: &str| alike(wanted, name);
        let part = slug(wanted);
        let is_part = |name: &str| part.len() > 2 && slug(name).contains(&part);
        let named = |is_near: &dyn Fn(&str) -> bool| {
            all.iter().find(|(id, name)| is_near(id) || is_near(name.any())).map(|(_, name)| name.any())
        };
        let meant = named(&is_alike).or_else(|| named(&is_part));
        // Names may repeat; ids tell them apart.
        let told = |(id, name): &(&str, &Text)| {
            let is_only = all.iter().filter(|(_, other)| other.any() == name.any()).count() == 1;
            if is_only { name.any().to_owned() } else { say::place(name.any(), id) }
        };
        let there = if all.len() <= FEW {
            say::known(meant, &all.iter().map(told).collect::<Vec<_>>())
        } else {
            let nearest = nearest(wanted, all);
            say::nearest(meant, &nearest.into_iter().map(told).collect::<Vec<_>>(), all.len(), thing)
        };
        Failure::new(say::unknown(thing, wanted, &self.file.to_string()), there)
    }
}

/// Up to this many names are all listed.
const FEW: usize = 8;

/// The three most similar ones, by their ids, their names or a word of these.
fn nearest<'a, 'm>(wanted: &str, all: &'a [(&'m str, &'m Text)]) -> Vec<&'a (&'m str, &'m Text)> {
    let wanted = slug(wanted);
    let likeness = |(id, name): &(&str, &Text)| {
        let name = slug(name.any());
        let words = name.split('-').chain([name.as_str(), *id]);
        words.map(|word| strsim::jaro_winkler(&wanted, word)).fold(0.0, f64::max)
    };
    let mut all: Vec<_> = all.iter().map(|one| (likeness(one), one)).collect();
    all.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    all.into_iter().take(3).map(|(_, one)| one).collect()
}

fn name_of_role(matrix: &Matrix, role: RoleIx) -> String {
    matrix.role(role).name().any().to_owned()
}
