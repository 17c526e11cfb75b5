//! The docs: their examples are what they say, and what they name is there.

use std::path::{Path, PathBuf};

use serde_json::Value;
use skill_matrix::matrix::{Matrix, read::read};
use skill_matrix::report::{End, Report};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The blocks of JSON in a page that are whole.
fn json_blocks(page: &str) -> Vec<String> {
    let page = text(&root().join("docs").join(page));
    let blocks = page.split("\n```json\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    blocks.filter(|block| block.ends_with('}')).map(str::to_owned).collect()
}

fn explained() -> Vec<Matrix> {
    let blocks = json_blocks("file-format.md");
    let matrices = blocks.iter().map(|json| {
        let reading = read(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{json}"));
        assert!(reading.warnings.is_empty(), "{:?}\n{json}", reading.warnings);
        reading.matrix
    });
    matrices.collect()
}

#[test]
fn the_files_that_explain_the_format_are_good() {
    assert_eq!(explained().len(), 2);
}

#[test]
fn the_data_of_a_comparison_is_as_told() {
    let matrix = &explained()[0];
    let end = |id| End { matrix, level: matrix.find_level(id).unwrap() };
    let role = matrix.find_role("de").unwrap();
    let report = Report::new(end("junior"), end("senior"), &[(role, role)], &|_| true);
    let told: Value = serde_json::from_str(&json_blocks("comparison.md")[0]).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&report.data("en").json()).unwrap(), told);
}

/// README, what stands beside it, and docs.
fn pages() -> Vec<PathBuf> {
    let in_folder = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let all = in_folder(root().to_owned()).chain(in_folder(root().join("docs")));
    let pages: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|it| it == "md")).collect();
    assert!(pages.len() > 12, "{pages:?}");
    pages
}

#[test]
fn readme_is_short_and_its_picture_small() {
    let lines = text(&root().join("README.md")).lines().count();
    assert!(lines <= 200, "README has {lines} lines");
    let picture = std::fs::metadata(root().join("docs/screen/screen.png")).unwrap().len();
    assert!(picture < 200_000, "the picture has {picture} bytes");
}

/// A page without its blocks of code.
fn prose(path: &Path) -> String {
    text(path).split("\n```").step_by(2).collect()
}

/// Its headings, as addresses name them.
fn anchors(path: &Path) -> Vec<String> {
    let page = prose(path);
    let headings = page.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#'));
    let anchor = |heading: &str| -> String {
        let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.map(anchor).collect()
}

#[test]
fn links_lead_somewhere() {
    for page in pages() {
        for link in prose(&page).split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            if link.contains("://") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.with_file_name("").join(file) };
            assert!(target.exists(), "{} links to {link}", page.display());
            let is_there = anchor.is_empty() || anchors(&target).iter().any(|it| it == anchor);
            assert!(is_there, "{} links to {link}: {:?}", page.display(), anchors(&target));
        }
    }
}

#[test]
fn files_of_the_sources_that_are_named_exist() {
    let mut named = 0;
    for page in pages().iter().filter(|page| !page.ends_with("CHANGELOG.md")) {
        for words in prose(page).split('`').skip(1).step_by(2) {
            let is_path = ["src/", "style/", "tests/", "docs/", "data/", "benches/"]
                .iter()
                .any(|folder| words.starts_with(folder));
            if !is_path || words.contains(['*', ' ']) || words.contains("NAME") {
                continue;
            }
            named += 1;
            assert!(root().join(words).exists(), "{} names {words}", page.display());
        }
    }
    assert!(named > 50, "{named}");
}
