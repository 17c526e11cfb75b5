//! Which words of a text changed in its new wording.

use crate::letters::{is_alphanumeric, is_unspaced, words};
use crate::steps::step;
use similar::algorithms::{DiffHook, myers};
use std::convert::Infallible;

/// A text before and after, each cut into changed and unchanged runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording<'t> {
    /// The text as it was; all runs together are the whole of it.
    pub before: Vec<Run<'t>>,
    /// The text as it will be.
    pub after: Vec<Run<'t>>,
}

/// Words in a row, with what stands between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'t> {
    /// As they are in the text.
    pub text: &'t str,
    /// Whether the other side does not have them.
    pub is_changed: bool,
}

/// What changed in the wording; white space does not count. None where more than half of all words
/// changed, because both texts are then easier to read without marks. None either where the texts
/// are [too long](is_too_long).
///
/// Changed runs are as long as possible: a single unchanged word between two of them belongs to
/// them.
pub fn wording<'t>(before: &'t str, after: &'t str) -> Option<Wording<'t>> {
    let (mut before, mut after) = (Side::of(before), Side::of(after));
    if is_much(&before, &after) {
        return None;
    }
    for stretch in kept(&before.tokens, &after.tokens) {
        before.keep(stretch.before, stretch.len);
        after.keep(stretch.after, stretch.len);
    }
    let ((changed, all), (others_changed, others)) = (before.count(), after.count());
    (2 * (changed + others_changed) <= all + others)
        .then(|| Wording { before: before.runs(), after: after.runs() })
}

/// The most pairs of words that are compared, without the words that both texts begin and end with:
/// 1,000 words with 1,000 others.
const PAIRS: usize = 1_000_000;

/// Whether two texts are too long for their changed words to be marked.
pub fn is_too_long(before: &str, after: &str) -> bool {
    before.len().saturating_mul(after.len()) > PAIRS && is_much(&Side::of(before), &Side::of(after))
}

fn is_much(before: &Side, after: &Side) -> bool {
    let (before, after) = (&before.tokens, &after.tokens);
    let is_same = |(one, other): &(&Token, &Token)| one == other;
    let start = before.iter().zip(after).take_while(is_same).count();
    let rest = |tokens: &[Token]| tokens.len() - start;
    let ends = before.iter().rev().zip(after.iter().rev()).take(rest(before).min(rest(after)));
    let end = ends.take_while(is_same).count();
    (rest(before) - end).saturating_mul(rest(after) - end) > PAIRS
}

/// A word, a sign or the like.
#[derive(Clone, Copy, Eq)]
struct Token<'t>(&'t str);

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        step();
        self.0 == other.0
    }
}

/// Tokens in a row that both sides have.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    before: usize,
    after: usize,
    len: usize,
}

impl Stretch {
    fn ends(&self) -> (usize, usize) {
        (self.before + self.len, self.after + self.len)
    }
}

#[derive(Default)]
struct Stretches(Vec<Stretch>);

impl DiffHook for Stretches {
    type Error = Infallible;

    fn equal(&mut self, before: usize, after: usize, len: usize) -> Result<(), Infallible> {
        match self.0.last_mut() {
            Some(last) if last.ends() == (before, after) => last.len += len,
            _ => self.0.push(Stretch { before, after, len }),
        }
        Ok(())
    }
}

/// The unchanged runs, without those that are too short to part two changes.
fn kept(before: &[Token], after: &[Token]) -> Vec<Stretch> {
    let mut found = Stretches::default();
    let Ok(()) = myers::diff_deadline_raw(&mut found, before, 0..before.len(), after, 0..after.len(), None);
    let starts = found.0.iter().skip(1).map(|stretch| (stretch.before, stretch.after));
    let nexts = starts.chain([(before.len(), after.len())]);
    let mut end = (0, 0);
    let mut kept = Vec::new();
    for (stretch, next) in found.0.iter().zip(nexts) {
        let ends = stretch.ends();
        let gaps = [(stretch.before > end.0, next.0 > ends.0), (stretch.after > end.1, next.1 > ends.1)];
        // It stands between two changes of one side, and the other side has a change beside it too.
        let is_within = gaps.contains(&(true, true)) && gaps.iter().all(|gap| gap.0 || gap.1);
        if is_within && is_short(before.iter().skip(stretch.before).take(stretch.len)) {
            continue;
        }
        kept.push(*stretch);
        end = ends;
    }
    kept
}

/// A text in its parts.
struct Side<'t> {
    text: &'t str,
    parts: Vec<&'t str>,
    /// The parts that are not white space.
    tokens: Vec<Token<'t>>,
    /// Which of the tokens stay.
    kept: Vec<bool>,
}

impl<'t> Side<'t> {
    fn of(text: &'t str) -> Side<'t> {
        let parts = words(text);
        let tokens: Vec<_> = parts.iter().filter(|part| !is_space(part)).map(|part| Token(part)).collect();
        let kept = vec![false; tokens.len()];
        Side { text, parts, tokens, kept }
    }

    fn keep(&mut self, start: usize, len: usize) {
        self.kept.iter_mut().skip(start).take(len).for_each(|kept| *kept = true);
    }

    /// How many words are changed, and how many there are.
    fn count(&self) -> (usize, usize) {
        let words = self.tokens.iter().zip(&self.kept).filter(|(token, _)| is_word(token.0));
        words.fold((0, 0), |(changed, all), (_, kept)| (changed + usize::from(!kept), all + 1))
    }

    /// Unchanged white space and punctuation inside a changed run belong to it.
    fn runs(&self) -> Vec<Run<'t>> {
        let mut runs = Runs { text: self.text, start: 0, is_changed: false, runs: Vec::new() };
        let mut kept = self.kept.iter();
        // The end of the part, and of the last word or change.
        let (mut end, mut firm) = (0, 0);
        for part in &self.parts {
            let is_changed = !is_space(part) && kept.next() == Some(&false);
            if is_changed || is_word(part) {
                match is_changed {
                    true if !runs.is_changed => runs.cut(end, true),
                    false if runs.is_changed => runs.cut(firm, false),
                    _ => {}
                }
                firm = end + part.len();
            }
            end += part.len();
        }
        if runs.is_changed {
            runs.cut(firm, false);
        }
        runs.cut(end, false);
        runs.runs
    }
}

/// Runs cut from a text. The last one is still open.
struct Runs<'t> {
    text: &'t str,
    start: usize,
    is_changed: bool,
    runs: Vec<Run<'t>>,
}

impl Runs<'_> {
    /// Ends the open run, and begins another.
    fn cut(&mut self, end: usize, is_changed: bool) {
        let text = self.text.get(self.start..end).unwrap_or_default();
        if !text.is_empty() {
            self.runs.push(Run { text, is_changed: self.is_changed });
        }
        self.start = end;
        self.is_changed = is_changed;
    }
}

/// Whether it is one word at most. In a script without spaces that is three letters, as many as an
/// ending or two small words have.
fn is_short<'t>(tokens: impl Iterator<Item = &'t Token<'t>>) -> bool {
    let (mut words, mut letters) = (0, 0);
    for Token(token) in tokens {
        match token.chars().filter(|c| is_unspaced(*c)).count() {
            0 => words += usize::from(is_word(token)),
            unspaced => letters += unspaced,
        }
    }
    3 * words + letters <= 3
}

fn is_word(part: &str) -> bool {
    part.chars().any(is_alphanumeric)
}

fn is_space(part: &str) -> bool {
    part.chars().all(char::is_whitespace)
}
