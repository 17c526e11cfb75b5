//! The files part: [`skill_matrix::files`] as a wasm. Bytes go in, bytes come out. It imports one function, which
//! decodes texts (patches/encoding_rs).
//!
//! It is used once and thrown away, so it never gives memory back.

use std::mem::ManuallyDrop;

/// Takes memory for a request. The caller writes the request there.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    ManuallyDrop::new(vec![0_u8; length]).as_mut_ptr()
}

/// Answers the request of `length` bytes at `at`. Returns where the answer is: four bytes with its length
/// (little-endian), then the answer.
///
/// # Safety
///
/// `at` comes from [`room`] with the same length, and is passed here once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn answer(at: *mut u8, length: usize) -> *const u8 {
    // SAFETY: the caller guarantees this.
    let request = unsafe { Vec::from_raw_parts(at, length, length) };
    let answer = skill_matrix::files::answer(&request);
    let mut bytes = u32::try_from(answer.len()).unwrap_or_default().to_le_bytes().to_vec();
    bytes.extend(answer);
    ManuallyDrop::new(bytes).as_ptr()
}
