//! Opening and writing people's files, apart from the page that asks for it.
//!
//! ```text
//! request (JSON and bytes) → answer (JSON and bytes)
//! ```
//!
//! In a browser this is a wasm of its own with its own memory: `src/part/files`. It is started anew for
//! each request, so a file that breaks it, or makes it large, takes nothing else along.

#[cfg(feature = "files")]
mod comparison;
mod format;
mod message;
#[cfg(feature = "files")]
mod open;
#[cfg(feature = "files")]
mod read;
#[cfg(feature = "files")]
mod save;
#[cfg(all(test, feature = "files"))]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]
mod tests;

pub use format::{ComparisonFormat, Format};
pub use message::{Answer, Message, Opened, Request, SheetCells, TextEncoding, ToldDoubt};

/// Does what a request asks for.
#[cfg(feature = "files")]
pub fn answer(request: &[u8]) -> Vec<u8> {
    let Some(Message { head, blobs }) = Message::<Request>::read(request) else {
        return refused("This request is of another version of the program.").write();
    };
    match head {
        Request::Open { names, encoding, separator, map, carried } => {
            let reading = open::Reading { encoding: encoding.as_deref(), separator, map, carried };
            open::open(&names, &blobs, reading)
        }
        Request::Read => read::read(&blobs),
        Request::Write { format } => save::write(format, &blobs),
        Request::Compare { format, chosen } => comparison::write(format, &chosen, &blobs),
        Request::Fragment => save::fragment(&blobs),
        Request::Maker { ids, columns } => save::maker(&ids, columns.as_deref(), &blobs),
        Request::Page { ids, first_view, columns } => {
            save::page(&ids, first_view.as_deref(), columns.as_deref(), &blobs)
        }
    }
    .write()
}

#[cfg(feature = "files")]
fn refused(why: impl Into<String>) -> Message<Answer> {
    Message { head: Answer::Refused { why: why.into() }, blobs: Vec::new() }
}
