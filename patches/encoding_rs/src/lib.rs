//! Stands in for the crate of this name where the files part is built.
//!
//! That one has tables of all encodings, those of East Asia among them. They weigh 115 KB of the gzip of the files
//! part, because calamine names each encoding that a workbook may be in. A browser has the tables itself, so all
//! encodings but UTF-8 and UTF-16 are decoded by its `TextDecoder`, through one import:
//! src/part/more/embed/decoding.js. Natively the crate itself is used.

#[cfg(not(target_arch = "wasm32"))]
compile_error!("This crate asks a browser.");

mod browser;
mod decoder;
mod encoding;
mod encodings;

pub use decoder::{Decoder, DecoderResult};
pub use encoding::Encoding;
pub use encodings::*;
