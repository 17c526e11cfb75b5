//! A group: where skills are filed, a domain or a step below one.

use super::{Skill, SkillIx, Text, slug};
use crate::letters::join;

super::index! {
    /// Which group of a matrix.
    GroupIx
}

/// A domain, or a group in it: 0 to 3 steps hold all skills.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    id: Box<str>,
    path: Vec<Text>,
    parent: Option<GroupIx>,
}

impl Group {
    /// The id by which addresses and attributes name it: its steps, each as the id that its name
    /// makes, with slashes.
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
}

/// The groups of a matrix, each after the one that holds it, in the order in which the skills name
/// them. A path that comes again later is the same group again.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    all: Vec<Group>,
    /// By skill: the innermost group; none where it is filed nowhere.
    of_skills: Vec<Option<GroupIx>>,
}

impl Groups {
    pub(super) fn of(skills: &[Skill]) -> Groups {
        let mut groups = Groups::default();
        for skill in skills {
            let mut parent = None;
            for steps in 1..=skill.path().len() {
                parent = Some(groups.add(skill.path().get(..steps).unwrap_or_default(), parent));
            }
            groups.of_skills.push(parent);
        }
        groups
    }

    fn add(&mut self, path: &[Text], parent: Option<GroupIx>) -> GroupIx {
        // Most skills are filed where the one before them is.
        let is_same = |group: &Group| group.parent == parent && group.path.last() == path.last();
        let known = self.all.iter().rposition(is_same);
        GroupIx::new(known.unwrap_or_else(|| {
            let steps: Vec<String> = path.iter().map(|step| slug(step.any())).collect();
            self.all.push(Group { id: join(&steps, "/").into(), path: path.to_vec(), parent });
            self.all.len() - 1
        }))
    }

    /// All of them, each after the one that holds it.
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

    /// The groups directly in one; none for those at the top.
    pub fn within(&self, parent: Option<GroupIx>) -> impl Iterator<Item = GroupIx> + '_ {
        self.ixs().filter(move |ix| self.group(*ix).is_some_and(|group| group.parent == parent))
    }

    /// The innermost group of a skill.
    pub fn of_skill(&self, skill: SkillIx) -> Option<GroupIx> {
        self.of_skills.get(skill.at()).copied().flatten()
    }

    /// Whether a skill is filed in a group or in one that it holds.
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
    use crate::matrix::read::read;

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
    }
}
