//! Reads the XML of a workbook. It must not have a document type, nor be nested deeper than programs
//! write it.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::refused::{self, Refused};

/// The deepest nesting that is accepted. No workbook is deeper.
const DEEPEST: usize = 256;

/// A reader of the events of a part. It checks them.
pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    kind: &'static str,
    depth: usize,
}

impl<'x> Xml<'x> {
    /// A reader for a part of this kind of workbook.
    pub fn new(kind: &'static str, part: &'x [u8]) -> Self {
        let part = part.strip_prefix(b"\xef\xbb\xbf").unwrap_or(part);
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, kind, depth: 0 }
    }

    /// The next event; none at the end.
    pub fn next(&mut self) -> Result<Option<Event<'x>>, Refused> {
        let event = self.reader.read_event().map_err(|_| refused::damaged(self.kind))?;
        match &event {
            Event::DocType(_) => return Err(refused::doctype()),
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(refused::deep());
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(refused::damaged(self.kind)),
            Event::Eof => return Ok(None),
            _ => {}
        }
        Ok(Some(event))
    }

    /// The text from here to the end of the element that has just begun.
    pub fn text(&mut self) -> Result<String, Refused> {
        let end = self.depth.saturating_sub(1);
        let mut text = String::new();
        while self.depth > end {
            match self.next()? {
                Some(event) => add_text(&event, &mut text),
                None => break,
            }
        }
        Ok(text)
    }
}

/// Adds the text of an event.
pub(super) fn add_text(event: &Event, text: &mut String) {
    match event {
        Event::Text(words) => text.push_str(&words.xml10_content()),
        Event::CData(words) => text.push_str(&words.xml10_content()),
        Event::GeneralRef(reference) => {
            if let Some(c) = referred(reference) {
                text.push(c);
            }
        }
        _ => {}
    }
}

/// What `&amp;` and the like stand for. Without a document type there are no others.
fn referred(reference: &BytesRef) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// The value of an attribute of an element, whatever its prefix.
pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found =
        element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Whether an attribute is true.
pub(super) fn is_set(element: &BytesStart, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// A number in an attribute.
pub(super) fn number(element: &BytesStart, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}
