//! Starting to draw.

use any_spawner::Executor;
use leptos::prelude::Owner;

/// Draws. Returns the owner of the signals that this makes, and what `draw` returns. The signals end when the
/// owner is dropped; what was drawn stays.
///
/// Leptos' own `mount_to` calls `createComment` of the document, which an image or a form of the page may hide.
pub fn drawn<T>(draw: impl FnOnce() -> T) -> (Owner, T) {
    // The second call fails, because there is an executor: that is all that is wanted.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let made = owner.with(draw);
    (owner, made)
}
