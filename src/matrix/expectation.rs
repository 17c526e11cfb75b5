//! An expectation: the cell at skill × role × level, and the items it holds.

use super::{DepthIx, Excerpt, LevelIx, RoleIx, SkillIx, Text};

/// Whether a cell must be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Must be shown at the level.
    Required,
    /// Counts, but need not be shown.
    Optional,
}

/// What is expected of a role at a level in a skill.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    pub(super) skill: SkillIx,
    pub(super) role: RoleIx,
    pub(super) level: LevelIx,
    pub(super) requirement: Option<Requirement>,
    pub(super) requirement_word: Option<Box<Text>>,
    pub(super) concerned: bool,
    pub(super) depth: Option<DepthIx>,
    pub(super) items: Box<[Item]>,
    pub(super) from: Option<RoleIx>,
}

impl Expectation {
    /// Where the cell is.
    pub fn place(&self) -> (SkillIx, RoleIx, LevelIx) {
        (self.skill, self.role, self.level)
    }

    /// Its skill.
    pub fn skill(&self) -> SkillIx {
        self.skill
    }

    /// Its role.
    pub fn role(&self) -> RoleIx {
        self.role
    }

    /// Its level.
    pub fn level(&self) -> LevelIx {
        self.level
    }

    /// Required or optional; usually nothing is said.
    pub fn requirement(&self) -> Option<Requirement> {
        self.requirement
    }

    /// The source's own word for it ("baseline"), shown in place of ours.
    pub fn requirement_word(&self) -> Option<&Text> {
        self.requirement_word.as_deref()
    }

    /// False where the file says that the skill does not matter to this role at this level. That is
    /// different from the lowest depth, and from an empty cell.
    pub fn is_concerned(&self) -> bool {
        self.concerned
    }

    /// How deep, on the scale of its skill.
    pub fn depth(&self) -> Option<DepthIx> {
        self.depth
    }

    /// The role that it was taken over from, where the role builds on another one.
    pub fn taken_from(&self) -> Option<RoleIx> {
        self.from
    }

    /// The items written in the cell itself: see [`Matrix::items`](super::Matrix::items).
    pub fn own_items(&self) -> &[Item] {
        &self.items
    }
}

/// The kind of what one must not do.
pub(crate) const AVOID: &str = "avoid";

/// The kinds of what is expected. A signal or an indicator is what an expectation shows itself by, so it is
/// something to cover. All other kinds are asides.
pub(super) const EXPECTED: [&str; 7] =
    [AVOID, "expectation", "signal", "indicator", "behaviour", "behavior", "criterion"];

/// Whether items of a kind are asides.
#[inline(never)]
pub(super) fn is_of_asides(kind: &Text) -> bool {
    !EXPECTED.iter().any(|word| kind.any().trim().eq_ignore_ascii_case(word))
}

/// One thing a person can show.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub(super) id: Option<Excerpt>,
    pub(super) text: Text,
    pub(super) depth: Option<DepthIx>,
    pub(super) more: Option<Box<More>>,
}

/// What few items have. It is kept apart so that an item is small: a matrix has more items than
/// anything else.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct More {
    pub kind: Option<Text>,
    pub tags: Vec<Text>,
    pub items: Vec<Item>,
}

impl Item {
    /// The id by which an item of another level says that it grew out of this one.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Plain text; line breaks and `- ` bullets are kept.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// What it is: signal, example, indicator…
    pub fn kind(&self) -> Option<&Text> {
        self.more.as_ref()?.kind.as_ref()
    }

    /// Whether it stands beside what is expected, such as an example: it is never something to cover.
    pub fn is_aside(&self) -> bool {
        self.kind().is_some_and(is_of_asides)
    }

    /// Whether it says what one must not do.
    pub fn is_to_avoid(&self) -> bool {
        self.kind().is_some_and(|kind| kind.any().trim().eq_ignore_ascii_case(AVOID))
    }

    /// How deep, on the scale of its skill.
    pub fn depth(&self) -> Option<DepthIx> {
        self.depth
    }

    /// Its tags.
    pub fn tags(&self) -> &[Text] {
        self.more.as_ref().map_or(&[], |more| &more.tags)
    }

    /// Its sub-items.
    pub fn items(&self) -> &[Item] {
        self.more.as_ref().map_or(&[], |more| &more.items)
    }
}
