//! Whether a part is there, and how its functions are called.
//!
//! A function that comes with a part is asynchronous for its callers. They call it by [`call`], which
//! returns none if the part is not there yet.

use super::Part;
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The state of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Not yet.
    Awaited,
    /// It could not be fetched.
    Failed,
    /// It is there, and stays.
    Here,
}

thread_local! {
    static HERE: [Cell<bool>; Part::ALL.len()] = const { [const { Cell::new(false) }; Part::ALL.len()] };
}

impl Part {
    fn is_here(self) -> bool {
        HERE.with(|here| here.get(self as usize).is_some_and(Cell::get))
    }

    /// The state at the start: here or awaited.
    pub fn arrival(self) -> Arrival {
        if self.is_here() { Arrival::Here } else { Arrival::Awaited }
    }
}

/// Notes that a part is there, as the element's script reports.
pub fn arrived(part: Part) {
    HERE.with(|here| here.get(part as usize).map(|here| here.set(true)));
}

/// Runs a function as if no part were there.
pub fn without_parts<T>(run: impl FnOnce() -> T) -> T {
    HERE.with(|here| {
        let before = here.each_ref().map(|here| here.replace(false));
        let made = run();
        here.iter().zip(before).for_each(|(here, before)| here.set(before));
        made
    })
}

/// The result of a function of the part; none if the part is not there yet.
pub fn call<T>(part: Part, called: impl Future<Output = T>) -> Option<T> {
    if !part.is_here() {
        return None;
    }
    match pin!(called).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => Some(given),
        Poll::Pending => None,
    }
}
