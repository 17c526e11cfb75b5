//! Parts of the widget that are loaded later, each declared here and nowhere else.
//!
//! A part is a line of [`Part`] and a folder beside this file that has its name: its scripts (`*.js`, functions
//! of the element), its style (`style/*.css`; what outranks it, as on paper, in `style/last/`) and, where it
//! is [apart](Kind::Apart), its crate. From there it is in the build, the package, the hashes, the page and
//! the check of sizes; the element's script loads each in the same way (`35-parts.js`), with one limit of
//! time, and says of each in the same way that it is coming, or that it could not be fetched.

#[cfg(target_arch = "wasm32")]
mod arrival;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod rt;

#[cfg(target_arch = "wasm32")]
pub use arrival::{Arrival, arrived, call};

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $name:literal, $kind:ident, $most:literal;)*) => {
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

            /// How it is made.
            pub fn kind(self) -> Kind {
                match self {
                    $(Part::$part => Kind::$kind,)*
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
    More: "more", Split, 80_000;
}

/// How a part is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Split from the wasm of the widget, whose memory it shares: what functions that say
    /// `#[wasm_split(name, …)]` need and no others do. It is in all deliveries.
    Split,
    /// A wasm with a memory of its own, made of the crate in its folder: bytes in, JSON out. It may trap or
    /// grow, and is thrown away afterwards. It lies beside the scripts, and is not in the page.
    Apart,
}

impl Part {
    /// The part with this name.
    pub fn of(name: &str) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| part.name() == name)
    }
}
