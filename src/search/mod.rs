//! Finding text in a matrix: forgiving about case, accents, the order of words, and a slip.
//!
//! ```text
//! matrix → index ────────┐
//! what is typed → query ─┴→ what is found, best first
//! ```
//!
//! The index is made once, a slice at a time while nobody waits, or at once for whoever searches before.
//!
//! The index holds every text folded, one after the other. The first letter typed is looked up, the second
//! costs one plain walk over them, and each that follows a look at the places of the one before.

mod alphabet;
mod building;
mod find;
mod forgive;
mod index;
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
pub use query::Query;
