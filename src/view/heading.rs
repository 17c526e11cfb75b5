//! A heading whose level the host decides.

use super::Stage;
use leptos::html::custom;
use leptos::prelude::*;

/// A native heading, `below` steps under the topmost one of the widget (`h6` at the deepest).
#[component]
pub fn Heading(
    /// How many steps under the topmost heading; 0 is the topmost itself.
    below: u8,
    /// An id, unique in the shadow root, for what it labels.
    #[prop(optional)]
    id: Option<&'static str>,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let options = Stage::here().options;
    let level = Memo::new(move |_| (options.with(|options| options.heading_level) + below).min(6));
    move || custom(["h", &level.get().to_string()].concat()).attr("id", id).child(move || text.get())
}
