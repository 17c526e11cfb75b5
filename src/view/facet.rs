//! Which part of the selection a part of the view follows.

use crate::selection::Selection;

/// A part of the selection. Parts of the view follow one each, so that opening a row does not make
/// the comparison anew. (They are signals that are set where the selection is, rather than memos:
/// those are 6 KB more.)
#[derive(Clone, Copy)]
pub enum Facet {
    /// What texts depend on: all but the view and the open rows.
    Texts,
    /// What tables are made of: the same without the query.
    Rows,
    /// The current level.
    Current,
    /// The view.
    View,
    /// The open rows.
    Open,
}

impl Facet {
    /// All of them.
    pub const ALL: [Facet; 5] = [Facet::Texts, Facet::Rows, Facet::Current, Facet::View, Facet::Open];

    /// A selection in which all but this part is as it was at the start.
    pub fn of(self, selection: &Selection, start: &Selection) -> Selection {
        let mut part = start.clone();
        match self {
            Facet::Current => part.current = selection.current,
            Facet::View => part.view = selection.view,
            Facet::Open => part.open.clone_from(&selection.open),
            Facet::Texts | Facet::Rows => {
                part = selection.clone();
                part.view = start.view;
                part.open.clear();
                if matches!(self, Facet::Rows) {
                    part.query.clear();
                }
            }
        }
        part
    }
}
