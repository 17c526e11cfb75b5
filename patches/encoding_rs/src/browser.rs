//! Asking the browser.

/// What it is asked.
#[derive(Clone, Copy)]
pub enum Question {
    /// The name of an encoding, by one of its labels.
    Name,
    /// The text, with U+FFFD for what can't be read.
    Text,
    /// The text, if all of it can be read.
    FaultlessText,
}

#[link(wasm_import_module = "browser")]
unsafe extern "C" {
    /// Answers a question about an encoding and bytes. Returns where the answer is, in UTF-8, and writes its length
    /// to `answered`; null if there is no answer.
    fn decode(
        label: *const u8,
        label_length: usize,
        bytes: *const u8,
        length: usize,
        question: u32,
        answered: *mut usize,
    ) -> *mut u8;
}

/// The answer to a question; none if there is none.
pub fn ask(question: Question, label: &[u8], bytes: &[u8]) -> Option<String> {
    let mut answered = 0;
    // SAFETY: the browser reads what the slices span, and writes one number.
    let at = unsafe {
        decode(label.as_ptr(), label.len(), bytes.as_ptr(), bytes.len(), question as u32, &raw mut answered)
    };
    if at.is_null() {
        return None;
    }
    // SAFETY: the browser has asked `room` of the files part for so many bytes, which belong to nobody else.
    String::from_utf8(unsafe { Vec::from_raw_parts(at, answered, answered) }).ok()
}
