//! Words as the browser divides them: `Intl.Segmenter`.

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// A segmenter of words and its `segment`; none in browsers that lack it, which are older than
    /// 2024.
    static SEGMENTER: Option<(JsValue, Function)> = segmenter();
}

/// The parts of a text; none if the browser can't tell.
pub fn words(text: &str) -> Option<Vec<&str>> {
    let segments = SEGMENTER.with(|segmenter| {
        let (segmenter, segment) = segmenter.as_ref()?;
        segment.call1(segmenter, &JsValue::from_str(text)).ok()
    })?;
    let mut rest = text;
    let mut parts = Vec::new();
    // The browser counts in UTF-16 and we count in UTF-8, so the parts are measured again.
    for segment in Array::from(&segments) {
        let segment: JsString = get(&segment, "segment")?.dyn_into().ok()?;
        let (part, after) = rest.split_at_checked(String::from(segment).len())?;
        parts.push(part);
        rest = after;
    }
    rest.is_empty().then_some(parts)
}

fn segmenter() -> Option<(JsValue, Function)> {
    let constructor: Function = get(&get(&js_sys::global(), "Intl")?, "Segmenter")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    let segmenter = Reflect::construct(&constructor, &Array::of2(&JsValue::UNDEFINED, &options)).ok()?;
    let segment = get(&segmenter, "segment")?.dyn_into().ok()?;
    Some((segmenter, segment))
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}
