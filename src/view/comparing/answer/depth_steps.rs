//! The depth of a skill as steps on its scale: those that are reached, and those to come.

use crate::compare::SkillChange;
use crate::letters::digits;
use crate::matrix::DepthIx;
use crate::view::drawing::draw;
use crate::view::markup::{El, el};

/// A step for each depth of the scale: filled up to the depth at the current level, outlined up to the
/// depth to reach.
pub fn depth_steps(change: &SkillChange) -> El {
    let steps = |depth: Option<DepthIx>| depth.map_or(0, |depth| depth.at() + 1);
    let (from, to) = (steps(change.depth.0), steps(change.depth.1));
    let all = change.scales.1.depths().len();
    let step = |at: usize| {
        let class = match () {
            () if at < from.min(to) => "had",
            () if at < to => "next",
            () => "none",
        };
        draw("rect")
            .attr("class", class)
            .attr("x", &digits(at as u64 * 12 + 1))
            .attr("y", "1")
            .attr("width", "8")
            .attr("height", "8")
            .attr("rx", "2")
    };
    let steps = (0..all).map(step).collect();
    let view = ["0 0 ", &digits(all as u64 * 12), " 10"].concat();
    let drawn = draw("svg").attr("viewBox", &view).attr("aria-hidden", "true").children(steps);
    el("span").class("steps").drawn(drawn)
}
