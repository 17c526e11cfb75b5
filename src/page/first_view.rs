//! The first view of the widget as HTML, in a declarative shadow root: it is there before any script has run.

use super::html::{Html, escaped};
use crate::matrix::Matrix;
use crate::messages;
use crate::selection::{Selection, Wish};

/// What a tag brings to be answered before any script has run.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The first view of its matrix, as HTML.
    pub first_view: &'a str,
    /// The address of the style sheet of the widget.
    pub sheet: &'a str,
}

/// The shadow root of a tag in somebody's page, with its style beside it.
pub(super) fn root_of_tag(matrix: &Matrix, answered: Answered) -> String {
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", escaped(answered.sheet));
    root(&link, "root first-view", matrix, Some(answered.first_view))
}

/// The shadow root of the standalone page, with its style in it, and the script that runs before it is shown. That
/// script takes back that there is no widget. Without a first view, the reading view is shown.
#[cfg(feature = "files")]
pub(super) fn root_of_page(
    sheets: &[String; 2],
    early: &str,
    matrix: &Matrix,
    first_view: Option<&str>,
) -> String {
    let [normal, last] = sheets;
    let styles = ["<style>", normal, "</style><style>", last, "</style>"].concat();
    let langs: Vec<&str> = matrix.languages().iter().map(|lang| &**lang).collect();
    format!(
        "{root}<script data-key=\"{key}\" data-langs=\"{langs}\">{early}</script>\n",
        root = root(&styles, "root first-view without-widget", matrix, first_view),
        key = escaped(&matrix.storage_key()),
        langs = escaped(&langs.join(" ")),
    )
}

/// A shadow root. Where no script takes the place of the first view, a sentence says what it is, and the reading view
/// stands below it.
fn root(styles: &str, class: &str, matrix: &Matrix, first_view: Option<&str>) -> String {
    let shown = first_view.map_or_else(
        || "<slot></slot>".to_owned(),
        |view| {
            let mut sentence = Html::default();
            sentence.element("p", &[("lang", messages::LANG)], |html| {
                html.text(&messages::without_script(role_at_first(matrix)));
            });
            let sentence = sentence.finish();
            format!(
                "<div class=\"{class}\">{view}</div><div class=\"without-script\">{sentence}<slot></slot></div>"
            )
        },
    );
    format!("<template shadowrootmode=\"open\">{styles}{shown}</template>\n")
}

/// The role that is shown at first, in the language of the matrix; none if it is several or the matrix has none.
fn role_at_first(matrix: &Matrix) -> Option<&str> {
    let (start, _) = Selection::of(&Wish::default(), matrix)?;
    let [only] = *start.roles else { return None };
    Some(matrix.role(only).name().get(matrix.lang()))
}
