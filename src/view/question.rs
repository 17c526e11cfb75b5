//! The question in one sentence: the reader's role and level, and what they aim for.

use super::Stage;
use super::choice::choice;
use super::facet::Facet;
use super::level_options::level_options;
use super::markup::{Child, El, el, live};
use super::parts;
use super::role_choice::role_choice;
use super::target_choice::{target_choice, target_role_choice};
use crate::messages;
use leptos::prelude::untrack;

/// "I work as [role] at [level] aiming for [level] [in the same role]". Each piece is a native control.
pub fn question(stage: Stage) -> El {
    let role = role_choice(stage).map(|role| piece("role", messages::YOUR_ROLE, None, role));
    let at = if role.is_some() { messages::AT } else { messages::CURRENT_LEVEL };
    let target =
        piece("target", messages::AIMING_FOR_INSIDE, Some(messages::AIMING_FOR), target_choice(stage));
    let target_role =
        target_role_choice(stage).map(|role| vec![Child::content(" "), role.content()].content());
    el("div")
        .class("question")
        .attr("part", parts::QUESTION)
        .child(role)
        .child(piece("level", at, Some(messages::CURRENT_LEVEL), level_choice(stage)))
        .child(target.child(target_role))
}

/// A control after its words. `name` is its whole accessible name, if the words alone are not enough.
fn piece(id: &'static str, words: &'static str, name: Option<&'static str>, choice: El) -> El {
    let choice = choice.attr("id", id).maybe("aria-label", name.map(str::to_owned));
    el("span").class("piece").child(el("label").attr("for", id).child(words)).child(" ").child(choice)
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
