//! A small writer of workbooks: sheets of texts, formatted to be read.
//!
//! rust_xlsxwriter writes the same and much more, such as charts, which nothing can leave out: it would be a tenth of
//! the maker. This one packs nothing.

use crate::import::column_name;
use crate::import::format::stored;

/// A workbook.
#[derive(Debug, Default)]
pub(super) struct Book {
    title: String,
    sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its name: letters alone.
    pub name: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
    /// How wide its columns are, in characters.
    pub widths: Vec<f64>,
    /// Whether its first row is a header: it stays in sight, and its columns can be filtered.
    pub has_header: bool,
    /// The columns that offer a choice of texts below the header: the number, and the formula that says which. Other
    /// texts can be written all the same.
    pub choices: Vec<(u32, String)>,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Its texts, from the first column on; an empty one leaves the cell free.
    pub texts: Vec<String>,
    /// How they look.
    pub style: Style,
    /// How high it is, in points, if anything says so.
    pub height: Option<f64>,
}

/// How the texts of a row look. All are at the top of their cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// On one line.
    #[default]
    Plain = 1,
    /// Wrapped.
    Wrapped = 2,
    /// Wrapped and bold.
    Head = 3,
}

const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// So many rows below the last one offer a choice too.
const ROWS_TO_COME: usize = 1000;

impl Book {
    /// An empty workbook.
    pub fn new(title: &str) -> Book {
        let title = title.chars().filter(|c| !c.is_control()).take(200).collect();
        Book { title, sheets: Vec::new() }
    }

    /// Adds a sheet.
    pub fn add(&mut self, sheet: Sheet) {
        self.sheets.push(sheet);
    }

    /// The file. The same workbook gives the same bytes.
    pub fn write(&self) -> Vec<u8> {
        let numbered = || (1_usize..).zip(&self.sheets);
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), self.types()),
            (
                "_rels/.rels".to_owned(),
                relations(&[("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml")]),
            ),
            ("docProps/core.xml".to_owned(), self.properties()),
            ("xl/workbook.xml".to_owned(), self.workbook()),
        ];
        let sheets: Vec<String> = numbered().map(|(nth, _)| format!("worksheets/sheet{nth}.xml")).collect();
        let mut related: Vec<(&str, &str)> =
            sheets.iter().map(|sheet| ("worksheet", sheet.as_str())).collect();
        related.push(("styles", "styles.xml"));
        parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&related)));
        parts.push(("xl/styles.xml".to_owned(), styles()));
        for (path, sheet) in sheets.iter().zip(&self.sheets) {
            parts.push((format!("xl/{path}"), sheet.write()));
        }
        stored(parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())))
    }

    fn types(&self) -> String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        let mut xml = format!(
            "{DECLARED}<Types xmlns=\"{PACKAGE}/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
             <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>"
        );
        for nth in 1..=self.sheets.len() {
            xml += &format!(
                "<Override PartName=\"/xl/worksheets/sheet{nth}.xml\" ContentType=\"{kind}.worksheet+xml\"/>"
            );
        }
        xml + "</Types>"
    }

    fn properties(&self) -> String {
        // It has a day of its own.
        format!(
            "{DECLARED}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>",
            escaped(&self.title)
        )
    }

    fn workbook(&self) -> String {
        let mut xml = format!("{DECLARED}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><sheets>");
        for (nth, sheet) in (1_usize..).zip(&self.sheets) {
            xml += &format!("<sheet name=\"{}\" sheetId=\"{nth}\" r:id=\"rId{nth}\"/>", sheet.name);
        }
        xml += "</sheets><definedNames>";
        for (nth, sheet) in self.sheets.iter().enumerate() {
            if let Some((_, corner)) = sheet.filtered() {
                xml += &format!(
                    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{nth}\" hidden=\"1\">\
                     {}!$A$1:{corner}</definedName>",
                    sheet.name
                );
            }
        }
        xml = xml.replace("<definedNames></definedNames>", "");
        xml + "</definedNames></workbook>"
    }
}

