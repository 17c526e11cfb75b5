//! Buttons that act.

use super::focus::close_menu;
use crate::view::markup::{Child, El, button};
use web_sys::Event;

/// A button with a name.
pub fn action(name: impl Child, act: impl FnMut(Event) + 'static) -> El {
    button().on("click", act).child(name)
}

/// The same in a menu, which it closes first.
pub fn menu_action(name: &'static str, mut act: impl FnMut(Event) + 'static) -> El {
    action(name, move |event| {
        close_menu(&event);
        act(event);
    })
}
