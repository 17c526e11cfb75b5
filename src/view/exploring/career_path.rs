//! The career path: the levels ahead of a role and level, and the places beside it. It is a list; the
//! line through its stops is a drawing beside it.

use crate::browse::{CareerPath, Stop, career_path};
use crate::compare::Place;
use crate::matrix::{LevelIx, Matrix, RoleIx};
use crate::messages;
use crate::selection::{Selection, View};
use crate::view::Stage;
use crate::view::drawing::draw;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::headings::ANSWER;
use crate::view::shared::headings::heading;
use crate::view::shared::paged::show_more;
use crate::view::shared::parts;
use crate::view::shared::view_link::view_link;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// How many roles are shown at first, and how many neighbours of each.
const FEW: usize = 6;
/// How many lanes are drawn at most. If a fork has more ways, the rest share the last lane.
const MOST_LANES: usize = 8;
/// How many lanes there is room for on every path.
const FEWEST_LANES: usize = 3;
/// How far down the lanes of a fork have parted.
const BEND: &str = ".8em";
/// How far down the middle of a dot is: as far as that of the stop's name.
const DOT: &str = "1.4em";
/// The lower end.
const END: &str = "100%";

/// The path of each role that is shown.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn path_view(stage: Stage) -> Content {
    live(move || {
        let (matrix, selection) = (stage.matrix(), stage.shown());
        let has = |role: &&RoleIx| matrix.role(**role).ladder().has(selection.current);
        let roles: Vec<RoleIx> = selection.roles.iter().filter(has).copied().collect();
        let (all, drawn) = (roles.len(), Watched::new(FEW));
        let paths = live(move || {
            let roles = roles.iter().take(drawn.get());
            untrack(|| roles.map(|role| path(stage, *role)).collect::<Vec<El>>()).content()
        });
        let section = el("section").class("path").attr("part", parts::PATH);
        let section = section.child(heading(stage, 1).child(messages::CAREER_PATH));
        if all == 0 {
            return section.child(el("p").class("empty").child(messages::NO_ROLE)).content();
        }
        section.child(el("div").class("cards").child(paths)).child(show_more(move || all, drawn)).content()
    })
}

fn path(stage: Stage, role: RoleIx) -> El {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let from = Place { role, level: selection.current };
    let path = career_path(&matrix, from, &selection.skills(&matrix));
    let named = matrix.names_roles().then_some(role);
    let id = ["path-", &role.at().to_string()].concat();
    let name = messages::path_from(&stage.place_name(named, from.level));
    let here = el("div")
        .class("stop")
        .child(el("b").maybe("lang", stage.content_lang()).child(stage.level_name(from.level)))
        .child(" ")
        .child(el("small").class("note").child(messages::YOU_ARE_HERE))
        .child(ways(stage, &path, from.level, from));
    let most = path.ahead.iter().map(|stop| stop.lanes).max().unwrap_or_default();
    let room = most.clamp(FEWEST_LANES, MOST_LANES);
    let first = rail(room, &[], 0, 1, path.ahead.first().map(|next| next.lanes));
    let mut stops = vec![el("li").class("now").child(first).child(here)];
    for (at, ahead) in path.ahead.iter().enumerate() {
        let before = (ahead.lane == 0).then(|| at.checked_sub(1).and_then(|at| path.ahead.get(at)));
        // The lanes that lead into the first stop of a fork. Its other stops have none.
        let coming = before.map(|before| before.map_or(1, |before| before.lanes));
        let coming: Vec<usize> = coming.map(|lanes| (0..lanes.min(room)).collect()).unwrap_or_default();
        let next = path.ahead.get(at + ahead.lanes - ahead.lane).map(|next| next.lanes);
        let is_next = selection.ladder(&matrix).next(from.level).contains(&ahead.place.level);
        let rail = rail(room, &coming, ahead.lane.min(room - 1), ahead.lanes.min(room), next);
        let item = if is_next { el("li").class("next") } else { el("li") };
        let stop = stop(stage, ahead, from, is_next).child(ways(stage, &path, ahead.place.level, from));
        stops.push(item.child(rail).child(stop));
    }
    let note = match path.ahead.as_slice() {
        _ if path.is_cut => Some(messages::TOO_MUCH_TO_COMPARE),
        [] if path.ways.is_empty() => Some(messages::NOTHING_AHEAD),
        _ => None,
    };
    el("article")
        .class("card")
        .attr("part", parts::CARD)
        .attr("aria-labelledby", &id)
        .child(el("header").child(heading(stage, 2).attr("id", &id).child(name)))
        .child(el("p").class("brief").maybe("lang", stage.content_lang()).child(stage.subject()))
        .child(el("ol").class("stops").attr("aria-label", messages::AHEAD).child(stops))
        .child(note.map(|note| el("p").class("empty").child(note)))
        .child(sideways(stage, path.sideways, from))
}

