//! A sentence about a change that the reader did not ask for by name, and a button that takes it back.

use super::focus::{focus_later, tab_id, widget_of};
use crate::matrix::Matrix;
use crate::messages;
use crate::selection::Selection;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::stage::{Change, Notice};
use std::sync::Arc;
use wasm_split_helpers::wasm_split;

/// Leads somewhere. If that changes who the reader is, where they are or what they aim for, a sentence says
/// so.
pub fn go_to(stage: Stage, change: impl FnOnce(&mut Selection, &Matrix)) {
    let before = stage.selection().peek();
    stage.choose(change);
    tell_changed(stage, before);
}

/// Says what has changed since `before`, if it is the reader's role, level or aim.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn changed(stage: Stage, before: Arc<Selection>) {
    tell_changed(stage, before);
}

fn tell_changed(stage: Stage, before: Arc<Selection>) {
    let (matrix, now) = (stage.matrix(), stage.selection().peek());
    let sentence = if (before.current, &before.roles) != (now.current, &now.roles) {
        let role = now.roles.first().copied().filter(|_| before.roles != now.roles && now.roles.len() == 1);
        messages::now_at(&stage.place_name(role, now.current))
    } else if (before.target, before.target_role) != (now.target, now.target_role) {
        let Some(target) = now.target(&matrix) else { return };
        messages::now_aiming_for(&stage.place_name(now.target_role, target))
    } else {
        return;
    };
    offer(stage, sentence, before);
}

/// Goes back to the start, and can come back from there.
pub fn start_over(stage: Stage) {
    let before = stage.selection().peek();
    stage.start_over();
    if stage.selection().peek() != before {
        offer(stage, messages::STARTED_OVER.to_owned(), before);
    }
}

fn offer(stage: Stage, sentence: String, before: Arc<Selection>) {
    let after = stage.selection().peek();
    stage.notice().set(Some(Notice::Changed(Arc::new(Change { sentence, before, after }))));
}

/// What a notice says. A change can be taken back until something else is chosen.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn told(stage: Stage, notice: &Notice) -> Content {
    let line = el("p").class("notice");
    match notice {
        Notice::Ours(sentence) => line.child(*sentence).content(),
        Notice::LeftOut(unknown) => line.child(messages::left_out(unknown)).content(),
        Notice::Changed(change) if change.after.is_at(&stage.shown()) => {
            line.child(change.sentence.clone()).child(" ").child(take_back(stage, change.clone())).content()
        }
        Notice::Changed(_) => Content::default(),
    }
}

fn take_back(stage: Stage, change: Arc<Change>) -> El {
    let undo = move |event| {
        // The button goes away, so the focus goes to what is shown now.
        focus_later(stage, widget_of(&event), tab_id(change.before.view));
        stage.notice().set(None);
        stage.put((*change.before).clone());
    };
    el("button").attr("type", "button").class("link-button").on("click", undo).child(messages::UNDO)
}
