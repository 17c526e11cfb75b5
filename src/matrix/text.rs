//! Text of the matrix: in one language, or in several.

/// A text, in the matrix's language or in several named ones. Never empty of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// Written once, in the language of the matrix.
    One(Box<str>),
    /// Language (BCP 47) and text, in the order of the file; at least one.
    Many(Box<[(Box<str>, Box<str>)]>),
}

impl Text {
    /// The text in `lang`, or else in its primary language (`de` for `de-CH`), in another form of
    /// it (`de-AT`), or the first there is.
    pub fn get(&self, lang: &str) -> &str {
        match self {
            Text::One(text) => text,
            Text::Many(all) => {
                let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
                let wanted = primary(lang);
                let exact = all.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(lang));
                let plain = || all.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(&wanted));
                let cousin = || all.iter().find(|(tag, _)| primary(tag) == wanted);
                exact.or_else(plain).or_else(cousin).or(all.first()).map_or("", |(_, text)| text)
            }
        }
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
