//! What every part of the view works with: the matrix, the selection, and what follows from both.

mod derived;
pub mod facet;
mod names;
mod notice;
mod open_skills;
mod version;
pub mod watched;

use crate::matrix::Matrix;
use crate::part::{Arrival, Part};
use crate::search::{Building, Index, Query, Trail};
use crate::selection::{Key, RoleStep, Selection, Wish};
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};
use web_sys::Event;

pub use notice::{Change, Notice};
pub use open_skills::OpenSkills;
pub use version::Version;

/// A selection and its steps.
type Steps = (Arc<Selection>, Arc<Vec<RoleStep>>);

/// The index that is searched, its language, and what was last searched for.
struct Searched {
    lang: String,
    index: Arc<Index>,
    trail: Mutex<Trail>,
}

/// What needs the browser, and is not part of the view.
#[derive(Clone, Copy)]
pub struct Browser {
    /// The address of a view.
    pub link: fn(Stage, &Wish) -> Option<String>,
    /// Prints the element that an event happened in.
    pub print: fn(&Event),
    /// Whether the reader has selected text. Then a click is not meant to open anything.
    pub has_marked_text: fn() -> bool,
    /// Whether its own search finds what is hidden.
    pub finds_hidden: fn() -> bool,
    /// Runs a function after so many milliseconds.
    pub later: fn(u32, Box<dyn FnOnce()>),
    /// Runs a function after the next frame is painted.
    pub after_paint: fn(Box<dyn FnOnce()>),
    /// Whether anything that is drawn now may change. If not, what is folded is drawn at once.
    pub is_live: bool,
}

impl Browser {
    /// No browser: views are drawn once, and nothing is ever asked of it.
    pub const NONE: Browser = Browser {
        link: |_, _| None,
        print: |_| {},
        has_marked_text: || false,
        finds_hidden: || false,
        later: |_, _| {},
        after_paint: |_| {},
        is_live: false,
    };
}

/// The state of copying a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copy {
    /// Nobody asked for one.
    No,
    /// This link is to be copied.
    Asked(String),
    /// It is in the clipboard.
    Done,
    /// The browser does not allow it: the reader must copy this link by hand.
    ByHand(String),
}

/// What the host decides.
pub struct Options {
    /// The level of the topmost heading, 1 to 4.
    pub heading_level: usize,
    /// The parts that are not shown: `header`, `search`, `tools`, `table`, comma-separated.
    pub hide: Option<String>,
    /// The languages that the page is in, or that its reader prefers (BCP 47), the best first.
    pub langs: Vec<String>,
}

/// The matrix, the selection, and what follows from both. It is a handle, cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Stage(StoredValue<Arc<Props>>);

struct Props {
    matrix: Arc<Matrix>,
    start: Selection,
    selection: Watched<Arc<Selection>>,
    facets: [Watched<Arc<Selection>>; Facet::ALL.len()],
    heading_level: Watched<usize>,
    hide: Watched<Option<String>>,
    /// The language of the page, or the matrix's own if it is not written in that.
    lang: Watched<String>,
    address: Watched<Option<String>>,
    copy: Watched<Copy>,
    said: Watched<Option<String>>,
    notice: Watched<Option<Notice>>,
    version: Watched<Version>,
    parts: [Watched<Arrival>; Part::ALL.len()],
    why_no_part: Watched<Option<String>>,
    asked_for: Watched<Option<Part>>,
    /// The steps that were computed last, each with its selection.
    steps: Watched<Vec<Steps>>,
    /// The rows of the answer that are open.
    open_skills: Watched<OpenSkills>,
    /// The search index, once it is complete.
    index: Watched<Option<Arc<Searched>>>,
    /// The search index while it is being built.
    building: Mutex<Option<Building>>,
    /// The last query, and the text that it was made from.
    query: Watched<(String, Arc<Query>)>,
    browser: Browser,
}

