//! Values that follow from the matrix and the selection, and are computed once for several parts.

use super::{Searched, Stage};
use crate::part::{Part, call};
use crate::search::{Building, Found, Index, Query};
use crate::selection::RoleStep;
use leptos::prelude::untrack;
use std::sync::{Arc, Mutex, PoisonError};
use wasm_split_helpers::wasm_split;

/// How many selections keep their steps: enough for the levels of a ladder, and some more.
const KEPT: usize = 8;

/// How many cells go into the search index at once: about two milliseconds of work. A pause follows each
/// slice.
const SLICE: usize = 256;
const PAUSE_MS: u32 = 4;

impl Stage {
    /// What every role that is shown has to cover. It is computed once for each selection, and kept for
    /// readers who go back and forth between some.
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

    /// The search index in the language of the texts. If it is not complete yet, it is completed now.
    pub fn index(self) -> Arc<Index> {
        self.searched().index.clone()
    }

    fn searched(self) -> Arc<Searched> {
        let lang = self.lang();
        let before = self.props().index.peek().filter(|searched| searched.lang == lang);
        before.unwrap_or_else(|| self.search_in(self.take_building(&lang)))
    }

    /// Completes an index and makes it the one that is searched.
    fn search_in(self, building: Building) -> Arc<Searched> {
        let (props, lang) = (self.props(), building.lang().to_owned());
        let index = Arc::new(building.finish(&props.matrix));
        let searched = Arc::new(Searched { lang, index, trail: Mutex::default() });
        props.index.set(Some(searched.clone()));
        searched
    }

    /// Builds the search index slice by slice, so that nobody has to wait for it.
    pub fn prepare_search(self) {
        if self.is_gone() {
            return;
        }
        let (props, lang) = (self.props(), untrack(|| self.lang()));
        if props.index.peek().is_some_and(|searched| searched.lang == lang) {
            return;
        }
        let mut building = self.take_building(&lang);
        if building.go_on(&props.matrix, SLICE) {
            self.put_building(Some(building));
            (props.browser.later)(PAUSE_MS, Box::new(move || self.prepare_search()));
        } else {
            // Code is slow when it runs for the first time, so one search runs now, before anybody types.
            let index = self.search_in(building).index.clone();
            index.find(&props.matrix, &index.query("e"), &|_| true);
        }
    }

    /// The unfinished index; a new one if none was begun.
    fn take_building(self, lang: &str) -> Building {
        let before = self.put_building(None).filter(|building| building.lang() == lang);
        before.unwrap_or_else(|| Building::new(&self.matrix(), lang.to_owned()))
    }

    /// Stores the unfinished index, and returns the one that was stored before.
    fn put_building(self, building: Option<Building>) -> Option<Building> {
        let props = self.props();
        let mut place = props.building.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *place, building)
    }

    /// The query; empty if nothing is searched for.
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
        // Until the second part is there, nothing is found or marked.
        self.arrival(Part::More).get();
        let Some(query) = call(Part::More, asked(self, &now)).map(Arc::new) else { return Arc::default() };
        props.query.set((now, query.clone()));
        query
    }

    /// The results of the search in the whole matrix. What is among the skills and roles that are shown comes
    /// first.
    pub fn found(self) -> Found {
        let (matrix, shown, query, searched) = (self.matrix(), self.shown(), self.query(), self.searched());
        let mut trail = searched.trail.lock().unwrap_or_else(PoisonError::into_inner);
        searched.index.find_on(&mut trail, &matrix, &query, &|cell| shown.shows(&matrix, cell))
    }
}

/// The typed text as a query.
#[wasm_split(more, wasm_split_path = crate::part)]
fn asked(stage: Stage, typed: &str) -> Query {
    let (matrix, searched) = (stage.matrix(), stage.searched());
    let mut trail = searched.trail.lock().unwrap_or_else(PoisonError::into_inner);
    searched.index.query_in(&mut trail, &matrix, typed)
}
