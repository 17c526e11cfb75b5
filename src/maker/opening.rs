//! The place where files are opened; when they are, what is open.

use crate::incoming::{open_chosen, open_typed};
use crate::state::Maker;
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::messages::maker as messages;

/// The endings of the files that can be opened, for the browser's file dialog.
const ENDINGS: &str = ".csv,.tsv,.txt,.xlsx,.xls,.xlsb,.ods,.json,.yaml,.yml,.md,.markdown,.html,.htm";

/// The place for files.
pub fn opening(maker: Maker) -> Content {
    live(move || if maker.is_open() { opened(maker) } else { empty(maker) })
}

fn empty(maker: Maker) -> Content {
    let paste = el("textarea")
        .attr("id", "pasted")
        .attr("rows", "2")
        .attr("spellcheck", "false")
        .on("change", move |event| open_typed(maker, &event));
    let closed = maker.names();
    let go_back = closed.first().map(|name| {
        let button = el("button").attr("type", "button").on("click", move |_| maker.go_back());
        button.child(messages::go_back_to(name))
    });
    let paste_label = el("label").attr("for", "pasted").child(messages::PASTE_HERE);
    el("section")
        .class("drop")
        .attr("aria-labelledby", "open-title")
        .child(el("h2").attr("id", "open-title").child(messages::OPEN_TITLE))
        .child(field(maker, messages::CHOOSE_FILES, "primary"))
        .child(go_back)
        .child(el("p").child(messages::OR_DROP))
        .child(el("p").class("kinds").child(messages::KINDS))
        .child(el("div").class("paste").child(paste_label).child(paste))
        .content()
}

/// A file field. The field itself is what has the name and the focus; the label around it is what one sees.
fn field(maker: Maker, name: &'static str, class: &'static str) -> El {
    let input = el("input")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ENDINGS)
        .on("change", move |event| open_chosen(maker, &event));
    el("label").class("file").child(el("span").class(class).child(name)).child(input)
}

fn opened(maker: Maker) -> Content {
    let undo = el("button")
        .attr("type", "button")
        .flag("disabled", move || !maker.can_undo())
        .on("click", move |_| maker.undo())
        .child(messages::UNDO);
    let over = el("button").attr("type", "button").on("click", move |_| maker.start_over());
    el("section")
        .class("bar")
        .attr("aria-label", messages::OPEN_FILES)
        .child(el("p").class("names").text(move || maker.names().join(", ")))
        .child(undo)
        .child(field(maker, messages::OPEN_ANOTHER, "button"))
        .child(over.child(messages::START_OVER))
        .content()
}