impl Stage {
    /// A stage for a matrix and the selection that the reader finds first. `start` is the selection that
    /// "start over" returns to.
    pub fn new(
        matrix: Matrix,
        selection: Selection,
        start: Selection,
        options: Options,
        browser: Browser,
    ) -> Stage {
        let facets = Facet::ALL.map(|facet| Watched::new(Arc::new(facet.of(&selection, &start))));
        let selection = Watched::new(Arc::new(selection));
        Stage(StoredValue::new(Arc::new(Props {
            lang: Watched::new(language_around(&matrix, &options)),
            matrix: Arc::new(matrix),
            start,
            selection,
            facets,
            heading_level: Watched::new(options.heading_level),
            hide: Watched::new(options.hide),
            address: Watched::new(None),
            copy: Watched::new(Copy::No),
            said: Watched::new(None),
            notice: Watched::new(None),
            version: Watched::new(Version::None),
            parts: std::array::from_fn(|at| {
                Watched::new(Part::ALL.get(at).map_or(Arrival::Awaited, |part| part.arrival()))
            }),
            why_no_part: Watched::new(None),
            asked_for: Watched::new(None),
            steps: Watched::new(Vec::new()),
            open_skills: Watched::new(OpenSkills::default()),
            index: Watched::new(None),
            building: Mutex::new(None),
            query: Watched::new((String::new(), Arc::default())),
            browser,
        })))
    }

