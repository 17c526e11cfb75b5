//! The first view of the widget as HTML, in a declarative shadow root: it is there before any script has run.

use super::html::{Html, escaped};
use super::steps::{Steps, steps};
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

/// What a shadow root is written from.
pub(super) struct Source<'a> {
    pub matrix: &'a Matrix,
    /// The text of the matrix: what comes with the first view is measured by it.
    pub json: &'a str,
    /// That of the title of the matrix, 1 to 4.
    pub heading_level: u8,
}

/// The shadow root of a tag in somebody's page, with its style beside it.
pub(super) fn root_of_tag(source: &Source, answered: Answered) -> String {
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", escaped(answered.sheet));
    root(&link, "root first-view", source, Some(answered.first_view))
}

/// The shadow root of the standalone page, with its style in it, and the script that runs before it is shown. That
/// script takes back that there is no widget. Without a first view, the reading view is shown.
#[cfg(feature = "files")]
pub(super) fn root_of_page(
    sheets: &[String; 2],
    early: &str,
    source: &Source,
    first_view: Option<&str>,
) -> String {
    let [normal, last] = sheets;
    let styles = ["<style>", normal, "</style><style>", last, "</style>"].concat();
    let langs: Vec<&str> = source.matrix.languages().iter().map(|lang| &**lang).collect();
    format!(
        "{root}<script data-key=\"{key}\" data-langs=\"{langs}\">{early}</script>\n",
        root = root(&styles, "root first-view without-widget", source, first_view),
        key = escaped(&source.matrix.storage_key()),
        langs = escaped(&langs.join(" ")),
    )
}

/// A shadow root. Where no script takes the place of the first view, steps can be chosen by style alone, as far as
/// there is room for them, a sentence says what else there is, and the reading view stands below it.
fn root(styles: &str, class: &str, source: &Source, first_view: Option<&str>) -> String {
    let shown = first_view.map_or_else(
        || "<slot></slot>".to_owned(),
        |view| {
            // All that comes before the script is at most one and a half times as long as the text of the matrix.
            let room = (source.json.len() + source.json.len() / 2).saturating_sub(view.len());
            let steps = steps(source.matrix, source.heading_level, room);
            let mut below = Html::default();
            match &steps {
                Some(Steps { is_all: true, .. }) => below.element("details", &[], |html| {
                    html.element("summary", &[("lang", messages::LANG)], |html| {
                        html.text(messages::WHOLE_MATRIX)
                    });
                    html.element("slot", &[], |_| {});
                }),
                _ => {
                    let sentence = match steps {
                        Some(_) => messages::OTHER_ROLES_BY_SCRIPT.to_owned(),
                        None => messages::without_script(role_at_first(source.matrix)),
                    };
                    below.element("p", &[("lang", messages::LANG)], |html| html.text(&sentence));
                    below.element("slot", &[], |_| {});
                }
            }
            format!(
                "<div class=\"{class}\">{view}{steps}</div><div class=\"without-script\">{below}</div>",
                steps = steps.map(|steps| steps.html).unwrap_or_default(),
                below = below.finish(),
            )
        },
    );
    format!("<template shadowrootmode=\"open\">{styles}{shown}</template>\n")
}

/// The role that is shown at first, in the language of the matrix; none if it is several or the matrix has none.
fn role_at_first(matrix: &Matrix) -> Option<&str> {
    let (start, _) = Selection::of(&Wish::default(), matrix)?;
    let [only] = *start.roles else { return None };
    Some(matrix.role(only).name().get(matrix.lang())).filter(|name| !name.is_empty())
}
