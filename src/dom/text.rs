//! Markup written as text: what is in the page when a part of the view is drawn for the first time. It is made
//! natively, without a browser. Nobody can click in it.

use super::drawing::Drawing;
use super::markup::{Attribute, Content, El, Part, Parts, Property};
use super::written::STATES;
use crate::page::html::Html;

/// Content as HTML, as it is now.
pub fn html(content: Content) -> String {
    let mut html = Html::default();
    put(content, None, &mut html);
    html.finish()
}

/// Writes content. In a `select`, the option that has the value `chosen` is selected.
fn put(content: Content, chosen: Option<&str>, html: &mut Html) {
    for part in content.0 {
        match part {
            Part::Text(text) => html.text(&text),
            Part::Nodes(text, _) => html.text(&text),
            Part::Element(element) => put_element(element, chosen, html),
            Part::Live(content) => put(content(), chosen, html),
        }
    }
}

fn put_element(element: El, chosen: Option<&str>, html: &mut Html) {
    let Parts { tag, attributes: all, children } = *element.0;
    let (mut attributes, mut drawn) = (Vec::new(), Vec::new());
    let (mut text, mut value) = (None, None);
    for attribute in all {
        match attribute {
            Attribute::Fixed(name, value) => {
                if tag == "option" && name == "value" && chosen == Some(&*value) {
                    attributes.push(("selected", String::new()));
                }
                attributes.push((name, value.into_owned()));
            }
            Attribute::Live(name, value) => attributes.extend(value().map(|value| (name, value))),
            Attribute::Property(name, property) => match property() {
                Property::Is(is) => attributes.extend(is.then(|| (name, String::new()))),
                Property::Text(text) if tag == "select" => value = Some(text),
                Property::Text(text) => attributes.push((name, text)),
            },
            Attribute::Text(now) => text = Some(now()),
            Attribute::Drawn(drawing) => drawn.push(drawing),
            Attribute::On(..) | Attribute::Made(_) => {}
        }
    }
    let mut set: Vec<(&str, &str)> = Vec::new();
    for (name, value) in &attributes {
        // As in the page, an attribute that is set again keeps its place, and has its last value.
        match set.iter_mut().find(|(before, _)| before == name) {
            Some((_, before)) => *before = value,
            None => set.push((name, value)),
        }
    }
    set.sort_by_key(|(name, _)| STATES.iter().position(|state| state == name).map_or(0, |at| at + 1));
    html.element(tag, &set, |html| {
        match text {
            Some(text) => html.text(&text),
            None => put(children, value.as_deref().or(chosen), html),
        }
        drawn.into_iter().for_each(|drawing| put_drawing(drawing, html));
    });
}

fn put_drawing(drawing: Drawing, html: &mut Html) {
    let attributes: Vec<_> = drawing.attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html.element(drawing.tag, &attributes, |html| {
        drawing.children.into_iter().for_each(|child| put_drawing(child, html));
    });
}
