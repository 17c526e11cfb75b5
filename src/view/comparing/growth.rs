//! How one expectation grows from the first level of its role to the last.

use super::change_list::{not_by_likeness, outcome_tag, shifts, words};
use crate::browse::Row;
use crate::compare::{Outcome, SkillChange, Step, growth};
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::item_list::{description, muted, requirement_pill};
use crate::view::shared::marked::Marks;

/// A list of levels, lowest first, each with what changed since the level before. The current level and
/// the one compared with are marked.
pub fn growth_list(stage: Stage, row: Row) -> El {
    let list = live(move || {
        let matrix = stage.matrix();
        let marks = Marks::of(stage);
        let steps = growth(&matrix, row.0, row.1);
        steps.iter().map(|step| step_item(stage, step, &marks)).collect::<Vec<El>>().content()
    });
    el("ol").class("growth").attr("aria-label", messages::GROWTH).child(list)
}

fn step_item(stage: Stage, step: &Step, marks: &Marks) -> El {
    let brief = step.change.as_ref().map(|change| messages::changes(&change.told(), ", ", true));
    let small = |class, text: String| vec![" ".content(), el("small").class(class).child(text).content()];
    let level = el("div")
        .class("level")
        .child(el("b").maybe("lang", stage.content_lang()).child(stage.level_name(step.level)))
        .child(stage.note(step.level).map(|note| small("note", note.to_owned())))
        .child(brief.filter(|brief| !brief.is_empty()).map(|brief| small("brief", brief)))
        .child(step.cell.and_then(|cell| requirement_pill(stage, cell)));
    let what = match (&step.change, step.cell) {
        (Some(change), _) => changed(stage, change, marks),
        (None, Some(cell)) => description(stage, Some(cell), marks),
        (None, None) => muted(messages::NOT_EXPECTED),
    };
    el("li")
        .maybe("class", stage.place_class(step.level))
        .child(level)
        .child(step.is_cut.then(|| muted(messages::TOO_MUCH_TO_COMPARE)))
        .child(el("div").class("what").child(what))
}

fn changed(stage: Stage, change: &SkillChange, marks: &Marks) -> Content {
    if change.is_unchanged() {
        return muted(messages::NOTHING_NEW);
    }
    // What a step builds on stands above it.
    let is_told = |outcome| match outcome {
        Outcome::Same => false,
        Outcome::Dropped => !change.builds_on_former,
        _ => true,
    };
    let items = change.items.iter().filter(|item| is_told(item.outcome)).map(|item| {
        let what = el("div").class("what").child(words(stage, item, change, marks));
        el("li").child(outcome_tag(stage, item.outcome, change)).child(" ").child(what)
    });
    let items: Vec<El> = items.collect();
    let mut parts = not_by_likeness(change).content();
    parts.add(shifts(stage, change));
    parts.add((!items.is_empty()).then(|| el("ul").class("changes").child(items)));
    parts
}
