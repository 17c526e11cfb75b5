//! Links in a line of text: `[words](https://…)`, and addresses that stand alone.
//!
//! Nothing else is markup, and only `https:`, `http:` and `mailto:` make a link. The crate `linkify` finds bare
//! addresses too, but it takes domains and mail addresses without a scheme for links as well.

/// A part of a text: either plain, or a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Where its words begin in the text, in bytes.
    pub start: usize,
    /// What a reader sees. Never empty.
    pub words: &'t str,
    /// Where the link leads.
    pub address: Option<&'t str>,
}

impl Piece<'_> {
    /// Writes it at the end of a text in Markdown. `escaped` are its words with everything escaped.
    pub fn write_markdown(&self, escaped: &str, text: &mut String) {
        let Some(address) = self.address else { return text.push_str(escaped) };
        // What an address can't have needs no escape here: see `ends_address`.
        if address == self.words && !address.contains('&') {
            return text.push_str(&["<", address, ">"].concat());
        }
        // A link after an exclamation mark would be a picture, which is fetched.
        if text.ends_with('!') {
            text.insert(text.len() - 1, '\\');
        }
        text.push_str(&["[", escaped, "](<", &address.replace('&', "&amp;"), ">)"].concat());
    }
}

/// The parts of a text, in order. What is left out between them is the markup of links.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let mut is_inside_word = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let named = bracketed(rest).filter(|(_, address, _)| is_address(address));
        let bare = || bare(rest).filter(|_| !is_inside_word).map(|address| (address, address, address.len()));
        if let Some((words, address, len)) = named.or_else(bare) {
            push(&mut pieces, text, plain..at);
            pieces.push(Piece { start: at + usize::from(named.is_some()), words, address: Some(address) });
            at += len;
            plain = at;
            is_inside_word = false;
        } else if let Some(c) = rest.chars().next() {
            at += c.len_utf8();
            is_inside_word = c.is_ascii_alphanumeric();
        }
    }
    push(&mut pieces, text, plain..text.len());
    pieces
}

fn push<'t>(pieces: &mut Vec<Piece<'t>>, text: &'t str, range: std::ops::Range<usize>) {
    let start = range.start;
    if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
        pieces.push(Piece { start, words, address: None });
    }
}

/// What looks like a link in a text and is none: addresses of another scheme, or without any.
pub fn refused(text: &str) -> Vec<&str> {
    let mut refused = Vec::new();
    let mut at = 0;
    let mut is_inside_word = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((_, address, len)) = bracketed(rest) {
            refused.extend((!is_address(address)).then_some(address));
            at += len;
            is_inside_word = false;
        } else if let Some(address) = unlinked(rest).filter(|_| !is_inside_word) {
            refused.push(address);
            at += address.len();
        } else if let Some(c) = rest.chars().next() {
            at += c.len_utf8();
            // What follows a slash belongs to the address before it.
            is_inside_word = c.is_ascii_alphanumeric() || c == '/';
        }
    }
    refused
}

/// An address at the beginning of a text that makes no link: `ftp://…`, `javascript:…`, `www.…`.
fn unlinked(text: &str) -> Option<&str> {
    if scheme(text).is_some() {
        return None;
    }
    let end = text.char_indices().take(LONGEST_SCHEME).find(|(_, c)| !is_in_scheme(*c));
    let (begin, rest) = text.split_at_checked(end.map_or(text.len(), |(at, _)| at))?;
    let rest = match rest.strip_prefix(':') {
        Some(rest) if begin.eq_ignore_ascii_case("javascript") => rest,
        Some(rest) if begin.starts_with(|c: char| c.is_ascii_alphabetic()) => rest.strip_prefix("//")?,
        _ => begin.strip_prefix("www.")?,
    };
    let begins = |c: char| c == '/' || !c.is_ascii_punctuation() && !ends_address(c);
    rest.starts_with(begins).then(|| up_to_end(text)).flatten()
}

/// Characters in the name of a scheme (RFC 3986, section 3.1).
fn is_in_scheme(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')
}

/// No scheme in use has a longer name.
const LONGEST_SCHEME: usize = 40;

