//! Two versions of a matrix: an earlier one is opened from a file, and what it expected at this level is
//! compared.

use super::answer::card;
use crate::compare::{
    FactChange, Place, Side, SkillChange, Tally, compare_versions, fact_changes, summary_changes,
};
use crate::matrix::{Matrix, RoleIx, Skill, SkillIx};
use crate::messages;
use crate::selection::{Selection, View};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::about;
use crate::view::shared::action::action;
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings::heading;
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{PAGE, show_more};
use crate::view::shared::problems::read_aloud;
use crate::view::stage::Version;
use crate::view::stage::watched::Watched;
use js_sys::Reflect;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;
use web_sys::Event;

/// The id of the field for the file.
const FIELD: &str = "version";

/// The endings of the files that can be opened, for the browser's file dialog. A page that opens no sheets says
/// so when one is chosen.
const ENDINGS: &str = ".json,.csv,.tsv,.txt,.xlsx,.xls,.xlsb,.ods,.yaml,.yml,.md,.markdown,.html,.htm";

/// The id of the summary that all of this is folded away behind.
const PLACE: &str = "versions";

/// Leads to this part of the view from elsewhere, and unfolds it.
pub fn go_to_versions(stage: Stage, event: &Event) {
    let widget = widget_of(event);
    stage.choose(|selection, _| selection.view = View::Compare);
    let place = widget.clone();
    let unfold = move || {
        if let Some(details) = place.and_then(|place| place.query_selector(".versions").ok()?) {
            // If it can't be unfolded, it still gets the focus.
            let _ = details.set_attribute("open", "");
        }
    };
    (stage.browser().later)(0, Box::new(unfold));
    focus_later(stage, widget, PLACE.to_owned());
}

/// Beside the date of the last change: leads to this part of the view.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn what_changed(stage: Stage) -> Content {
    let go = move |event| go_to_versions(stage, &event);
    vec![Child::content(" "), action(messages::WHAT_CHANGED, go).class("link-button").content()].content()
}

/// The field that opens another version, and what has changed since.
pub fn versions(stage: Stage) -> Content {
    let put = move |version| {
        if !stage.is_gone() {
            if let Version::Read(_) = version {
                stage.said().set(Some(messages::VERSION_COMPARED.to_owned()));
            }
            stage.version().set(version);
        }
    };
    let take = move |event: Event| put(version(&bytes(&detail(&event).unwrap_or_default())));
    // Without a sentence it is being opened. If the sentence is empty, the browser does not give the file out.
    let refuse = move |event: Event| {
        put(match detail(&event) {
            None => Version::Awaited,
            Some(why) if why.is_empty() => Version::Unreadable(vec![messages::FILE_NOT_READ.to_owned()]),
            Some(why) => Version::Unreadable(vec![why]),
        });
    };
    let field =
        el("div").class("field").child(el("label").attr("for", FIELD).child(messages::VERSION_FILE)).child(
            el("input")
                .attr("type", "file")
                .attr("id", FIELD)
                .attr("accept", ENDINGS)
                .on("version", take)
                .on("no-version", refuse),
        );
    let body = live(move || match stage.version().get() {
        Version::None => Content::default(),
        Version::Awaited => el("p").class("muted").attr("role", "status").child(messages::LOADING).content(),
        Version::Unreadable(problems) => {
            let lines: Vec<El> = problems.into_iter().map(|line| el("li").child(line)).collect();
            let title = el("p").class("error-title").child(messages::VERSION_UNREADABLE);
            let list = el("ul").class("problems").child(lines);
            el("div").class("error").attr("role", "alert").child(title).child(list).content()
        }
        Version::Read(before) => since(stage, &before),
    });
    el("details")
        .class("narrow versions")
        .child(el("summary").attr("id", PLACE).child(messages::VERSIONS))
        .child(el("p").class("muted").child(messages::VERSIONS_HINT))
        .child(field)
        .child(body)
        .content()
}

