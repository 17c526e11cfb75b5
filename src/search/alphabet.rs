//! The first letter that somebody types is in nearly every text, so searching for it would take
//! longest of all. It is looked up here instead.

/// For each text of an index, which letters from a to z it has: in the middle of a word, at the
/// beginning of one, and as a whole word. One bit for each letter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alphabet(Vec<[u32; 3]>);

impl Alphabet {
    /// Without any text yet, with room for this many.
    pub fn of(texts: usize) -> Alphabet {
        Alphabet(Vec::with_capacity(texts))
    }

    /// Begins the next text.
    pub fn begin(&mut self) {
        self.0.push([0; 3]);
    }

    /// Adds a folded word to the text that was begun last.
    pub fn add(&mut self, word: &str) {
        let Some([middle, beginning, whole]) = self.0.last_mut() else { return };
        for (at, byte) in word.bytes().enumerate() {
            let how = match (at, word.len()) {
                (0, 1) => &mut *whole,
                (0, _) => &mut *beginning,
                _ => &mut *middle,
            };
            *how |= bit(byte).unwrap_or(0);
        }
    }

    /// For each text, how well a word of one letter occurs in it: 0 for not at all, more for
    /// better. None for longer words.
    pub fn stands(&self, word: &str) -> Option<Vec<u8>> {
        let [byte] = word.as_bytes() else { return None };
        let bit = bit(*byte)?;
        let at_best =
            |text: &[u32; 3]| text.iter().rposition(|how| how & bit != 0).map_or(0, |at| at as u8 + 1);
        Some(self.0.iter().map(at_best).collect())
    }
}

fn bit(byte: u8) -> Option<u32> {
    byte.is_ascii_lowercase().then(|| 1 << (byte - b'a'))
}
