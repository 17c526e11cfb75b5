//! Why a scenario failed, in the words of its panic and with the line that it comes from.

use std::any::Any;
use std::cell::RefCell;

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Panics are not printed as they happen, between the lines of other scenarios, but kept for the
/// report at the end.
pub fn remember_where_it_panicked() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        PLACE.with_borrow_mut(|kept| *kept = place);
    }));
}

/// The message of a panic in this thread, with its place.
pub fn of_panic(panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_else(|| "panicked without a message".to_owned());
    let place = PLACE.with_borrow_mut(Option::take).unwrap_or_default();
    format!("{place}\n{message}")
}
