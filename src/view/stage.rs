//! What every part of the view plays on: the matrix, the selection, and what follows from both.

use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx, Text};
use crate::messages;
use crate::selection::{Key, Selection, View, Wish};
use leptos::prelude::*;
use std::sync::Arc;

/// What only the browser's edge can do.
#[derive(Clone, Copy)]
pub struct Browser {
    /// Copies the address of this very view; tells in the signal how that went.
    pub copy_link: fn(Stage, RwSignal<Option<LinkCopy>>),
    /// Prints the page.
    pub print: fn(),
    /// Whether the reader has marked text, so that a click is no wish to open anything.
    pub has_marked_text: fn() -> bool,
    /// Does something in so many milliseconds.
    pub later: fn(u32, Box<dyn FnOnce()>),
}

/// How copying a link went.
#[derive(Clone, PartialEq)]
pub enum LinkCopy {
    /// It is in the clipboard.
    Copied,
    /// The browser does not allow it: this is the link, to be copied by hand.
    ByHand(String),
}

/// What the host decides.
#[derive(Clone, PartialEq)]
pub struct Options {
    /// The level of the topmost heading, 1 to 4.
    pub heading_level: u8,
    /// The parts that are not shown: `header`, `search`, `tools`, `table`.
    pub hide: String,
    /// The language wanted for the matrix's texts (BCP 47).
    pub lang: String,
}

/// The matrix, the selection, and what follows from both. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Stage {
    matrix: StoredValue<Arc<Matrix>>,
    /// What the reader has chosen.
    pub selection: RwSignal<Selection>,
    /// The selection without the view and the open rows: what the texts on screen depend on.
    shown: Memo<Selection>,
    /// Where "start over" leads.
    start: StoredValue<Arc<Selection>>,
    /// What the host decides.
    pub options: RwSignal<Options>,
    /// What this widget's parts of the page's address begin with; none where it must not touch the
    /// address, so that no link leads here.
    pub address: RwSignal<Option<String>>,
    /// What the status region says.
    pub said: RwSignal<Option<String>>,
    /// What must be seen to be known: what was left out, what the browser forbids.
    pub notice: RwSignal<Option<String>>,
    /// The browser's edge.
    pub browser: Browser,
}

impl Stage {
    /// A stage for a matrix, set as the reader finds it. `start` is where "start over" leads.
    pub fn new(
        matrix: Matrix,
        selection: Selection,
        start: Selection,
        options: Options,
        browser: Browser,
    ) -> Stage {
        let selection = RwSignal::new(selection);
        Stage {
            matrix: StoredValue::new(Arc::new(matrix)),
            selection,
            shown: Memo::new(move |_| {
                let mut shown = selection.get();
                shown.view = View::default();
                shown.open.clear();
                shown
            }),
            start: StoredValue::new(Arc::new(start)),
            options: RwSignal::new(options),
            address: RwSignal::new(None),
            said: RwSignal::new(None),
            notice: RwSignal::new(None),
            browser,
        }
    }

    /// The matrix.
    pub fn matrix(self) -> Arc<Matrix> {
        self.matrix.get_value()
    }

    /// The selection that the texts on screen follow: without the view and the open rows.
    pub fn shown(self) -> Selection {
        self.shown.get()
    }

    /// Changes the selection.
    pub fn choose(self, change: impl FnOnce(&mut Selection, &Matrix)) {
        let mut selection = self.selection.get_untracked();
        change(&mut selection, &self.matrix());
        self.selection.set(selection);
    }

    /// Goes back to how the widget was at the beginning.
    pub fn start_over(self) {
        self.selection.set((*self.start.get_value()).clone());
    }

    /// A text of the matrix in the language that is wanted.
    pub fn text(self, text: &Text) -> String {
        self.options.with(|options| text.get(&options.lang).to_owned())
    }

    /// The name of a level.
    pub fn level_name(self, level: LevelIx) -> String {
        self.text(self.matrix().level(level).name())
    }

    /// The name of a role; empty for the nameless one.
    pub fn role_name(self, role: RoleIx) -> String {
        self.text(self.matrix().role(role).name())
    }

    /// The name of a skill.
    pub fn skill_name(self, skill: SkillIx) -> String {
        self.text(self.matrix().skill(skill).name())
    }

    /// What the widget is about: the skill, or else the matrix.
    pub fn subject(self) -> String {
        match self.shown().skill {
            Some(skill) => self.skill_name(skill),
            None => self.text(self.matrix().title()),
        }
    }

    /// The language of the matrix's texts, where it is not the one the widget speaks.
    pub fn content_lang(self) -> Option<String> {
        let lang = self.matrix().lang().to_owned();
        (lang != messages::LANG).then_some(lang)
    }

    /// Whether a part of the widget is shown.
    pub fn shows(self, part: &str) -> bool {
        self.options.with(|options| !options.hide.split(',').any(|hidden| hidden.trim() == part))
    }

    /// What stands beside a level: that it is the current one, or the one compared with.
    pub fn note(self, level: LevelIx) -> Option<&'static str> {
        let (matrix, shown) = (self.matrix(), self.shown());
        if level == shown.current {
            return Some(messages::YOU_ARE_HERE);
        }
        let is_next = || matrix.ladder().next(shown.current).any(|next| next == level);
        (Some(level) == shown.target(&matrix))
            .then(|| if is_next() { messages::NEXT } else { messages::COMPARED })
    }

    /// The class of what belongs to a level: `now`, `target` or none.
    pub fn place_class(self, level: LevelIx) -> Option<String> {
        let class = |note| if note == messages::YOU_ARE_HERE { "now" } else { "target" };
        self.note(level).map(|note| class(note).to_owned())
    }

    /// What the host asks for, in addition to what is chosen.
    pub fn wish_for_one(self, key: Key, word: Option<String>) {
        let mut wish = self.selection.with_untracked(|selection| selection.wish(&self.matrix()));
        wish.put(key, word);
        self.follow(&wish);
    }

    /// A whole view, as an address describes it.
    pub fn wish_for(self, wish: &Wish) {
        let start = self.start.get_value().wish(&self.matrix());
        self.follow(&wish.clone().or(&start));
    }

    fn follow(self, wish: &Wish) {
        if let Some((selection, unknown)) = Selection::of(wish, &self.matrix()) {
            // A host that sets what it was just told of must not be told again.
            if self.selection.with_untracked(|now| *now != selection) {
                self.selection.set(selection);
            }
            self.say_left_out(&unknown);
        }
    }

    /// The view in words, for an address: what is otherwise than at the start.
    pub fn link_wish(self) -> Wish {
        let matrix = self.matrix();
        let start = self.start.get_value().wish(&matrix);
        self.selection.with(|selection| selection.wish(&matrix)).beyond(&start)
    }

    /// Says what was asked for and is not in the matrix.
    pub fn say_left_out(self, unknown: &[String]) {
        self.notice.set((!unknown.is_empty()).then(|| messages::left_out(unknown)));
    }
}
