//! How big a step is: as a sentence, and as a bar of its outcomes.

use crate::compare::Tally;
use crate::letters::digits;
use crate::messages;
use crate::selection::Size;
use crate::view::drawing::draw;
use crate::view::markup::{El, el};

/// How many things there are to work on. `at` is as for [`messages::gone`].
pub fn step_size(size: &Size, at: Option<&str>) -> El {
    let sum = el("p").class("sum");
    if size.tally.total() == 0 {
        return sum.child(messages::NOTHING_EXPECTED);
    }
    sum.child(messages::step(size, at))
}

/// A bar, each outcome as wide as its share.
pub fn bar(tally: &Tally) -> El {
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
    el("div").class("bar").drawn(bar.children(parts))
}
