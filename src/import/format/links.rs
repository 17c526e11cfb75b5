//! Links in cells: the address stays in the text, as `[words](address)`.

use crate::matrix::pieces;

/// Words that lead to an address; none if texts can't have such a link.
pub(super) fn linked(words: &str, address: &str) -> Option<String> {
    let address = address.trim();
    let is_link = |text: &str| matches!(pieces(text).as_slice(), [one] if one.address == Some(address));
    if words.is_empty() || words.contains(address) || !is_link(address) {
        return None;
    }
    let named = ["[", words, "](", address, ")"].concat();
    // The words of a link have no brackets, and are on one line.
    Some(if is_link(&named) { named } else { [words, " ", address].concat() })
}

/// Makes the end of a text, from a place on, a link.
pub(super) fn link_end(text: &mut String, start: usize, address: &str) {
    let words = text.get(start..).unwrap_or_default();
    let trimmed = words.trim_start();
    let start = start + words.len() - trimmed.len();
    if let Some(link) = linked(trimmed.trim_end(), address) {
        text.truncate(start);
        text.push_str(&link);
    }
}

/// What a reader sees of a text with links.
pub(super) fn plain(text: &str) -> String {
    pieces(text).iter().map(|piece| piece.words).collect()
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn an_address_stays_with_its_words() {
        for (words, address, expected) in [
            ("Guide", "https://a.example/b", Some("[Guide](https://a.example/b)")),
            ("Mail", "mailto:a@b.example", Some("[Mail](mailto:a@b.example)")),
            ("[1] Guide", "https://a.example", Some("[1] Guide https://a.example")),
            ("one\ntwo", "http://a.example/(b)", Some("one\ntwo http://a.example/(b)")),
            ("https://a.example", "https://a.example", None),
            ("Guide", "javascript:alert(1)", None),
            ("Guide", "#Sheet2!A1", None),
            ("Guide", "https://a.example/a b", None),
            ("", "https://a.example", None),
        ] {
            assert_eq!(linked(words, address).as_deref(), expected, "{words}");
        }
    }
}
