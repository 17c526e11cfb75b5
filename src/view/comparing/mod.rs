//! The comparison, and the table of everything that is expected.

pub mod answer;
pub mod asides;
pub mod change_list;
pub mod growth;
pub mod table;
pub mod versions;
