//! The answer: what to cover to get from the current level to the other one.

use super::Stage;
use super::change_list::{change_list, folded, outcome_tag};
use super::focus::{focus_later, widget_of};
use super::headings::heading;
use super::markup::{Child, Content, El, el, live};
use super::paged::{PAGE, show_more};
use super::watched::Watched;
use crate::compare::{Outcome, SkillChange, Tally, compare};
use crate::matrix::{LevelIx, Matrix, RoleIx};
use crate::messages;
use crate::search::Query;
use crate::selection::Selection;
use leptos::prelude::*;

/// The id of its heading. It takes the focus from a button that has brought it about and is gone.
const HEADING: &str = "answer-heading";

/// The comparison: an article per role, or an honest end where there is no next level.
pub fn answer(stage: Stage) -> Content {
    live(move || {
        let selection = stage.shown();
        match selection.target(&stage.matrix()) {
            Some(target) => comparison(stage, &selection, target),
            None => top_level(stage, &selection),
        }
    })
}

/// The outcomes of a whole comparison.
pub fn tally(matrix: &Matrix, selection: &Selection) -> Tally {
    let mut tally = Tally::default();
    for role in &selection.roles {
        changes(matrix, selection, *role).iter().for_each(|change| tally.merge(&change.tally()));
    }
    tally
}

fn changes<'m>(matrix: &'m Matrix, selection: &Selection, role: RoleIx) -> Vec<SkillChange<'m>> {
    let places = selection.places(matrix, role);
    places.map(|(from, to)| compare(matrix, from, to, selection.skills(matrix))).unwrap_or_default()
}

fn section(stage: Stage, name: String, sentence: &str) -> El {
    el("section")
        .class("answer")
        .attr("part", "answer")
        .attr("aria-labelledby", HEADING)
        .child(heading(stage, 1).attr("id", HEADING).attr("tabindex", "-1").child(name))
        .child(el("p").class("sum").child(sentence))
}

fn comparison(stage: Stage, selection: &Selection, target: LevelIx) -> Content {
    let name = messages::from_to(&stage.level_name(selection.current), &stage.level_name(target));
    if selection.roles.is_empty() {
        let show_all = el("button")
            .attr("type", "button")
            .on("click", move |event| {
                stage.choose(|selection, matrix| selection.show_roles(matrix, |_| true));
                focus_later(stage, widget_of(&event), HEADING.to_owned());
            })
            .child(messages::SHOW_ALL_ROLES);
        return section(stage, name, messages::NO_ROLE).child(el("p").child(show_all)).content();
    }
    let articles = selection.roles.iter().map(|role| article(stage, selection, *role, target));
    let cards = el("div").class("cards").child(articles.collect::<Vec<El>>());
    section(stage, name, &messages::summary(&tally(&stage.matrix(), selection))).child(cards).content()
}

fn top_level(stage: Stage, selection: &Selection) -> Content {
    let look_back = selection.before(&stage.matrix()).map(|before| {
        let go = move |event| {
            stage.choose(|selection, matrix| {
                let top = selection.current;
                selection.stand_at(matrix, before);
                selection.aim_at(matrix, Some(top));
            });
            focus_later(stage, widget_of(&event), HEADING.to_owned());
        };
        let name = messages::look_back(&stage.level_name(before));
        el("p").child(el("button").attr("type", "button").on("click", go).child(name))
    });
    let name = messages::at_the_top(&stage.level_name(selection.current));
    section(stage, name, messages::TOP_LEVEL).child(look_back).content()
}

/// One role: every skill that is shown, with what changes in it.
fn article(stage: Stage, selection: &Selection, role: RoleIx, target: LevelIx) -> El {
    let matrix = stage.matrix();
    let has = |level: &LevelIx| matrix.role(role).ladder().has(*level);
    let lacking = [selection.current, target].into_iter().find(|level| !has(level));
    let changes = changes(&matrix, selection, role);
    let mut tally = Tally::default();
    changes.iter().for_each(|change| tally.merge(&change.tally()));
    let body = match lacking {
        Some(level) => sentence(&messages::role_lacks(&stage.level_name(level))),
        None if changes.is_empty() => sentence(messages::NOTHING_EXPECTED),
        None => body(stage, selection, &changes, role),
    };
    let id = ["answer-", &role.at().to_string()].concat();
    let name = if matrix.names_roles() { stage.role_name(role) } else { stage.subject() };
    let name = heading(stage, 2).attr("id", &id).maybe("lang", stage.content_lang()).child(name);
    let brief = el("span").class("brief").child(messages::changes(&tally, " · "));
    el("article")
        .class("card")
        .attr("part", "card")
        .attr("aria-labelledby", &id)
        .child(el("header").child(name).child(brief))
        .child(body)
}

fn sentence(text: &str) -> Content {
    el("p").class("empty").child(text).content()
}

fn body(stage: Stage, selection: &Selection, changes: &[SkillChange], role: RoleIx) -> Content {
    let query = Query::new(&selection.query);
    let mut parts = Content::default();
    if changes.iter().all(SkillChange::is_unchanged) {
        parts.add(sentence(messages::NOTHING_CHANGES));
    }
    if let (Some(_), [change]) = (selection.skill, changes) {
        parts.add(change_list(stage, change, &query));
        return parts;
    }
    let (same, changed): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.is_unchanged());
    let drawn = Watched::new(PAGE);
    parts.add(live(move || skills(stage, role, drawn.get())));
    let all = changed.len();
    parts.add(show_more(move || all, drawn));
    if !same.is_empty() {
        let names = same.iter().map(|change| el("li").child(stage.text(change.skill.name())));
        parts.add(folded(stage, messages::unchanged_skills(same.len()), names.collect()));
    }
    parts
}

/// The first skills of a role in which something changes.
fn skills(stage: Stage, role: RoleIx, drawn: usize) -> Content {
    let (matrix, selection) = (stage.matrix(), untrack(|| stage.shown()));
    let query = Query::new(&selection.query);
    let changes = changes(&matrix, &selection, role);
    let changed = changes.iter().filter(|change| !change.is_unchanged()).take(drawn).map(|change| {
        let is_whole = matches!(change.outcome, Outcome::New | Outcome::Dropped);
        el("section")
            .class("skill")
            .child(
                heading(stage, 3).maybe("lang", stage.content_lang()).child(stage.text(change.skill.name())),
            )
            .child((is_whole && change.depth == (None, None)).then(|| outcome_tag(change.outcome)))
            .child(change_list(stage, change, &query))
    });
    changed.collect::<Vec<El>>().content()
}
