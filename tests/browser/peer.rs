//! The peers of `benches/`: the same widget in plain JavaScript and in React. They are measured against
//! ours, so they have to do what ours does: `PEER=react tests/run --test browser` runs the scenarios of
//! what they have in common, with the peer's pages in the place of ours.
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
/// views but two, narrowing a comparison by more than skill and role, arranging it, other versions, summaries and
/// asides, slips in the search, names among its results, copying, printing, messages on what is wrong in a file.
/// And they have two pages alone: a scenario on a page of its own would try ours.
pub fn is_common(topic: &str, scenario: &str) -> bool {
    let common: &[&str] = match topic {
        "header" | "roles" | "skills" | "top_level" | "answer_first" => return true,
        "ladder" => &["one_click_chooses", "arrow_keys_choose", "each_step_says_how_big_it_is"],
        "comparison" => &["each_item_has_its_outcome", "any_two_levels", "swapping_mirrors"],
        "table" => &[
            "says_what_is_expected",
            "a_click_opens_a_row",
            "an_open_row_stays_as_it_is",
            "enter_and_space_open_a_row",
            "the_browsers_own_search_opens_a_row",
        ],
        "grid" => &["levels_go_across", "scrolls_in_its_box", "skills_go_down"],
        "search" => &[
            "marks_counts_and_clears",
            "what_is_unfolded_stays_so_while_one_types",
            "leads_to_what_it_finds",
            "finds_nothing_honestly",
            "shows_more_of_many",
        ],
        "axe" => &["each_level"],
        _ => &[],
    };
    common.contains(&scenario)
}
