//! Values that the view follows.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that views follow: a view that reads it is rebuilt when it changes.
///
/// It is a signal of Leptos, and the value in it is untyped. The code of a signal takes 3 KB for each
/// type of value; this way it is in the wasm once.
pub struct Watched<T>(RwSignal<Untyped>, PhantomData<fn() -> T>);

type Untyped = Arc<dyn Any + Send + Sync>;

impl<T: Clone + Send + Sync + 'static> Watched<T> {
    /// Starts with a value.
    pub fn new(value: T) -> Self {
        Watched(make(Arc::new(value)), PhantomData)
    }

    /// The value; the reader follows it.
    pub fn get(self) -> T {
        match read(self.0).downcast_ref::<T>() {
            Some(value) => value.clone(),
            None => unreachable!("only `new` and `set` write it, and both write a `T`"),
        }
    }

    /// The value; the reader does not follow it.
    pub fn peek(self) -> T {
        untrack(|| self.get())
    }

    /// Whether the view that it was made for was taken down. Then it must not be read.
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }

    /// Sets the value, and rebuilds whatever follows it.
    pub fn set(self, value: T) {
        write(self.0, Arc::new(value));
    }

    /// Sets the value if it is a different one, so that nothing is rebuilt for the same value.
    pub fn renew(self, value: T)
    where
        T: PartialEq,
    {
        if self.peek() != value {
            self.set(value);
        }
    }
}

#[inline(never)]
fn make(value: Untyped) -> RwSignal<Untyped> {
    RwSignal::new(value)
}

#[inline(never)]
fn read(signal: RwSignal<Untyped>) -> Untyped {
    // Nobody follows what is written as text.
    if cfg!(target_arch = "wasm32") { signal.get() } else { signal.get_untracked() }
}

#[inline(never)]
fn write(signal: RwSignal<Untyped>, value: Untyped) {
    signal.set(value);
}

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Watched<T> {}