    /// Whether the widget was taken down. Then nothing else of the stage may be used.
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }

    #[inline(never)]
    fn props(self) -> Arc<Props> {
        self.0.get_value()
    }

    /// The matrix.
    pub fn matrix(self) -> Arc<Matrix> {
        self.props().matrix.clone()
    }

    /// What the reader has chosen.
    pub fn selection(self) -> Watched<Arc<Selection>> {
        self.props().selection
    }

    /// Sets new options of the host.
    pub fn set_options(self, options: Options) {
        let props = self.props();
        props.lang.set(language_around(&props.matrix, &options));
        props.heading_level.set(options.heading_level);
        props.hide.set(options.hide);
    }

    /// The level of the topmost heading, 1 to 4.
    pub fn heading_level(self) -> usize {
        self.props().heading_level.get()
    }

    /// The language for the matrix's texts: the one that was chosen, else that of the page.
    pub fn lang(self) -> String {
        let chosen = self.facet(Facet::Lang).lang.clone();
        chosen.unwrap_or_else(|| self.props().lang.get())
    }

    /// The prefix of this widget's parameters in the page's address. It is none if the widget must not
    /// touch the address; then no link leads here.
    pub fn address(self) -> Watched<Option<String>> {
        self.props().address
    }

    /// The state of copying a link.
    pub fn copy(self) -> Watched<Copy> {
        self.props().copy
    }

    /// What the status region says.
    pub fn said(self) -> Watched<Option<String>> {
        self.props().said
    }

    /// The message at the top of the widget: what was left out, or what the browser forbids.
    pub fn notice(self) -> Watched<Option<Notice>> {
        self.props().notice
    }

    /// The rows of the answer that are open.
    pub fn open_skills(self) -> Watched<OpenSkills> {
        self.props().open_skills
    }

    /// Another version of the matrix, to see what has changed since.
    pub fn version(self) -> Watched<Version> {
        self.props().version
    }

    /// The state of a part: awaited, failed, or there.
    #[expect(clippy::indexing_slicing, reason = "there is one for each part")]
    pub fn arrival(self, part: Part) -> Watched<Arrival> {
        self.props().parts[part as usize]
    }

    /// A sentence that says why the part that was asked for last could not be fetched, if the reason is
    /// known.
    pub fn why_no_part(self) -> Watched<Option<String>> {
        self.props().why_no_part
    }

    /// The part that was asked for last.
    pub fn asked_for(self) -> Watched<Option<Part>> {
        self.props().asked_for
    }

    /// Asks for a part, because the reader wants to see what it draws.
    pub fn ask_for(self, part: Part) {
        self.asked_for().set(Some(part));
    }

    /// The functions that need the browser.
    pub fn browser(self) -> Browser {
        self.props().browser
    }

    /// A part of the selection. Whoever reads it is notified only when this part changes.
    #[inline(never)]
    pub fn facet(self, facet: Facet) -> Arc<Selection> {
        let props = self.props();
        props.facets.get(facet as usize).unwrap_or(&props.selection).get()
    }

    /// What is shown in any view.
    pub fn shown(self) -> Arc<Selection> {
        self.facet(Facet::Shown)
    }

    /// The text in the search box.
    pub fn typed(self) -> String {
        self.facet(Facet::Query).query.clone()
    }

    /// Changes the selection.
    pub fn choose(self, change: impl FnOnce(&mut Selection, &Matrix)) {
        let mut selection = (*self.selection().peek()).clone();
        change(&mut selection, &self.matrix());
        self.put(selection);
    }

    /// Replaces the selection. Nothing happens if it is the same, so a host that sets a value it was
    /// just notified of gets no second event.
    #[inline(never)]
    pub fn put(self, selection: Selection) {
        let props = self.props();
        if *untrack(|| props.selection.get()) == selection {
            return;
        }
        for (facet, signal) in Facet::ALL.into_iter().zip(props.facets) {
            let part = Arc::new(facet.of(&selection, &props.start));
            if signal.peek() != part {
                signal.set(part);
            }
        }
        props.selection.set(Arc::new(selection));
        // A link that no longer leads to this view must not be offered.
        if props.copy.peek() != Copy::No {
            props.copy.set(Copy::No);
        }
    }

    /// Goes back to the selection at the start.
    pub fn start_over(self) {
        self.put(self.props().start.clone());
    }

    /// Whether a part of the widget is shown.
    pub fn shows(self, part: &str) -> bool {
        !self.props().hide.get().is_some_and(|hide| hide.split(',').any(|hidden| hidden.trim() == part))
    }

    /// Applies one setting that the host asks for, in addition to what is chosen.
    pub fn wish_for_one(self, key: Key, word: Option<String>) {
        let mut wish = self.selection().peek().wish(&self.matrix());
        // A request for a group replaces the skill that is shown.
        if matches!(key, Key::Group) && word.is_some() {
            wish.put(Key::Skill, None);
        }
        wish.put(key, word);
        // A host that names a skill and roles, one after the other, means both.
        self.put_asked(Selection::of(&wish, &self.matrix()));
    }

    /// Applies a whole view, as an address describes it.
    pub fn wish_for(self, wish: Wish) {
        let start = self.props().start.wish(&self.matrix());
        self.put_asked(Selection::of_link(wish, &start, &self.matrix()));
    }

    /// Shows what was asked for, and says what the matrix does not have of it.
    fn put_asked(self, asked: Option<(Selection, Vec<String>)>) {
        if let Some((selection, unknown)) = asked {
            self.put(selection);
            self.say_left_out(unknown);
        }
    }

    /// A selection as words for an address: only what differs from the start.
    pub fn link_wish(self, selection: &Selection) -> Wish {
        let matrix = self.matrix();
        let start = self.props().start.wish(&matrix);
        selection.wish(&matrix).beyond(&start)
    }

    /// Shows a message about what was asked for and is not in the matrix.
    pub fn say_left_out(self, unknown: Vec<String>) {
        self.notice().set((!unknown.is_empty()).then(|| Notice::LeftOut(Arc::new(unknown))));
    }
}

/// The first of the page's languages that the matrix is written in; else the matrix's own language.
fn language_around(matrix: &Matrix, options: &Options) -> String {
    let mut langs = options.langs.iter();
    langs.find_map(|lang| matrix.language(lang)).unwrap_or_else(|| matrix.lang()).to_owned()
}
