//! What goes wrong.

use super::{number, one_or_many};
use crate::letters::{join, quoted, quoted_name};

/// The heading of an error.
pub const CANNOT_SHOW: &str = "This skill matrix cannot be shown";

/// If more is wrong than is listed.
pub fn more_problems(n: usize) -> String {
    ["And ", &number(n), one_or_many(n, " more problem.", " more problems.")].concat()
}

const WE_IGNORED: &str = "We ignored ";
const NOT_THERE: &str = ": this matrix doesn't have ";
const NOT_OF_ROLE: &str = " doesn't have ";

/// If a script of the page names something that the matrix does not have.
pub fn not_there(name: &str) -> String {
    [WE_IGNORED, &quoted(name), NOT_THERE, "it."].concat()
}

/// If an address, an attribute or the storage names something that the matrix does not have.
pub fn left_out(unknown: &[String]) -> String {
    we_ignored(unknown, NOT_THERE)
}

/// If it names levels that the matrix has, but not this role.
pub fn left_out_of_role(levels: &[String], role: &str) -> String {
    we_ignored(levels, &[": ", role, NOT_OF_ROLE].concat())
}

fn we_ignored(unknown: &[String], not_there: &str) -> String {
    const SHOWN: usize = 3;
    let quoted: Vec<String> = unknown.iter().take(SHOWN).map(|word| quoted_name(word)).collect();
    let more = unknown.len() - quoted.len();
    let more = if more > 0 { [" and ", &number(more), " more"].concat() } else { String::new() };
    let them = one_or_many(unknown.len(), "it.", "them.");
    [WE_IGNORED, &join(&quoted, ", "), &*more, not_there, them].concat()
}

/// While a part of the widget is loading.
pub const LOADING: &str = "Loading…";
/// If it could not be fetched; `why` is a sentence, if the reason is known.
pub fn not_fetched(why: Option<&str>) -> String {
    let why = why.unwrap_or(
        "Check your connection, then try again; if that does not help, tell whoever runs the site that \
         skill-matrix-more.js is missing.",
    );
    ["This part of the skill matrix could not be loaded. ", why].concat()
}
/// The button that tries it again.
pub const TRY_AGAIN: &str = "Try again";

/// If the browser forbids remembering.
pub const NOT_REMEMBERED: &str = "This page can't save your choices; they last until you leave.";

/// If the frame around the page forbids printing.
pub const NOT_PRINTED: &str =
    "The page around this one does not let it print. Open it in a window of its own to print it.";
