//! The skills as a tree. If one is chosen, its page: its roles and levels.

use super::grid::{RowHead, level_tables};
use crate::browse::skill_rows;
use crate::matrix::{Group, GroupIx, SkillIx};
use crate::messages;
use crate::selection::{Selection, View};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::about::{self, told};
use crate::view::shared::action::action;
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings::ANSWER;
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::item_list;
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::PAGE;
use crate::view::shared::parts;
use crate::view::shared::view_link::view_link;
use crate::view::stage::watched::Watched;
use wasm_split_helpers::wasm_split;

/// The id of the page's heading, which takes the focus from the button that led there.
const HEADING: &str = "skill-heading";

/// A tree of more skills than this is folded, so that skills out of sight are not drawn.
const UNFOLDED: usize = 120;

/// The tree or the page.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn skill_page(stage: Stage) -> Content {
    live(move || {
        let selection = stage.shown();
        let body = match selection.skill {
            Some(skill) => page(stage, skill),
            None => tree(stage, selection.group),
        };
        el("section").class("table-section").attr("part", parts::TABLE).child(body).content()
    })
}

fn title(stage: Stage, name: String) -> El {
    heading(stage, 1).attr("id", HEADING).attr("tabindex", "-1").child(name)
}

/// What leads somewhere else in this view.
fn link_to(stage: Stage, name: String, change: impl Fn(&mut Selection) + 'static) -> El {
    view_link(stage, move |selection, _| change(selection), |_| HEADING.to_owned())
        .class("link-button")
        .child(name)
}

fn tree(stage: Stage, group: Option<GroupIx>) -> Content {
    let name = group.map_or_else(|| messages::SKILLS.to_owned(), |group| stage.group_path(group));
    let all = group.map(|_| {
        let all = link_to(stage, messages::ALL_DOMAINS.to_owned(), |selection| selection.group = None);
        let compare = move |event| {
            stage.choose(|selection, _| selection.view = View::Compare);
            focus_later(stage, widget_of(&event), ANSWER.to_owned());
        };
        let compare = action(messages::COMPARE_GROUP, compare);
        el("p").child(all).child(" ").child(compare)
    });
    vec![
        title(stage, name).maybe("lang", group.and_then(|_| stage.content_lang())).content(),
        all.content(),
        branch(stage, group),
    ]
    .content()
}

/// The direct content of a group (none for the top): its groups, then its skills.
fn branch(stage: Stage, group: Option<GroupIx>) -> Content {
    let matrix = stage.matrix();
    let is_unfolded = matrix.skills().len() <= UNFOLDED;
    let groups = matrix.groups().within(group).map(|inner| {
        let group = matrix.groups().group(inner);
        let path = group.map(Group::path).unwrap_or_default();
        let name = path.last().map(|step| stage.text(step)).unwrap_or_default();
        let count = group.map_or(0, Group::skills);
        let summary = el("summary")
            .child(el("b").maybe("lang", stage.content_lang()).child(name.clone()))
            .child(" ")
            .child(el("small").child(messages::skills(count)));
        let is_open = Watched::new(is_unfolded);
        let inside = live(move || is_open.get().then(|| branch(stage, Some(inner))).content());
        let choose =
            link_to(stage, messages::only_group(&name), move |selection| selection.group = Some(inner));
        let details = el("details").on("toggle", move |_| is_open.renew(true)).child(summary);
        let details = if is_unfolded { details.attr("open", "") } else { details };
        let about = matrix.about_group(inner).map(|about| told(stage, "muted text", about));
        el("li").child(details.child(choose).child(about).child(inside))
    });
    let groups: Vec<El> = groups.collect();
    let skills = matrix.skill_ixs().filter(|skill| matrix.groups().of_skill(*skill) == group);
    let skills: Vec<El> = skills.map(|skill| leaf(stage, skill)).collect();
    el("ul").class("tree").child(groups).child(skills).content()
}

fn leaf(stage: Stage, skill: SkillIx) -> El {
    let cells = stage.matrix().expectations_of(skill).len();
    let link = link_to(stage, stage.skill_name(skill), move |selection| {
        selection.skill = Some(skill);
        selection.group = None;
    });
    let link = link.maybe("lang", stage.content_lang());
    el("li").child(link).child(" ").child(el("small").child(messages::expectations(cells)))
}

fn page(stage: Stage, skill: SkillIx) -> Content {
    let matrix = stage.matrix();
    let group = matrix.groups().of_skill(skill);
    let back = link_to(stage, messages::ALL_SKILLS.to_owned(), |selection| selection.skill = None);
    let back = match group {
        None => el("p").child(back),
        Some(group) => {
            let up = link_to(stage, stage.group_path(group), move |selection| {
                selection.skill = None;
                selection.group = Some(group);
            });
            el("p").child(back).child(" › ").child(up.maybe("lang", stage.content_lang()))
        }
    };
    let name = stage.skill_name(skill);
    let rows = skill_rows(&matrix, skill);
    let head = if matrix.names_roles() { RowHead::Role } else { RowHead::Skill };
    let tables = if rows.is_empty() {
        el("p").class("empty").child(messages::NOTHING_AT_ALL).content()
    } else {
        level_tables(stage, &rows, head, &name, PAGE)
    };
    let about = matrix.skill(skill).summary().map(|about| told(stage, "muted text", about));
    vec![
        title(stage, name).maybe("lang", stage.content_lang()).content(),
        back.content(),
        about.content(),
        tables,
        depths(stage, skill).content(),
    ]
    .content()
}

/// What the depths of the skill mean, if the matrix says so.
fn depths(stage: Stage, skill: SkillIx) -> Option<El> {
    let matrix = stage.matrix();
    let (scale, marks) = (matrix.scale(skill), Marks::of(stage));
    let skill = matrix.skill(skill);
    let steps = scale.ixs().zip(scale.depths()).map(|(ix, depth)| {
        let items = item_list(stage, skill.text_at(ix), scale, &marks);
        (stage.text(depth.name()), vec![about::depth(stage, depth), items.content()].content())
    });
    let steps = about::list(stage, steps.collect());
    steps.map(|steps| el("section").child(heading(stage, 2).child(messages::DEPTHS)).child(steps))
}
