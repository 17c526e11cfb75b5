//! The choice of the language, if the matrix is written in several.

use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El};
use crate::view::shared::choice::{choice, option};
use js_sys::{Array, Function, Object, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// Each language by its own name; empty if there is only one.
pub fn language_choice(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let languages = matrix.languages();
    if languages.len() < 2 {
        return Content::default();
    }
    let options: Vec<El> =
        languages.iter().map(|lang| option(Some(lang), &own_name(lang)).attr("lang", lang)).collect();
    let choose = move |lang: &str| {
        stage.choose(|selection, _| selection.lang = Some(lang.to_owned()));
    };
    choice(options.content(), move || stage.lang(), choose).attr("aria-label", messages::LANGUAGE).content()
}

/// The name of a language in that language, if the browser knows it; else its tag.
fn own_name(lang: &str) -> String {
    named(lang).ok().and_then(|name| name.as_string()).unwrap_or_else(|| lang.to_owned())
}

/// The name as `Intl.DisplayNames` gives it. That is looked up at run time, because the oldest browsers
/// that the widget supports lack it.
fn named(lang: &str) -> Result<JsValue, JsValue> {
    let get = |object: &JsValue, name| Reflect::get(object, &JsValue::from_str(name));
    let names: Function = get(&get(&global(), "Intl")?, "DisplayNames")?.dyn_into()?;
    let (tag, options) = (JsValue::from_str(lang), Object::new());
    Reflect::set(&options, &JsValue::from_str("type"), &JsValue::from_str("language"))?;
    let names = Reflect::construct(&names, &Array::of2(&tag, &options))?;
    get(&names, "of")?.dyn_into::<Function>()?.call1(&names, &tag)
}
