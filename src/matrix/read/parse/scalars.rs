//! Texts and numbers.

use super::Parser;
use std::borrow::Cow;

/// Numbers of up to this many characters, and powers of ten up to this one, are read exactly.
const MOST_DIGITS: usize = 15;
const MOST_TENS: f64 = 22.0;

impl<'a> Parser<'a> {
    #[inline(never)]
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
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

    pub(super) fn number(&mut self) -> Option<f64> {
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
