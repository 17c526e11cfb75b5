//! Forgiving a slip that happens to make another word of the matrix.

use super::find::{Hits, Trail};
use super::index::Index;
use super::near::near;
use super::query::{Query, Word};
use super::stands::Stands;
use crate::letters::is_spaced;
use crate::matrix::Matrix;
use std::slice::from_ref;

/// Which word of a query is a guess, which word was probably meant, and where that one occurs.
type Guess = (usize, Word, Stands);

impl Index {
    /// The query that somebody typed in a search of this matrix, taken as [`query`](Index::query)
    /// takes it. If every word occurs somewhere, but nowhere together with the others, one word is
    /// replaced by the words that are one slip away: the first word for which that finds anything,
    /// or else each of them.
    pub fn query_in(&self, trail: &mut Trail, matrix: &Matrix, typed: &str) -> Query {
        let query = self.query(typed);
        if query.words.len() < 2 {
            return query;
        }
        let hits = Hits::of(self, &query, trail);
        let forgiven = if self.finds(matrix, &hits) { None } else { self.forgiven(matrix, &query, &hits) };
        trail.keep(&query, hits);
        forgiven.unwrap_or(query)
    }

    fn forgiven(&self, matrix: &Matrix, query: &Query, hits: &Hits) -> Option<Query> {
        let words = query.words.iter().enumerate();
        let guesses: Vec<Guess> = words.filter_map(|(at, word)| self.guess(at, word)).collect();
        let with = |guesses: &[Guess]| {
            let (mut words, mut hits) = (query.words.clone(), hits.clone());
            for (at, guess, where_it_stands) in guesses {
                if let (Some(word), Some(stands)) = (words.get_mut(*at), hits.words.get_mut(*at)) {
                    word.clone_from(guess);
                    stands.clone_from(where_it_stands);
                }
            }
            self.finds(matrix, &hits).then(|| Query::of(words))
        };
        guesses.iter().find_map(|guess| with(from_ref(guess))).or_else(|| with(&guesses))
    }

    /// None if no other word is one slip away.
    fn guess(&self, at: usize, word: &Word) -> Option<Guess> {
        let typed = word.typed().filter(|typed| typed.chars().all(is_spaced))?;
        let guess = Word { forms: near(typed, &self.vocabulary), is_near: true };
        if guess.forms.iter().all(|form| form == typed) {
            return None;
        }
        let stands = Stands::of(self, &guess, None);
        Some((at, guess, stands))
    }
}
