//! The pure code in wasm, for `benches/pure/in_wasm.rs`, which builds this, binds it and runs it in Node.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod made;
mod work;

use wasm_bindgen::prelude::wasm_bindgen;
use work::{STEPS, Work};

/// A matrix of so many expectations, ready for each step.
#[wasm_bindgen]
pub struct Prepared(Work);

#[wasm_bindgen]
impl Prepared {
    #[wasm_bindgen(constructor)]
    pub fn new(expectations: usize) -> Prepared {
        Prepared(Work::new(made::json(expectations).into_bytes()))
    }

    /// Does a step so many times.
    pub fn run(&self, step: usize, times: usize) -> usize {
        (0..times).map(|_| (STEPS[step].1)(&self.0)).sum()
    }
}

/// The names of the steps, with commas.
#[wasm_bindgen]
pub fn steps() -> String {
    STEPS.map(|(name, _)| name).join(",")
}
