//! Texts with what is searched for marked in them.

use super::Stage;
use super::markup::{Content, el, nodes_of, watch};
use super::more::more;
use crate::search::Query;
use std::cell::RefCell;
use std::mem::replace;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::Node;

/// The texts of a part of the view, of which the marks follow the query. With each letter those
/// texts alone are changed in which something else is marked than before: thousands of others, and
/// what is open around them, stay.
#[derive(Clone, Default)]
pub struct Marks(Rc<Inner>);

#[derive(Default)]
struct Inner {
    query: RefCell<Arc<Query>>,
    texts: RefCell<Vec<Marked>>,
}

struct Marked {
    text: String,
    marks: Vec<Range<usize>>,
    /// What stands for it now: always something, so that its place is known.
    nodes: Vec<Node>,
}

impl Marks {
    /// Those of the part of the view that is being made. A single letter is marked in results alone:
    /// elsewhere marks in each word would help nobody.
    pub fn of(stage: Stage) -> Marks {
        Marks::following(move || {
            let query = stage.query();
            if query.is_letter() { Arc::default() } else { query }
        })
    }

    /// Those of results.
    pub fn of_results(stage: Stage) -> Marks {
        Marks::following(move || stage.query())
    }

    fn following(query: impl Fn() -> Arc<Query> + 'static) -> Marks {
        let marks = Marks::default();
        let followed = marks.clone();
        watch(move || followed.follow(query()));
        marks
    }

    /// What is searched for now.
    pub fn query(&self) -> Arc<Query> {
        self.0.query.borrow().clone()
    }

    /// A text.
    #[inline(never)]
    pub fn text(&self, text: String) -> Content {
        let all = self.clone();
        Content::of_nodes(Box::new(move || {
            let marks = marks_in(&text, &all.0.query.borrow());
            let nodes = nodes(&text, &marks);
            let given = nodes.clone();
            all.0.texts.borrow_mut().push(Marked { text, marks, nodes });
            given
        }))
    }

    fn follow(&self, query: Arc<Query>) {
        let goes_on = more().is_some_and(|more| (more.goes_on)(&query, &self.0.query.borrow()));
        for text in self.0.texts.borrow_mut().iter_mut().filter(|text| !(goes_on && text.marks.is_empty())) {
            text.follow(&query);
        }
        self.0.query.replace(query);
    }
}

impl Marked {
    fn follow(&mut self, query: &Query) {
        let marks = marks_in(&self.text, query);
        if marks == self.marks {
            return;
        }
        self.marks = marks;
        let old = replace(&mut self.nodes, nodes(&self.text, &self.marks));
        let parent = old.first().and_then(Node::parent_node);
        if let (Some(parent), Some(first)) = (parent, old.first()) {
            // The browser refuses none of these: `first` is in `parent`.
            for node in &self.nodes {
                let _ = parent.insert_before(node, Some(first));
            }
            for node in &old {
                let _ = parent.remove_child(node);
            }
        }
    }
}

/// Where words of the query stand. Without the second part nothing was searched for.
fn marks_in(text: &str, query: &Query) -> Vec<Range<usize>> {
    more().filter(|_| !query.is_empty()).map(|more| (more.marks)(query, text)).unwrap_or_default()
}

/// The text, each place where a word of the query stands in a `mark`.
fn nodes(text: &str, marks: &[Range<usize>]) -> Vec<Node> {
    let mut parts = Content::default();
    let mut at = 0;
    for range in marks {
        parts.add(text.get(at..range.start).map(str::to_owned));
        parts.add(el("mark").child(text.get(range.clone()).map(str::to_owned)));
        at = range.end;
    }
    parts.add(text.get(at..).map(str::to_owned));
    nodes_of(parts)
}
