//! What is shown instead of a matrix that cannot be shown.

use super::parts;
use crate::messages;
use crate::view::markup::{Child, Content, El, el};

/// What is wrong, where, and what to do: one line per problem. The content of the host's page stays
/// readable below.
pub fn error_card(problems: Vec<String>) -> Content {
    let lines: Vec<El> = problems.into_iter().map(|line| el("li").child(line)).collect();
    let card = el("div")
        .class("error")
        .attr("part", parts::ERROR)
        .attr("role", "alert")
        .attr("lang", messages::LANG)
        .child(el("p").class("error-title").child(messages::CANNOT_SHOW))
        .child(el("ul").class("problems").child(lines));
    vec![card, el("slot")].content()
}
