//! The types, by the compiler: what is right passes, what is wrong does not, and real matrices and
//! comparisons are of these types.

use std::path::Path;

use super::{pack, run};
use crate::support;

#[test]
fn a_strict_project_compiles() {
    let root = support::root();
    let folder = support::folder("types");
    for entry in std::fs::read_dir(root.join("tests/package/types")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    std::fs::copy(root.join("data/matrix.json"), folder.join("matrix.json")).unwrap();
    std::fs::write(folder.join("real.ts"), real()).unwrap();
    std::fs::write(folder.join("package.json"), r#"{"private":true,"type":"module"}"#).unwrap();

    let tarball = pack(&folder);
    let install = ["install", "--offline", "--ignore-scripts", "--no-save", "--no-package-lock", "--silent"];
    run(Path::new("npm"), &[&install[..], &[&tarball]].concat(), &folder);
    let modules = root.join("tests/node_modules");
    std::os::unix::fs::symlink(modules.join("@types"), folder.join("node_modules/@types")).unwrap();
    run(&modules.join(".bin/tsc"), &["--project", "."], &folder);
    // As Node resolves modules, too.
    run(&modules.join(".bin/tsc"), &["--project", "tsconfig.node.json"], &folder);
}

/// Every matrix and some comparisons, as constants of their types: an object that is written out may
/// have no field that its type does not know.
fn real() -> String {
    let root = support::root();
    let mut files = vec![root.join("data/matrix.json"), root.join("src/matrix/read/good.json")];
    for folder in ["data/examples", "tests/matrices"] {
        let entries = std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        files.extend(entries.filter(|path| path.extension().is_some_and(|it| it == "json")));
    }
    files.sort();
    let mut script = "import type { Comparison, Matrix } from \"skill-matrix\";\n".to_owned();
    for (n, path) in files.iter().enumerate() {
        let json = std::fs::read_to_string(path).unwrap();
        script.push_str(&format!("// {}\nexport const matrix{n}: Matrix = {json};\n", path.display()));
    }
    let changes = "tests/matrices/changes.json";
    for (n, arguments) in [
        vec!["data/matrix.json", "--from", "junior"],
        vec![changes, "--from", "junior"],
        vec![changes, "--from", "junior", "--before", "tests/matrices/changes-before.json"],
        vec!["tests/matrices/no-roles.json", "--from", "first"],
        vec!["data/examples/nursing.json", "--from", "nurse"],
    ]
    .into_iter()
    .enumerate()
    {
        let json = support::compared(&[&arguments[..], &["--format", "json"]].concat());
        assert_eq!(json.status, Some(0), "{arguments:?}: {}{}", json.out, json.err);
        script
            .push_str(&format!("// {arguments:?}\nexport const comparison{n}: Comparison = {};\n", json.out));
    }
    script
}
