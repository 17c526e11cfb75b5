//! What the search finds.

pub mod result_list;
pub mod search_results;
