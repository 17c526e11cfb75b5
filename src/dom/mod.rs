//! Elements, text and drawings, in the page or written as text. Nothing here is about skills.

pub mod document;
pub mod drawing;
pub mod frame;
pub mod markup;
pub mod mount;
#[cfg(not(target_arch = "wasm32"))]
pub mod text;
#[cfg(any(not(target_arch = "wasm32"), feature = "maker"))]
pub mod written;
