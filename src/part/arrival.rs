//! Whether a part is there, and calling its functions.
//!
//! To its callers a function that comes with a part is asynchronous, and [`call`] calls it: where the part is
//! not there yet, there is none of what it gives.

use super::Part;
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Whether a part is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Not yet.
    Awaited,
    /// It could not be fetched.
    Failed,
    /// It is. It never goes again.
    Here,
}

thread_local! {
    static HERE: [Cell<bool>; Part::ALL.len()] = const { [const { Cell::new(false) }; Part::ALL.len()] };
}

impl Part {
    fn is_here(self) -> bool {
        HERE.with(|here| here.get(self as usize).is_some_and(Cell::get))
    }

    /// Whether it is there, or awaited.
    pub fn arrival(self) -> Arrival {
        if self.is_here() { Arrival::Here } else { Arrival::Awaited }
    }
}

/// The element's script says that a part is there.
pub fn arrived(part: Part) {
    HERE.with(|here| here.get(part as usize).map(|here| here.set(true)));
}

/// What a function of the part gives; none where the part is not there yet.
pub fn call<T>(part: Part, called: impl Future<Output = T>) -> Option<T> {
    if !part.is_here() {
        return None;
    }
    match pin!(called).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => Some(given),
        Poll::Pending => None,
    }
}
