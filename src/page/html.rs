//! Writing HTML: the one place where text is escaped.
//!
//! What is no markup for a browser may be some for the program that writes the page. So braces
//! become entities, and there is no tag of Liquid, Jinja, Nunjucks or MDX. Vue decodes entities
//! first, and finds no two braces beside each other.

use crate::matrix::{Line, Piece, lines, pieces};
use std::iter::Peekable;

/// Elements that have no end tag.
const VOID: [&str; 3] = ["br", "input", "meta"];

/// HTML text under construction. Elements are closed by construction, texts and attribute values
/// are escaped, names come from the program.
#[derive(Debug, Default)]
pub(crate) struct Html(String);

impl Html {
    /// An element with its attributes and what is in it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Html)) {
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
        if !VOID.contains(&name) {
            self.0.push_str("</");
            self.0.push_str(name);
            self.0.push('>');
        }
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        let mut before = ' ';
        for part in text.split_inclusive(['{', '}']) {
            if matches!((before, part), ('{', "{") | ('}', "}")) {
                self.0.push_str("<wbr>");
            }
            escape(part, &mut self.0);
            before = part.chars().next_back().unwrap_or(before);
        }
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

    /// A line of text, with its links.
    fn linked(&mut self, line: &str) {
        for Piece { words, address, .. } in pieces(line) {
            let rel = ("rel", "noopener noreferrer");
            match address {
                None => self.text(words),
                Some(address) if address == words => {
                    self.element("a", &[("href", address), rel], |html| html.text(words));
                }
                Some(address) => {
                    let link = [("class", "sm-link"), ("href", address), rel];
                    self.element("a", &link, |html| html.text(words));
                }
            }
        }
    }

    /// Text whose line breaks are kept, whose bullets are lists, and whose links are links.
    pub fn prose(&mut self, text: &str) {
        self.lines_within(0, &mut lines(text).peekable());
    }

    /// The lines nested in this many bullets, and what is nested in them.
    fn lines_within<'t, L: Iterator<Item = Line<'t>>>(&mut self, depth: usize, lines: &mut Peekable<L>) {
        let (mut is_first, mut is_after_text) = (true, false);
        while let Some(line) = lines.peek().copied() {
            if line.depth > depth {
                self.element("ul", &[], |html| {
                    while lines.peek().is_some_and(|line| line.depth > depth) {
                        html.element("li", &[], |html| html.lines_within(depth + 1, lines));
                    }
                });
                is_after_text = false;
            } else if line.depth == depth && (is_first || !line.is_bullet) {
                lines.next();
                let breaks = if line.is_apart { "<br><br>" } else { "<br>" };
                self.0.push_str(if is_after_text { breaks } else { "" });
                self.linked(line.text);
                is_after_text = true;
            } else {
                return;
            }
            is_first = false;
        }
    }

    /// What was written before.
    pub fn written(&mut self, html: &str) {
        self.0.push_str(html);
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

/// The name of a heading of this level; there are no more than six.
pub(super) fn heading_name(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
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
            '{' => html.push_str("&#123;"),
            '}' => html.push_str("&#125;"),
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
    fn braces_are_no_markup_either() {
        assert_eq!(escaped("{{a}} {%"), "&#123;&#123;a&#125;&#125; &#123;%");
        let mut html = Html::default();
        html.text("{{{a}}");
        assert_eq!(html.finish(), "&#123;<wbr>&#123;<wbr>&#123;a&#125;<wbr>&#125;");
    }

    #[test]
    fn bullets_are_lists() {
        let mut html = Html::default();
        html.prose("You can:\n- cook\n- taste:\n  - <salt>\n  and more\n\n  it\n\nAll\nof it");
        let list = "<ul><li>cook</li><li>taste:<ul><li>&lt;salt&gt;</li></ul>and more<br><br>it</li></ul>";
        assert_eq!(html.finish(), ["You can:", list, "All<br>of it"].concat());
        let mut html = Html::default();
        html.prose("- a\n  - b\n- c");
        assert_eq!(html.finish(), "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    }

    #[test]
    fn links_are_links() {
        let mut html = Html::default();
        html.prose("- [a <b>](https://x.org/?a&b)\n- http://y.org, [c](javascript:d)");
        let link = "<a class=\"sm-link\" href=\"https://x.org/?a&amp;b\" rel=\"noopener noreferrer\">a &lt;b&gt;</a>";
        let bare = "<a href=\"http://y.org\" rel=\"noopener noreferrer\">http://y.org</a>";
        let list = ["<ul><li>", link, "</li><li>", bare, ", [c](javascript:d)</li></ul>"].concat();
        assert_eq!(html.finish(), list);
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
