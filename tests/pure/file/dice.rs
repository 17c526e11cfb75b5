//! Choices, all from one list of numbers, so that a failure shrinks to the simplest file.

/// Where choices come from: numbers, and 0 when they are used up.
pub struct Dice<'n> {
    numbers: std::slice::Iter<'n, u32>,
}

impl<'n> Dice<'n> {
    pub fn new(numbers: &'n [u32]) -> Self {
        Dice { numbers: numbers.iter() }
    }

    /// A number below `n`; 0 is the simplest.
    pub fn below(&mut self, n: usize) -> usize {
        self.numbers.next().map_or(0, |number| *number as usize % n)
    }

    /// True one time in `n`, unless the numbers are used up.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    pub fn pick<'p, T>(&mut self, all: &'p [T]) -> &'p T {
        &all[self.below(all.len())]
    }

    /// Some of a list, at least one, in any order.
    pub fn some_of<T: Clone>(&mut self, all: &[T], most: usize) -> Vec<T> {
        let mut rest = all.to_vec();
        let count = 1 + self.below(most.min(all.len()));
        (0..count).map(|_| rest.remove(self.below(rest.len()))).collect()
    }
}
