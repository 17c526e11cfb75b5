//! The maker: the page that makes pages from spreadsheets.

use super::{number, one_or_many};
use crate::files::{ComparisonFormat, Format};
use crate::import::{Column, Counts, DoubtKind};
use crate::letters::short;

/// The heading of the page.
pub const TITLE: &str = "Make a skill matrix page from a spreadsheet";
/// Below it.
pub const NOTHING_LEAVES: &str =
    "Everything happens in this page. Your file is not sent anywhere, and nothing is installed.";

/// The heading of the place for files.
pub const OPEN_TITLE: &str = "Open your matrix";
/// The file field.
pub const CHOOSE_FILES: &str = "Choose files";
/// Below it.
pub const OR_DROP: &str = "or drop them here, or copy cells in your spreadsheet and paste them.";
/// What can be opened.
pub const KINDS: &str = "Excel, OpenDocument, CSV, Markdown, YAML, JSON, HTML, or a page that was saved here. Several files, such \
     as one for each role, are taken together.";
/// The label of the field for pasted cells.
pub const PASTE_HERE: &str = "Or paste here";
/// The name of a pasted table.
pub const PASTED_HTML: &str = "Pasted table.html";
/// The name of pasted text.
pub const PASTED_TEXT: &str = "Pasted table.tsv";
/// The region with the names of the open files.
pub const OPEN_FILES: &str = "Open files";
/// Opens other files.
pub const OPEN_ANOTHER: &str = "Open another file";
/// Takes the latest change back.
pub const UNDO: &str = "Undo";
/// Closes everything.
pub const START_OVER: &str = "Start over";
/// While a file is being read.
pub const WORKING: &str = "Reading…";
/// Opens again what was closed.
pub fn go_back_to(name: &str) -> String {
    ["Go back to ", &short(name)].concat()
}
/// After everything was closed.
pub const NOTHING_OPEN: &str = "Nothing is open.";
/// If the part that reads files broke.
pub const UNREADABLE: &str = "This file can't be read. It may be damaged: open it in a spreadsheet program, save \
                              it anew, and open that file.";

/// If the browser does not give a file out.
pub fn no_access(name: &str) -> String {
    let name = short(name);
    ["The browser can't read ", &name, ". It may have been moved or changed: choose it again."].concat()
}

/// If a file is so large that it is not even read.
pub fn too_large(name: &str, most_mb: usize) -> String {
    let name = short(name);
    [&name, " has more than ", &number(most_mb), " MB. Copy the table into a new file, and open that."]
        .concat()
}

/// If a file that is opened has no matrix, while another one is open.
pub fn stays(why: &str) -> String {
    [why, " What was open stays. To say by hand what the columns are, start over and open it again."].concat()
}

/// The heading of what was understood.
pub const UNDERSTOOD: &str = "What was understood";
/// If there is no matrix in the file as it is read now.
pub const NO_MATRIX: &str = "No matrix yet. Undo, or say what the columns are.";

/// The counts in a sentence.
pub fn counts(counts: &Counts) -> String {
    let part = |n: usize, one, many| [&number(n), " ", one_or_many(n, one, many)].concat();
    let mut all = part(counts.expectations, "expectation", "expectations");
    all.push_str(" in ");
    all.push_str(&part(counts.skills, "skill", "skills"));
    if counts.roles > 0 {
        all.push_str(" for ");
        all.push_str(&part(counts.roles, "role", "roles"));
    }
    [&all, " at ", &part(counts.levels, "level", "levels"), "."].concat()
}

/// After a sheet was opened while a page was open that had been made from another one.
pub const AS_BEFORE: &str =
    "The columns are taken for what they were in the page that was open. Undo finds them out anew.";

/// The label of the title.
pub const MATRIX_TITLE: &str = "Title of the matrix";

/// The heading of the doubts.
pub fn doubts(n: usize) -> String {
    [&number(n), one_or_many(n, " doubt", " doubts")].concat()
}

/// Below it.
pub const DOUBTS_HINT: &str = "Each was understood in one way and may be meant in another. Change what its column is, or put it right \
     in your spreadsheet and open that again.";

/// A kind of doubt.
pub fn doubt_kind(kind: DoubtKind) -> &'static str {
    match kind {
        DoubtKind::Duplicate => "The same place is written twice",
        DoubtKind::Placeholder => "Texts that only keep a place free",
        DoubtKind::UnknownDepth => "Words that may be a depth",
        DoubtKind::Ragged => "Cells beside the table",
        DoubtKind::Spread => "Cells that were spread over others",
        DoubtKind::HiddenRows => "Hidden rows",
        DoubtKind::Formula => "Formulas without a value",
        DoubtKind::GuessedOrder => "An order that was guessed",
        DoubtKind::Column => "Columns that are not taken",
        DoubtKind::Homeless => "Cells without a skill or a level",
        DoubtKind::Missing => "What the column map names and the file lacks",
    }
}

/// Takes texts that only keep a place free.
pub const TAKE_PLACEHOLDERS: &str = "Take such texts as items, which readers see";

/// Shows more of a long list.
pub fn show_more(n: usize) -> String {
    ["Show more (", &number(n), ")"].concat()
}

