//! The actions that hand what is shown to somebody else: as a link, on paper, as Markdown.

use super::handout::pieces;
use super::paper::print_whole;
use crate::dom::frame::may_not_save;
use crate::messages;
use crate::report::handout_markdown;
use crate::selection::{View, address};
use crate::view::Stage;
use crate::view::markup::{Child, Content, el, live, watch};
use crate::view::shared::action::{action, menu_action};
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::stage::Copy;
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_split_helpers::wasm_split;
use web_sys::{Element, Event, HtmlInputElement};

/// What was handed on last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Handed {
    Link,
    Markdown,
    /// A file that the page around this one may have refused to save.
    File,
}

impl Handed {
    fn done(self) -> &'static str {
        if self == Handed::Link { messages::LINK_COPIED } else { messages::MARKDOWN_COPIED }
    }

    fn by_hand(self) -> &'static str {
        match self {
            Handed::Link => messages::COPY_THIS_LINK,
            Handed::Markdown => messages::COPY_THIS_MARKDOWN,
            Handed::File => messages::IF_NOT_SAVED,
        }
    }
}

/// The buttons, and what became of copying.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn handing_on(stage: Stage) -> Content {
    let handed = Watched::new(Handed::Link);
    watch(move || {
        let said = match stage.copy().get() {
            Copy::Done => handed.peek().done(),
            Copy::ByHand(_) => handed.peek().by_hand(),
            Copy::No | Copy::Asked(_) => return,
        };
        stage.said().set(Some(said.to_owned()));
    });
    let ask = move |_| {
        if let Some(link) = (stage.browser().link)(stage, &stage.link_wish(&stage.selection().peek())) {
            handed.set(Handed::Link);
            stage.copy().set(Copy::Asked(link));
        }
    };
    let print = menu_action(messages::PRINT, move |event| (stage.browser().print)(&event));
    let whole = menu_action(messages::PRINT_WHOLE, move |event| print_whole(stage, &event));
    let markdown = live(move || {
        let is_compared = stage.facet(Facet::View).view == View::Compare;
        let has_target = stage.shown().target(&stage.matrix()).is_some();
        (is_compared && has_target).then(|| as_markdown(stage, handed)).content()
    });
    vec![
        print.content(),
        whole.content(),
        live(move || stage.address().get().map(|_| action(messages::COPY_LINK, ask)).content()),
        markdown,
        live(move || match stage.copy().get() {
            Copy::Done => el("p").class("aside").child(handed.peek().done()).content(),
            Copy::ByHand(text) => by_hand(text, handed.peek()),
            Copy::No | Copy::Asked(_) => Content::default(),
        }),
    ]
    .content()
}

/// What is printed as a handout, as a text to copy or to save.
fn as_markdown(stage: Stage, handed: Watched<Handed>) -> Content {
    let copy = action(messages::COPY_MARKDOWN, move |_| {
        handed.set(Handed::Markdown);
        stage.copy().set(Copy::Asked(text(stage)));
    });
    // The text is written when it is asked for; then the browser follows the link.
    let save = move |event: Event| {
        let link = event.current_target().and_then(|link| link.dyn_into::<Element>().ok());
        if let Some(link) = link {
            let text = text(stage);
            let written = ["data:text/markdown;charset=utf-8,", &address::encode(&text)];
            // The name is valid.
            let _ = link.set_attribute("href", &written.concat());
            let window = Reflect::get(&event, &JsValue::from_str("view")).unwrap_or_default();
            if may_not_save(&window) {
                handed.set(Handed::File);
                stage.copy().set(Copy::ByHand(text));
                focus_later(stage, widget_of(&event), FIELD.to_owned());
            }
        }
    };
    let save = el("a")
        .class("link-button")
        .attr("href", "#")
        .attr("download", "handout.md")
        .on("click", save)
        .child(messages::SAVE_MARKDOWN);
    vec![copy, save].content()
}

fn text(stage: Stage) -> String {
    handout_markdown(&pieces(stage))
}

/// The id of the field, by which the element's script focuses it.
const FIELD: &str = "link";

/// A read-only field with a link or a text, for browsers that do not let a page copy. What is in it is selected
/// when the field gets the focus.
fn by_hand(text: String, handed: Handed) -> Content {
    let [name, rows] = if handed == Handed::Link { [messages::LINK, "1"] } else { [messages::MARKDOWN, "8"] };
    let field = el("textarea")
        .class("link")
        .attr("id", FIELD)
        .attr("readonly", "")
        .attr("rows", rows)
        .attr("aria-label", name);
    let field = field.child(text).on("focus", |event| {
        if let Some(field) = event.target() {
            // Fields for one line and for several have the same method.
            field.unchecked_ref::<HtmlInputElement>().select();
        }
    });
    vec![el("p").class("aside").child(handed.by_hand()), field].content()
}
