//! A sentence about a change that the reader did not ask for by name, and a button that takes it back.

use super::focus::{focus_later, tab_id, widget_of};
use crate::matrix::Matrix;
use crate::messages;
use crate::selection::Selection;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::action::action;
use crate::view::stage::{Change, Notice};
use std::sync::Arc;
use wasm_split_helpers::wasm_split;

/// Leads somewhere. If that changes who the reader is, where they are or what they aim for, a sentence says
/// so.
pub fn go_to(stage: Stage, change: impl FnOnce(&mut Selection, &Matrix)) {
    let before = stage.selection().peek();
    stage.choose(change);
    let after = stage.selection().peek();
    // Another message stays where nothing is to be said.
    if sentence(stage, &before, &after).is_some() {
        offer(stage, before, false);
    }
}

/// Goes back to the start, and can come back from there.
pub fn start_over(stage: Stage) {
    let before = stage.selection().peek();
    stage.start_over();
    if stage.selection().peek() != before {
        offer(stage, before, true);
    }
}

/// Offers the way back to what was chosen before.
pub fn offer(stage: Stage, before: Arc<Selection>, is_start: bool) {
    let after = stage.selection().peek();
    stage.notice().set(Some(Notice::Changed(Arc::new(Change { is_start, before, after }))));
}

/// What has changed, if it is the reader's role, level or aim.
fn sentence(stage: Stage, before: &Selection, after: &Selection) -> Option<String> {
    if (before.current, &before.roles) != (after.current, &after.roles) {
        let is_other = before.roles != after.roles && after.roles.len() == 1;
        let role = after.roles.first().copied().filter(|_| is_other);
        return Some(messages::now_at(&stage.place_name(role, after.current)));
    }
    if (before.target, before.target_role) == (after.target, after.target_role) {
        return None;
    }
    let target = after.target(&stage.matrix())?;
    Some(messages::now_aiming_for(&stage.place_name(after.target_role, target)))
}

/// What has changed on the way to what is shown now, if a notice says so.
pub fn changed(stage: Stage) -> Option<String> {
    let Some(Notice::Changed(change)) = stage.notice().peek() else { return None };
    let is_now = !change.is_start && change.after == stage.selection().peek();
    is_now.then(|| sentence(stage, &change.before, &change.after)).flatten()
}

/// What a notice says. A change can be taken back until something else is chosen.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn told(stage: Stage, notice: &Notice) -> Content {
    let line = el("p").class("notice");
    match notice {
        Notice::Ours(sentence) => line.child(*sentence).content(),
        Notice::LeftOut(unknown) => line.child(left_out(stage, unknown)).content(),
        Notice::Changed(change) => {
            let is_now = change.after.is_at(&stage.shown());
            let sentence = match change.is_start {
                _ if !is_now => None,
                true => Some(messages::STARTED_OVER.to_owned()),
                false => sentence(stage, &change.before, &change.after),
            };
            let line = |sentence| line.child(sentence).child(" ").child(take_back(stage, change.clone()));
            sentence.map(line).content()
        }
    }
}

/// What was asked for in vain. A level may be there, but of another role.
fn left_out(stage: Stage, unknown: &[String]) -> String {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    match shown.roles.as_slice() {
        [role] if unknown.iter().all(|word| matrix.find_level(word).is_some()) => {
            messages::left_out_of_role(unknown, &stage.role_name(*role))
        }
        _ => messages::left_out(unknown),
    }
}

fn take_back(stage: Stage, change: Arc<Change>) -> El {
    let undo = move |event| {
        // The button goes away, so the focus goes to what is shown now.
        focus_later(stage, widget_of(&event), tab_id(change.before.view));
        stage.notice().set(None);
        stage.put((*change.before).clone());
    };
    action(messages::UNDO, undo).class("link-button")
}
