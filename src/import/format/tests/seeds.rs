//! Files for the fuzzing targets to begin with: `SEEDS=fuzz/corpus cargo test --lib write_seeds -- --ignored`.

use super::made::{xls, xlsb};
use super::mutated::{HTML, MARKDOWN, SEPARATED, YAML, ods_file, xlsx_files};
use std::path::Path;

#[test]
#[ignore = "writes files for the fuzzing targets"]
fn write_seeds() {
    let folder = std::env::var("SEEDS").unwrap();
    let write = |target: &str, nth: usize, bytes: &[u8]| {
        let folder = Path::new(&folder).join(target);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("seed-{nth}")), bytes).unwrap();
    };
    let json = include_str!("../../../../tests/matrices/forks.json");
    let texts = [("csv", SEPARATED), ("markdown", MARKDOWN), ("html", HTML), ("yaml", YAML), ("json", json)];
    for (target, text) in texts {
        write(target, 0, text.as_bytes());
    }
    let table = "Skill | Junior | Senior\nWeb\nSQL | (optional) [1] reads\\- writes | n/a\nCSS | x | TBD\n";
    write("table", 0, table.as_bytes());
    for (nth, file) in xlsx_files().iter().enumerate() {
        write("xlsx", nth, file);
    }
    write("ods", 0, &ods_file());
    write("xlsb", 0, &xlsb(&[(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL"), (1, 1, "reads")], 0));
    write("xls", 0, &xls(&[(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL"), (1, 1, "reads")], 2, &[]));
}
