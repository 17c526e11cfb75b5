//! What is not taken: counted, and there to be looked at. It is not saved.

use crate::doubts::place;
use crate::long_list::long_list;
use crate::state::Maker;
use leptos::prelude::{Get, Memo};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::import::SetAside;
use skill_matrix::messages::maker as messages;
use std::collections::BTreeMap;

/// How many cells are listed at first for one reason.
const PAGE: usize = 50;

/// The cells that are set aside, by reason.
pub fn set_aside(maker: Maker) -> Content {
    let cells = Memo::new(move |_| maker.reading().opened.set_aside.clone());
    live(move || {
        let cells = cells.get();
        let mut reasons: BTreeMap<&str, Vec<&SetAside>> = BTreeMap::new();
        for cell in &cells {
            reasons.entry(&cell.reason).or_default().push(cell);
        }
        if reasons.is_empty() {
            return Content::default();
        }
        let reasons: Vec<El> =
            reasons.into_iter().map(|(reason, cells)| one_reason(maker, reason, &cells)).collect();
        let name = messages::set_aside(cells.len());
        el("section")
            .class("set-aside")
            .attr("aria-labelledby", "aside-title")
            .child(el("h2").attr("id", "aside-title").child(name))
            .child(el("p").class("hint").child(messages::ASIDE_HINT))
            .child(reasons)
            .content()
    })
}

fn one_reason(maker: Maker, reason: &str, cells: &[&SetAside]) -> El {
    let all: Vec<SetAside> = cells.iter().map(|cell| (*cell).clone()).collect();
    let list = long_list(all, PAGE, move |cell| {
        el("li").child(place(maker, (cell.sheet, cell.row, cell.column))).child(" ").child(cell.text.clone())
    });
    let name = [reason, " (", &cells.len().to_string(), ")"].concat();
    el("details").child(el("summary").child(name)).child(list)
}
