//! What levels, roles, skills and depths have in common.

use super::Text;

/// An id, a name, and what is said about it. It is one type, so that the code to drop it is in the wasm once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    pub id: Box<str>,
    pub name: Text,
    pub summary: Option<Text>,
}

/// What a text is about, and the text: the name of a fact, or the steps of a group's path.
pub(super) type Said = (Vec<Text>, Text);
