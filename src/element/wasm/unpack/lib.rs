//! Unpacks the wasm of the widget. This is a wasm itself, because a browser that has just started takes
//! about four times as long for the same work in JavaScript.
#![cfg_attr(target_arch = "wasm32", no_std)]

pub mod base91;
pub mod lzma;
pub mod streams;

/// No text unpacks to more than this many times its length.
#[cfg(target_arch = "wasm32")]
const MOST_TIMES: usize = 32;

/// Unpacks the text of `length` bytes at `at`: base91 of a length (four bytes, little-endian) and of
/// LZMA. After the text stand `known` bytes that the LZMA refers to. Returns the number of unpacked
/// bytes, which follow the known ones; 0 if the text is damaged, or the memory too short.
///
/// # Safety
///
/// The caller has written the text and the known bytes there, into memory that it has grown for this.
#[cfg(target_arch = "wasm32")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(at: *mut u8, length: usize, known: usize) -> usize {
    // SAFETY: the caller guarantees this.
    let text = unsafe { core::slice::from_raw_parts_mut(at, length) };
    let packed = base91::decode(text);
    let Some((size, stream)) = packed.split_first_chunk::<4>() else { return 0 };
    let size = u32::from_le_bytes(*size) as usize;
    // A text that was damaged must not fill the memory.
    if size / MOST_TIMES > packed.len() || !grown(size) {
        return 0;
    }
    // SAFETY: the memory was grown by this much, and nothing else follows the text and the known bytes.
    let bytes = unsafe { core::slice::from_raw_parts_mut(at.add(length), known + size) };
    lzma::unpack(stream, bytes, known);
    size
}

/// Makes the wasm of the streams of `length` bytes at `at`, which `unpack` has put there. Returns its
/// length. It follows the streams. 0 if the memory is too short.
///
/// # Safety
///
/// The caller passes the place and the length of what `unpack` has unpacked last.
#[cfg(target_arch = "wasm32")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn join(at: *mut u8, length: usize) -> usize {
    // SAFETY: the caller guarantees this.
    let streams = unsafe { core::slice::from_raw_parts(at, length) };
    let size = streams::joined_length(streams);
    if !grown(size) {
        return 0;
    }
    // SAFETY: the memory was grown by this much, and nothing else follows the streams.
    let wasm = unsafe { core::slice::from_raw_parts_mut(at.add(length), size) };
    streams::join(streams, wasm);
    size
}

/// Makes room for as many bytes more.
#[cfg(target_arch = "wasm32")]
fn grown(size: usize) -> bool {
    core::arch::wasm32::memory_grow::<0>(size / 0x1_0000 + 1) != usize::MAX
}

#[cfg(all(target_arch = "wasm32", not(test)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
