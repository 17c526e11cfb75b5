//! All levels side by side: levels across, roles or skills down.

use super::Stage;
use super::heading::Heading;
use super::item_list::{content_lang, muted};
use super::paged::{PAGE, ShowMore};
use super::table::{description, requirement_pill};
use crate::matrix::{LevelIx, RoleIx, SkillIx};
use crate::messages;
use leptos::prelude::*;

/// The overview. It scrolls inside its own box, the heading column fixed.
#[component]
pub fn Overview() -> impl IntoView {
    let stage = Stage::here();
    let rows = Memo::new(move |_| rows(stage));
    let shown = RwSignal::new(PAGE);
    let drawn = move || rows.get().into_iter().take(shown.get()).collect::<Vec<_>>();
    let columns = move || {
        let levels = stage.matrix().ladder().levels().collect::<Vec<_>>().into_iter();
        levels.map(|level| column_header(stage, level)).collect_view()
    };
    view! { class="sm",
        <section class="table-section" part="table">
            <Heading below=1 id="overview-heading" text=Signal::derive(|| messages::ALL_LEVELS.to_owned())/>
            <div class="frame scroll" tabindex="0" role="group" aria-labelledby="overview-heading">
                <table class="overview" role="table" aria-labelledby="overview-heading">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{move || corner(stage)}</th>
                            {columns}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For
                            each=drawn
                            key=|row| *row
                            children=move |(skill, role)| body_row(stage, skill, role)
                        />
                    </tbody>
                </table>
            </div>
            <ShowMore all=Signal::derive(move || rows.with(Vec::len)) shown/>
        </section>
    }
}

/// A row for each skill and role that are shown and ever expected together.
fn rows(stage: Stage) -> Vec<(SkillIx, RoleIx)> {
    let matrix = stage.matrix();
    stage.selection.with(|selection| {
        let mut rows: Vec<(SkillIx, RoleIx)> = Vec::new();
        for skill in selection.skills(&matrix) {
            let cells = matrix.expectations_of(skill).iter();
            let mut roles: Vec<RoleIx> =
                cells.filter(|cell| selection.shows(cell)).map(|cell| cell.role()).collect();
            roles.dedup();
            rows.extend(roles.into_iter().map(|role| (skill, role)));
        }
        rows
    })
}

/// What goes down: roles, or skills, or both.
fn corner(stage: Stage) -> &'static str {
    let by_role = stage.matrix().names_roles() && stage.skill.get().is_some();
    if by_role { messages::ROLE } else { messages::SKILL }
}

fn column_header(stage: Stage, level: LevelIx) -> impl IntoView {
    let class = move || match stage.note(level) {
        Some(messages::YOU_ARE_HERE) => "now",
        Some(_) => "target",
        None => "",
    };
    view! { class="sm",
        <th role="columnheader" scope="col" class=class>
            <span lang=content_lang(stage)>{stage.level_name(level)}</span>
            {move || stage.note(level).map(|note| view! { class="sm", " " <small class="note">{note}</small> })}
        </th>
    }
}

fn body_row(stage: Stage, skill: SkillIx, role: RoleIx) -> impl IntoView {
    let header = move || {
        let names_roles = stage.matrix().names_roles();
        let (skill_name, role_name) = (stage.skill_name(skill), stage.role_name(role));
        match (stage.skill.get(), names_roles) {
            (Some(_), true) => view! { class="sm", {role_name} }.into_any(),
            (_, false) => view! { class="sm", {skill_name} }.into_any(),
            (None, true) => view! { class="sm", {skill_name} " " <small>{role_name}</small> }.into_any(),
        }
    };
    let levels = stage.matrix().ladder().levels().collect::<Vec<_>>().into_iter();
    let cells = levels.map(|level| cell(stage, skill, role, level)).collect_view();
    view! { class="sm",
        <tr role="row">
            <th role="rowheader" scope="row" lang=content_lang(stage)>{header}</th>
            {cells}
        </tr>
    }
}

fn cell(stage: Stage, skill: SkillIx, role: RoleIx, level: LevelIx) -> impl IntoView {
    let content = move || {
        let matrix = stage.matrix();
        if !matrix.role(role).ladder().has(level) {
            return muted(messages::NO_SUCH_LEVEL);
        }
        let cell = matrix.expectation(skill, role, level);
        let pill = cell.and_then(|cell| requirement_pill(stage, cell));
        view! { class="sm", {pill}{description(stage, cell)} }.into_any()
    };
    // On a narrow screen the cells stand below one another: then each says its level. The column
    // header says it to people's aids in any case.
    view! { class="sm",
        <td role="cell">
            <span class="cell-level" aria-hidden="true" lang=content_lang(stage)>{stage.level_name(level)}</span>
            {content}
        </td>
    }
}
