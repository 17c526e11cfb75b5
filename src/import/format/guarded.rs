//! Guards against a crate that panics on damaged files, because it indexes into what it reads.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::refused::{self, Refused};

/// Runs a function on a file. A panic in it means that the file is damaged. In wasm a panic ends the
/// instance, and the caller reports the same.
pub(super) fn guarded<T>(
    kind: &'static str,
    with: impl FnOnce() -> Result<T, Refused>,
) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(with)).unwrap_or_else(|_| Err(refused::damaged(kind)))
}
