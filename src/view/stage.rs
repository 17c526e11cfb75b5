//! What every component plays on: the matrix, the selection, and what follows from both.

use crate::compare::{Tally, compare};
use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx, Text};
use crate::messages;
use crate::search::Query;
use crate::selection::{Key, Selection, View, Wish};
use leptos::prelude::*;
use std::sync::Arc;

/// What only the browser's edge can do for a component.
#[derive(Clone, Copy)]
pub struct Browser {
    /// Copies the address of this very view; tells in the signal how that went.
    pub copy_link: fn(Stage, RwSignal<Option<LinkCopy>>),
    /// Prints the page.
    pub print: fn(),
    /// Whether the reader has marked text, so that a click is no wish to open anything.
    pub has_marked_text: fn() -> bool,
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

impl Options {
    /// Whether a part is shown.
    pub fn shows(&self, part: &str) -> bool {
        !self.hide.split(',').any(|hidden| hidden.trim() == part)
    }
}

/// The matrix, the selection, and what follows from both. Cheap to copy; every component takes it
/// from the context.
#[derive(Clone, Copy)]
pub struct Stage {
    matrix: StoredValue<Arc<Matrix>>,
    /// What the reader has chosen.
    pub selection: RwSignal<Selection>,
    /// Where "start over" leads.
    pub start: StoredValue<Selection>,
    /// What the host decides.
    pub options: RwSignal<Options>,
    /// What this widget's parts of the page's address begin with; none where it must not touch the
    /// address, so that no link leads here.
    pub address: RwSignal<Option<String>>,
    /// What the status region says.
    pub said: RwSignal<String>,
    /// What must be seen to be known: what was left out, what the browser forbids.
    pub notice: RwSignal<Option<String>>,
    said_once: StoredValue<bool>,
    /// The browser's edge.
    pub browser: StoredValue<Browser>,
    /// The skill that is shown; none for all.
    pub skill: Memo<Option<SkillIx>>,
    /// The roles that are shown.
    pub roles: Memo<Vec<RoleIx>>,
    /// The current level.
    pub current: Memo<LevelIx>,
    /// The level compared with; none at the top.
    pub target: Memo<Option<LevelIx>>,
    /// The view.
    pub view: Memo<View>,
    /// What is searched for.
    pub query: Memo<Query>,
    /// The outcomes of the whole comparison; none at the top.
    pub tally: Memo<Option<Tally>>,
}

impl Stage {
    /// A stage for a matrix, set as the reader finds it. `start` is where "start over" leads.
    pub fn new(
        matrix: Arc<Matrix>,
        selection: Selection,
        start: Selection,
        options: Options,
        browser: Browser,
    ) -> Stage {
        let matrix = StoredValue::new(matrix);
        let selection = RwSignal::new(selection);
        Stage {
            matrix,
            selection,
            start: StoredValue::new(start),
            options: RwSignal::new(options),
            address: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            notice: RwSignal::new(None),
            said_once: StoredValue::new(false),
            browser: StoredValue::new(browser),
            skill: Memo::new(move |_| selection.with(|s| s.skill)),
            roles: Memo::new(move |_| selection.with(|s| s.roles.clone())),
            current: Memo::new(move |_| selection.with(|s| s.current)),
            target: Memo::new(move |_| matrix.with_value(|matrix| selection.with(|s| s.target(matrix)))),
            view: Memo::new(move |_| selection.with(|s| s.view)),
            query: Memo::new(move |_| selection.with(|s| Query::new(&s.query))),
            tally: Memo::new(move |_| matrix.with_value(|matrix| selection.with(|s| tally(matrix, s)))),
        }
    }

    /// The stage that the component plays on.
    pub fn here() -> Stage {
        expect_context()
    }

    /// The matrix.
    pub fn matrix(self) -> Arc<Matrix> {
        self.matrix.get_value()
    }

    /// A text of the matrix in the language that is wanted.
    pub fn text(self, text: &Text) -> String {
        self.options.with(|options| text.get(&options.lang).to_owned())
    }

    /// The name of a level.
    pub fn level_name(self, level: LevelIx) -> String {
        self.matrix.with_value(|matrix| self.text(matrix.level(level).name()))
    }

    /// The name of a role; empty for the nameless one.
    pub fn role_name(self, role: RoleIx) -> String {
        self.matrix.with_value(|matrix| self.text(matrix.role(role).name()))
    }

    /// The name of a skill.
    pub fn skill_name(self, skill: SkillIx) -> String {
        self.matrix.with_value(|matrix| self.text(matrix.skill(skill).name()))
    }

    /// What the widget is about: the skill, or else the matrix.
    pub fn subject(self) -> String {
        match self.skill.get() {
            Some(skill) => self.skill_name(skill),
            None => self.matrix.with_value(|matrix| self.text(matrix.title())),
        }
    }

    /// Whether a part of the widget is shown.
    pub fn shows(self, part: &'static str) -> bool {
        self.options.with(|options| options.shows(part))
    }

    /// What the host, the address or the storage asks for, in addition to what is chosen.
    pub fn wish_for_one(self, key: Key, word: Option<String>) {
        let mut wish = self.selection.with_untracked(|selection| selection.wish(&self.matrix()));
        wish.put(key, word);
        self.choose(&wish);
    }

    /// A whole view, as an address describes it.
    pub fn wish_for(self, wish: &Wish) {
        let start = self.start.with_value(|start| start.wish(&self.matrix()));
        self.choose(&wish.clone().or(&start));
    }

    fn choose(self, wish: &Wish) {
        if let Some((selection, unknown)) = Selection::of(wish, &self.matrix()) {
            self.selection.set(selection);
            self.say_left_out(&unknown);
        }
    }

    /// The view in words, for an address: what is otherwise than at the start.
    pub fn link_wish(self) -> Wish {
        let matrix = self.matrix();
        let start = self.start.with_value(|start| start.wish(&matrix));
        self.selection.with(|selection| selection.wish(&matrix)).beyond(&start)
    }

    /// The same, without being told of changes.
    pub fn link_wish_untracked(self) -> Wish {
        untrack(|| self.link_wish())
    }

    /// Says what was asked for and is not in the matrix.
    pub fn say_left_out(self, unknown: &[String]) {
        self.notice.set((!unknown.is_empty()).then(|| messages::left_out(unknown)));
    }

    /// Says something that need not be said again.
    pub fn say_once(self, sentence: &'static str) {
        if !self.said_once.get_value() {
            self.said_once.set_value(true);
            self.notice.set(Some(sentence.to_owned()));
        }
    }

    /// What stands beside a level: that it is the current one, or the one compared with.
    pub fn note(self, level: LevelIx) -> Option<&'static str> {
        if level == self.current.get() {
            return Some(messages::YOU_ARE_HERE);
        }
        (Some(level) == self.target.get()).then(|| {
            let is_next = self
                .matrix
                .with_value(|matrix| matrix.ladder().next(self.current.get()).any(|next| next == level));
            if is_next { messages::NEXT } else { messages::COMPARED }
        })
    }
}

fn tally(matrix: &Matrix, selection: &Selection) -> Option<Tally> {
    selection.target(matrix)?;
    let mut tally = Tally::default();
    for (from, to) in selection.roles.iter().filter_map(|role| selection.places(matrix, *role)) {
        for change in compare(matrix, from, to, selection.skills(matrix)) {
            tally.merge(&change.tally());
        }
    }
    Some(tally)
}
