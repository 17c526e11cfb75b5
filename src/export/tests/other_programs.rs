//! What other programs make of the workbook: they open it, save it anew, and it comes back the same.
//!
//! They are large, so these tests are run by hand: see CONTRIBUTING.

use super::{Format, RICH, matrix, restore, tables, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Matrices with all that a workbook holds, each with its name.
fn matrices() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = fs::read_dir(root.join("tests/matrices")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = own.chain([root.join("data/matrix.json")]).collect();
    paths.sort();
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut all: Vec<(String, String)> =
        paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect();
    all.push(("rich".to_owned(), RICH.to_owned()));
    all
}

/// Saves a workbook for each matrix, gives it to a program, and reads what the program has saved. The
/// program gets the workbook and the place for its own file, whose ending it is asked for.
fn comes_back(matrices: Vec<(String, String)>, ending: &str, program: impl Fn(&Path, &Path)) {
    let folder = std::env::temp_dir().join(format!("skill-matrix-{}-{ending}", std::process::id()));
    for (name, json) in matrices {
        let matrix = matrix(&json);
        fs::create_dir_all(folder.join("saved")).unwrap();
        let file = folder.join(format!("{name}.xlsx"));
        fs::write(&file, write(Format::Xlsx, &matrix).unwrap()).unwrap();
        let saved = folder.join("saved").join(format!("{name}.{ending}"));
        program(&file, &saved);
        let book = tables(&fs::read(&saved).unwrap(), &saved.to_string_lossy());
        let restored = restore(&book).unwrap_or_else(|| panic!("{name} is another workbook"));
        assert_eq!(restored.doubts, Vec::<String>::new(), "{name}");
        assert_eq!(super::matrix(&restored.json), matrix, "{name}");
    }
    fs::remove_dir_all(folder).unwrap();
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn libre_office(ending: &str) {
    comes_back(matrices(), ending, |file, saved| {
        let folder = saved.parent().unwrap();
        // Its own settings, so that one that is open does not matter.
        let settings =
            format!("-env:UserInstallation=file://{}/settings", folder.parent().unwrap().display());
        run(Command::new("soffice")
            .args([&settings, "--headless", "--convert-to", ending, "--outdir"])
            .args([folder, file]));
    });
}

#[test]
#[ignore = "needs LibreOffice"]
fn libre_office_saves_the_same_workbook() {
    libre_office("xlsx");
}

#[test]
#[ignore = "needs LibreOffice"]
fn libre_office_saves_the_same_as_ods() {
    libre_office("ods");
}

#[test]
#[ignore = "needs Python with openpyxl"]
fn openpyxl_saves_the_same_workbook() {
    let script = "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
    // It reads `_x005F_x000D_` as the text `_x000D_`, and writes that as it is: a line break.
    let plain = |(name, json): (String, String)| (name, json.replace("_x000D_", "_x_"));
    let matrices = matrices().into_iter().map(plain).collect();
    comes_back(matrices, "xlsx", |file, saved| {
        run(Command::new("python3").args(["-c", script]).args([file, saved]));
    });
}
