//! Writing HTML: the one place where text is escaped.

/// HTML text under construction. Elements are closed by construction, texts and attribute values
/// are escaped, names come from the program.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// An element with its attributes and what is in it.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        content: impl FnOnce(&mut Html),
    ) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            escape(value, &mut self.0);
            self.0.push('"');
        }
        self.0.push('>');
        content(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    /// Text whose line breaks are kept.
    pub fn lines(&mut self, text: &str) {
        for (n, line) in text.lines().enumerate() {
            if n > 0 {
                self.0.push_str("<br>");
            }
            self.text(line);
        }
    }

    /// A line break in the source, for people who read it.
    pub fn new_line(&mut self) {
        self.0.push('\n');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}

/// Text as it must be written between tags and in quoted attribute values.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, &mut html);
    html
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // A parser drops it or reads a replacement for it.
            '\0' => html.push('\u{fffd}'),
            // A parser would read a line feed.
            '\r' => html.push_str("&#13;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Html, escaped};

    #[test]
    fn markup_is_text() {
        assert_eq!(escaped("<b a='\"'>&amp;\0"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;\u{fffd}");
    }

    #[test]
    fn elements_hold_their_content() {
        let mut html = Html::default();
        html.element("p", &[("class", "a\"b")], |html| {
            html.element("b", &[], |html| html.text("<"));
            html.lines("x\ny");
        });
        assert_eq!(html.finish(), "<p class=\"a&quot;b\"><b>&lt;</b>x<br>y</p>");
    }
}
