//! The actions that hand what is shown to somebody else: as a link, on paper, as Markdown.

use super::Stage;
use super::actions::action;
use super::facet::Facet;
use super::handout::pieces;
use super::markup::{Child, Content, el, live, watch};
use super::paper::print_whole;
use super::stage::Copy;
use super::watched::Watched;
use crate::messages;
use crate::report::handout_markdown;
use crate::selection::{View, address};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The buttons, and what became of copying.
pub fn handing_on(stage: Stage) -> Content {
    // Whether Markdown was copied last, and not a link.
    let is_markdown = Watched::new(false);
    let words = move |link, markdown| if is_markdown.peek() { markdown } else { link };
    watch(move || {
        let said = match stage.copy().get() {
            Copy::Done => words(messages::LINK_COPIED, messages::MARKDOWN_COPIED),
            Copy::ByHand(_) => words(messages::COPY_THIS_LINK, messages::COPY_THIS_MARKDOWN),
            Copy::No | Copy::Asked(_) => return,
        };
        stage.said().set(Some(said.to_owned()));
    });
    let ask = move |_| {
        if let Some(link) = (stage.browser().link)(stage) {
            is_markdown.set(false);
            stage.copy().set(Copy::Asked(link));
        }
    };
    let print = action(messages::PRINT, move |event| (stage.browser().print)(&event));
    let whole = action(messages::PRINT_WHOLE, move |event| print_whole(stage, &event));
    let markdown = live(move || {
        let is_compared = stage.facet(Facet::View).view == View::Compare;
        let has_target = stage.shown().target(&stage.matrix()).is_some();
        (is_compared && has_target).then(|| as_markdown(stage, is_markdown)).content()
    });
    vec![
        live(move || stage.address().get().map(|_| action(messages::COPY_LINK, ask)).content()),
        print.content(),
        whole.content(),
        markdown,
        live(move || match stage.copy().get() {
            Copy::Done => {
                let said = words(messages::LINK_COPIED, messages::MARKDOWN_COPIED);
                el("p").class("aside").child(said).content()
            }
            Copy::ByHand(text) => by_hand(text, is_markdown.peek()),
            Copy::No | Copy::Asked(_) => Content::default(),
        }),
    ]
    .content()
}

/// What is printed as a handout, as a text to copy or to save.
fn as_markdown(stage: Stage, is_markdown: Watched<bool>) -> Content {
    let copy = action(messages::COPY_MARKDOWN, move |_| {
        is_markdown.set(true);
        stage.copy().set(Copy::Asked(text(stage)));
    });
    // The text is written when it is asked for; then the browser follows the link.
    let save = move |event: Event| {
        let link = event.current_target().and_then(|link| link.dyn_into::<Element>().ok());
        if let Some(link) = link {
            let written = ["data:text/markdown;charset=utf-8,", &address::encode(&text(stage))];
            // The name is valid.
            let _ = link.set_attribute("href", &written.concat());
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

/// A read-only field with a link or a text, for browsers that do not let a page copy. What is in it is selected
/// when the field gets the focus.
fn by_hand(text: String, is_markdown: bool) -> Content {
    let [how, name, rows] = if is_markdown {
        [messages::COPY_THIS_MARKDOWN, messages::MARKDOWN, "8"]
    } else {
        [messages::COPY_THIS_LINK, messages::LINK, "1"]
    };
    let field = el("textarea")
        .class("link")
        .attr("id", "link")
        .attr("readonly", "")
        .attr("rows", rows)
        .attr("aria-label", name);
    let field = field.child(text).on("focus", |event| {
        if let Some(field) = event.target() {
            // Fields for one line and for several have the same method.
            field.unchecked_ref::<HtmlInputElement>().select();
        }
    });
    vec![el("p").class("aside").child(how), field].content()
}
