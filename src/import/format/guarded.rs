//! A crate that panics where a file is damaged: it indexes into what it reads.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::refused::{self, Refused};

/// Does something with a file; its panic is a damaged file. In wasm it ends the instance, and whoever
/// called says the same.
pub(super) fn guarded<T>(
    kind: &'static str,
    with: impl FnOnce() -> Result<T, Refused>,
) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(with)).unwrap_or_else(|_| Err(refused::damaged(kind)))
}
