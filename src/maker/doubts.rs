//! What somebody should look at: each doubt leads to its cell.

use crate::long_list::long_list;
use crate::order::focus;
use crate::state::Maker;
use crate::understood::UNDERSTOOD;
use leptos::prelude::{Get, Memo};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::import::{Doubt, DoubtKind, cell_name};
use skill_matrix::messages::maker as messages;
use std::collections::BTreeMap;

/// How many doubts of one kind are listed at first.
const PAGE: usize = 50;

/// The doubts, by kind.
pub fn doubts(maker: Maker) -> Content {
    let doubts = Memo::new(move |_| maker.reading().opened.doubts.clone());
    live(move || {
        let doubts = doubts.get();
        let mut kinds: BTreeMap<DoubtKind, Vec<&Doubt>> = BTreeMap::new();
        for doubt in &doubts {
            kinds.entry(doubt.kind).or_default().push(doubt);
        }
        if kinds.is_empty() {
            return Content::default();
        }
        let kinds: Vec<El> = kinds.into_iter().map(|(kind, doubts)| one_kind(maker, kind, &doubts)).collect();
        el("section")
            .class("doubts")
            .attr("aria-labelledby", "doubts-title")
            .child(el("h2").attr("id", "doubts-title").child(messages::doubts(doubts.len())))
            .child(el("p").class("hint").child(messages::DOUBTS_HINT))
            .child(kinds)
            .content()
    })
}

fn one_kind(maker: Maker, kind: DoubtKind, doubts: &[&Doubt]) -> El {
    let all: Vec<Doubt> = doubts.iter().map(|doubt| (*doubt).clone()).collect();
    let list = long_list(all, PAGE, move |doubt| {
        let cell = (doubt.sheet, doubt.row, doubt.column);
        el("li").child(place(maker, cell)).child(" ").child(doubt.without_place().to_owned())
    });
    let name = [messages::doubt_kind(kind), " (", &doubts.len().to_string(), ")"].concat();
    let take = (kind == DoubtKind::Placeholder).then(|| take_placeholders(maker));
    el("details").child(el("summary").child(name)).child(list).child(take)
}

/// Takes texts that only keep a place free as they are. The doubts about them go, and the button with them, so the
/// focus goes to what was understood.
fn take_placeholders(maker: Maker) -> El {
    let take = move |_| {
        focus(UNDERSTOOD);
        maker.change_map(|map| map.placeholders = true);
    };
    el("button").attr("type", "button").on("click", take).child(messages::TAKE_PLACEHOLDERS)
}

/// The name of a cell, which leads there.
pub fn place(maker: Maker, cell: (usize, u32, u32)) -> El {
    let name = cell_name(cell.1, cell.2);
    let reading = maker.reading();
    let sheet = reading.opened.sheets.get(cell.0).filter(|_| reading.opened.sheets.len() > 1);
    let name = sheet.map_or_else(|| name.clone(), |sheet| [&sheet.name, " ", name.as_str()].concat());
    el("button").attr("type", "button").class("place").on("click", move |_| maker.lead_to(cell)).child(name)
}
