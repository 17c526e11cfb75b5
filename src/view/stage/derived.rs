//! What follows from the matrix and the selection, and is worked out once for several parts.

use super::Stage;
use crate::search::{Found, Index, Query};
use crate::selection::RoleStep;
use crate::view::more::Arrival;
use std::sync::Arc;

/// How many selections' steps are kept: a ladder's levels, and some more.
const KEPT: usize = 8;

impl Stage {
    /// What every role that is shown has to cover; worked out once for each selection, and kept for
    /// whoever goes back and forth between some.
    #[inline(never)]
    pub fn steps(self) -> Arc<Vec<RoleStep>> {
        let selection = self.shown();
        let props = self.props();
        let mut kept = props.steps.peek();
        if let Some((_, steps)) = kept.iter().find(|(of, _)| *of == selection) {
            return steps.clone();
        }
        let steps = Arc::new(selection.steps(&props.matrix));
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push((selection, steps.clone()));
        props.steps.set(kept);
        steps
    }

    /// The search index in the language that is wanted; made at the first search.
    pub fn index(self) -> Arc<Index> {
        let (props, lang) = (self.props(), self.lang());
        match props.index.peek() {
            Some((of, index)) if of == lang => index,
            _ => {
                let index = Arc::new(Index::new(&props.matrix, &lang));
                props.index.set(Some((lang, index.clone())));
                index
            }
        }
    }

    /// What is searched for; empty for nothing.
    #[inline(never)]
    pub fn query(self) -> Arc<Query> {
        let (props, now) = (self.props(), self.typed());
        let (typed, query) = props.query.peek();
        if typed == now {
            return query;
        }
        if now.trim().is_empty() {
            return Arc::default();
        }
        // Until the second part is there nothing is found, and nothing marked.
        let Arrival::Here(more) = props.more.get() else { return Arc::default() };
        let query = Arc::new((more.query)(self, &now));
        props.query.set((now, query.clone()));
        query
    }

    /// What is found; expectations among the skills and roles that are shown.
    pub fn found(self) -> Found {
        let (matrix, shown) = (self.matrix(), self.shown());
        self.index().find(&matrix, &self.query(), &|cell| shown.shows(&matrix, cell))
    }
}