/// The bytes of a file in a text that has a character for each of them: see `src/part/more/versions.js`.
fn bytes(text: &str) -> Vec<u8> {
    text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

fn version(json: &[u8]) -> Version {
    match read_aloud(json) {
        Ok(matrix) => Version::Read(Arc::new(matrix)),
        Err(problems) => Version::Unreadable(problems),
    }
}

/// The text that the element's script passes with an event.
fn detail(event: &Event) -> Option<String> {
    Reflect::get(event, &JsValue::from_str("detail")).ok()?.as_string()
}

/// What has changed since the version `before`, at the current level.
fn since(stage: Stage, before: &Arc<Matrix>) -> Content {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let level = stage.level_name(selection.current);
    let since = before.updated().map_or_else(|| stage.text(before.title()), messages::date);
    let name = messages::changes_since(&since, &level);
    let about = about::since(stage, &said_otherwise(&matrix, before, &selection));
    let cards: Vec<El> = selection.roles.iter().map(|role| role_card(stage, before.clone(), *role)).collect();
    let id = before.id();
    let other = (id != matrix.id()).then(|| messages::other_matrix(id, matrix.id()));
    let close = move |event| {
        stage.version().set(Version::None);
        focus_later(stage, widget_of(&event), FIELD.to_owned());
    };
    let close = action(messages::CLOSE_VERSION, close);
    el("section")
        .class("answer")
        .attr("aria-label", &name)
        .child(heading(stage, 1).child(name.clone()))
        .child(other.map(|sentence| el("p").class("notice").child(sentence)))
        .child(el("p").child(close))
        .child(about)
        .child(el("div").class("cards").child(cards))
        .content()
}

/// The facts of the level and the summaries that were others in the version `before`.
fn said_otherwise<'m>(matrix: &'m Matrix, before: &'m Matrix, selection: &Selection) -> Vec<FactChange<'m>> {
    let shown = selection.skills(matrix);
    let sides = selection.roles.iter().filter_map(|role| {
        let to = Side { matrix, place: Place { role: *role, level: selection.current } };
        Some((Side { matrix: before, place: place_before(matrix, before, to.place)? }, to))
    });
    let sides: Vec<(Side, Side)> = sides.collect();
    let level = |side: &Side<'m>| side.matrix.level(side.place.level);
    let mut said = sides.first().map(|(from, to)| fact_changes(level(from), level(to))).unwrap_or_default();
    said.append(&mut summary_changes(&sides, &|skill| shown.binary_search(&skill).is_ok()));
    said
}

fn role_card(stage: Stage, before: Arc<Matrix>, role: RoleIx) -> El {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let shown = selection.skills(&matrix);
    let is_all = shown.len() == matrix.skills().len();
    let to = Side { matrix: &matrix, place: Place { role, level: selection.current } };
    let place = place_before(&matrix, &before, to.place);
    let mut tally = Tally::default();
    let mut listed = 0;
    if let Some(place) = place {
        for change in compare_versions(Side { matrix: &before, place }, to) {
            let is_shown = is_all || is_among(&matrix, &shown, change.skill);
            if is_shown {
                tally.merge(&change.tally());
                listed += usize::from(!change.is_unchanged());
            }
        }
    }
    let id = ["since-", &role.at().to_string()].concat();
    let name = if matrix.names_roles() { stage.role_name(role) } else { stage.subject() };
    let body = match place {
        None => card::sentence(messages::NOT_IN_THAT_VERSION),
        Some(_) if listed == 0 => card::sentence(messages::NOTHING_SINCE),
        Some(place) => {
            let drawn = Watched::new(PAGE);
            let matrix = matrix.clone();
            let list = live(move || {
                let to = Side { matrix: &matrix, place: Place { role, level: selection.current } };
                let changes = compare_versions(Side { matrix: &before, place }, to);
                let changes = changes.iter().filter(|change| {
                    !change.is_unchanged() && (is_all || is_among(&matrix, &shown, change.skill))
                });
                let drawn = changes.take(drawn.get());
                untrack(|| drawn.map(|change| skill(stage, change)).collect::<Vec<El>>()).content()
            });
            vec![list, show_more(move || listed, drawn)].content()
        }
    };
    card::card(stage, &id, name, messages::changes(&tally, " · ", false), body)
}

/// Whether a skill of either version is one of `shown`, which are in the order of the matrix.
fn is_among(matrix: &Matrix, shown: &[SkillIx], skill: &Skill) -> bool {
    matrix.skill_of_id(skill.id()).is_some_and(|ix| shown.binary_search(&ix).is_ok())
}

/// The same place in another version: the role and the level with the same ids.
fn place_before(matrix: &Matrix, before: &Matrix, place: Place) -> Option<Place> {
    let role = if before.names_roles() == matrix.names_roles() && !matrix.names_roles() {
        before.role_ixs().next()?
    } else {
        let id = matrix.role(place.role).id();
        before.role_ixs().find(|role| before.role(*role).id() == id)?
    };
    let id = matrix.level(place.level).id();
    let level = before.ladder().levels().find(|level| before.level(*level).id() == id)?;
    before.role(role).ladder().has(level).then_some(Place { role, level })
}

fn skill(stage: Stage, change: &SkillChange) -> El {
    card::skill_section(stage, change, stage.text(change.skill.name()), &[], &Marks::of(stage))
}
