//! The header: where the skill is filed, what it is called, how much there is, and how to use it.

use super::Stage;
use super::markup::{Child, Content, El, el};
use crate::messages;
use crate::part::{Part, call};
use crate::view::comparing::versions::what_changed;
use crate::view::shared::headings::heading;
use crate::view::shared::later::drawn_later;
use crate::view::shared::parts;
use crate::view::stage::facet::Facet;

/// The header. It looks like that of the reading view, so that nothing jumps when the widget covers that
/// view.
pub fn header(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let shown = stage.facet(Facet::Subject);
    let skill = shown.skill.map(|skill| matrix.skill(skill));

    // The matrix gets a step of its own only if it holds more than this skill.
    let is_part = skill.is_some() || shown.group.is_some();
    let whole = (matrix.skills().len() > 1 && is_part).then(|| stage.text(matrix.title()));
    let path = skill.map(|skill| skill.path()).unwrap_or_default().iter().map(|step| stage.text(step));
    let steps: Vec<El> = whole.into_iter().chain(path).map(|step| el("li").child(step)).collect();
    let crumbs = (!steps.is_empty())
        .then(|| el("ol").class("crumbs").maybe("lang", stage.content_lang()).child(steps));

    let mut counts = matrix.counts(Some(&shown.skills(&matrix)));
    // Nobody meets these levels together if no role has them all.
    if matrix.roles().iter().all(|role| role.ladder().levels().count() < counts.levels) {
        counts.levels = 0;
    }
    let facts = messages::facts(&counts).into_iter();
    // One text after the number, as in the first view in HTML: a browser sets two texts a little wider.
    let facts =
        facts.map(|(n, noun)| el("li").child(el("b").child(messages::number(n))).child([" ", noun].concat()));
    let updated = skill.and_then(|skill| skill.updated()).or(matrix.updated());
    let updated = updated.map(|date| {
        let changes = drawn_later(stage, Part::More, |stage| call(Part::More, what_changed(stage)));
        el("li").class("updated").child(messages::updated(date)).child(changes)
    });
    let facts = facts.chain(updated).collect::<Vec<El>>();

    el("header")
        .class("header")
        .attr("part", parts::HEADER)
        .child(crumbs)
        .child(heading(stage, 0).maybe("lang", stage.content_lang()).child(stage.subject()))
        .child(el("ul").class("facts").child(facts))
        .content()
}
