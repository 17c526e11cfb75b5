//! Long lists, drawn a part at a time.

use super::Stage;
use super::markup::{Child, Content, el, live};
use super::watched::Watched;
use crate::messages;

/// How many rows are drawn at first, and more at each wish: some screens full, and a few
/// milliseconds of layout.
pub const PAGE: usize = 60;

/// The line under a list of which only a part is drawn: how much of it, and a button for more.
/// `all` is how many rows there are, `drawn` how many of them are drawn at most.
pub fn show_more(all: impl Fn() -> usize + Send + 'static, drawn: Watched<usize>) -> Content {
    live(move || {
        // The button stays while there is more, and with it the focus.
        let all = all();
        let more = el("button")
            .attr("type", "button")
            .on("click", move |_| drawn.set(drawn.peek() + PAGE))
            .child(messages::SHOW_MORE);
        let shown = el("span").text(move || messages::shown_of(drawn.get().min(all), all));
        let line = el("p").class("more").flag("hidden", move || drawn.get() >= all);
        line.child(shown).child(" ").child(more).content()
    })
}

/// The same under what people look for: also why the browser's own search does not find all of it.
pub fn more_rows(
    stage: Stage,
    all: impl Fn() -> usize + Copy + Send + 'static,
    drawn: Watched<usize>,
) -> Content {
    let why = live(move || {
        let is_in_part = drawn.get() < all() && stage.shows("search");
        is_in_part.then(|| el("p").class("more").child(messages::DRAWN_IN_PART)).content()
    });
    vec![show_more(all, drawn), why].content()
}