impl Sheet {
    /// The last cell of what can be filtered, plain and with dollar signs.
    fn filtered(&self) -> Option<(String, String)> {
        let last = u32::try_from(self.rows.first()?.texts.len()).ok()?.checked_sub(1)?;
        let (column, row) = (column_name(last), self.rows.len());
        self.has_header.then(|| (format!("{column}{row}"), format!("${column}${row}")))
    }

    fn write(&self) -> String {
        let mut xml =
            format!("{DECLARED}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">");
        if self.has_header {
            xml += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
                    <selection pane=\"bottomLeft\"/>";
        }
        xml += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
        if !self.widths.is_empty() {
            xml += "<cols>";
            for (nth, width) in (1_usize..).zip(&self.widths) {
                xml += &format!("<col min=\"{nth}\" max=\"{nth}\" width=\"{width}\" customWidth=\"1\"/>");
            }
            xml += "</cols>";
        }
        xml += "<sheetData>";
        for (number, row) in (1_usize..).zip(&self.rows) {
            row.write(number, &mut xml);
        }
        xml += "</sheetData>";
        if let Some((corner, _)) = self.filtered() {
            xml += &format!("<autoFilter ref=\"A1:{corner}\"/>");
        }
        if !self.choices.is_empty() {
            xml += &format!("<dataValidations count=\"{}\">", self.choices.len());
            let last = self.rows.len().max(2) + ROWS_TO_COME;
            for (column, formula) in &self.choices {
                let column = column_name(*column);
                xml += &format!(
                    "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showInputMessage=\"1\" \
                     showErrorMessage=\"1\" sqref=\"{column}2:{column}{last}\"><formula1>{}</formula1></dataValidation>",
                    escaped(formula)
                );
            }
            xml += "</dataValidations>";
        }
        xml + "</worksheet>"
    }
}

impl Row {
    fn write(&self, number: usize, xml: &mut String) {
        *xml += &format!("<row r=\"{number}\"");
        if let Some(height) = self.height {
            *xml += &format!(" ht=\"{height}\" customHeight=\"1\"");
        }
        *xml += ">";
        for (column, text) in (0_u32..).zip(&self.texts).filter(|(_, text)| !text.is_empty()) {
            *xml += &format!(
                "<c r=\"{}{number}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                column_name(column),
                self.style as u8,
                escaped(text)
            );
        }
        *xml += "</row>";
    }
}

fn styles() -> String {
    let look = |font: u8, wrap: &str| {
        format!(
            "<xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" \
             applyAlignment=\"1\"><alignment vertical=\"top\"{wrap}/></xf>"
        )
    };
    let wrap = " wrapText=\"1\"";
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    format!(
        "{DECLARED}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>{}{}{}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        look(0, ""),
        look(0, wrap),
        look(1, wrap)
    )
}

/// The relations of a part to others.
fn relations(to: &[(&str, &str)]) -> String {
    let mut xml = format!("{DECLARED}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (nth, (kind, target)) in (1_usize..).zip(to) {
        let kind = match *kind {
            "core" => format!("{PACKAGE}/relationships/metadata/core-properties"),
            kind => format!("{RELATIONSHIPS}/{kind}"),
        };
        xml += &format!("<Relationship Id=\"rId{nth}\" Type=\"{kind}\" Target=\"{target}\"/>");
    }
    xml + "</Relationships>"
}

/// A text as it stands in XML. `_x0041_` would be read as a letter.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_code(text.get(at..).unwrap_or_default()) => xml.push_str("_x005F_"),
            c if c.is_control() && c != '\n' && c != '\t' => {
                xml.push_str(&format!("_x{:04X}_", u32::from(c)))
            }
            c => xml.push(c),
        }
    }
    xml
}

/// Whether a text begins with the code of a letter.
fn is_code(text: &str) -> bool {
    let code = text.strip_prefix("_x").and_then(|rest| rest.get(..5));
    code.is_some_and(|code| code.ends_with('_') && code.bytes().take(4).all(|byte| byte.is_ascii_hexdigit()))
}
