//! The choice of the language, where the matrix is written in several.

use super::Stage;
use super::choice::{choice, option};
use super::markup::{Child, Content, El};
use crate::messages;

/// Each language by its own name; nothing where there is one.
pub fn language_choice(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let languages = matrix.languages();
    if languages.len() < 2 {
        return Content::default();
    }
    let name = stage.browser().language_name;
    let options: Vec<El> =
        languages.iter().map(|lang| option(Some(lang), &name(lang)).attr("lang", lang)).collect();
    let choose = move |lang: &str| {
        stage.choose(|selection, _| selection.lang = Some(lang.to_owned()));
    };
    choice(options.content(), move || stage.lang(), choose).attr("aria-label", messages::LANGUAGE).content()
}
