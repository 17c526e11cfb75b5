//! The ways that are fast for much, held against plain ones and against the size of what they get.

mod kinds;
mod plain;
mod steps;

use crate::matrix::{Matrix, read::read};
use serde_json::{Value, json};

fn matrix(file: &Value) -> Matrix {
    read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

/// A matrix whose first skill has these items at each level, the lowest first: of none it is of no
/// concern there, of null there is no cell.
fn ladder(is_cumulative: bool, levels: &[Vec<Value>]) -> Matrix {
    matrix(&ladder_file(is_cumulative, levels))
}

fn ladder_file(is_cumulative: bool, levels: &[Vec<Value>]) -> Value {
    let name = |at: usize| format!("l{at}");
    let cell = |(at, items): (usize, &Vec<Value>)| match items.as_slice() {
        [Value::Null] => None,
        [] => Some(json!({"skill": "s", "level": name(at), "concerned": false})),
        items => Some(json!({"skill": "s", "level": name(at), "items": items})),
    };
    let other = json!({"skill": "t", "level": "l0", "items": ["x"]});
    let cells = levels.iter().enumerate().filter_map(cell).chain([other]);
    json!({
        "format": "skill-matrix/1", "title": "T", "cumulative": is_cumulative, "depths": ["d0", "d1"],
        "levels": (0..levels.len()).map(name).collect::<Vec<_>>(),
        "skills": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
        "expectations": cells.collect::<Vec<_>>(),
    })
}
