//! Where there may be several threads.

use std::mem::ManuallyDrop;
use std::thread::{self, ThreadId};

/// A value that may be moved to another thread. It can't be used there.
#[derive(Debug)]
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    home: ThreadId,
}

// SAFETY: the value is reached only in the thread that it comes from.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value.
    pub fn new(value: T) -> SendWrapper<T> {
        SendWrapper { value: ManuallyDrop::new(value), home: thread::current().id() }
    }

    /// Whether the value may be used in this thread.
    pub fn valid(&self) -> bool {
        self.home == thread::current().id()
    }

    /// The value.
    pub fn take(mut self) -> T {
        self.assert_valid();
        // SAFETY: the wrapper is forgotten, so nobody reaches or drops the value again.
        let value = unsafe { ManuallyDrop::take(&mut self.value) };
        std::mem::forget(self);
        value
    }

    pub(crate) fn get(&self) -> &T {
        self.assert_valid();
        &self.value
    }

    pub(crate) fn get_mut(&mut self) -> &mut T {
        self.assert_valid();
        &mut self.value
    }

    fn assert_valid(&self) {
        assert!(self.valid(), "a value of another thread is used");
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> SendWrapper<T> {
        SendWrapper::new(self.get().clone())
    }
}

impl<T> Drop for SendWrapper<T> {
    /// In another thread the value is left where it is.
    fn drop(&mut self) {
        if self.valid() {
            // SAFETY: nobody reaches the value after this.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        }
    }
}
