//! Recognizes the kind of a file by its content. Its name decides only if the content leaves it open.

use std::fmt;

use super::Source;
use super::refused::{self, Refused};

/// A kind of file that can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `skill-matrix/1`.
    Json,
    /// The same in YAML.
    Yaml,
    /// Cells between separators: CSV, TSV.
    Separated,
    /// Tables or headings in Markdown.
    Markdown,
    /// Tables in HTML, as a spreadsheet puts them on the clipboard.
    Html,
    /// A page or a tag that this product has written.
    Page,
    /// A workbook of Excel.
    Xlsx,
    /// A binary workbook of Excel.
    Xlsb,
    /// An old workbook of Excel, until 2003.
    Xls,
    /// A workbook of LibreOffice.
    Ods,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Json => "JSON",
            Kind::Yaml => "YAML",
            Kind::Separated => "CSV",
            Kind::Markdown => "Markdown",
            Kind::Html => "HTML",
            Kind::Page => "page",
            Kind::Xlsx => "XLSX",
            Kind::Xlsb => "XLSB",
            Kind::Xls => "XLS",
            Kind::Ods => "ODS",
        })
    }
}

/// The first bytes of files that people take for a spreadsheet because of their names.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database (SQLite)"),
];

/// Whether these bytes look like JSON, judged by how they begin.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().first() == Some(&b'{') && !bytes.starts_with(b"{\\rtf")
}

/// The kind of a file that is not text; none if it may be text.
pub(super) fn container(source: &Source) -> Result<Option<Kind>, Refused> {
    let bytes = source.bytes;
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return of_zip(bytes).map(Some);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Some(Kind::Xls));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Err(refused::is_another("a picture (WebP)"));
    }
    match OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        Some((_, what)) if what.starts_with("a packed file") => Err(refused::is_packed(what)),
        Some((_, what)) => Err(refused::is_another(what)),
        None => Ok(None),
    }
}

/// Which of the zip-based formats this is. The names of the parts stand in a zip uncompressed.
fn of_zip(bytes: &[u8]) -> Result<Kind, Refused> {
    let has = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if has(b"xl/workbook.bin") {
        Ok(Kind::Xlsb)
    } else if has(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
        Ok(Kind::Ods)
    } else if has(b"word/document.xml") {
        Err(refused::foreign("a text document (Word)"))
    } else if has(b"ppt/presentation.xml") {
        Err(refused::foreign("a presentation (PowerPoint)"))
    } else if has(b"mimetypeapplication/vnd.oasis.opendocument") {
        Err(refused::foreign("a document of LibreOffice that is no spreadsheet"))
    } else if has(b"Index/Document.iwa") || has(b"Index.zip") {
        Err(refused::foreign("a document of Numbers, Pages or Keynote"))
    } else if has(b"xl/") || has(b"[Content_Types].xml") {
        Ok(Kind::Xlsx)
    } else if has(b"content.xml") {
        Ok(Kind::Ods)
    } else {
        Err(refused::is_packed("a zip file"))
    }
}

/// The kind of a text.
pub(super) fn of_text(source: &Source, text: &str) -> Result<Kind, Refused> {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if start.is_empty() {
        return Err(refused::empty());
    }
    if text.contains('\0') {
        return Err(refused::not_text());
    }
    if start.starts_with('{') || is_list(source, start) {
        return Ok(Kind::Json);
    }
    if start.starts_with('<') {
        return of_markup(start);
    }
    if start.starts_with("MIME-Version:") {
        return Err(refused::foreign("a web page in one file (MHTML)"));
    }
    // This is what a spreadsheet puts on the clipboard of Windows.
    if start.starts_with("Version:") && start.contains("StartHTML:") {
        return Ok(Kind::Html);
    }
    if source.separator.is_some() {
        return Ok(Kind::Separated);
    }
    if names_the_format(start) || source.has_ending(&["yaml", "yml"]) {
        return Ok(Kind::Yaml);
    }
    if source.has_ending(&["md", "markdown"]) || has_table(start) {
        return Ok(Kind::Markdown);
    }
    Ok(Kind::Separated)
}

fn is_list(source: &Source, text: &str) -> bool {
    text.starts_with('[')
        && (source.has_ending(&["json"]) || serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok())
}

fn of_markup(text: &str) -> Result<Kind, Refused> {
    let has = |part: &str| find(text, part);
    if has("<skill-matrix") {
        Ok(Kind::Page)
    } else if has("urn:schemas-microsoft-com:office:spreadsheet") && !has("<html") {
        Err(refused::foreign("a workbook in the XML of Excel 2003"))
    } else if has("<office:document") {
        Err(refused::foreign("a workbook in flat XML (FODS)"))
    } else if has("<table") {
        Ok(Kind::Html)
    } else {
        Err(refused::web_page())
    }
}

/// Whether a name is in a text, in upper or lower case.
fn find(text: &str, name: &str) -> bool {
    let (first, rest) = name.split_at_checked(1).unwrap_or_default();
    text.match_indices(first).any(|(at, _)| {
        let after = text.get(at + 1..at + 1 + rest.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(rest))
    })
}

/// Whether a line names the format in the way of YAML.
fn names_the_format(text: &str) -> bool {
    text.lines().take(200).any(|line| {
        let value = line.strip_prefix("format:").unwrap_or_default();
        value.trim_matches([' ', '"', '\'']).starts_with("skill-matrix/")
    })
}

/// Whether there is a line between the head and the body of a table: `| --- | :-: |`.
fn has_table(text: &str) -> bool {
    text.lines().take(2000).any(|line| {
        let line = line.trim();
        let cells = line.trim_matches('|').split('|');
        let is_rule = |cell: &str| {
            let dashes = cell.trim().trim_matches(':');
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        };
        line.contains('|') && line.contains("--") && cells.clone().count() >= 2 && cells.clone().all(is_rule)
    })
}
