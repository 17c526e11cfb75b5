//! A group of skills: a domain, or a step below one.

use super::{Lookup, Skill, SkillIx, Text, add_to_hash, hash, slug};
use crate::letters::join;

super::index! {
    /// Which group of a matrix.
    GroupIx
}

/// A domain, or a group in it. A skill is filed 0 to 3 steps deep.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    id: Box<str>,
    path: Vec<Text>,
    parent: Option<GroupIx>,
    within: Vec<GroupIx>,
    skills: usize,
}

impl Group {
    /// The id in addresses and attributes: the ids of its steps, joined by slashes. The id of a
    /// step is made from its name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its steps, the domain first; never empty.
    pub fn path(&self) -> &[Text] {
        &self.path
    }

    /// The group that holds it.
    pub fn parent(&self) -> Option<GroupIx> {
        self.parent
    }

    /// Whether a path means this group: each step is written as in the skills, or by its name in the
    /// first language alone.
    pub(super) fn is_meant_by(&self, path: &[Text]) -> bool {
        let is_step = |(written, step): (&Text, &Text)| match written {
            Text::One(name) => **name == *step.any(),
            Text::Many(_) => written == step,
        };
        path.len() == self.path.len() && path.iter().zip(&self.path).all(is_step)
    }

    /// How many skills are filed in it and in its subgroups.
    pub fn skills(&self) -> usize {
        self.skills
    }
}

/// The groups of a matrix, in the order in which the skills name them; each comes after its parent.
/// A path that is named again later is the same group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    all: Vec<Group>,
    /// The groups at the top.
    top: Vec<GroupIx>,
    /// The innermost group of each skill; none for a skill without a group.
    of_skills: Vec<Option<GroupIx>>,
}

impl Groups {
    pub(super) fn of(skills: &[Skill]) -> Groups {
        let mut groups = Groups::default();
        let mut known = Lookup::default();
        for skill in skills {
            let mut parent = None;
            for steps in 1..=skill.path().len() {
                let path = skill.path().get(..steps).unwrap_or_default();
                parent = Some(groups.add(path, parent, &mut known));
            }
            groups.of_skills.push(parent);
            while let Some(group) = parent.and_then(|ix| groups.all.get_mut(ix.at())) {
                group.skills += 1;
                parent = group.parent;
            }
        }
        groups
    }

    fn add(&mut self, path: &[Text], parent: Option<GroupIx>, known: &mut Lookup) -> GroupIx {
        let above = parent.map_or(0, |parent| parent.at() as u32 + 1);
        let mut hash = hash(above.to_le_bytes().into_iter());
        match path.last() {
            Some(Text::One(name)) => hash = name.bytes().fold(hash, add_to_hash),
            Some(Text::Many(all)) => {
                let names = all.iter().flat_map(|(lang, name)| lang.bytes().chain(name.bytes()));
                hash = names.fold(hash, add_to_hash);
            }
            None => {}
        }
        let is_same = |group: &Group| group.parent == parent && group.path.last() == path.last();
        if let Some(at) = known.find(hash, |at| self.all.get(at).is_some_and(is_same)) {
            return GroupIx::new(at);
        }
        let ix = GroupIx::new(self.all.len());
        known.add(hash, self.all.len());
        let steps: Vec<String> = path.iter().map(|step| slug(step.any())).collect();
        let id = join(&steps, "/").into();
        self.all.push(Group { id, path: path.to_vec(), parent, within: Vec::new(), skills: 0 });
        match parent.and_then(|parent| self.all.get_mut(parent.at())) {
            Some(parent) => parent.within.push(ix),
            None => self.top.push(ix),
        }
        ix
    }

    /// All of them, each after its parent.
    pub fn all(&self) -> &[Group] {
        &self.all
    }

    /// All indices.
    pub fn ixs(&self) -> impl ExactSizeIterator<Item = GroupIx> + use<> {
        (0..self.all.len()).map(GroupIx::new)
    }

