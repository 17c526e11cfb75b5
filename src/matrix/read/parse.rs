//! The same tree of JSON as [`json`](super::json) makes of a text, without messages: where a text
//! is not JSON, there is no tree.
//!
//! The widget starts with this one. The parser that tells the place and the kind of a mistake is
//! four times as large, and comes with the second part of the wasm.

use super::json::Json;
use std::borrow::Cow;

/// Numbers of up to this many characters, and powers of ten up to this one, are read exactly.
const MOST_DIGITS: usize = 15;
const MOST_TENS: f64 = 22.0;

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

    #[inline(never)]
    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.sign(b'"') {
            return None;
        }
        // What is before the last escape; where there is none, the text is borrowed.
        let mut before = String::new();
        let mut start = self.at;
        loop {
            let rest = self.text.as_bytes().get(start..)?;
            let mut len = 0;
            while !matches!(rest.get(len)?, b'"' | b'\\' | 0..=0x1f) {
                len += 1;
            }
            let part = self.text.get(start..start + len)?;
            self.at = start + len;
            if self.eat(b'"') {
                return Some(match before.is_empty() {
                    true => Cow::Borrowed(part),
                    false => Cow::Owned(before + part),
                });
            }
            if !self.eat(b'\\') {
                return None;
            }
            before.push_str(part);
            before.push(self.escaped()?);
            start = self.at;
        }
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let code = self.hex()?;
                // Beyond the first plane two of them make a letter.
                let Some(high) = code.checked_sub(0xd800).filter(|high| *high < 0x400) else {
                    return char::from_u32(code);
                };
                let low = (self.eat(b'\\') && self.eat(b'u')).then(|| self.hex()).flatten()?;
                let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                return char::from_u32(0x1_0000 + (high << 10) + low);
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code << 4 | char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    fn number(&mut self) -> Option<f64> {
        let (mut number, mut exponent, mut places) = (0.0, 0.0, 0);
        let start = self.at;
        let is_negative = self.eat(b'-');
        if !self.eat(b'0') {
            self.digits(&mut number)?;
        }
        if self.eat(b'.') {
            places = self.digits(&mut number)?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let is_small = self.eat(b'-');
            if !is_small {
                self.eat(b'+');
            }
            self.digits(&mut exponent)?;
            exponent = if is_small { -exponent } else { exponent };
        }
        // So many digits and tens are exact, and so is what is made of them; others are left to the other
        // parser, for no field of a matrix needs them.
        let tens = exponent - f64::from(places);
        let power = 10_f64.powi(tens.abs() as i32);
        let number = if tens < 0.0 { number / power } else { number * power };
        let is_exact = self.at - start <= MOST_DIGITS && tens.abs() <= MOST_TENS;
        is_exact.then_some(if is_negative { -number } else { number })
    }

    /// Puts digits after those of a number, and tells how many: one at least.
    #[inline(never)]
    fn digits(&mut self, number: &mut f64) -> Option<i32> {
        let mut count = 0_i32;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            *number = *number * 10.0 + f64::from(digit - b'0');
            self.at += 1;
            count = count.saturating_add(1);
        }
        (count > 0).then_some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::super::json::{self, Json};
    use super::{each, parse};
    use proptest::prelude::*;

    /// The two parsers agree on this text.
    fn agree(text: &str) {
        let mut is_guess = true;
        let guess = parse(text, &mut is_guess).filter(|json| is_read(json));
        let silent = guess.or_else(|| if is_guess { parse(text, &mut false) } else { None });
        match (json::parse(text), silent) {
            (Ok(told), Some(silent)) => assert!(is_same(&told, &silent), "{text}"),
            (Err(_), None) => {}
            (told, silent) => assert_eq!(told.is_ok(), silent.is_some(), "{text:?} is taken by one alone"),
        }
    }

    /// Whether the long list, if there is one, is one.
    fn is_read(json: &Json) -> bool {
        let Json::Object(fields) = json else { return true };
        fields.iter().all(|(_, json)| match json {
            Json::Long(inside) => inside.trim().is_empty() || each(inside, &mut |_, _| false),
            _ => true,
        })
    }

    fn is_same(one: &Json, other: &Json) -> bool {
        match (one, other) {
            (Json::Null, Json::Null) => true,
            (Json::Bool(one), Json::Bool(other)) => one == other,
            (Json::Number(one), Json::Number(other)) => one == other,
            (Json::Text(one), Json::Text(other)) => one == other,
            (Json::List(one), Json::List(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
            }
            (Json::List(one), Json::Long(inside)) => {
                let mut others = one.iter();
                let mut are_same = true;
                let mut same = |json: &Json, _| {
                    are_same &= others.next().is_some_and(|it| is_same(it, json));
                    false
                };
                let is_list = inside.trim().is_empty() || each(inside, &mut same);
                is_list && are_same && others.next().is_none()
            }
            (Json::Object(one), Json::Object(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && is_same(&one.1, &other.1))
            }
            _ => false,
        }
    }

    #[test]
    fn what_is_json_and_what_is_not() {
        for text in [
            "",
            " ",
            "null",
            " true ",
            "falsey",
            "tru",
            "nul",
            "\u{feff}1",
            "1 2",
            "[1,]",
            "[,1]",
            "{,}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "[1 2]",
            "[",
            "{",
            "[}",
            "\"",
            "\"a",
            "\"\\\"",
            "\"a\nb\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u00e9\\u00E9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\u0041\"",
            "\"\\u0000\"",
            "\"a\\/b\\b\\f\\n\\r\\tc\"",
            "\"\\",
            "01",
            "-",
            "-0",
            "+1",
            "1.",
            ".5",
            "1.5",
            "-1.25e2",
            "1e",
            "1e+",
            "1E+2",
            "1e-2",
            "1e400",
            "-1e400",
            "1e99999999999",
            "0.1",
            "123456789012345",
            "12e22",
            "3.0",
            "30e-1",
            "1000000.5",
            "{\"a\":1,\"a\":2}",
            "//",
            "[1]//",
            "{\"a\":[{},[],\"\",null]}",
            "{\"expectations\" : [ {\"a\":[1,\"\\n\"]} , [ ], 1 ] }",
            "{\"expectations\":[]}",
            "{\"expectations\":[ ] } ",
            "{\"expectations\":[],\"a\":[1]}",
            "{\"expectations\":[1],\"a\":[1]}",
            "{\"expectations\":[1],\"a\":{\"b\":[1]}}",
            "{\"a\":1,\"expectations\":[1],\"expectations\":[2]}",
            "{\"expectations\":[1]]}",
            "{\"expectations\":[1]}}",
            "{\"expectations\":[1]\u{a0}}",
            "{\"expectations\":[1\u{a0}]}",
            "{\"expectations\":[1,]}",
            "{\"expectations\":[{\"a\"}]}",
            "{\"expectations\":[[1,2 3]]}",
            "{\"expectations\":[1}",
            "{\"expectations\":{\"a\":[1]},\"b\":[1]}",
            "[{\"expectations\":[1]}]",
            "\u{a0}1",
            "[\u{c}1]",
        ] {
            agree(text);
        }
        for depth in [126, 127, 128] {
            agree(&["[".repeat(depth), "]".repeat(depth)].concat());
            agree(&["{\"expectations\":", &"[".repeat(depth - 1), &"]".repeat(depth - 1), "}"].concat());
            agree(&["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn both_parsers_agree(text in r#"[ \n]?(\[|\{"a":|\{"expectations":|"|-?[0-9]{1,3}|[]},:.eE+-]|\\u[dD][89abcd][0-9a-f]{2}|\\[bnu"\\x]|é|null|true){0,9}"#) {
            agree(&text);
        }

        #[test]
        fn both_parsers_agree_on_numbers(text in "-?[0-9]{0,5}[.]?[0-9]{0,4}([eE][+-]?[0-9])?") {
            agree(&text);
        }

        #[test]
        fn numbers_of_any_length_are_left_to_the_other_or_the_same(
            text in "-?[0-9]{0,20}[.]?[0-9]{0,20}([eE][+-]?[0-9]{0,3})?"
        ) {
            if parse(&text, &mut false).is_some() {
                agree(&text);
            }
        }
    }
}
