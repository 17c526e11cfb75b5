//! The second part of the wasm: what the first comparison does without.
//!
//! The builder parts the wasm in two at [`part`]: what can only be reached from [`MORE`] is in the
//! second part, which the element's script fetches when the first view is shown, or when it is asked
//! for. Whatever is to be there at once must not be called but by way of `MORE`.

use super::Stage;
use super::answer;
use super::focus::{focus_later, widget_of};
use super::marked::Marks;
use super::marking::{Marked, follow, marked};
use super::markup::{Child, Content, El, el, live};
use super::view_tabs::tab_id;
use super::{
    actions, career_path, filters, heat_map, narrow, other_roles, overview, prose, role_page, search_results,
    skill_page, table, versions,
};
use crate::compare::is_too_long;
use crate::matrix::Matrix;
use crate::matrix::read::{Problems, read};
use crate::messages;
use crate::search::Query;
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What is in the second part.
pub struct More {
    pub career_path: fn(Stage) -> Content,
    pub heat_map: fn(Stage) -> Content,
    /// The roles that lack one of the levels that are compared.
    pub lacking: fn(Stage) -> Content,
    pub overview: fn(Stage) -> Content,
    pub role_page: fn(Stage) -> Content,
    pub skill_page: fn(Stage) -> Content,
    pub table: fn(Stage) -> Content,
    pub versions: fn(Stage) -> Content,
    pub search_results: fn(Stage) -> Content,
    /// The comparison arranged otherwise than by role.
    pub arranged: fn(Stage) -> Content,
    /// What narrows what is shown, and arranges a comparison.
    pub filters: fn(Stage) -> Content,
    /// Aiming for another role, and several roles at once.
    pub other_roles: fn(Stage) -> Content,
    /// What is done rarely.
    pub actions: fn(Stage) -> Content,
    /// In the place of a comparison that this leaves nothing of.
    pub nothing_left: fn(Stage) -> Content,
    /// What was asked for and is not in the matrix, in a sentence.
    pub left_out: fn(&[String]) -> String,
    /// How much is found, in a sentence.
    pub how_much: fn(Stage) -> String,
    /// What somebody typed into the search box.
    pub query: fn(Stage, &str) -> Query,
    pub marked: fn(String, &Query) -> Marked,
    /// Marks in texts what another query finds.
    pub follow: fn(&mut [Marked], &Query, before: &Query),
    /// A text with its bullets.
    pub prose: fn(&str, &Marks) -> Content,
    /// Two texts, what is changed in the wording marked; none where that would help nobody.
    pub worded: fn(&str, &str, &Marks) -> Option<[Content; 2]>,
    /// A sentence, where two texts are too long for their changed words to be marked.
    pub not_marked: fn(&str, &str) -> Option<&'static str>,
    /// Reads a matrix, or says what is wrong with it, a line each.
    pub read: fn(&[u8]) -> Result<Matrix, Vec<String>>,
}

static MORE: More = More {
    career_path: career_path::path_view,
    heat_map: heat_map::heat_map,
    lacking: answer::card::lacking,
    overview: overview::overview,
    role_page: role_page::role_page,
    skill_page: skill_page::skill_page,
    table: table::table,
    versions: |stage| versions::versions(stage).content(),
    search_results: search_results::search_results,
    left_out: messages::left_out,
    how_much: search_results::how_much,
    arranged: answer::arranged,
    filters: filters::filters_body,
    other_roles: other_roles::other_roles,
    actions: actions::actions,
    nothing_left: narrow::nothing_left,
    query: Stage::asked,
    marked,
    follow,
    prose: prose::plain,
    worded: prose::worded,
    not_marked: |from, to| is_too_long(from, to).then_some(messages::NOT_MARKED),
    read: read_aloud,
};

fn read_aloud(json: &[u8]) -> Result<Matrix, Vec<String>> {
    read(json).map(|reading| reading.matrix).map_err(|problems| problem_lines(&problems))
}

/// What is wrong with a matrix, a line each.
pub(super) fn problem_lines(problems: &Problems) -> Vec<String> {
    let mut lines = problems.lines();
    if problems.unlisted() > 0 {
        lines.push(messages::more_problems(problems.unlisted()));
    }
    lines
}

#[wasm_split_helpers::wasm_split(more)]
fn part() -> &'static More {
    &MORE
}

/// Whether the second part is there.
#[derive(Clone, Copy)]
pub enum Arrival {
    /// Not yet.
    Awaited,
    /// It could not be fetched.
    Failed,
    /// It is.
    Here(&'static More),
}

thread_local! {
    static HERE: Cell<Option<&'static More>> = const { Cell::new(None) };
}

/// The second part, where it is there.
pub fn more() -> Option<&'static More> {
    HERE.get()
}

impl Arrival {
    /// The element's script says that the second part is there, or that it could not be fetched.
    pub fn of(is_here: bool) -> Arrival {
        if !is_here {
            return Arrival::Failed;
        }
        // The first poll asks for it, and is answered at once.
        let mut asked = pin!(part());
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..3 {
            if let Poll::Ready(more) = asked.as_mut().poll(&mut context) {
                HERE.set(Some(more));
                return Arrival::Here(more);
            }
        }
        Arrival::Failed
    }
}

/// What is drawn by the second part; until it is there, nothing.
pub fn drawn_later(stage: Stage, draw: fn(&More, Stage) -> Content) -> Content {
    live(move || match stage.more().get() {
        Arrival::Here(more) => draw(more, stage),
        Arrival::Awaited | Arrival::Failed => Content::default(),
    })
}

/// What is drawn by the second part because it was asked for; until it is there, a line that says so.
pub fn drawn_by_more(stage: Stage, draw: fn(&More, Stage) -> Content) -> Content {
    live(move || match stage.more().get() {
        Arrival::Here(more) => draw(more, stage),
        Arrival::Awaited => {
            stage.ask_for_more();
            el("p").class("muted").attr("role", "status").child(messages::LOADING).content()
        }
        Arrival::Failed => failed(stage).content(),
    })
}

fn failed(stage: Stage) -> El {
    let again = move |event| {
        stage.more().set(Arrival::Awaited);
        let view = stage.selection().peek().view;
        focus_later(stage, widget_of(&event), tab_id(view));
    };
    let again = el("button").attr("type", "button").on("click", again).child(messages::TRY_AGAIN);
    let sentence = el("p").child(messages::not_fetched(stage.why_no_more().peek().as_deref()));
    el("div").class("error").attr("role", "alert").child(sentence).child(again)
}
