//! Stands in for the crate of this name.
//!
//! That one asks at each access which thread it is in. To answer, std keeps a handle of the thread, in memory
//! from an allocator of its own, beside the one that everything else uses. A wasm without atomics has one
//! thread, so nothing needs to be asked: that takes 2 KB off the gzip of the script. Natively it is asked.

#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod one_thread;
#[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
mod threads;

#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
pub use one_thread::SendWrapper;
#[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
pub use threads::SendWrapper;

use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.get()
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.get_mut()
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: what is inside is pinned as its wrapper is, and nothing moves it.
        unsafe { self.map_unchecked_mut(SendWrapper::get_mut) }.poll(context)
    }
}

#[cfg(feature = "futures")]
impl<S: futures_core::Stream> futures_core::Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        // SAFETY: as above.
        unsafe { self.map_unchecked_mut(SendWrapper::get_mut) }.poll_next(context)
    }
}