/// `[words](address)` at the beginning of a text: the words, the address, and the length of all of it.
#[inline(never)]
fn bracketed(text: &str) -> Option<(&str, &str, usize)> {
    let inside = text.strip_prefix('[')?;
    let (words, rest) = inside.split_at_checked(inside.find(['[', ']', '\n', '\r'])?)?;
    let rest = rest.strip_prefix("](")?;
    let mut open = 0_usize;
    let (end, last) = rest.char_indices().find(|(_, c)| {
        // In a text of many beginnings, each looks only as far as the next one.
        let is_end = *c == ')' && open == 0 || *c == '[';
        open = open + usize::from(*c == '(') - usize::from(*c == ')' && open > 0);
        is_end || ends_address(*c)
    })?;
    let address = rest.get(..end)?;
    let is_link = last == ')' && !address.is_empty() && !words.trim().is_empty();
    is_link.then_some((words, address, words.len() + address.len() + 4))
}

/// An address at the beginning of a text.
#[inline(never)]
fn bare(text: &str) -> Option<&str> {
    scheme(text)?;
    up_to_end(text).filter(|address| is_address(address))
}

/// The address that a text begins with, without the punctuation of the sentence after it.
#[inline(never)]
fn up_to_end(text: &str) -> Option<&str> {
    let mut end = text.len();
    let (mut open, mut closed) = (0, 0);
    for (nth, (at, c)) in text.char_indices().enumerate() {
        if ends_address(c) {
            end = at;
            break;
        }
        if nth == LONGEST {
            return None;
        }
        open += usize::from(c == '(');
        closed += usize::from(c == ')');
    }
    Some(text.get(..end)?.trim_end_matches(|c| match c {
        // One that was opened in the address belongs to it.
        ')' if closed > open => {
            closed -= 1;
            true
        }
        '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | ']' | '”' | '’' | '»' | '…' => true,
        _ => false,
    }))
}

/// Whether an address is one that a link may lead to.
#[inline(never)]
fn is_address(address: &str) -> bool {
    let is_mail =
        |rest: &str| rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    !address.contains(ends_address)
        && scheme(address).is_some_and(|(scheme, rest)| match scheme {
            MAIL => is_mail(rest),
            _ => rest.starts_with(|c: char| !c.is_ascii_punctuation() || c == '['),
        })
}

/// Addresses with more characters than this are text. So no text takes long to look through.
const LONGEST: usize = 2_000;

const MAIL: &str = "mailto:";

/// The scheme at the beginning of a text, and what follows.
fn scheme(text: &str) -> Option<(&'static str, &str)> {
    ["https://", "http://", MAIL].into_iter().find_map(|scheme| {
        let (begin, rest) = text.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some((scheme, rest))
    })
}

