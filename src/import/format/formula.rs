//! Formulas without a value: in a text file, or where a workbook holds none.

use super::links::linked;

/// Whether a text is a formula: a call, or a place of another cell.
pub(super) fn is_formula(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('=') else { return false };
    let name =
        rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '$' | '!'));
    let (name, rest) = rest.split_at(rest.len() - name.len());
    let is_call =
        rest.starts_with('(') && rest.ends_with(')') && name.starts_with(|c: char| c.is_ascii_uppercase());
    let place = name.rsplit('!').next().unwrap_or(name).replace('$', "");
    let digits = place.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = place.len() - digits.len();
    is_call
        || (1..=3).contains(&letters)
            && !digits.is_empty()
            && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// The words and the address of `=HYPERLINK("address", "words")`. The words have the address in them, as far
/// as texts can have such a link.
pub(super) fn hyperlink(text: &str) -> Option<(String, Option<String>)> {
    let (name, rest) = text.strip_prefix('=')?.split_once('(')?;
    if !name.trim().eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let (address, rest) = quoted(rest)?;
    let rest = rest.trim_start();
    let words = match rest.strip_prefix([',', ';']) {
        Some(rest) => {
            let (words, rest) = quoted(rest)?;
            (rest.trim() == ")").then_some(words)?
        }
        None => (rest.trim() == ")").then(|| address.clone())?,
    };
    let link = linked(&words, &address);
    Some((words, link))
}

/// The string that a text begins with, and what follows it. A quotation mark in it is written twice.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start().strip_prefix('"')?;
    let mut string = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        string.push_str(part);
        let Some(more) = after.strip_prefix('"') else { return Some((string, after)) };
        string.push('"');
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use super::{hyperlink, is_formula};

    #[test]
    fn formulas_are_told_from_texts() {
        for text in ["=SUM(A1:A3)", "=A1", "=$B$12", "=Sheet2!A1", "=IF(A1=\"x\",1,2)", "=T.TEST()"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["= equals", "=", "=> next", "a=b(c)", "=1+1", "==", "=A", "=so (it is)"] {
            assert!(!is_formula(text), "{text}");
        }
    }

    #[test]
    fn a_link_keeps_its_words_and_address() {
        let linked = |text| hyperlink(text).map(|(words, link)| [words, link.unwrap_or_default()]);
        for formula in [
            "=HYPERLINK(\"https://a.example/b\",\"Say \"\"SQL\"\"\")",
            "=hyperlink( \"https://a.example/b\" ; \"Say \"\"SQL\"\"\" )",
        ] {
            let expected = ["Say \"SQL\"", "[Say \"SQL\"](https://a.example/b)"].map(str::to_owned);
            assert_eq!(linked(formula), Some(expected), "{formula}");
        }
        let bare = ["https://a.example", ""].map(str::to_owned);
        assert_eq!(linked("=HYPERLINK(\"https://a.example\")"), Some(bare));
        for other in
            ["=HYPERLINK(A1,\"x\")", "=HYPERLINK(\"a\",\"b\")&\"c\"", "=HYPERLINK(\"a", "=SUM(\"a\")"]
        {
            assert_eq!(linked(other), None, "{other}");
        }
    }
}
