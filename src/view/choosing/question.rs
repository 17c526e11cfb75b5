//! The question in one sentence: the reader's role and level, and what they aim for.

use super::level_options::level_options;
use super::role_choice::{role_choice, role_control};
use super::target_choice::{target_choice, target_role_choice};
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::choice::choice;
use crate::view::shared::parts;
use crate::view::stage::facet::Facet;
use leptos::prelude::untrack;

/// "I work as [role] at [level] aiming for [level] [in the same role]". Each piece is a native control.
pub fn question(stage: Stage) -> El {
    let role = role_choice(stage).map(|role| {
        let role = role_control(stage, "role", messages::YOUR_ROLE, role);
        labelled("role", messages::YOUR_ROLE, role)
    });
    let at = if role.is_some() { messages::AT } else { messages::CURRENT_LEVEL };
    let target =
        piece("target", messages::AIMING_FOR_INSIDE, Some(messages::AIMING_FOR), target_choice(stage));
    let target_role = target_role_choice(stage).map(|role| {
        let role = role_control(stage, "target-role", messages::TARGET_ROLE, role);
        vec![Child::content(" "), role].content()
    });
    el("div")
        .class("question")
        .attr("part", parts::QUESTION)
        .child(role)
        .child(piece("level", at, Some(messages::CURRENT_LEVEL), level_choice(stage)))
        .child(target.child(target_role))
}

/// A control after its words. `name` is its whole accessible name, if the words alone are not enough.
fn piece(id: &'static str, words: &'static str, name: Option<&'static str>, choice: El) -> El {
    labelled(id, words, choice.attr("id", id).maybe("aria-label", name.map(str::to_owned)).content())
}

/// A control with this id after its words.
fn labelled(id: &'static str, words: &'static str, control: Content) -> El {
    el("span").class("piece").child(el("label").attr("for", id).child(words)).child(" ").child(control)
}

/// The choice of the current level, among the levels of the roles that are shown.
fn level_choice(stage: Stage) -> El {
    let options = live(move || {
        let shared = stage.facet(Facet::Ladder).levels_by_role(&stage.matrix());
        untrack(|| level_options(stage, shared, |_| true))
    });
    let chosen = move || stage.matrix().level(stage.shown().current).id().to_owned();
    choice(options, chosen, move |chosen| {
        stage.choose(|selection, matrix| {
            let level = matrix.find_level(chosen).unwrap_or(selection.current);
            selection.stand_at(matrix, level);
        });
    })
}
