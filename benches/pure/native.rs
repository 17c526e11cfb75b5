//! The pure code natively, with criterion: `cargo bench --bench pure`, and for small sizes alone
//! `BENCH_MOST=10000 cargo bench --bench pure`. What many of a kind cost: `cargo bench --bench pure growth`.

#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod growth;
mod made;
mod work;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion};
use work::{STEPS, Work};

const SIZES: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

fn main() {
    let most = std::env::var("BENCH_MOST").ok().and_then(|most| most.parse().ok()).unwrap_or(usize::MAX);
    let mut criterion = Criterion::default()
        .sample_size(15)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        let work = Work::new(made::json(size).into_bytes());
        for (name, step) in STEPS {
            let mut group = criterion.benchmark_group(name);
            group.bench_with_input(BenchmarkId::from_parameter(size), &work, |bench, work| {
                bench.iter(|| black_box(step(black_box(work))));
            });
        }
    }
    for (name, n, made) in growth::CASES {
        let mut group = criterion.benchmark_group(["growth, ", name].concat());
        group.sample_size(10);
        for n in [n, 2 * n, 4 * n].into_iter().filter(|n| *n <= most) {
            let case = made(n);
            group.bench_function(BenchmarkId::from_parameter(n), |bench| bench.iter(|| black_box(case())));
        }
    }
    criterion.final_summary();
}
