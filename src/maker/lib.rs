//! The maker: a page that opens a spreadsheet, shows what it is taken for, and saves a page for readers.
//!
//! ```text
//! files → (files part) → a proposal → what somebody changes → the same again
//!                                   → the widget, and files to save
//! ```
//!
//! Everything on screen is derived from the state, [`state::Maker`]. Files are read and written in the files
//! part, behind [`files_part::FilesPart`]. Nothing is sent anywhere: the policy of the page forbids it.
#![cfg(target_arch = "wasm32")]

mod columns;
mod doubts;
mod download;
mod files_part;
mod incoming;
mod long_list;
mod opening;
mod order;
mod preview;
mod reading;
mod save;
mod saving;
mod set_aside;
mod sheet;
mod sheet_table;
mod state;
mod understood;

use files_part::FilesPart;
use js_sys::Function;
use skill_matrix::dom::markup::{Child, Content, el, live};
use skill_matrix::dom::mount::drawn;
use skill_matrix::messages::maker as messages;
use state::{Files, Maker};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Starts the maker in an element. `ask(request, then)` passes the bytes of a request to the files part, and
/// calls `then` with the bytes of the answer, or with null if the part broke. `text(id)` is the text of an
/// element that pages are made of, or null. `copy(texts)` copies a table, whose HTML and plain text `texts` promises.
#[wasm_bindgen(js_name = startMaker)]
pub fn start(root: HtmlElement, ask: Function, text: Function, copy: Function) {
    let (owner, ()) = drawn(move || {
        let maker = Maker::new(FilesPart::new(ask, text, copy));
        incoming::listen(maker, &root);
        page(maker).append_to(&root);
        go_on(maker);
    });
    // It lasts as long as the page.
    std::mem::forget(owner);
}

/// Opens what this page was saved with.
fn go_on(maker: Maker) {
    if let Some(open) = maker.part().text("open") {
        maker.open(Files { names: vec![messages::THIS_PAGE.to_owned()], bytes: vec![open] });
    }
}

fn page(maker: Maker) -> Content {
    let title = el("h1").child(messages::TITLE);
    let promise = el("p").class("promise").child(messages::NOTHING_LEAVES);
    let class = move || if maker.is_said_only_here() { "status" } else { "status unseen" };
    let said = el("p")
        .attr("role", "status")
        .live("class", move || Some(class().to_owned()))
        .text(move || maker.said());
    let trouble = live(move || {
        let why = maker.trouble();
        why.map(|why| el("p").attr("role", "alert").class("trouble").child(why)).content()
    });
    vec![
        el("header").child(title).child(promise).content(),
        opening::opening(maker),
        said.content(),
        trouble,
        live(move || if maker.is_open() { open(maker) } else { Content::default() }),
    ]
    .content()
}

/// What is shown of open files: what they are taken for, and what readers will see.
fn open(maker: Maker) -> Content {
    // The keyboard comes to saving before it goes through the sheet.
    let first = el("div").class("first").child(understood::understood(maker)).child(doubts::doubts(maker));
    let taken = el("div")
        .class("taken")
        .child(reading::reading(maker))
        .child(sheet::sheet(maker))
        .child(order::levels(maker))
        .child(order::roles(maker))
        .child(set_aside::set_aside(maker));
    el("div")
        .class("open")
        .child(first)
        .child(saving::saving(maker))
        .child(taken)
        .child(preview::preview(maker))
        .content()
}
