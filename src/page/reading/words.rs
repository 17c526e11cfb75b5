//! Texts of the matrix and words of our own, each marked with its language where that is not the matrix's.

use super::View;
use crate::matrix::{Text, primary};
use crate::messages;
use crate::page::html::{Html, heading_name};

impl View<'_> {
    pub(super) fn said<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.matrix.lang())
    }

    pub(super) fn joined<'t>(&self, texts: impl Iterator<Item = &'t Text>, between: &str, html: &mut Html) {
        for (n, text) in texts.enumerate() {
            if n > 0 {
                html.text(between);
            }
            self.text(text, html);
        }
    }

    pub(super) fn heading(&self, below: u8, class: &str, html: &mut Html, content: impl FnOnce(&mut Html)) {
        let name = heading_name(self.top + below);
        html.element(name, &[("class", class)], content);
    }

    pub(super) fn paragraph(&self, class: &str, text: &Text, html: &mut Html) {
        html.element("p", &[("class", class)], |html| self.text(text, html));
    }

    pub(super) fn small(&self, class: &str, text: &Text, html: &mut Html) {
        html.element("small", &[("class", class)], |html| self.text(text, html));
    }

    /// A name, marked with its language if that is not the matrix's.
    pub(super) fn text(&self, text: &Text, html: &mut Html) {
        self.marked("span", text, html, Html::lines);
    }

    /// A text, with its bullets.
    pub(super) fn prose(&self, text: &Text, html: &mut Html) {
        self.marked("div", text, html, Html::prose);
    }

    fn marked(&self, name: &'static str, text: &Text, html: &mut Html, write: fn(&mut Html, &str)) {
        let wanted = self.matrix.lang();
        let shown = text.get(wanted);
        match text.lang(wanted) {
            Some(lang) if !primary(lang).eq_ignore_ascii_case(primary(wanted)) => {
                html.element(name, &[("lang", lang)], |html| write(html, shown));
            }
            _ => write(html, shown),
        }
    }

    /// Words of our own, marked with their language if that is not the matrix's.
    pub(super) fn ours(&self, name: &'static str, class: &str, words: &str, html: &mut Html) {
        let own = [("class", class), ("lang", messages::LANG)];
        let attributes = if self.speaks_as_we_do() { own.get(..1) } else { own.get(..) };
        html.element(name, attributes.unwrap_or_default(), |html| html.text(words));
    }

    /// Our own words among others; their language is said where it is not the matrix's.
    pub(super) fn words(&self, words: &str, html: &mut Html) {
        if self.speaks_as_we_do() {
            html.text(words);
        } else {
            html.element("span", &[("lang", messages::LANG)], |html| html.text(words));
        }
    }

    fn speaks_as_we_do(&self) -> bool {
        primary(self.matrix.lang()).eq_ignore_ascii_case(messages::LANG)
    }
}
