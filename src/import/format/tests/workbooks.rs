//! XLSX and ODS.

use super::made::{cell, ods, xlsx};
use super::{Kind, Source, cells, open, opened};
use crate::import::table::Range;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

#[test]
fn values_are_told_as_a_reader_of_the_sheet_sees_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "a\nb").unwrap();
    sheet.write(0, 1, 3).unwrap();
    sheet.write(0, 2, 0.1 + 0.2).unwrap();
    sheet.write_with_format(0, 3, 0.45, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_with_format(0, 4, 0.07, &Format::new().set_num_format("0.0 %")).unwrap();
    sheet.write(0, 5, true).unwrap();
    let day = ExcelDateTime::from_ymd(2026, 2, 22).unwrap();
    sheet.write_with_format(0, 6, &day, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write_formula(0, 7, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    let (kind, read) = opened("a.xlsx", &book.save_to_buffer().unwrap());
    let texts: Vec<&str> = read.sheets[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(kind, Kind::Xlsx);
    assert_eq!(texts, ["a\nb", "3", "0.3", "45%", "7%", "TRUE", "2026-02-22", "2"]);
}

#[test]
fn what_is_hidden_and_merged_is_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Shown").unwrap();
    sheet.merge_range(0, 0, 1, 2, "Domain", &Format::new()).unwrap();
    sheet.write(3, 1, "x").unwrap();
    sheet.set_row_hidden(3).unwrap();
    sheet.set_column_hidden(1).unwrap();
    book.add_worksheet().set_name("Hidden").unwrap().set_hidden(true).write(0, 0, "y").unwrap();
    let (_, read) = opened("a.xlsx", &book.save_to_buffer().unwrap());
    let [shown, hidden] = read.sheets.as_slice() else { panic!("two sheets") };
    assert_eq!(
        (shown.name.as_str(), shown.hidden, hidden.name.as_str(), hidden.hidden),
        ("Shown", false, "Hidden", true)
    );
    assert_eq!(shown.merged, [Range { first_row: 0, first_column: 0, last_row: 1, last_column: 2 }]);
    assert_eq!(
        (shown.hidden_rows.as_deref(), shown.hidden_columns.as_deref()),
        (Some(&[3][..]), Some(&[1][..]))
    );
    assert_eq!(cells(shown), [(0, 0, "Domain"), (3, 1, "x")]);
}

#[test]
fn what_other_programs_write_is_read() {
    let sheet = format!(
        r#"<cols><col min="3" max="3" hidden="true"/></cols><sheetData><row r="1" hidden="true">{}<c r="B1" t="n"><v>4</v></c><c r="C1"><f>SUM(A1:B1)</f></c><c r="D1"><f>1</f><v>1</v></c></row></sheetData>"#,
        cell("A1", "a &amp; b")
    );
    let (_, read) = opened("a.xlsx", &xlsx(&sheet, &[]));
    let sheet = &read.sheets[0];
    assert_eq!(cells(sheet), [(0, 0, "a & b"), (0, 1, "4"), (0, 2, "=SUM(A1:B1)"), (0, 3, "1")]);
    assert_eq!(sheet.cells.iter().map(|cell| cell.formula).collect::<Vec<_>>(), [false, false, true, false]);
    assert_eq!(
        (sheet.hidden_rows.as_deref(), sheet.hidden_columns.as_deref()),
        (Some(&[0][..]), Some(&[2][..]))
    );
}

#[test]
fn the_first_and_the_last_cell_of_all_are_two_cells() {
    let sheet = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#,
        cell("A1", "a"),
        cell("XFD1048576", "b")
    );
    let (_, read) = opened("a.xlsx", &xlsx(&sheet, &[]));
    assert_eq!(cells(&read.sheets[0]), [(0, 0, "a"), (1_048_575, 16_383, "b")]);
}

#[test]
fn ods_is_read_with_its_repeats_and_without_its_comments() {
    let styles =
        r#"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;
    let tables = r#"<table:table table:name="One"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="2"><office:annotation><text:p>comment</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>d</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45 %</text:p></table:table-cell></table:table-row>
      </table:table><table:table table:name="Two" table:style-name="ta2"/>"#;
    let (kind, read) = opened("a.ods", &ods(styles, tables));
    let [one, two] = read.sheets.as_slice() else { panic!("two sheets") };
    assert_eq!((kind, one.hidden, two.hidden, two.name.as_str()), (Kind::Ods, false, true, "Two"));
    assert_eq!(cells(one), [(0, 0, "a  b\nc"), (0, 2, "d"), (0, 3, "d"), (1_000_001, 0, "45 %")]);
    assert_eq!(one.merged, [Range { first_row: 0, first_column: 0, last_row: 1, last_column: 1 }]);
    assert_eq!(
        (one.hidden_rows.as_deref(), one.hidden_columns.as_deref()),
        (Some(&[1_000_001][..]), Some(&[2][..]))
    );
}

proptest! {
    #[test]
    fn no_sheet_panics(
        sheet in "(<sheetData>|<row( r=\"[0-9]{1,11}\")?>|</row>|<c( r=\"[A-Z]{1,4}[0-9]{0,8}\")?( t=\"[sbenx]\")?( s=\"9\")?>|</c>|<v>[0-9a.-]{0,9}</v>|<f>1</f>|<is><t>a</t></is>|<mergeCell ref=\"A1:[A-Z][0-9]\"/>|<col min=\"[0-9]\" max=\"[0-9]{1,10}\" hidden=\"1\"/>|</sheetData>){0,12}",
        closed: bool,
    ) {
        let sheet = if closed { format!("<sheetData><row>{sheet}</row></sheetData>") } else { sheet };
        let _ = open(&Source::new("a.xlsx", &xlsx(&sheet, &[])));
    }

    #[test]
    fn no_ods_panics(
        tables in "(<table:table>|</table:table>|<table:table-row( table:number-rows-repeated=\"[0-9]{1,10}\")?>|</table:table-row>|<table:table-cell( table:number-columns-(repeated|spanned)=\"[0-9]{1,10}\")?>|</table:table-cell>|<text:p>a|</text:p>|<text:s text:c=\"[0-9]{1,10}\"/>|<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"[0-9]{1,10}\"/>){0,12}",
    ) {
        let _ = open(&Source::new("a.ods", &ods("", &tables)));
        let row = format!("<table:table><table:table-row><table:table-cell>{tables}</table:table-cell></table:table-row></table:table>");
        let _ = open(&Source::new("a.ods", &ods("", &row)));
    }
}

#[test]
fn addresses_of_links_stay_in_texts() {
    let cells = [
        ("A1", "Skill"),
        ("B1", "Junior"),
        ("A2", "SQL"),
        ("B2", "reads the guide"),
        ("A3", "Git"),
        ("B3", "commits"),
    ];
    let row = |nth: usize| {
        let cells = cells.iter().filter(|(name, _)| name.ends_with(&nth.to_string()));
        format!("<row r=\"{nth}\">{}</row>", cells.map(|(name, text)| cell(name, text)).collect::<String>())
    };
    let rows: String = (1..4).map(row).collect();
    let links = r##"<hyperlinks xmlns:r="r"><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="B3" r:id="rId2"/><hyperlink ref="B1" location="One!A1"/></hyperlinks>"##;
    let targets = br#"<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="https://a.example/b?c=d&amp;e" TargetMode="External"/><Relationship Id="rId2" Type="x/hyperlink" Target="file:///C:/a.txt" TargetMode="External"/></Relationships>"#;
    let bytes = xlsx(
        &format!("<sheetData>{rows}</sheetData>{links}"),
        &[("xl/worksheets/_rels/sheet1.xml.rels", targets)],
    );
    let (_, book) = opened("a.xlsx", &bytes);
    let json = crate::import::propose(&book, &crate::import::ColumnMap::default()).unwrap().json;
    assert!(json.contains("\"items\": \"[reads the guide](https://a.example/b?c=d&e)\""), "{json}");
    assert!(json.contains("{\"name\": \"SQL\"}") && json.contains("\"items\": \"commits\""), "{json}");
}
