//! Elements, text and drawings in the page. Nothing here is about skills.

pub mod document;
pub mod drawing;
pub mod frame;
pub mod markup;
pub mod mount;
