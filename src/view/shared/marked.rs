//! Texts in which the words that are searched for are marked.

use super::marking::{Marked, follow, marked};
use crate::part::{Part, call};
use crate::search::Query;
use crate::view::Stage;
use crate::view::markup::{Content, watch};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// The texts of a part of the view, whose marks follow the query. With each letter, only those texts are
/// changed whose marks differ from before. Thousands of other texts stay, and so does what is open
/// around them.
#[derive(Clone, Default)]
pub struct Marks(Rc<Inner>);

#[derive(Default)]
struct Inner {
    query: RefCell<Arc<Query>>,
    texts: RefCell<Vec<Marked>>,
}

impl Marks {
    /// The marks of the part of the view that is being made. A single letter is marked in results only:
    /// marks in every word elsewhere would not help anybody.
    pub fn of(stage: Stage) -> Marks {
        Marks::following(move || {
            let query = stage.query();
            if query.is_letter() { Arc::default() } else { query }
        })
    }

    /// The marks of search results.
    pub fn of_results(stage: Stage) -> Marks {
        Marks::following(move || stage.query())
    }

    /// Marks that follow a query.
    pub fn following(query: impl Fn() -> Arc<Query> + 'static) -> Marks {
        let marks = Marks::default();
        let followed = marks.clone();
        watch(move || followed.follow(query()));
        marks
    }

    /// What is searched for now.
    pub fn query(&self) -> Arc<Query> {
        self.0.query.borrow().clone()
    }

    /// A text with its marks.
    #[inline(never)]
    pub fn text(&self, text: String) -> Content {
        let all = self.clone();
        let make = move |text: String| {
            // Without the second part nothing has been searched for, so nothing is marked.
            let query = all.0.query.borrow();
            let marked = call(Part::More, marked(&text, &query));
            let marked = marked.unwrap_or_else(|| Marked::plain(text));
            let nodes = marked.nodes.clone();
            all.0.texts.borrow_mut().push(marked);
            nodes
        };
        Content::of_nodes(text, Box::new(make))
    }

    fn follow(&self, query: Arc<Query>) {
        let before = self.0.query.replace(query.clone());
        call(Part::More, follow(&mut self.0.texts.borrow_mut(), &query, &before));
    }
}
