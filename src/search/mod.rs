//! Finding text in a matrix: forgiving about case, accents, the order of words, and a slip.
//!
//! ```text
//! matrix → index ────────┐
//! what is typed → query ─┴→ what is found, best first
//! ```
//!
//! The index is made once, a slice at a time while nobody waits. Whoever searches before it is
//! whole has the rest made at once.
//!
//! The index holds every text folded, one after the other. The first letter typed is looked up. The
//! second costs one plain walk over the texts. Each further letter only looks at the places found
//! for the letters before.

mod alphabet;
mod building;
mod find;
mod forgive;
mod index;
mod name;
mod near;
mod query;
mod stands;
#[cfg(test)]
#[expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail")]
mod tests;
mod vocabulary;

pub use building::Building;
pub use find::{Found, FoundPlace, Trail};
pub use index::Index;
pub use name::fit;
pub use query::Query;