/// Where it goes on from a level in other roles.
fn ways(stage: Stage, path: &CareerPath, level: LevelIx, from: Place) -> Content {
    let ways = path.ways.iter().filter(|way| way.from == level);
    let ways: Vec<El> = ways.map(|way| el("li").child(stop(stage, way, from, false))).collect();
    if ways.is_empty() {
        return Content::default();
    }
    let name = messages::ways_on(&stage.level_name(level));
    let list = el("ul").class("beside").attr("aria-label", &name).child(ways);
    vec![el("p").class("aside").child(name), list].content()
}

fn sideways(stage: Stage, stops: Vec<Stop>, from: Place) -> Content {
    if stops.is_empty() {
        return Content::default();
    }
    let (all, drawn) = (stops.len(), Watched::new(FEW));
    let list = live(move || {
        let stops = stops.iter().take(drawn.get());
        let stops = stops.map(|beside| el("li").child(stop(stage, beside, from, false)));
        untrack(|| stops.collect::<Vec<El>>()).content()
    });
    vec![
        heading(stage, 3).child(messages::SIDEWAYS).content(),
        el("ul").class("beside").attr("aria-label", messages::SIDEWAYS).child(list).content(),
        show_more(move || all, drawn),
    ]
    .content()
}

/// A stop: what leads to its comparison, and how much of it is new.
fn stop(stage: Stage, stop: &Stop, from: Place, is_next: bool) -> El {
    let to = stop.place;
    let is_same_role = to.role == from.role;
    let aim = move |selection: &mut Selection, matrix: &Matrix| {
        selection.show_roles(matrix, |role| role == from.role);
        selection.aim_at_role(matrix, (!is_same_role).then_some(to.role));
        selection.aim_at(matrix, Some(to.level));
        selection.view = View::Compare;
    };
    let name = stage.place_name((!is_same_role).then_some(to.role), to.level);
    let link = view_link(stage, aim, |_| ANSWER.to_owned()).class("link-button");
    let matrix = stage.matrix();
    let rank = |level| matrix.ladder().rank(level);
    let note = match () {
        () if is_next => Some(messages::NEXT.to_owned()),
        // A way on names its level in any case.
        () if !is_same_role && stop.from == from.level && rank(to.level) > rank(from.level) => {
            Some(messages::starts_at(&stage.level_name(to.level)))
        }
        () => None,
    };
    let note = note.map(|note| el("small").class("note").child(note));
    let (n, all) = (stop.tally.to_work_on(), stop.expected());
    let to_work_on = if stop.from == from.level {
        messages::of_all_to_work_on(n, all)
    } else {
        messages::from_level_to_work_on(&stage.level_name(stop.from), n, all)
    };
    el("div")
        .class("stop")
        .child(link.maybe("lang", stage.content_lang()).child(name))
        .child(" ")
        .child(note)
        .child(el("div").class("brief").child(to_work_on))
        .child(el("div").class("brief").child(messages::changes(&stop.tally, " · ", is_same_role)))
}

/// The piece of the line beside one stop: the lanes that come in at the top (at the first stop of a fork), the
/// stop in its lane, beside its name, and the lanes that continue below. It is as wide as `room` lanes.
fn rail(room: usize, coming: &[usize], lane: usize, lanes: usize, next: Option<usize>) -> El {
    // The drawing is as wide as ten lanes.
    let x = |lane: usize| (lane * 10 + 5).to_string() + "%";
    let line = |from: usize, y1: &str, to: usize, y2: &str| {
        draw("line").attr("x1", &x(from)).attr("y1", y1).attr("x2", &x(to)).attr("y2", y2)
    };
    let mut lines = Vec::new();
    for from in coming {
        // If there are as many ways as before, each lane continues by itself.
        if coming.len() == lanes {
            lines.push(line(*from, "0", *from, BEND));
        } else {
            lines.extend((0..lanes).map(|to| line(*from, "0", to, BEND)));
        }
    }
    let top = if coming.is_empty() { "0" } else { BEND };
    for other in 0..lanes {
        let is_start = coming.is_empty() && lanes == 1;
        match other.cmp(&lane) {
            std::cmp::Ordering::Less if next.is_some() => lines.push(line(other, "0", other, END)),
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => {
                if !is_start {
                    lines.push(line(other, top, other, DOT));
                }
                if next.is_some() {
                    lines.push(line(other, DOT, other, END));
                }
            }
            std::cmp::Ordering::Greater => lines.push(line(other, top, other, END)),
        }
    }
    let lines = draw("svg").attr("class", "lines").attr("aria-hidden", "true").children(lines);
    let dot = el("span").attr("class", &["dot dot-", &lane.to_string()].concat());
    el("div").attr("class", &["rail lanes-", &room.to_string()].concat()).drawn(lines).child(dot)
}