/// The heading of what is not taken.
pub fn set_aside(n: usize) -> String {
    ["Set aside: ", &number(n), one_or_many(n, " cell", " cells")].concat()
}

/// Below it.
pub const ASIDE_HINT: &str = "This is in the file and not in the matrix. It is not saved.";

/// After somebody was led to a cell.
pub fn led_to(cell: &str) -> String {
    ["Cell ", cell].concat()
}

/// The name of a cell and its text.
pub fn cell(name: &str, text: &str) -> String {
    [name, ": ", text].concat()
}

/// The heading of the sheet.
pub const SHEET_TITLE: &str = "The sheet";
/// Below it.
pub const SHEET_HINT: &str = "Each column says what it is taken for. Change it where it is something else.";
/// If the format does not say what is hidden.
pub const HIDDEN_UNKNOWN: &str = "This kind of file does not say which rows and columns were hidden in a spreadsheet. All of them are read.";
/// The region with the cells.
pub const SHEET_CELLS: &str = "Cells of the sheet";
/// The group of buttons that show a sheet.
pub const SHEETS: &str = "Sheets";
/// Whether a sheet is part of the matrix.
pub const TAKE_SHEET: &str = "This sheet belongs to the matrix";

/// The name of a hidden sheet.
pub fn hidden_sheet(name: &str) -> String {
    [name, " (hidden)"].concat()
}

/// The name of a table in a sheet that holds several, with its first cell.
pub fn table_from(name: &str, cell: &str) -> String {
    [name, ", from ", cell].concat()
}

/// Draws more rows.
pub fn more_rows(n: usize) -> String {
    ["Show more rows (", &number(n), ")"].concat()
}

/// If a sheet is too large to be drawn whole.
pub const ONLY_THE_BEGINNING: &str =
    "Only the beginning of this sheet is shown, and the rows in doubt. All of it is read.";

/// The choice of what a column is.
pub fn column_is(letter: &str) -> String {
    ["Column ", letter, " is"].concat()
}

/// A column that is left out.
pub const NOT_TAKEN: &str = "Not taken";

/// What a column is.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Skill => "Skill",
        Column::SkillId => "Id of the skill",
        Column::Path => "Domain or group",
        Column::Description => "About the skill",
        Column::Role => "Role",
        Column::Level => "Level",
        Column::LevelOrder => "Order of the level",
        Column::Required => "Required or optional",
        Column::Depth => "Depth",
        Column::Text => "Text of an item",
        Column::ItemId => "Id of the item",
        Column::ItemKind => "Kind of item",
        Column::Tags => "Tags",
        Column::Expectation => "Expectations",
    }
}

/// The level of a column of expectations.
pub fn level_of_column(letter: &str) -> String {
    ["Level of column ", letter].concat()
}

/// The role of a column of expectations.
pub fn role_of_column(letter: &str) -> String {
    ["Role of column ", letter].concat()
}

/// In the empty field of a level.
pub const LEVEL: &str = "Level";
/// In the empty field of a role.
pub const ROLE_IF_ANY: &str = "Role, if any";

/// The heading of the levels.
pub const LEVELS: &str = "Levels";
/// Below it.
pub const LEVELS_HINT: &str = "The lowest is at the top. Move them with the buttons, or drag them.";

/// The heading of the roles.
pub const ROLES: &str = "Order of the roles";
/// Below it.
pub const ROLES_HINT: &str = "Readers see them in this order.";

/// Whether levels build on each other.
pub const CUMULATIVE: &str = "A level also expects what the levels below it expect";

/// Moves a level towards the lowest.
pub fn move_up(level: &str) -> String {
    ["Move ", level, " up"].concat()
}

/// Moves a level towards the highest.
pub fn move_down(level: &str) -> String {
    ["Move ", level, " down"].concat()
}

/// How the file is read.
pub const HOW_READ: &str = "How the file is read";
/// The choice of the encoding.
pub const ENCODING: &str = "Encoding";
/// Beside it.
pub const ENCODING_GUESSED: &str = "A guess. If letters look wrong, choose another one.";
/// The choice of the separator.
pub const SEPARATOR: &str = "Separator";
/// A separator.
pub const COMMA: &str = "Comma";
/// A separator.
pub const SEMICOLON: &str = "Semicolon";
/// A separator.
pub const TAB: &str = "Tab";
/// A separator.
pub const BAR: &str = "Vertical bar";
/// The row of the header.
pub const HEADER_ROW: &str = "Row of the header";
/// Takes what is hidden.
pub const TAKE_HIDDEN_ROWS: &str = "Take the hidden rows too";

/// The heading of the widget.
pub const PREVIEW: &str = "What readers will see";
/// The heading of the ways to save.
pub const SAVE_TITLE: &str = "Save";
/// Below it.
pub const SAVE_HINT: &str =
    "The page is one file with everything inside. Mail it, put it on a file share, or on any web server.";
