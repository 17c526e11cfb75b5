//! The names of things, in the language that the reader wants.

use super::{Facet, Stage};
use crate::compare::Between;
use crate::letters::join;
use crate::matrix::{Group, GroupIx, LevelIx, RoleIx, SkillIx, Text};
use crate::messages;

impl Stage {
    /// A text of the matrix in the language that the reader wants.
    pub fn text(self, text: &Text) -> String {
        text.get(&self.lang()).to_owned()
    }

    /// The name of a level.
    pub fn level_name(self, level: LevelIx) -> String {
        self.text(self.matrix().level(level).name())
    }

    /// The name of a role; empty for the nameless one.
    pub fn role_name(self, role: RoleIx) -> String {
        self.text(self.matrix().role(role).name())
    }

    /// The name of a skill.
    pub fn skill_name(self, skill: SkillIx) -> String {
        self.text(self.matrix().skill(skill).name())
    }

    /// The label of one of several ladders: the names of the roles that have these levels.
    pub fn levels_of(self, roles: &[RoleIx]) -> String {
        messages::levels_of(&roles.iter().map(|role| self.role_name(*role)).collect::<Vec<_>>())
    }

    /// The name of a place: the level, and the role if one is given.
    pub fn place_name(self, role: Option<RoleIx>, level: LevelIx) -> String {
        let level = self.level_name(level);
        role.map(|role| messages::role_at(&self.role_name(role), &level)).unwrap_or(level)
    }

    /// The path of a group, such as "Domain › Group".
    pub fn group_path(self, group: GroupIx) -> String {
        let matrix = self.matrix();
        self.path(matrix.groups().group(group).map(Group::path).unwrap_or_default())
    }

    /// The steps of a path or a family in one text.
    #[inline(never)]
    pub fn path(self, steps: &[Text]) -> String {
        join(&steps.iter().map(|step| self.text(step)).collect::<Vec<_>>(), " › ")
    }

    /// What the widget shows: the name of the skill or the group, else that of the matrix.
    pub fn subject(self) -> String {
        let shown = self.facet(Facet::Subject);
        match (shown.skill, shown.group) {
            (Some(skill), _) => self.skill_name(skill),
            (None, Some(group)) => self.group_path(group),
            (None, None) => self.text(self.matrix().title()),
        }
    }

    /// The language of the matrix's texts, if it is not that of the widget's own words.
    pub fn content_lang(self) -> Option<String> {
        let lang = self.lang();
        (lang != messages::LANG).then_some(lang)
    }

    /// The level that is compared with, if both sides are levels of one role.
    pub fn listed_at(self) -> Option<String> {
        let shown = self.shown();
        let target = shown.target(&self.matrix()).filter(|_| shown.target_role.is_none());
        target.map(|level| self.level_name(level))
    }

    /// The two levels of a change, if both sides are levels of one role.
    pub fn levels_between(self, between: Between) -> Option<[String; 2]> {
        match between {
            Between::Levels(from, to) => Some([from, to].map(|level| self.level_name(level))),
            Between::Roles | Between::Versions => None,
        }
    }

    /// The note beside a level: that it is the current one, the next one, or the one compared with.
    pub fn note(self, level: LevelIx) -> Option<&'static str> {
        let (matrix, shown) = (self.matrix(), self.shown());
        if level == shown.current {
            return Some(messages::YOU_ARE_HERE);
        }
        // In another role it is a different rung, even if it has the same name.
        if shown.target_role.is_some() {
            return None;
        }
        if shown.next(&matrix).any(|next| next == level) {
            return Some(messages::NEXT);
        }
        (Some(level) == shown.target(&matrix)).then_some(messages::COMPARED)
    }

    /// The class for elements that belong to a level: `now`, `target` or none.
    pub fn place_class(self, level: LevelIx) -> Option<String> {
        let (matrix, shown) = (self.matrix(), self.shown());
        let is_target = shown.target_role.is_none() && Some(level) == shown.target(&matrix);
        let class = if level == shown.current { Some("now") } else { is_target.then_some("target") };
        class.map(str::to_owned)
    }
}
