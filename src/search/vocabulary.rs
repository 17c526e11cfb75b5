//! The words of a matrix, each once.

/// Every distinct folded word of the scripts that have spaces, in the order of the matrix.
///
/// A table of hashes tells which words are there already. A matrix has a million words: sorting
/// them all would take several times the time, and the standard library's set several times the
/// code.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vocabulary {
    /// Each on a line.
    words: String,
    /// At the hash of each word: the byte at which its line begins, plus one; 0 for none.
    table: Vec<u32>,
    count: usize,
}

impl Vocabulary {
    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.lines()
    }

    /// Whether these letters are a word, or a part of one.
    pub fn has(&self, letters: &str) -> bool {
        self.words.contains(letters)
    }

    /// Adds a word, if it is new.
    pub fn add(&mut self, word: &str) {
        if self.count * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word);
        if let Some(entry) = self.table.get_mut(slot).filter(|entry| **entry == 0) {
            *entry = self.words.len() as u32 + 1;
            self.words.push_str(word);
            self.words.push('\n');
            self.count += 1;
        }
    }

    /// Forgets the table, after the last word.
    pub fn close(&mut self) {
        self.table = Vec::new();
    }

    /// Where the word is in the table, or would be.
    fn slot(&self, word: &str) -> usize {
        let last = self.table.len() - 1;
        let mut slot = hash(word) as usize & last;
        while let Some(entry @ 1..) = self.table.get(slot) {
            let line = self.words.get(*entry as usize - 1..).unwrap_or_default();
            if line.strip_prefix(word).is_some_and(|rest| rest.starts_with('\n')) {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(1 << 10)];
        let words = std::mem::take(&mut self.words);
        self.count = 0;
        for word in words.lines() {
            self.add(word);
        }
    }
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
