//! A row of the answer: a skill, how much there is to do in it, and, if it is open, its items.

use super::depth_steps::depth_steps;
use crate::compare::{Between, SkillChange, compare_skill};
use crate::letters::digits;
use crate::matrix::{Requirement, SkillIx};
use crate::messages;
use crate::part::{Arrival, Part, call};
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::comparing::asides::below;
use crate::view::comparing::change_list::{change_list, outcome_tag};
use crate::view::markup::{Child, Content, El, button, el, live, watch};
use crate::view::shared::about;
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::depth_name;
use crate::view::shared::later::drawn_again;
use crate::view::shared::marked::Marks;
use crate::view::stage::watched::Watched;
use leptos::prelude::untrack;
use std::rc::Rc;

/// The row of a skill. Its folded content is in the page, for the browser's own search and for print.
pub fn row(stage: Stage, step: &RoleStep, skill: SkillIx, only: &Rc<[Only]>) -> Content {
    let matrix = stage.matrix();
    let Some((from, to)) = step.places else { return Content::default() };
    let Some(change) = compare_skill(&matrix, from, to, skill) else { return Content::default() };
    let role = step.role;
    let id = ["body-", &digits(role.at() as u64), "-", &digits(skill.at() as u64)].concat();
    let is_open = move || stage.open_skills().get().is_open(skill, role);
    let button = button()
        .class("row-button")
        .state("aria-expanded", is_open)
        .attr("aria-controls", &id)
        .on("click", move |_| stage.toggle_skill(skill, role))
        .child(stage.skill_name(skill));
    let name = heading(stage, 3).maybe("lang", stage.content_lang()).child(button);
    let open = move |_| stage.toggle_skill(skill, role);
    let line = el("div").class("line").child(name).child(glance(stage, &change, only));
    let depth = change.depth.1;
    let is_depth_said = depth.is_some();
    let only = only.clone();
    // The second part marks the changed words, so a closed row waits for it.
    let is_drawn_once = !stage.browser().is_live;
    let is_wanted = move || is_drawn_once || stage.arrival(Part::More).get() != Arrival::Awaited || is_open();
    let is_drawn = Watched::new(untrack(is_wanted));
    watch(move || is_drawn.renew(is_wanted() || is_drawn.peek()));
    let items = live(move || {
        if !is_drawn.get() {
            return Content::default();
        }
        let matrix = stage.matrix();
        let change = compare_skill(&matrix, from, to, skill);
        let about = move || call(Part::More, about::skill(stage, skill, depth)).content();
        let about = drawn_again(stage, Part::More, Box::new(about));
        let changes =
            change.map(|change| change_list(stage, &change, is_depth_said, &only, &Marks::of(stage)));
        vec![about, changes.content(), below(stage, (from, to), skill)].content()
    });
    let body = el("div")
        .class("row-body")
        .attr("id", &id)
        .live("hidden", move || (!is_open()).then(|| "until-found".to_owned()))
        .on("beforematch", open)
        .child(items);
    el("section").class("skill index-row").child(line).child(body).content()
}

/// The summary of a change in one line.
fn glance(stage: Stage, change: &SkillChange, only: &[Only]) -> El {
    let required = el("span").class(match change.required {
        Some(Requirement::Required) => "required-at yes",
        _ => "required-at",
    });
    let at = |scale, depth| depth_name(stage, scale, depth);
    let from = at(change.scales.0, change.depth.0);
    let depth = at(change.scales.1, change.depth.1).map(|to| match from {
        Some(from) if from != to => messages::depths(&from, &to),
        _ => to,
    });
    let depth = depth.map(|depth| {
        let name = el("span").maybe("lang", stage.content_lang()).child(depth);
        el("span").class("depth-at").child(depth_steps(change)).child(name)
    });
    let tally = change.told().only(|outcome| Only::admit(only, outcome));
    let is_of_role = matches!(change.between, Between::Levels(..));
    let brief = match change.requirement {
        _ if change.is_whole() && change.items.is_empty() => {
            outcome_tag(stage, change.outcome, change).content()
        }
        Some(requirement) if tally.changed() == 0 => messages::requirement_change(requirement).content(),
        _ => messages::changes(&tally, " · ", is_of_role).content(),
    };
    el("div")
        .class("glance")
        .child(required.child(change.required.map(messages::requirement)))
        .child(depth.unwrap_or_else(|| el("span")))
        .child(el("span").class("brief").child(brief))
}