    /// The group at an index that came from here.
    pub fn group(&self, ix: GroupIx) -> Option<&Group> {
        self.all.get(ix.at())
    }

    /// The group of this id.
    pub fn find(&self, id: &str) -> Option<GroupIx> {
        self.all.iter().position(|group| &*group.id == id.trim()).map(GroupIx::new)
    }

    /// The groups directly in this one; without one, the groups at the top.
    pub fn within(&self, parent: Option<GroupIx>) -> impl Iterator<Item = GroupIx> + '_ {
        let within = match parent {
            Some(parent) => self.group(parent).map_or(&[][..], |group| &group.within),
            None => &self.top,
        };
        within.iter().copied()
    }

    /// The innermost group of a skill.
    pub fn of_skill(&self, skill: SkillIx) -> Option<GroupIx> {
        self.of_skills.get(skill.at()).copied().flatten()
    }

    /// Whether a skill is filed in a group or in one of its subgroups.
    pub fn holds(&self, group: GroupIx, skill: SkillIx) -> bool {
        let mut here = self.of_skill(skill);
        while let Some(ix) = here {
            if ix == group {
                return true;
            }
            here = self.group(ix).and_then(Group::parent);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;
    use crate::matrix::read::read;
    use crate::matrix::{Named, Scale, Skill, Text};
    use crate::steps::{grows, steps_of};

    #[test]
    fn groups_are_a_tree_of_paths() {
        let file = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],
            "skills":[{"name":"a","path":["X","Y"]},{"name":"b"},{"name":"c","path":["X"]},
                      {"name":"d","path":["Z & more","Y"]},{"name":"e","path":["X","Y"]}],
            "expectations":[{"skill":"a","level":"l","items":["1"]}]}"#;
        let matrix = read(file.as_bytes()).unwrap_or_else(|problems| unreachable!("{problems}")).matrix;
        let groups = matrix.groups();
        let ids: Vec<&str> = groups.all().iter().map(super::Group::id).collect();
        assert_eq!(ids, ["x", "x/y", "z-more", "z-more/y"]);
        assert_eq!(groups.within(None).count(), 2);
        let x = groups.find("x").unwrap_or_else(|| unreachable!("it is the first"));
        let held: Vec<bool> = matrix.skill_ixs().map(|skill| groups.holds(x, skill)).collect();
        assert_eq!(held, [true, false, true, false, true]);
        let counts: Vec<usize> = groups.all().iter().map(super::Group::skills).collect();
        assert_eq!(counts, [3, 2, 1, 1]);
    }

    #[test]
    fn groups_that_differ_in_one_language_are_two() {
        let file = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],
            "skills":[{"name":"a","path":[{"en":"X","de":"Y"}]},{"name":"b","path":[{"en":"X","de":"Z"}]},
                      {"name":"c","path":["X"]},{"name":"d","path":[{"en":"X","de":"Y"}]}],
            "expectations":[{"skill":"a","level":"l","items":["1"]}]}"#;
        let matrix = read(file.as_bytes()).unwrap_or_else(|problems| unreachable!("{problems}")).matrix;
        let counts: Vec<usize> = matrix.groups().all().iter().map(super::Group::skills).collect();
        assert_eq!(counts, [2, 1, 1]);
    }

    #[test]
    fn many_groups() {
        grows(500, |n| {
            let path = |at: usize| {
                vec![Text::from(&*format!("Domain {}", at / 10)), Text::from(&*format!("Group {at}"))]
            };
            let skill = |at| Skill {
                named: Named { id: "s".into(), name: Text::from("S"), summary: None },
                path: path(at),
                updated: None,
                scale: Scale::default(),
                texts: Vec::new(),
            };
            let skills: Vec<Skill> = (0..n).map(skill).collect();
            let (groups, steps) = steps_of(|| Groups::of(&skills));
            assert_eq!(groups.all().len(), n + n.div_ceil(10));
            (n, steps)
        });
    }
}
