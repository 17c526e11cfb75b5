//! The same tree of JSON as [`json`](super::json) makes of a text, without messages: where a text
//! is not JSON, there is no tree.
//!
//! The widget starts with this one. The parser that tells the place and the kind of a mistake is
//! four times as large, and comes with the second part of the wasm.

use super::json::Json;
use std::borrow::Cow;

mod scalars;
#[cfg(test)]
mod tests;

/// The field of a file whose list is long.
const LONG: &str = "expectations";

/// How deep lists and objects may be nested: as deep as in the other parser.
const DEEPEST: u32 = 127;

/// Parses a whole file, but for what is inside of its [`LONG`] list: see [`each`].
///
/// As a guess, the list ends where the file does: then nothing is parsed twice. Whoever guesses has to
/// read the list, and where that fails, to parse without. `is_guess` is false afterwards, where there was
/// nothing to guess.
pub(super) fn parse<'a>(text: &'a str, is_guess: &mut bool) -> Option<Json<'a>> {
    let mut parser = Parser { text, at: 0, keeps: true, is_guess: *is_guess, has_guessed: false };
    let json = parser.value(DEEPEST);
    parser.skip_space();
    *is_guess = parser.has_guessed;
    json.filter(|_| parser.at == text.len())
}

/// Parses what is inside of a long list, one value at a time, each with how many more are probably to
/// come, until one is told to be enough. False where that is no list.
pub(super) fn each(inside: &str, is_enough: &mut dyn FnMut(&Json, usize) -> bool) -> bool {
    let mut parser = Parser { text: inside, at: 0, keeps: true, is_guess: false, has_guessed: false };
    let mut count = 0;
    loop {
        let Some(json) = parser.value(DEEPEST - 2) else { return false };
        count += 1;
        if is_enough(&json, (inside.len() - parser.at) / (parser.at / count + 1)) {
            return true;
        }
        if !parser.sign(b',') {
            return parser.at == inside.len();
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// False while values are only checked: lists and objects are left empty.
    keeps: bool,
    is_guess: bool,
    has_guessed: bool,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over this byte, if it is the next one.
    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// The same after any space. Nothing here is called more often.
    #[inline(never)]
    fn sign(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.eat(byte)
    }

    /// A value; `depth` is how deep lists and objects may still be nested in it.
    fn value(&mut self, depth: u32) -> Option<Json<'a>> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let depth = depth.checked_sub(1)?;
                self.all(b']', |parser| parser.value(depth)).map(Json::List)
            }
            b'{' => {
                let depth = depth.checked_sub(1)?;
                self.all(b'}', |parser| parser.field(depth)).map(Json::Object)
            }
            b'-' | b'0'..=b'9' => self.number().map(Json::Number),
            b't' => self.word("true").then_some(Json::Bool(true)),
            b'f' => self.word("false").then_some(Json::Bool(false)),
            _ => self.word("null").then_some(Json::Null),
        }
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> bool {
        word.bytes().all(|byte| self.eat(byte))
    }

    /// Parts separated by commas, between an opening and a closing sign.
    fn all<T>(&mut self, end: u8, mut part: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.at += 1;
        if self.sign(end) {
            return Some(Vec::new());
        }
        let mut all = Vec::new();
        loop {
            let part = part(self)?;
            if self.keeps {
                all.push(part);
            }
            if !self.sign(b',') {
                return self.eat(end).then_some(all);
            }
        }
    }

    fn field(&mut self, depth: u32) -> Option<(Cow<'a, str>, Json<'a>)> {
        let name = self.string()?;
        if !self.sign(b':') {
            return None;
        }
        if depth == DEEPEST - 1 && name == LONG {
            self.skip_space();
            if self.peek() == Some(b'[') {
                return Some((name, Json::Long(self.long(depth)?)));
            }
        }
        Some((name, self.value(depth)?))
    }

    /// What is inside of a list, without its values.
    fn long(&mut self, depth: u32) -> Option<&'a str> {
        let start = self.at + 1;
        if self.is_guess {
            self.has_guessed = true;
            let inside =
                self.text.get(start..)?.trim_end().strip_suffix('}')?.trim_end().strip_suffix(']')?;
            self.at = start + inside.len() + 1;
            return Some(inside);
        }
        self.keeps = false;
        self.value(depth)?;
        self.keeps = true;
        self.text.get(start..self.at - 1)
    }
}
