//! Long lists, drawn a part at a time.

use super::Stage;
use super::markup::{Child, Content, el, live};
use super::watched::Watched;
use crate::messages;

/// How many rows are drawn at first, and more at each wish: some screens full, and a few
/// milliseconds of layout.
pub const PAGE: usize = 60;

/// The line under a list of which only a part is drawn: how much of it, and a button for more.
/// `all` is how many rows there are, `drawn` how many of them are drawn at most, `id` the button's.
pub fn show_more(
    stage: Stage,
    id: String,
    all: impl Fn() -> usize + Send + 'static,
    drawn: Watched<usize>,
) -> Content {
    live(move || {
        let again = id.clone();
        let (all, shown) = (all(), drawn.get());
        let more = el("button")
            .attr("type", "button")
            .attr("id", &id)
            .on("click", move |_| {
                drawn.set(shown + PAGE);
                stage.focus(again.clone());
            })
            .child(messages::SHOW_MORE);
        let line = || el("p").class("more").child(messages::shown_of(shown, all)).child(" ").child(more);
        (shown < all).then(line).content()
    })
}
