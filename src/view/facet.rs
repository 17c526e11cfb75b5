//! Which part of the selection a part of the view follows.

use crate::selection::Selection;

/// A part of the selection. Parts of the view follow one each, so that opening a row does not make
/// the comparison anew. (They are signals that are set where the selection is, rather than memos:
/// those are 6 KB more.)
#[derive(Clone, Copy)]
pub enum Facet {
    /// The view.
    View,
    /// The skill or the group.
    Subject,
    /// The role, which decides on the ladder.
    Ladder,
    /// What the levels to compare with follow from.
    Here,
    /// What is shown, whatever the view: where one stands, what is compared, of which skills.
    Shown,
    /// How the comparison is narrowed and arranged.
    Narrowed,
    /// What is searched for.
    Query,
    /// What the heat map shows.
    Measure,
    /// The cell that is open.
    Cell,
    /// The open rows.
    Open,
    /// The language of the texts.
    Lang,
}

impl Facet {
    /// All of them, in the order in which what follows them is told: what holds other parts of the
    /// view comes before them, so that none is made anew only to go; and what options follow before
    /// what says which of them is chosen.
    pub const ALL: [Facet; 11] = [
        Facet::View,
        Facet::Subject,
        Facet::Ladder,
        Facet::Here,
        Facet::Shown,
        Facet::Narrowed,
        Facet::Query,
        Facet::Measure,
        Facet::Cell,
        Facet::Open,
        Facet::Lang,
    ];

    /// A selection in which all but this part is as it was at the start.
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
            Facet::Here => {
                part.roles.clone_from(&selection.roles);
                part.current = selection.current;
                part.target_role = selection.target_role;
            }
            Facet::View => part.view = selection.view,
            Facet::Narrowed => {
                part.arrangement = selection.arrangement;
                part.only.clone_from(&selection.only);
            }
            Facet::Measure => part.measure = selection.measure,
            Facet::Cell => part.cell = selection.cell,
            Facet::Open => part.open.clone_from(&selection.open),
            Facet::Lang => part.lang.clone_from(&selection.lang),
        }
        part
    }
}
