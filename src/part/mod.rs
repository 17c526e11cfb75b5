//! Parts of the widget that are loaded later.
//!
//! The builder takes a function that says `#[wasm_split(more, …)]` out of the wasm, with all that only such
//! functions need, and puts it into a wasm of its own, which the element's script loads. To its callers
//! such a function is asynchronous, and [`call`] calls it: where the part is not there yet, there is none
//! of what it gives.

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
    /// It is.
    Here,
}

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
}

/// The element's script says that the part is there, or that it could not be fetched.
pub fn arrived(is_here: bool) -> Arrival {
    if is_here {
        IS_HERE.set(true);
        Arrival::Here
    } else {
        Arrival::Failed
    }
}

/// What a function of the part gives; none where the part is not there yet.
pub fn call<T>(called: impl Future<Output = T>) -> Option<T> {
    if !IS_HERE.get() {
        return None;
    }
    match pin!(called).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => Some(given),
        Poll::Pending => None,
    }
}

/// What stands in for the crate's own runtime, which would load a part itself: here the element's script has
/// loaded it before anything of it is called.
#[doc(hidden)]
pub mod rt {
    use std::convert::Infallible;
    use std::ffi::c_void;
    use std::future::{Ready, ready};
    use std::pin::Pin;

    pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);
    pub type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    pub struct LazySplitLoader;

    impl LazySplitLoader {
        pub const fn new(_: LoadFn) -> Self {
            Self
        }
    }

    pub fn ensure_loaded(_: Pin<&'static LazySplitLoader>) -> Ready<Result<(), Infallible>> {
        ready(Ok(()))
    }
}
