//! A wish in the fragment of an address: `#level=senior&target=principal`.
//!
//! Several elements can share one address. Each then writes its own parts under a prefix, and
//! leaves the parts of the others alone. The storage holds the same form.

use super::{Key, Wish};
use crate::letters::join;

/// The wish in a fragment (with or without `#`). Parts of others, and rubbish, are ignored.
pub fn read(fragment: &str, prefix: &str) -> Wish {
    let mut wish = Wish::default();
    for (key, value) in parts(fragment).filter_map(|part| ours(part, prefix)) {
        wish.put(key, Some(decode(value)));
    }
    wish
}

/// A fragment (without `#`) with this wish in it, and with the parts of others that it had.
pub fn write(fragment: &str, prefix: &str, wish: &Wish) -> String {
    let mut all: Vec<String> =
        parts(fragment).filter(|part| ours(part, prefix).is_none()).map(str::to_owned).collect();
    for key in Key::ALL {
        if let Some(word) = wish.get(key) {
            all.push([&encode(prefix), key.name(), "=", &encode(word)].concat());
        }
    }
    join(&all, "&")
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|part| !part.is_empty())
}

/// A prefix is an id of the page's, which may be any text.
fn ours<'a>(part: &'a str, prefix: &str) -> Option<(Key, &'a str)> {
    let (name, value) = part.split_once('=')?;
    Some((Key::of(decode(name).strip_prefix(prefix)?)?, value))
}

/// Percent-encodes all characters but the unreserved ones of RFC 3986, and the comma.
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().map_or('0', char::from);
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

/// Undoes [`encode`], and reads `+` as a space. What is not valid stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |byte: &u8| char::from(*byte).to_digit(16).map(|digit| digit as u8);
        match (first, after) {
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                bytes.push(hex(high).unwrap_or(0) << 4 | hex(low).unwrap_or(0));
                rest = after;
            }
            (b'+', _) => {
                bytes.push(b' ');
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(pairs: &[(Key, &str)]) -> Wish {
        let mut wish = Wish::default();
        for (key, word) in pairs {
            wish.set(*key, word);
        }
        wish
    }

    #[test]
    fn what_is_written_is_read_again() {
        let hard =
            wish(&[(Key::Query, "a+b & c=d #50% “é” 日本"), (Key::Level, "lead-staff"), (Key::Roles, "")]);
        let fragment = write("", "", &hard);
        assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#'), "{fragment}");
        assert_eq!(read(&fragment, ""), hard);
        assert_eq!(read(&format!("#{fragment}"), ""), hard);
    }

    #[test]
    fn two_elements_share_an_address() {
        let first = wish(&[(Key::Level, "senior")]);
        let second = wish(&[(Key::Level, "junior"), (Key::View, "levels")]);
        let both = write(&write("top", "a.", &first), "b.", &second);
        assert_eq!(both, "top&a.level=senior&b.level=junior&b.view=levels");
        assert_eq!(read(&both, "a."), first);
        assert_eq!(read(&both, "b."), second);
        assert_eq!(write(&both, "a.", &Wish::default()), "top&b.level=junior&b.view=levels");
    }

    #[test]
    fn rubbish_is_passed_over() {
        for rubbish in ["", "#", "&&&", "=", "level", "%", "#section-2", "tab=3", "%zz=%e9"] {
            assert!(read(rubbish, "").is_empty(), "{rubbish}");
        }
        assert_eq!(read("level=%zz%4", "").get(Key::Level), Some("%zz%4"));
        assert_eq!(read("query=%ff", "").get(Key::Query), Some("%ff"));
    }
}
