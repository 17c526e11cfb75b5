//! The skill matrix widget.
//!
//! Data flows one way:
//!
//! ```text
//! bytes → matrix (checked once, then immutable, indexed) → comparison → view → DOM
//! ```
//!
//! What the user does changes one [`selection::Selection`]; everything on screen is derived from
//! it and the [`matrix::Matrix`].
//!
//! | module | one idea | |
//! |---|---|---|
//! | [`matrix`] | what a matrix is; reading, checking and writing it | pure |
//! | [`compare`] | what changes between two places in it | pure |
//! | [`browse`] | ways through a big one: tables, heat map, career path | pure |
//! | [`letters`] | what is a letter, its lower case, and a word | pure, but that the browser knows it there |
//! | [`search`] | finding text in it | pure |
//! | [`selection`] | what a reader has chosen; the same in an address, storage and attributes | pure |
//! | [`messages`] | every word the widget itself says | pure |
//! | `import` | from a spreadsheet to a matrix | pure; its formats with feature `files` |
//! | `export` | from a matrix to a spreadsheet | pure, feature `files` |
//! | `files` | opening and writing files, apart from the page: bytes in, bytes out | pure; its work with feature `files` |
//! | `maker` | the page that makes pages from spreadsheets | feature `maker`; its view in wasm |
//! | [`dom`] | elements, text and drawings, in the page or written as text | wasm, natively as text |
//! | [`report`] | a comparison as data, as Markdown, as plain text | pure |
//! | [`part`] | what is loaded later, declared | |
//! | [`page`] | the reading view; writing a page from its parts | pure |
//! | [`view`] | what a reader sees, a file each, named as the user sees it | wasm, natively as text |
//! | `element` | the browser's edge: custom element, events, address, storage | wasm |
//! | `command` (beside `main.rs`) | the command line | native, feature `cli` |
//! | `build` | gets the toolchain, builds the wasm, lays out `dist/` | native, feature `cli` |

pub mod browse;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod build;
pub mod compare;
#[cfg(not(all(target_arch = "wasm32", feature = "files")))]
pub mod dom;
#[cfg(all(target_arch = "wasm32", not(any(feature = "files", feature = "maker"))))]
pub mod element;
#[cfg(feature = "files")]
pub mod export;
#[cfg(any(feature = "files", feature = "maker"))]
pub mod files;
#[cfg(any(feature = "files", feature = "maker", not(target_arch = "wasm32")))]
pub mod import;
pub mod letters;
pub mod matrix;
pub mod messages;
pub mod page;
pub mod part;
pub mod report;
pub mod search;
pub mod selection;
mod steps;
#[cfg(not(all(target_arch = "wasm32", any(feature = "files", feature = "maker"))))]
pub mod view;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
