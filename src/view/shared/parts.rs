//! The parts of the widget that a host can style, with `::part()`. What each is said to be is its row
//! in the table of docs/theming.md.

/// The whole widget.
pub const BASE: &str = "base";
/// Title and facts.
pub const HEADER: &str = "header";
/// Search and buttons.
pub const TOOLS: &str = "tools";
/// The question: role, level, and the level to aim for.
pub const QUESTION: &str = "question";
/// The levels to choose from.
pub const LADDER: &str = "ladder";
/// What the comparison says.
pub const ANSWER: &str = "answer";
/// A box: what a role has to cover, a stop of the career path.
pub const CARD: &str = "card";
/// A table with its heading.
pub const TABLE: &str = "table";
/// The career path.
pub const PATH: &str = "path";
/// What a search has found.
pub const RESULTS: &str = "results";
/// What is said where a matrix cannot be shown.
pub const ERROR: &str = "error";