/// Saves the page for readers.
pub const SAVE_PAGE: &str = "Save as page";
/// Other formats.
pub const SAVE_OTHERS: &str = "Save as another file";
/// The ways to save the comparison.
pub const SAVE_COMPARISON: &str = "Save the comparison";
/// Above them.
pub const COMPARISON_HINT: &str = "What changes between the two levels that are chosen in the preview, for its roles and skills. Filters are left aside.";
/// If there is no level to compare with, after the name of the level.
pub const AT_THE_TOP: &str = ": choose in the preview what to compare it with.";
/// If the comparison has no rows.
pub const NOTHING_TO_COMPARE: &str =
    "Nothing changes between the two levels that are chosen in the preview. Choose others there.";
/// A format of a comparison.
pub fn comparison_format(format: ComparisonFormat) -> &'static str {
    match format {
        ComparisonFormat::Markdown => "Comparison as Markdown",
        ComparisonFormat::Csv => "Comparison as CSV",
        ComparisonFormat::Xlsx => "Comparison as Excel workbook",
        ComparisonFormat::Copied => "Copy as a table",
    }
}

/// When the comparison is in the clipboard.
pub const COPIED: &str = "Copied. Paste it into a document, a mail or a spreadsheet.";
/// When the browser does not let it be copied.
pub const NOT_COPIED: &str =
    "The browser does not let this page copy. Save the comparison as a file instead.";

/// What the file of a comparison is called: its ends first, because a long name is cut.
pub fn comparison_title(ends: &[String; 2], title: &str) -> String {
    let [from, to] = ends;
    [from, " to ", to, " ", title].concat()
}

/// Saves the tag to paste into a page.
pub const FRAGMENT: &str = "HTML to paste into a page";
/// Saves the page that makes pages.
pub const SAVE_MAKER: &str = "This page with the matrix in it, to go on later";
/// What is open after such a page has started.
pub const THIS_PAGE: &str = "Saved in this page.html";
/// Saves the column map.
pub const COLUMN_MAP: &str = "Column map, for the next sheet of this kind";
/// Saves though something is lost.
pub const SAVE_ANYWAY: &str = "Save anyway";
/// Does not save.
pub const CANCEL: &str = "Cancel";
/// If the browser refuses to save.
pub const NO_DOWNLOADS: &str =
    "The browser does not let this page save files. Open this page from your disk, and try again.";

/// If the browser may have refused to save a file that is no text.
pub const NO_TEXT_TO_COPY: &str = "If there is no such file, the page around this one does not let it be saved. A workbook can't be \
     copied as text: choose another format, or open this page by itself.";

/// The label of the text of a file that the browser may have refused to save.
pub fn copy_by_hand(name: &str) -> String {
    [
        "If there is no such file, the page around this one does not let it be saved. Its text is selected here: copy \
         it, paste it into a text editor, and save it as ",
        name,
        ".",
    ]
    .concat()
}

/// A format to save.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Json => "JSON",
        Format::CsvLong => "CSV, a row for each item",
        Format::CsvWide => "CSV, a column for each level",
        Format::Xlsx => "Excel workbook",
        Format::Markdown => "Markdown",
    }
}

/// If a format can't hold everything.
pub fn cannot_hold(format: Format) -> String {
    let name = match format {
        Format::CsvLong | Format::CsvWide => "CSV",
        other => self::format(other),
    };
    [name, " can't hold everything that is in this matrix:"].concat()
}

/// The ending of the files of a format.
pub fn ending(format: Format) -> &'static str {
    match format {
        Format::Json => "json",
        Format::CsvLong | Format::CsvWide => "csv",
        Format::Xlsx => "xlsx",
        Format::Markdown => "md",
    }
}

/// The media type of a format.
pub fn media_type(format: Format) -> &'static str {
    match format {
        Format::Json => "application/json",
        Format::CsvLong | Format::CsvWide => "text/csv",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Markdown => "text/markdown",
    }
}

/// The name of a file without its ending.
pub fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The name of a saved file, made of a title: letters and digits of any script, with hyphens between words.
pub fn file_name(title: &str, ending: &str) -> String {
    let words: Vec<&str> =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name = words.join("-").to_lowercase();
    let name: String = name.chars().take(60).collect();
    let name = if name.is_empty() { "skill-matrix" } else { name.trim_end_matches('-') };
    [name, ".", ending].concat()
}

/// After a file was saved.
pub fn saved(name: &str) -> String {
    ["Saved as ", name, "."].concat()
}

#[cfg(test)]
mod tests {
    use super::{counts, file_name, stem};
    use crate::import::Counts;

    #[test]
    fn files_are_named_after_the_title() {
        assert_eq!(file_name("Backend & Data: skills 2026", "html"), "backend-data-skills-2026.html");
        assert_eq!(file_name("\u{2026}", "csv"), "skill-matrix.csv");
        assert_eq!(file_name("技術マトリクス", "json"), "技術マトリクス.json");
        assert_eq!(stem("a.b.csv"), "a.b");
    }

    #[test]
    fn counts_are_a_sentence() {
        let all = Counts { skills: 1, levels: 3, expectations: 1200, ..Counts::default() };
        assert_eq!(counts(&all), "1,200 expectations in 1 skill at 3 levels.");
    }
}