/// What is in no address.
fn ends_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '|' | '^' | '{' | '}')
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Piece, pieces, refused};
    use proptest::prelude::*;

    /// A text in short: plain parts as they are, a link as `<words|address>`.
    fn short(text: &str) -> String {
        let piece = |piece: Piece| match piece.address {
            Some(address) => ["<", piece.words, "|", address, ">"].concat(),
            None => piece.words.to_owned(),
        };
        pieces(text).into_iter().map(piece).collect()
    }

    #[test]
    fn links_are_found() {
        for (text, told) in [
            ("", ""),
            ("no link", "no link"),
            ("See [the guide](https://a.org/b).", "See <the guide|https://a.org/b>."),
            ("https://a.org", "<https://a.org|https://a.org>"),
            ("(see http://a.org/x_(y), too)", "(see <http://a.org/x_(y)|http://a.org/x_(y)>, too)"),
            ("(https://a.org/b?)", "(<https://a.org/b|https://a.org/b>?)"),
            ("HTTPS://A.org…", "<HTTPS://A.org|HTTPS://A.org>…"),
            ("“https://a.org”", "“<https://a.org|https://a.org>”"),
            ("mailto:a@b.org, now", "<mailto:a@b.org|mailto:a@b.org>, now"),
            ("[mail](mailto:a@b.org?subject=x)", "<mail|mailto:a@b.org?subject=x>"),
            ("[w](https://a.org/(x)/y)z", "<w|https://a.org/(x)/y>z"),
            ("[a](https://a.org)[b](http://b.org)", "<a|https://a.org><b|http://b.org>"),
            ("[a [b](https://c.org)", "[a <b|https://c.org>"),
            ("日本https://a.org", "日本<https://a.org|https://a.org>"),
            ("[x](https://a b)", "[x](<https://a|https://a> b)"),
            ("[x](https://a", "[x](<https://a|https://a>"),
            ("、https://a.org", "、<https://a.org|https://a.org>"),
        ] {
            assert_eq!(short(text), told, "{text:?}");
        }
    }

    #[test]
    fn everything_else_is_text() {
        for text in [
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert`1`)",
            "[x](data:text/html,<b>)",
            "[x](//a.org)",
            "[x](page.html)",
            "[x](https:a.org)",
            "[x](https://)",
            "[ ](www.a.org)",
            "[x] (www)",
            "javascript://a",
            "xhttps://a.org",
            "mailto:a",
            "a@b.org",
            "www.a.org",
            "https:// a",
            "**b** <i>c</i> &amp;",
        ] {
            assert_eq!(short(text), text, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_link_and_looks_like_one_is_known() {
        for (text, told) in [
            ("a [x](javascript:alert(1)) b", "javascript:alert(1)"),
            ("[x](page.html)", "page.html"),
            ("[x](https://a.org) [y](#z), [y](a.html)", "#z a.html"),
            ("Get ftp://a.org/x, or www.a.org.", "ftp://a.org/x www.a.org"),
            ("(javascript:alert(1))", "javascript:alert(1)"),
            ("www.a.org file:///etc", "www.a.org file:///etc"),
            ("JavaScript: good parts, a://, www., xwww.a.org, note:this, a.b", ""),
            ("list[0](see below)", ""),
            ("https://a.org HTTP://www.a.org mailto:a@b.org", ""),
        ] {
            assert_eq!(refused(text).join(" "), told, "{text:?}");
        }
    }

    #[test]
    fn no_link_becomes_a_picture_in_markdown() {
        let mut markdown = String::new();
        for piece in pieces("Look! ![x](https://a.org)") {
            piece.write_markdown(piece.words, &mut markdown);
        }
        assert_eq!(markdown, "Look! \\![x](<https://a.org>)");
    }

    #[test]
    fn an_address_without_end_is_text() {
        for scheme in ["https://", "mailto:a@"] {
            let long = [scheme, &"a".repeat(LONGEST)].concat();
            assert_eq!(short(&long), long);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_kept(text in "([\\[\\]()a .:]|https://|mailto:|javascript:|@|é){0,30}") {
            let mut end = 0;
            for piece in pieces(&text) {
                prop_assert!(!piece.words.is_empty());
                prop_assert!(text.get(piece.start..).is_some_and(|rest| rest.starts_with(piece.words)));
                // Between two parts there is nothing but the markup and the address of a link.
                let between = &text[end..piece.start];
                prop_assert!(between.is_empty() || between == "[" || between.starts_with("]("), "{between:?}");
                end = piece.start + piece.words.len();
                if let Some(address) = piece.address {
                    let is_safe = ["https://", "http://", "mailto:"].iter().any(|it| address.starts_with(it));
                    prop_assert!(is_safe && !address.contains(char::is_whitespace));
                    prop_assert!(text.contains(address));
                }
            }
            prop_assert!(text[end..].is_empty() || text[end..].starts_with("]("));
        }

        #[test]
        fn a_link_is_found_among_any_words(before in "[a-z .é]{0,9}", words in "[a-zé ]{0,5}x", path in "[a-z0-9/=&?%-]{0,12}") {
            let address = ["https://a.org/", &path].concat();
            let text = [&before, "[", &words, "](", &address, ") end"].concat();
            let links: Vec<_> = pieces(&text).into_iter().filter_map(|it| Some((it.words, it.address?))).collect();
            prop_assert_eq!(links, [(words.as_str(), address.as_str())]);
        }
    }
}
