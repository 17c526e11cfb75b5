//! Parts of the widget that are loaded later, each declared here and nowhere else.
//!
//! A part is a line of [`Part`] and a folder beside this file that has its name: its scripts (`*.js`, functions
//! of the element) and its style (`style/*.css`; what outranks it, as on paper, in `style/last/`). Its code is
//! split from the wasm of the widget, whose memory it shares: it is what functions that say
//! `#[wasm_split(name, wasm_split_path = crate::part)]` need and no others do. What several parts need comes
//! with the first of them.
//!
//! From there it is in the build, the package, the hashes, the page and the check of sizes. The element's
//! script loads each in the same way (`35-parts.js`), with one limit of time, and the view says of each in the
//! same way that it is coming, or that it could not be fetched (`view/later.rs`).
//!
//! What is fetched together is one part: each is a request of its own.

#[cfg(target_arch = "wasm32")]
mod arrival;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod rt;

#[cfg(target_arch = "wasm32")]
pub use arrival::{Arrival, arrived, call};

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $name:literal, $most:literal;)*) => {
        /// A part.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part {
            $($(#[$doc])* $part,)*
        }

        impl Part {
            /// All, in the order in which they are loaded where one needs another.
            pub const ALL: &[Part] = &[$(Part::$part),*];

            /// Its name: of its folder, in `#[wasm_split(…)]`, and of its files (`skill-matrix-….js`).
            pub fn name(self) -> &'static str {
                match self {
                    $(Part::$part => $name,)*
                }
            }

            /// The most that its script may weigh, in bytes of gzip.
            pub fn most(self) -> usize {
                match self {
                    $(Part::$part => $most,)*
                }
            }
        }
    };
}

parts! {
    /// The search, all views but the comparison, and what else the first answer does without. It comes as soon
    /// as the page is idle.
    More: "more", 80_000;
}

impl Part {
    /// The part with this name.
    pub fn of(name: &str) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| part.name() == name)
    }
}
