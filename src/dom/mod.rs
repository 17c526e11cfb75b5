//! Elements, text and drawings in the page. Nothing here is about skills.

pub mod document;
pub mod drawing;
pub mod markup;
pub mod mount;
