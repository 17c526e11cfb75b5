//! Which part of the selection a part of the view follows.

use crate::selection::Selection;

/// A part of the selection. Each part of the view follows one of them, so that opening a row does not rebuild
/// the comparison. (They are signals that are set together with the selection. Memos would add 6 KB.)
#[derive(Clone, Copy)]
pub enum Facet {
    /// The view whose tab is chosen.
    View,
    /// The skill or the group.
    Subject,
    /// The role, which determines the ladder.
    Ladder,
    /// The roles of both sides, which determine both ladders.
    Ladders,
    /// What the levels to compare with depend on.
    Here,
    /// What is shown in any view: the current level, what it is compared with, and which skills.
    Shown,
    /// How the comparison is narrowed and arranged.
    Narrowed,
    /// What is searched for.
    Query,
    /// What the grid shows: its columns, and what the heat map shows of a cell.
    Grid,
    /// The cell that is open.
    Cell,
    /// The open rows.
    Open,
    /// The language of the texts.
    Lang,
}

impl Facet {
    /// All facets, in the order in which their followers are notified. Facets that decide which parts of
    /// the view exist come first, so that no part is rebuilt only to be removed. A facet that the
    /// options of a choice follow comes before the one that its chosen value follows.
    pub const ALL: [Facet; 12] = [
        Facet::View,
        Facet::Subject,
        Facet::Ladder,
        Facet::Ladders,
        Facet::Here,
        Facet::Shown,
        Facet::Narrowed,
        Facet::Query,
        Facet::Grid,
        Facet::Cell,
        Facet::Open,
        Facet::Lang,
    ];

    /// A selection in which everything but this part is as it was at the start.
    pub fn of(self, selection: &Selection, start: &Selection) -> Selection {
        let mut part = start.clone();
        match self {
            Facet::Subject => {
                part.skill = selection.skill;
                part.group = selection.group;
            }
            Facet::Shown => {
                part.skill = selection.skill;
                part.group = selection.group;
                part.roles.clone_from(&selection.roles);
                part.current = selection.current;
                part.target = selection.target;
                part.target_role = selection.target_role;
            }
            Facet::Query => part.query.clone_from(&selection.query),
            Facet::Ladder => part.roles.clone_from(&selection.roles),
            Facet::Ladders => {
                part.roles.clone_from(&selection.roles);
                part.target_role = selection.target_role;
            }
            Facet::Here => {
                part.roles.clone_from(&selection.roles);
                part.current = selection.current;
                part.target_role = selection.target_role;
            }
            Facet::View => part.view = selection.view.tab(),
            Facet::Narrowed => {
                part.arrangement = selection.arrangement;
                part.only.clone_from(&selection.only);
            }
            Facet::Grid => {
                part.view = selection.view;
                part.across = selection.across;
                part.measure = selection.measure;
            }
            Facet::Cell => part.cell = selection.cell,
            Facet::Open => part.open.clone_from(&selection.open),
            Facet::Lang => part.lang.clone_from(&selection.lang),
        }
        part
    }
}
