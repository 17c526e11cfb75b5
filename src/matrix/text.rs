//! Text of the matrix: in one language, or in several.

use super::{Excerpt, primary};

/// A text, in the matrix's language or in several named ones. It has at least one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// Written once, in the language of the matrix.
    One(Excerpt),
    /// Language (BCP 47) and text, in the order of the file; at least one.
    Many(Box<[(Excerpt, Excerpt)]>),
}

impl Text {
    /// The text in `lang`, or else in its primary language (`de` for `de-CH`), in another form of
    /// it (`de-AT`), or the first there is.
    pub fn get(&self, lang: &str) -> &str {
        match self {
            Text::One(text) => text,
            Text::Many(all) => {
                let wanted = primary(lang);
                let exact = all.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(lang));
                let plain = || all.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(wanted));
                let cousin = || all.iter().find(|(tag, _)| primary(tag).eq_ignore_ascii_case(wanted));
                exact.or_else(plain).or_else(cousin).or(all.first()).map_or("", |(_, text)| text)
            }
        }
    }

    /// The language of the text that [`get`](Text::get) returns; none if it is the language of the
    /// matrix.
    pub fn lang(&self, lang: &str) -> Option<&str> {
        let Text::Many(all) = self else { return None };
        let text = self.get(lang);
        all.iter().find(|(_, other)| std::ptr::eq(&**other, text)).map(|(tag, _)| &**tag)
    }

    /// The text as first written.
    pub fn any(&self) -> &str {
        match self {
            Text::One(text) => text,
            Text::Many(all) => all.first().map_or("", |(_, text)| text),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::One(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use proptest::prelude::*;

    fn many(all: &[(&str, &str)]) -> Text {
        Text::Many(all.iter().map(|(tag, text)| ((*tag).into(), (*text).into())).collect())
    }

    #[test]
    fn the_nearest_language_is_taken() {
        let text = many(&[("en", "colour"), ("en-US", "color"), ("de-AT", "Jänner"), ("pt-BR", "cor")]);
        for (lang, expected) in [
            ("en-US", "color"),
            ("EN-us", "color"),
            ("en", "colour"),
            ("en-GB", "colour"),
            ("de-CH", "Jänner"),
            ("de", "Jänner"),
            ("pt", "cor"),
            ("ja", "colour"),
            ("", "colour"),
        ] {
            assert_eq!(text.get(lang), expected, "{lang}");
        }
        assert_eq!(Text::from("always").get("ja"), "always");
        assert_eq!(text.lang("de-CH"), Some("de-AT"));
        assert_eq!(Text::from("always").lang("ja"), None);
    }

    proptest! {
        #[test]
        fn there_is_always_a_text(lang in ".{0,8}", tags in prop::collection::vec("[a-z]{2}(-[A-Z]{2})?", 1..5)) {
            let text = Text::Many(tags.iter().map(|tag| (tag.as_str().into(), "x".into())).collect());
            prop_assert_eq!(text.get(&lang), "x");
            prop_assert_eq!(text.any(), "x");
        }
    }
}
