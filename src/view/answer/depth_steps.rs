//! How deep a skill goes, as steps on its scale: those that one has, and those to come.

use crate::compare::SkillChange;
use crate::matrix::DepthIx;
use crate::view::drawing::draw;
use crate::view::markup::{El, el};

/// A step for each depth of the scale, filled up to where one stands, outlined up to where one goes.
pub fn depth_steps(change: &SkillChange) -> El {
    let steps = |depth: Option<DepthIx>| depth.map_or(0, |depth| depth.at() + 1);
    let (from, to) = (steps(change.depth.0), steps(change.depth.1));
    let all = change.scales.1.depths().len();
    let step = |at: usize| {
        let class = match () {
            () if at < from.min(to) => "had",
            () if at < from.max(to) => "next",
            () => "none",
        };
        draw("rect")
            .attr("class", class)
            .attr("x", &(at * 12 + 1).to_string())
            .attr("y", "1")
            .attr("width", "8")
            .attr("height", "8")
            .attr("rx", "2")
    };
    let steps = (0..all).map(step).collect();
    let view = ["0 0 ", &(all * 12).to_string(), " 10"].concat();
    let drawn = draw("svg").attr("viewBox", &view).attr("aria-hidden", "true").children(steps);
    el("span").class("steps").drawn(drawn)
}
