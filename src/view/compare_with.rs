//! The choice of the level, and of the role, that the current one is compared with.

use super::Stage;
use super::facet::Facet;
use super::markup::{Child, Content, El, el, live};
use crate::matrix::{LevelIx, RoleIx};
use crate::messages;
use leptos::prelude::*;

/// The other level: the next one, unless another is chosen; where there are several roles, that of
/// the same one, unless another is chosen. A button swaps the two sides, one starts over.
pub fn compare_with(stage: Stage) -> El {
    let choose = move |event| {
        let chosen = event_target_value(&event);
        stage.choose(|selection, matrix| selection.aim_at(matrix, matrix.find_level(&chosen)));
    };
    let swap = el("button")
        .attr("type", "button")
        .flag("disabled", move || !stage.shown().can_swap(&stage.matrix()))
        .on("click", move |_| stage.choose(|selection, matrix| selection.swap(matrix)))
        .child(messages::SWAP);
    let start_over = el("button")
        .attr("type", "button")
        .on("click", move |_| stage.start_over())
        .child(messages::START_OVER);
    // The options change with the current level and the roles alone: a list that is open must not
    // be made anew.
    let options = live(move || {
        stage.facet(Facet::Here);
        untrack(|| options(stage))
    });
    el("div")
        .class("compare-with")
        .child(el("label").attr("for", "target").child(messages::COMPARE_WITH))
        .child(el("select").attr("id", "target").on("change", choose).child(options))
        .child(target_role(stage))
        .child(swap)
        .child(start_over)
}

/// The usual level first, then all others: also the current one, where it is that of another role.
fn options(stage: Stage) -> Content {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let usual = shown.usual_target(&matrix);
    let is_next =
        |level: LevelIx| shown.target_role.is_none() && shown.next(&matrix).any(|next| next == level);
    let name = |level: LevelIx| {
        let name = stage.level_name(level);
        if is_next(level) { messages::next_level(&name) } else { name }
    };
    let mut options = Content::default();
    options.add(option(stage, None, usual, usual.map(name).unwrap_or(messages::NO_NEXT_LEVEL.to_owned())));
    let is_other =
        |level: &LevelIx| Some(*level) != usual && (shown.target_role.is_some() || *level != shown.current);
    for level in shown.target_ladder(&matrix).levels().filter(is_other) {
        options.add(option(stage, Some(level), usual, name(level)));
    }
    options
}

fn option(stage: Stage, level: Option<LevelIx>, usual: Option<LevelIx>, name: String) -> El {
    let value = level.map(|level| stage.matrix().level(level).id().to_owned()).unwrap_or_default();
    let is_chosen = move || {
        let target = stage.shown().target;
        if target == usual { level.is_none() } else { level == target }
    };
    el("option").attr("value", &value).flag("selected", is_chosen).child(name)
}

/// The choice of the other role; nothing where there is only one.
fn target_role(stage: Stage) -> Option<El> {
    (stage.matrix().roles().len() > 1).then(|| {
        let choose = move |event| {
            let chosen = event_target_value(&event);
            stage.choose(|selection, matrix| selection.aim_at_role(matrix, matrix.find_role(&chosen)));
        };
        // One's own role is the same role: it is no second choice.
        let options = live(move || {
            let shown = stage.facet(Facet::Ladder);
            let others = stage.matrix().role_ixs().filter(|role| shown.roles.as_slice() != [*role]);
            let others: Vec<El> =
                others.map(|role| role_option(stage, Some(role), stage.role_name(role))).collect();
            vec![role_option(stage, None, messages::SAME_ROLE.to_owned()).content(), others.content()]
                .content()
        });
        el("select").attr("aria-label", messages::TARGET_ROLE).on("change", choose).child(options)
    })
}

fn role_option(stage: Stage, role: Option<RoleIx>, name: String) -> El {
    let value = role.map(|role| stage.matrix().role(role).id().to_owned()).unwrap_or_default();
    let is_chosen = move || stage.shown().target_role == role;
    el("option").attr("value", &value).flag("selected", is_chosen).child(name)
}
