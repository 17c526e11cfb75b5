//! Where there is one thread.

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

    pub(crate) const fn get(&self) -> &T {
        &self.0
    }

    pub(crate) const fn get_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
