//! The peers of `benches/`: the same widget in plain JavaScript, Preact and React. They are measured
//! against ours, so they have to do what ours does: `PEER=react tests/run --test browser` runs the
//! scenarios of what they have in common, with the peer's pages in the place of ours.
//!
//! Build them first: `npm ci --prefix benches && node benches/peers/build.js`.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static PEER: LazyLock<Option<String>> =
    LazyLock::new(|| std::env::var("PEER").ok().filter(|peer| !peer.is_empty()));

/// The peer that is tested, if any is.
pub fn chosen() -> Option<&'static str> {
    PEER.as_deref()
}

/// The file of the peer that stands for one of ours.
pub fn file(path: &str) -> Option<PathBuf> {
    let name = match path {
        "dist/skill-matrix.html" => "-page.html",
        "built/not-cumulative.html" => "-example.html",
        _ => return None,
    };
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/dist");
    Some(dist.join([chosen()?, name].concat()))
}

/// Whether the peers have what a scenario is about.
///
/// They lack what came later or has no part in what is measured: the address and what is remembered,
/// views but two, narrowing and arranging a comparison, other versions, comparing two roles, pairing
/// by likeness, slips in the search, names among its results, copying, printing, messages on what is
/// wrong in a file.
pub fn is_common(topic: &str, scenario: &str) -> bool {
    match topic {
        "header" | "ladder" | "comparison" | "top_level" | "table" | "overview" | "roles" | "skills" => true,
        "search" => [
            "marks_counts_and_clears",
            "leads_to_what_it_finds",
            "finds_nothing_honestly",
            "shows_more_of_many",
        ]
        .contains(&scenario),
        "axe" => scenario == "each_level",
        _ => false,
    }
}
