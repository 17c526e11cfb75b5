//! How big a step is: as a sentence, and as a bar of its outcomes.

use super::drawing::{Drawing, draw};
use super::markup::{El, el};
use crate::compare::Tally;
use crate::letters::digits;
use crate::messages;
use crate::selection::Size;

/// How many things there are to work on, and a bar of all outcomes.
pub fn step_size(size: &Size) -> (El, Option<El>) {
    let tally = &size.tally;
    let sum = el("p").class("sum");
    if tally.total() == 0 {
        return (sum.child(messages::NOTHING_EXPECTED), None);
    }
    (
        sum.child(messages::step(tally, size.skills_to_work_on, size.skills, size.now_required)),
        Some(el("div").class("bar").drawn(bar(tally))),
    )
}

/// A bar, each outcome as wide as its share.
fn bar(tally: &Tally) -> Drawing {
    let mut at = 0;
    let parts = tally.present().map(|(outcome, n)| {
        let part = draw("rect")
            .attr("class", outcome.id())
            .attr("x", &digits(at as u64))
            .attr("width", &digits(n as u64))
            .attr("height", "1");
        at += n;
        part
    });
    let parts = parts.collect();
    let all = ["0 0 ", &digits(tally.total() as u64), " 1"].concat();
    let bar =
        draw("svg").attr("viewBox", &all).attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
    bar.children(parts)
}
