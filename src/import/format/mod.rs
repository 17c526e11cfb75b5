//! From the bytes of a file to its content: tables, or a matrix that is already complete.
//!
//! ```text
//! bytes → kind, by content → text in its encoding, or a container that was checked → tables
//! ```
//!
//! Nothing in a file is trusted: no memory is reserved for the size that it claims, packed content is
//! counted while it is unpacked, and a sheet is never laid out as a whole grid.

mod encoding;
mod formula;
mod guarded;
mod html;
mod kind;
mod limits;
mod links;
mod markdown;
mod ods;
mod packed;
mod places;
mod records;
mod refused;
mod separated;
mod stored;
mod value;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod yaml;

pub use super::LARGEST;
pub use kind::Kind;
pub use refused::Refused;
pub(crate) use separated::is_formula_like;
pub(crate) use stored::stored;

use super::blocks::parted;
use super::table::{Sheet, Workbook};

/// A file: its bytes, and what is known about them.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, with its ending.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The encoding of its text, if somebody names it.
    pub encoding: Option<&'a str>,
    /// The separator between its cells, if somebody names it.
    pub separator: Option<u8>,
}

impl<'a> Source<'a> {
    /// A file of which only the name is known.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Source { name, bytes, encoding: None, separator: None }
    }

    /// Its name without folders and without its ending.
    pub fn stem(&self) -> &'a str {
        let file = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        match file.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => file,
        }
    }

    fn has_ending(&self, endings: &[&str]) -> bool {
        let ending = self.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        endings.iter().any(|other| other.eq_ignore_ascii_case(ending))
    }
}

/// An opened file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What kind of file it is.
    pub kind: Kind,
    /// How its text was read, if it is text.
    pub text: Option<TextRead>,
    /// The separator between its cells, if it has one.
    pub separator: Option<char>,
    /// The column map that it carries, as JSON: a page that was made from a sheet does.
    pub columns: Option<String>,
    /// What it holds.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A matrix in JSON, which is not checked yet.
    Matrix(Vec<u8>),
    /// Tables.
    Tables(Workbook),
}

/// How the bytes of a text were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRead {
    /// The name of the encoding.
    pub encoding: &'static str,
    /// Whether it was guessed, because it was neither named nor stated by the file itself.
    pub is_guess: bool,
    /// How many characters could not be decoded.
    pub unreadable: usize,
}

/// Opens a file.
///
/// # Errors
///
/// If it can't be opened. The error says what the file is, and what to do.
pub fn open(source: &Source) -> Result<Opened, Refused> {
    if source.bytes.len() > LARGEST && !kind::is_json(source.bytes) {
        return Err(refused::too_large());
    }
    // The reader of the JSON reports bytes that are not text.
    if kind::is_json(source.bytes) && source.encoding.is_none() {
        let content = Content::Matrix(source.bytes.to_vec());
        return Ok(Opened { kind: Kind::Json, text: None, separator: None, columns: None, content });
    }
    let mut opened = match kind::container(source)? {
        Some(kind) => container(kind, source)?,
        None => text(source)?,
    };
    if let Content::Tables(book) = &mut opened.content {
        *book = parted(std::mem::take(book));
    }
    Ok(opened)
}

/// Opens a workbook.
fn container(kind: Kind, source: &Source) -> Result<Opened, Refused> {
    let workbook = match kind {
        Kind::Xlsx => xlsx::read(source.bytes)?,
        Kind::Xlsb => xlsb::read(source.bytes)?,
        Kind::Xls => xls::read(source.bytes)?,
        _ => ods::read(source.bytes)?,
    };
    Ok(Opened { kind, text: None, separator: None, columns: None, content: Content::Tables(workbook) })
}

/// Opens a text of any kind.
fn text(source: &Source) -> Result<Opened, Refused> {
    let decoded = encoding::decode(source.bytes, source.encoding)?;
    if decoded.read.unreadable * 4 > decoded.text.chars().count() {
        return Err(refused::not_text());
    }
    let kind = kind::of_text(source, &decoded.text)?;
    let columns = if kind == Kind::Page { html::columns(&decoded.text) } else { None };
    let mut separator = None;
    let content = match kind {
        Kind::Json => Content::Matrix(decoded.text.into_bytes()),
        Kind::Separated => {
            let read = separated::read(&decoded.text, source.stem(), source.separator)?;
            separator = Some(read.separator);
            Content::Tables(of_one(read.sheet))
        }
        Kind::Yaml => Content::Matrix(yaml::json(&decoded.text)?.into_bytes()),
        Kind::Markdown => Content::Tables(markdown::read(&decoded.text, source.stem())?),
        Kind::Page => Content::Matrix(html::matrix(&decoded.text)?.into_bytes()),
        _ => Content::Tables(html::read(&decoded.text, source.stem())?),
    };
    Ok(Opened { kind, text: Some(decoded.read), separator, columns, content })
}

fn of_one(sheet: Sheet) -> Workbook {
    Workbook { sheets: vec![sheet] }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]
mod tests;
