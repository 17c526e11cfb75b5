//! Steps, counted: tests hold their number against the size of what is given. Nowhere else are they
//! anything.

/// A step that is done once for each letter, word, item or the like.
#[inline(always)]
pub(crate) fn step() {
    #[cfg(test)]
    counted::STEPS.set(counted::STEPS.get() + 1);
}

#[cfg(test)]
pub(crate) use counted::{grows, steps_of};

#[cfg(test)]
mod counted {
    use std::cell::Cell;

    thread_local! {
        pub static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    /// What something gives, and the steps that it takes.
    pub fn steps_of<T>(run: impl FnOnce() -> T) -> (T, usize) {
        let before = STEPS.get();
        let given = run();
        (given, STEPS.get() - before)
    }

    /// The steps at n and at 4n, each by what they are of: no more than n log n, if they are about
    /// equal.
    #[track_caller]
    pub fn grows(n: usize, steps: impl Fn(usize) -> (usize, usize)) {
        let [few, many] = [n, 4 * n].map(|n| {
            let (size, steps) = steps(n);
            assert!(steps >= size / 4, "{steps} steps for {size}: what takes long is not counted");
            steps as f64 / (size as f64 * (size as f64).log2())
        });
        assert!(
            many < 1.3 * few && many < 12.0,
            "{few:.2} steps per n log n at {n}, {many:.2} at four times as many"
        );
    }
}
