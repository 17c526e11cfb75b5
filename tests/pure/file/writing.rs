//! What is written is read back as the very same matrix.

use std::fs;

use proptest::prelude::*;
use skill_matrix::matrix::Matrix;
use skill_matrix::matrix::read::read;
use skill_matrix::matrix::write::write;

use super::matrices;
use super::schema::{complaints, path};

fn matrix(json: &str) -> Matrix {
    let reading = read(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{json}"));
    assert_eq!(reading.warnings, [], "{json}");
    reading.matrix
}

/// Writes a matrix after checking that what is written is right.
fn written(matrix: &Matrix) -> String {
    let json = write(matrix);
    assert!(self::matrix(&json) == *matrix, "another matrix is read from what was written:\n{json}");
    assert_eq!(complaints(&serde_json::from_str(&json).unwrap()), Vec::<String>::new(), "{json}");
    json
}

#[test]
fn our_matrices_are_read_back() {
    for file in [
        "data/matrix.json",
        "data/examples/product-engineering.json",
        "data/examples/nursing.json",
        "tests/matrices/not-cumulative.json",
        "src/matrix/read/good.json",
    ] {
        written(&matrix(&fs::read_to_string(path(file)).unwrap()));
    }
}

#[test]
fn what_is_short_is_written_short() {
    let long = r#"{"format":"skill-matrix/1","id":"skills","title":"Skills","lang":"en","updated":null,"cumulative":false,
        "depths":[{"id":"aware","name":"Aware"},{"id":"expert","name":"Expert","short":"E"}],
        "levels":[{"id":"low","name":"Low","rank":1},{"id":"lead-staff","name":"Lead / Staff","rank":2},{"id":"x","name":"Fork","rank":2}],
        "roles":[{"id":"maker","name":"Maker","levels":[{"level":"low","rank":1},"Lead / Staff","x"]},
                 {"name":"Other","levels":["x",{"level":"low","rank":3},{"level":"lead-staff","rank":7}]}],
        "skills":[{"name":"Care","path":[],"depths":[],"texts":{"aware":[{"text":"Cares."}],"Expert":["Cares.","Loves."]}}],
        "expectations":[
          {"skill":"Care","role":"other","level":"low","concerned":false,"items":[]},
          {"skill":"care","role":"Maker","level":"low","concerned":true,"depth":"Aware","items":null},
          {"skill":"care","role":"maker","level":"x","required":false,"items":[{"text":"Careful.","tags":[],"items":[]},{"text":"So.","depth":"expert"}]}]}"#;
    let short = r#"{
  "format": "skill-matrix/1",
  "title": "Skills",
  "depths": ["Aware", {"name": "Expert", "short": "E"}],
  "levels": ["Low", "Lead / Staff", {"id": "x", "name": "Fork", "rank": 2}],
  "roles": ["Maker", {"name": "Other", "levels": ["x", "low", {"level": "lead-staff", "rank": 7}]}],
  "skills": [{"name": "Care", "texts": {"aware": "Cares.", "expert": ["Cares.", "Loves."]}}],
  "expectations": [
    {"skill": "care", "role": "maker", "level": "low", "depth": "aware"},
    {
      "skill": "care",
      "role": "maker",
      "level": "x",
      "required": false,
      "items": ["Careful.", {"text": "So.", "depth": "expert"}]
    },
    {"skill": "care", "role": "other", "level": "low", "concerned": false}
  ]
}
"#;
    assert_eq!(written(&matrix(long)), short);
}

#[test]
fn a_rank_above_all_that_can_be_written_is_read_back() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":[{"name":"A","rank":1000000},"B","C"],
        "roles":[{"name":"R","levels":["c",{"level":"b","rank":4},{"level":"a","rank":1000000}]}],
        "skills":[{"name":"S"}],"expectations":[{"skill":"s","role":"r","level":"a","items":"I"}]}"#;
    let matrix = matrix(json);
    let ranks: Vec<u32> = matrix.roles()[0].ladder().rungs().iter().map(|rung| rung.rank).collect();
    assert_eq!(ranks, [1_000_002, 1_000_003, 1_000_004]);
    written(&matrix);
}

/// Of what a role takes over, some leads into the role itself, at a level before others that name what comes next.
#[test]
fn a_way_that_is_taken_over_into_the_role_itself_is_read_back() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B","C"],"skills":[{"name":"S"}],
        "roles":[{"name":"Base","levels":["a",{"level":"b","next":[{"role":"other","level":"a"}]},{"level":"c","next":[{"level":"a"}]}]},
            {"name":"Other","extends":"base"}],
        "expectations":[{"skill":"s","role":"base","level":"a","items":"I"}]}"#;
    written(&matrix(json));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn every_matrix_is_read_back(json in matrices::files()) {
        let matrix = matrix(&json);
        prop_assert_eq!(complaints(&serde_json::from_str(&json).unwrap()), Vec::<String>::new(), "{}", json);
        let once = written(&matrix);
        prop_assert_eq!(write(&self::matrix(&once)), once);
    }
}
