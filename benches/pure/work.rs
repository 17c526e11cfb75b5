//! What the pure code does between a file and what is on screen, each step by itself; the same natively and in wasm.

use serde::de::IgnoredAny;
use skill_matrix::compare::{Place, briefs};
use skill_matrix::matrix::{Matrix, read::read};
use skill_matrix::search::Index;

/// A matrix, ready for each step.
pub struct Work {
    json: Vec<u8>,
    matrix: Matrix,
    index: Index,
}

/// Does a step, and gives a number that depends on it.
pub type Step = fn(&Work) -> usize;

/// The steps by name.
pub const STEPS: [(&str, Step); 6] = [
    ("syntax alone", Work::syntax),
    ("parse and check", Work::read),
    ("index", Work::index),
    ("compare two levels", Work::compare),
    ("search a word", |work| work.search("design")),
    ("search a slip", |work| work.search("pipelnie")),
];

impl Work {
    pub fn new(json: Vec<u8>) -> Work {
        let matrix = read(&json).expect("the matrix is right").matrix;
        let index = Index::new(&matrix, "en");
        Work { json, matrix, index }
    }

    /// As fast as serde_json walks over the file: what parsing can't be faster than.
    fn syntax(&self) -> usize {
        serde_json::from_slice::<IgnoredAny>(&self.json).expect("the syntax is right");
        self.json.len()
    }

    fn read(&self) -> usize {
        read(&self.json).expect("the matrix is right").matrix.expectations().len()
    }

    fn index(&self) -> usize {
        let index = Index::new(&self.matrix, "en");
        index.query("design").is_empty().into()
    }

    /// All skills and roles, from one level to the next: what a level switch asks for.
    fn compare(&self) -> usize {
        let levels: Vec<_> = self.matrix.ladder().levels().collect();
        let place = |role, at: usize| Place { role, level: levels[at] };
        let of_role =
            |role| briefs(&self.matrix, place(role, 1), place(role, 2), self.matrix.skill_ixs()).len();
        self.matrix.role_ixs().map(of_role).sum()
    }

    fn search(&self, typed: &str) -> usize {
        self.index.find(&self.matrix, &self.index.query(typed), &|_| true).expectations.len()
    }
}
