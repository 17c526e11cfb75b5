//! The rooms of the view: each uses those before it, and no other, so that none can be understood only with all.

use std::path::{Path, PathBuf};

/// The rooms, in the order of ARCHITECTURE.md. What stands in no room comes last.
const ROOMS: [&str; 7] = ["stage", "shared", "choosing", "comparing", "exploring", "finding", "sharing"];

#[test]
fn each_room_uses_those_before_it() {
    let view = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut wrong = Vec::new();
    for (at, room) in ROOMS.iter().enumerate() {
        for file in files(&view.join(room)) {
            let text = std::fs::read_to_string(&file).unwrap();
            for (place, _) in text.match_indices("crate::view::") {
                let rest = &text[place + "crate::view::".len()..];
                let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                let is_before = ROOMS[..=at].contains(&name);
                // The names that the view itself hands out: of the stage, and of elements.
                let is_handed_out = ["Stage", "markup", "drawing", "watch"].contains(&name);
                if !is_before && !is_handed_out {
                    wrong.push(format!("{} uses {name}", file.strip_prefix(&view).unwrap().display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_room_is_told_of() {
    let architecture = std::fs::read_to_string("ARCHITECTURE.md").unwrap();
    let places: Vec<Option<usize>> =
        ROOMS.iter().map(|room| architecture.find(&format!("| `{room}` |"))).collect();
    assert!(places.iter().all(Option::is_some), "{places:?}");
    assert!(places.is_sorted(), "in another order than here");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}
