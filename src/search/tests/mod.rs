//! What is found in many languages, in which order, and what must hold for any text.

mod any_text;
mod found;
mod marks;
mod speed;
mod stands;

use super::{Found, FoundPlace, Index, Trail};
use crate::matrix::{Matrix, read::read};
use serde_json::{Value, json};

const LEVELS: [&str; 4] = ["Junior", "Senior", "Staff", "Head"];

/// A matrix in which each skill has a cell for each of its items.
fn matrix(skills: &[(&str, &[&str])]) -> Matrix {
    let (mut named, mut cells) = (Vec::new(), Vec::new());
    for (at, (name, items)) in skills.iter().enumerate() {
        let id = at.to_string();
        named.push(json!({ "id": id, "name": name, "path": ["Craft"] }));
        for (level, item) in LEVELS.iter().zip(*items) {
            cells.push(json!({ "skill": id, "level": level, "items": [item] }));
        }
    }
    of(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": LEVELS, "skills": named, "expectations": cells
    }))
}

fn of(json: &Value) -> Matrix {
    read(json.to_string().as_bytes()).unwrap_or_else(|problems| unreachable!("{problems}")).matrix
}

fn search(matrix: &Matrix, typed: &str) -> Found {
    let index = Index::new(matrix, "en");
    let mut trail = Trail::default();
    let query = index.query_in(&mut trail, matrix, typed);
    index.find_on(&mut trail, matrix, &query, &|_| true)
}

/// The first item of each cell that is found.
fn items(matrix: &Matrix, typed: &str) -> Vec<String> {
    let first = |cell| matrix.items(cell).first().map_or("", |item| item.text().get("en")).to_owned();
    let cells = search(matrix, typed).expectations;
    cells.iter().filter_map(|place| matrix.expectation(place.0, place.1, place.2)).map(first).collect()
}

/// The names that are found.
fn places(matrix: &Matrix, typed: &str) -> Vec<String> {
    let name = |place| match place {
        FoundPlace::Skill(skill) => matrix.skill(skill).name(),
        FoundPlace::Role(role) => matrix.role(role).name(),
        FoundPlace::Level(level) => matrix.level(level).name(),
        FoundPlace::Matrix => matrix.title(),
        FoundPlace::Depth(depth) => matrix.own_scale().depth(depth).unwrap().name(),
    };
    search(matrix, typed).places.into_iter().map(|place| name(place).get("en").to_owned()).collect()
}
