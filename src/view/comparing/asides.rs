//! Examples, resources and other asides of a skill, folded under a heading for each kind.

use crate::compare::{Between, ItemChange, Outcome, Place, asides as changes};
use crate::matrix::SkillIx;
use crate::messages;
use crate::part::{Part, call};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::item_list::{aside_text, folded};
use crate::view::shared::later::drawn_again;
use crate::view::shared::marked::Marks;
use wasm_split_helpers::wasm_split;

/// The asides of a skill, once the second part is there.
#[inline(never)]
pub fn below(stage: Stage, places: (Place, Place), skill: SkillIx) -> Content {
    let asides = move || call(Part::More, asides(stage, places, skill)).content();
    drawn_again(stage, Part::More, Box::new(asides))
}

/// What there is at the second place, and what has changed of it.
#[wasm_split(more, wasm_split_path = crate::part)]
fn asides(stage: Stage, (from, to): (Place, Place), skill: SkillIx) -> Content {
    let (matrix, marks) = (stage.matrix(), Marks::of(stage));
    let scale = matrix.scale(skill);
    let between = Between::Levels(from.level, to.level);
    let levels = stage.levels_between(between).filter(|_| from.role == to.role);
    let item = |change: ItemChange| {
        let text = aside_text(stage, change.to.or(change.from)?, scale, &marks);
        let tag = (change.outcome != Outcome::Same).then(|| {
            let word = messages::outcome(change.outcome, levels.as_ref().map(|[_, to]| to.as_str()));
            el("span").attr("class", &["tag ", change.outcome.id()].concat()).child(word)
        });
        Some(el("li").child(tag).child(" ").child(text))
    };
    let kinds = changes(&matrix, from, to, skill).into_iter().map(|(kind, changes)| {
        let items: Vec<El> = changes.into_iter().filter_map(item).collect();
        folded(stage, messages::asides(&stage.text(kind)), Some(stage.skill_name(skill)), items)
    });
    kinds.collect::<Vec<El>>().content()
}
