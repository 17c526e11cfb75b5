//! XLS and XLSB.

use super::made::{ole, xls, xlsb};
use super::{Kind, cells, opened, refused};
use crate::import::table::Range;
use proptest::prelude::*;

const TEXTS: [(u16, u16, &str); 3] = [(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL")];

#[test]
fn xls_is_read() {
    let (kind, read) = opened("a.xls", &xls(&TEXTS, 2, &[]));
    let sheet = &read.sheets[0];
    assert_eq!((kind, sheet.name.as_str()), (Kind::Xls, "One"));
    assert_eq!(cells(sheet), [(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL")]);
    assert_eq!(
        (sheet.hidden_rows.as_deref(), sheet.hidden_columns.as_deref()),
        (Some(&[1][..]), Some(&[2][..]))
    );
}

#[test]
fn xls_whose_cells_are_far_apart_is_refused_before_it_is_laid_out() {
    let far = [(0, 0, "a"), (65_535, 255, "b")];
    assert!(refused("a.xls", &xls(&far, 2, &[])).what.contains("too far apart"));
    // The claimed size counts as well, because memory is reserved for it.
    assert!(refused("a.xls", &xls(&TEXTS, u32::MAX, &[])).what.contains("too far apart"));
}

#[test]
fn what_is_encrypted_is_called_so() {
    let file_pass = [0x2f, 0, 2, 0, 1, 0];
    for bytes in [xls(&TEXTS, 2, &file_pass), ole("/EncryptedPackage", &[0; 5000])] {
        let refused = refused("a.xlsx", &bytes);
        assert!(refused.what.contains("encrypted") && refused.remedy.contains("password"), "{refused}");
    }
    assert!(refused("a.xls", &ole("/WordDocument", &[0; 5000])).what.contains("Word"));
}

#[test]
fn xlsb_is_read() {
    let (kind, read) =
        opened("a.xlsb", &xlsb(&TEXTS.map(|(row, column, text)| (row.into(), column.into(), text)), 0));
    let sheet = &read.sheets[0];
    assert_eq!((kind, sheet.name.as_str()), (Kind::Xlsb, "One"));
    assert_eq!(cells(sheet), [(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL")]);
    assert_eq!(
        (sheet.hidden_rows.as_deref(), sheet.hidden_columns.as_deref()),
        (Some(&[1][..]), Some(&[2][..]))
    );
    assert_eq!(sheet.merged, [Range { first_row: 0, first_column: 0, last_row: 1, last_column: 0 }]);
}

#[test]
fn xlsb_that_claims_other_sheets_by_the_billion_is_refused() {
    assert!(refused("a.xlsb", &xlsb(&[(0, 0, "a")], 4_000_000_000)).what.contains("claims"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn damage_never_ends_it(at in 0_usize..6000, byte: u8, cut in 0_usize..8000, binary: bool) {
        let mut bytes = if binary { xlsb(&[(0, 0, "a"), (1, 1, "b")], 0) } else { xls(&TEXTS, 2, &[]) };
        bytes.truncate(cut.max(16));
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = super::open(&super::Source::new("a", &bytes));
    }
}
