//! Stands in for the crate of this name.
//!
//! That one asks at each access which thread it is in. To answer, std keeps a handle of the thread, in memory
//! from an allocator of its own, beside the one that everything else uses. A wasm without atomics has one
//! thread, so nothing needs to be asked: that takes 2 KB off the gzip of the script.

#[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
compile_error!("This crate is sound only where there is one thread.");

use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A value that may be moved to another thread, because there is none.
#[derive(Debug, Clone)]
pub struct SendWrapper<T>(T);

// SAFETY: there is one thread.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: there is one thread.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> SendWrapper<T> {
        SendWrapper(value)
    }

    /// Whether the value may be used in this thread.
    pub const fn valid(&self) -> bool {
        true
    }

    /// The value.
    pub fn take(self) -> T {
        self.0
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: what is inside is pinned as its wrapper is, and nothing moves it.
        unsafe { self.map_unchecked_mut(|wrapper| &mut wrapper.0) }.poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        // SAFETY: as above.
        unsafe { self.map_unchecked_mut(|wrapper| &mut wrapper.0) }.poll_next(context)
    }
}
