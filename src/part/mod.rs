//! Parts of the widget that are loaded later. Each is declared here and nowhere else.
//!
//! A part is a line of [`Part`] and a folder with its name beside this file. The folder has its scripts
//! (`*.js`, functions of the element) and its style (`style/*.css`; rules that outrank it, such as those
//! for print, are in `style/last/`). Its code is split from the wasm of the widget and shares its
//! memory: it is the code that only functions marked `#[wasm_split(name, wasm_split_path =
//! crate::part)]` need. What several parts need comes with the first of them.
//!
//! The build, the package, the hashes, the page and the check of sizes then include it. The element's
//! script loads all parts in the same way (`35-parts.js`), with one time limit. The view says of all of
//! them in the same way that they are coming, or that they could not be fetched (`view/shared/later.rs`).
//!
//! What is fetched together is one part, because each part is a request of its own.

#[cfg(not(all(target_arch = "wasm32", any(feature = "files", feature = "maker"))))]
mod arrival;
#[cfg(not(all(target_arch = "wasm32", any(feature = "files", feature = "maker"))))]
#[doc(hidden)]
pub mod rt;

#[cfg(not(all(target_arch = "wasm32", any(feature = "files", feature = "maker"))))]
pub use arrival::{Arrival, arrived, call, without_parts};

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $name:literal, $most:literal;)*) => {
        /// A part.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part {
            $($(#[$doc])* $part,)*
        }

        impl Part {
            /// All parts, in the order in which they are loaded if one needs another.
            pub const ALL: &[Part] = &[$(Part::$part),*];

            /// Its name. It is the name of its folder, stands in `#[wasm_split(…)]`, and is part of the
            /// names of its files (`skill-matrix-….js`).
            pub fn name(self) -> &'static str {
                match self {
                    $(Part::$part => $name,)*
                }
            }

            /// The limit for the size of its script, in bytes after gzip.
            pub fn most(self) -> usize {
                match self {
                    $(Part::$part => $most,)*
                }
            }
        }
    };
}

parts! {
    /// The search, all views except the comparison, and everything else that the first answer does not
    /// need. It is loaded as soon as the page is idle.
    More: "more", 102_000;
}

impl Part {
    /// The part with this name.
    pub fn of(name: &str) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| part.name() == name)
    }
}
