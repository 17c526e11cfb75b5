//! A choice of one from several: a `select`.

use crate::view::markup::{Child, Content, El, el, live};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// Options that stand together, under a name if they have one.
pub struct Group {
    /// The name; empty for none.
    pub name: String,
    /// The value of each option, and its words.
    pub options: Vec<(String, String)>,
}

/// What can be chosen, what is, and what that does.
#[derive(Clone)]
pub struct Choice {
    /// The options. If they follow the selection, it must be by a facet that comes before that of `chosen`: see
    /// [`Facet::ALL`](crate::view::stage::facet::Facet::ALL).
    pub groups: Rc<dyn Fn() -> Vec<Group>>,
    /// The value of the chosen option.
    pub chosen: Rc<dyn Fn() -> String>,
    /// Called with the value of the option that the reader chooses.
    pub choose: Rc<dyn Fn(&str)>,
}

impl Choice {
    /// The choice as a `select`.
    pub fn native(self) -> El {
        let Choice { groups, chosen, choose } = self;
        let options = live(move || {
            let groups = groups().into_iter().map(|group| {
                let options = group.options.iter().map(|(value, words)| option(Some(value), words));
                grouped(&group.name, options.collect())
            });
            groups.collect::<Vec<Content>>().content()
        });
        choice(options, move || chosen(), move |value| choose(value))
    }
}

/// A `select`. `chosen` is the value of the chosen option. `choose` is called with the value of the
/// option that the reader chooses.
///
/// The value is set here and not at each option, because a thousand options would each follow the
/// selection. If the options follow the selection too, it must be by a facet that comes before that of
/// `chosen`: see [`Facet::ALL`](crate::view::stage::facet::Facet::ALL).
pub fn choice(
    options: Content,
    chosen: impl Fn() -> String + 'static,
    choose: impl Fn(&str) + 'static,
) -> El {
    let choose = move |event| choose(&event_target_value(&event));
    el("select").child(options).value(chosen).on("change", choose)
}

/// One of the options.
#[inline(never)]
pub fn option(value: Option<&str>, name: &str) -> El {
    el("option").attr("value", value.unwrap_or_default()).child(name.to_owned())
}

/// Options in a group of this name; without a group where the name is empty.
#[inline(never)]
pub fn grouped(name: &str, options: Vec<El>) -> Content {
    if name.is_empty() {
        return options.content();
    }
    el("optgroup").attr("label", name).child(options).content()
}

/// A choice under its label.
#[inline(never)]
pub fn field(id: &'static str, label: &'static str, choice: El) -> El {
    let label = el("label").attr("for", id).child(label);
    el("div").class("field").child(label).child(choice.attr("id", id))
}
