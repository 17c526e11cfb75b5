//! The content of a cell, as it is written in the matrix.

use super::marked::Marks;
use super::prose::prose;
use crate::compare::asides_of;
use crate::matrix::{DepthIx, Expectation, Item, Requirement, Scale, Text};
use crate::messages;
use crate::selection::Selection;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};

/// The content of a cell. If there is no cell, a sentence says what that means.
pub fn description(stage: Stage, cell: Option<&Expectation>, marks: &Marks) -> Content {
    let matrix = stage.matrix();
    let Some(cell) = cell else {
        let is_cumulative = matrix.is_cumulative();
        return muted(if is_cumulative { messages::NOTHING_ADDED } else { messages::NOT_EXPECTED });
    };
    if !cell.is_concerned() {
        return muted(messages::NOT_CONCERNED);
    }
    let scale = matrix.scale(cell.skill());
    let depth = depth_name(stage, scale, cell.depth());
    let depth = depth.map(|depth| el("span").class("depth").maybe("lang", stage.content_lang()).child(depth));
    let mut parts = Content::default();
    let from = cell.taken_from().map(|role| messages::taken_from(&stage.role_name(role)));
    parts.add(depth);
    parts.add(from.map(|from| el("div").class("brief").child(from)));
    let items = matrix.items(cell);
    let expected: Vec<El> = items
        .iter()
        .filter(|item| !item.is_aside())
        .map(|item| {
            let text = prose(stage, stage.text(item.text()), marks);
            // The depth of the cell is said once, above all items.
            let labels =
                Labels { depth: item.depth().filter(|_| item.depth() != cell.depth()), ..Labels::of(item) };
            el("li").child(labelled(stage, item, scale, marks, text, labels))
        })
        .collect();
    parts.add(list(stage, expected));
    for (kind, items) in asides_of(items) {
        let items = items.into_iter().map(|item| el("li").child(aside_text(stage, item, scale, marks)));
        parts.add(folded(
            stage,
            messages::asides(&stage.text(kind)),
            Some(stage.skill_name(cell.skill())),
            items.collect(),
        ));
    }
    parts
}

/// A list of items and their sub-items; nothing for no items.
pub fn item_list(stage: Stage, items: &[Item], scale: &Scale, marks: &Marks) -> Option<El> {
    list(stage, items.iter().map(|item| el("li").child(item_text(stage, item, scale, marks))).collect())
}

fn list(stage: Stage, list: Vec<El>) -> Option<El> {
    (!list.is_empty()).then(|| el("ul").class("items").maybe("lang", stage.content_lang()).child(list))
}

/// A list that is folded away under its summary, because it is not needed to see what changes. If it is `of` a skill,
/// people who hear the summary alone are told which.
pub fn folded(stage: Stage, summary: String, of: Option<String>, items: Vec<El>) -> El {
    let list = el("ul").class("items").maybe("lang", stage.content_lang()).child(items);
    let name = of.map(|of| [&*summary, ", ", &of].concat());
    el("details").class("rest").child(el("summary").maybe("aria-label", name).child(summary)).child(list)
}

/// One item: its text, kind, depth, tags and sub-items.
pub fn item_text(stage: Stage, item: &Item, scale: &Scale, marks: &Marks) -> Content {
    item_with(stage, item, scale, marks, prose(stage, stage.text(item.text()), marks))
}

/// The same for an aside under the heading of its kind.
pub fn aside_text(stage: Stage, item: &Item, scale: &Scale, marks: &Marks) -> Content {
    let labels = Labels { kind: None, ..Labels::of(item) };
    labelled(stage, item, scale, marks, prose(stage, stage.text(item.text()), marks), labels)
}

/// The same as [`item_text`], with its text already built.
pub fn item_with(stage: Stage, item: &Item, scale: &Scale, marks: &Marks, text: Content) -> Content {
    labelled(stage, item, scale, marks, text, Labels::of(item))
}

/// What stands after the text of an item, before its tags.
struct Labels<'m> {
    kind: Option<&'m Text>,
    depth: Option<DepthIx>,
}

impl Labels<'_> {
    fn of(item: &Item) -> Labels<'_> {
        Labels { kind: item.kind().filter(|_| !item.is_to_avoid()), depth: item.depth() }
    }
}

fn labelled(
    stage: Stage,
    item: &Item,
    scale: &Scale,
    marks: &Marks,
    text: Content,
    labels: Labels,
) -> Content {
    let mut parts = Content::default();
    if item.is_to_avoid() {
        parts.add(el("b").class("avoid").attr("lang", messages::LANG).child(messages::TO_AVOID));
        parts.add(" ");
    }
    let lang = item.text().lang(&stage.lang()).map(str::to_owned);
    parts.add(el("span").class("text").maybe("lang", lang).child(text));
    let kind = labels.kind.map(|kind| stage.text(kind)).into_iter();
    let depth = depth_name(stage, scale, labels.depth);
    for label in kind.chain(depth).chain(item.tags().iter().map(|tag| stage.text(tag))) {
        parts.add(" ");
        parts.add(el("small").class("label").child(label));
    }
    parts.add(item_list(stage, item.items(), scale, marks));
    parts
}

/// The name of a depth on its scale.
pub fn depth_name(stage: Stage, scale: &Scale, depth: Option<DepthIx>) -> Option<String> {
    Some(stage.text(scale.depth(depth?)?.name()))
}

/// "Required", "Optional", or the source's own word; none if the cell says nothing about it.
pub fn requirement_pill(stage: Stage, cell: &Expectation) -> Option<El> {
    let word = cell.requirement_word().map(|word| stage.text(word));
    let requirement = cell.requirement();
    let text = word.or_else(|| requirement.map(|said| messages::requirement(said).to_owned()))?;
    let is_required = requirement == Some(Requirement::Required);
    Some(el("span").class(if is_required { "pill required" } else { "pill" }).child(text))
}

/// A sentence instead of a table that would have no row: no role is shown, or nothing is expected of the
/// roles that are.
pub fn nothing_at_all(selection: &Selection) -> Content {
    let no_role = selection.roles.is_empty();
    let sentence = if no_role { messages::NO_ROLE } else { messages::NOTHING_AT_ALL };
    el("p").class("empty").child(sentence).content()
}

/// A sentence of the widget's own instead of missing content.
pub fn muted(sentence: &'static str) -> Content {
    el("span").class("muted").child(sentence).content()
}
