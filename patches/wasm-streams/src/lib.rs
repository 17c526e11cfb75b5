//! Stands in for the crate of this name.
//!
//! Leptos brings it along for server functions, of which the widget has none. But its classes are
//! exported from every wasm it is linked into, used or not: about 15 KB of ours, 5 KB of them in
//! the gzip of the script. Nothing here is ever called; a stream is always at its end.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Would make a stream of the browser from one of Rust.
    ///
    /// # Panics
    ///
    /// Where the browser has no streams.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream(web_sys::ReadableStream::new().expect("streams"))
    }

    /// Takes one of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        ReadableStream(raw)
    }

    /// Gives it back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would read it.
    pub fn into_stream(self) -> AtItsEnd {
        AtItsEnd
    }
}

/// A stream of nothing.
pub struct AtItsEnd;

impl Stream for AtItsEnd {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
