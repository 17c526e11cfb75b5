//! What is asked of the files part, and what it answers.

use super::{ComparisonFormat, Format};
use crate::import::{ColumnMap, Counts, Doubt, SetAside};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A head, which is JSON, and the bytes that belong to it.
///
/// As bytes it is the length of the JSON (four bytes, little-endian), the JSON, and the blobs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<Head> {
    /// What it says.
    pub head: Head,
    /// Files and texts, as they are.
    pub blobs: Vec<Vec<u8>>,
}

/// The JSON of a message.
#[derive(Serialize, Deserialize)]
struct Envelope<Head> {
    head: Head,
    lengths: Vec<usize>,
}

impl<Head: Serialize + DeserializeOwned> Message<Head> {
    /// The message as bytes.
    pub fn write(self) -> Vec<u8> {
        let lengths = self.blobs.iter().map(Vec::len).collect();
        // This can't fail: it is written into memory, and every name of a field is a text.
        let json = serde_json::to_vec(&Envelope { head: self.head, lengths }).unwrap_or_default();
        let mut bytes = u32::try_from(json.len()).unwrap_or_default().to_le_bytes().to_vec();
        bytes.extend(json);
        self.blobs.iter().for_each(|blob| bytes.extend(blob));
        bytes
    }

    /// Reads a message; none if the bytes are not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let (json, mut rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        let Envelope { head, lengths } = serde_json::from_slice(json).ok()?;
        let mut blobs = Vec::new();
        for length in lengths {
            let (blob, after) = rest.split_at_checked(length)?;
            blobs.push(blob.to_vec());
            rest = after;
        }
        Some(Message { head, blobs })
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do")]
pub enum Request {
    /// Open files as one matrix. The blobs are the files.
    Open {
        /// The name of each file, with its ending.
        names: Vec<String>,
        /// The encoding of their text, if somebody names it.
        encoding: Option<String>,
        /// The separator between their cells, if somebody names it: one byte.
        separator: Option<u8>,
        /// What is known about the columns; none to find out everything.
        map: Option<Box<ColumnMap>>,
        /// What the columns of the last sheet were, if nothing better is known about those of this one.
        #[serde(default)]
        carried: Option<Box<ColumnMap>>,
    },
    /// Read a file for a page that shows what is understood and asks nobody. The blobs are the name of the
    /// file, the file, and a column map if there is one.
    Read,
    /// Write a matrix. The blob is its JSON.
    Write {
        /// As what.
        format: Format,
    },
    /// Write the comparison that a widget shows. The blob is the JSON of its matrix.
    Compare {
        /// As what.
        format: ComparisonFormat,
        /// What is chosen in the widget: for each matrix that was in it, its
        /// [`memory_key`](crate::matrix::Matrix::memory_key) and the choice in words. Where nothing is, the widget
        /// shows what it starts with.
        chosen: Vec<(String, String)>,
    },
    /// Write the tag with a matrix, to paste into a page. The blob is the JSON of the matrix.
    Fragment,
    /// Write the page that makes pages, to go on with a matrix. The blobs are the JSON of the matrix, the style, the
    /// script and the packed wasm of that page, the packed wasm of the files part, and the blobs that a standalone
    /// page is made of.
    Maker {
        /// The id of the element of each packed text of a standalone page.
        ids: Vec<String>,
        /// What the columns of the sheet were taken for, if the matrix comes from one.
        columns: Option<Box<ColumnMap>>,
    },
    /// Write the standalone page of a matrix. The blobs are the JSON of the matrix and what the page is made of, in the
    /// order of [`PageParts`](crate::page::PageParts).
    Page {
        /// The id of the element of each packed text.
        ids: Vec<String>,
        /// What the widget shows of the matrix at first, as HTML.
        #[serde(default)]
        first_view: Option<String>,
        /// What the columns of the sheet were taken for, if the matrix comes from one.
        #[serde(default)]
        columns: Option<Box<ColumnMap>>,
    },
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Answer {
    /// It can't be done.
    Refused {
        /// What is wrong and what to do, as sentences.
        why: String,
    },
    /// The files are open. The blob is the JSON of the matrix; it is empty if there is none.
    Opened(Box<Opened>),
    /// The file was read. The blob is the JSON of the matrix.
    Read {
        /// What somebody should look at.
        doubts: Vec<ToldDoubt>,
        /// The number of cells that are not taken.
        set_aside: usize,
    },
    /// The blob is what was written.
    Written {
        /// What the format can't hold, as sentences.
        lost: Vec<String>,
    },
    /// The blob is the comparison.
    Compared {
        /// The name of each end: its level, and its role if there is one.
        ends: [String; 2],
    },
}

/// Open files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// How the text of the first file was read, if it is text.
    pub text: Option<TextEncoding>,
    /// The separator between its cells, if it has one.
    pub separator: Option<char>,
    /// The title of the matrix, if the file holds one as it is.
    #[serde(default)]
    pub title: Option<String>,
    /// The sheets of all files; none if the file holds a matrix.
    pub sheets: Vec<SheetCells>,
    /// What the sheets are taken for. It is none if the file holds the matrix as it is.
    pub map: Option<ColumnMap>,
    /// The column map that the file carries, if it is a page that was made from a sheet.
    #[serde(default)]
    pub carried: Option<ColumnMap>,
    /// Whether the sheets were understood by the map of the last sheet.
    #[serde(default)]
    pub is_as_before: bool,
    /// What somebody should look at.
    pub doubts: Vec<Doubt>,
    /// The cells that are not taken.
    pub set_aside: Vec<SetAside>,
    /// How much was understood.
    pub counts: Counts,
    /// Why there is no matrix, as sentences.
    pub problem: Option<String>,
    /// What else is to be known, as sentences.
    pub notes: Vec<String>,
}

/// A doubt, told to somebody who does not see the sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldDoubt {
    /// What kind of doubt it is: a [`DoubtKind`](crate::import::DoubtKind), or `file` if it is about the whole
    /// file.
    pub kind: String,
    /// The name of the sheet; none if it is about the whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell, such as `B7`; none if it is about the whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// What is there and what to do, as sentences.
    pub sentence: String,
}

/// How a text was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextEncoding {
    /// The name of the encoding.
    pub encoding: String,
    /// Whether it was guessed.
    pub is_guess: bool,
    /// How many characters can't be read in it.
    pub unreadable: usize,
}

/// A sheet as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCells {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// The cells with a text: row and column (from 0), and the text. They are sorted.
    pub cells: Vec<(u32, u32, String)>,
    /// The number of cells with a text. It is larger than that of `cells` if the sheet is very large.
    pub all: usize,
    /// The hidden rows, from 0; none if the format does not tell.
    pub hidden_rows: Option<Vec<u32>>,
    /// The hidden columns, from 0; none if the format does not tell.
    pub hidden_columns: Option<Vec<u32>>,
}
