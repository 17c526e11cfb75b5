//! The table of what is expected at the current level. A row opens to show how it grows.

use super::Stage;
use super::growth::growth_list;
use super::heading::Heading;
use super::item_list::{cell_text, content_lang, muted};
use super::paged::{PAGE, ShowMore};
use crate::matrix::{Expectation, RoleIx, SkillIx};
use crate::messages;
use leptos::prelude::*;

/// Role | Required | Description at the current level, with a column Skill where several are shown.
#[component]
pub fn Table() -> impl IntoView {
    let stage = Stage::here();
    let rows = Memo::new(move |_| rows(stage));
    let shown = RwSignal::new(PAGE);
    let drawn = move || rows.get().into_iter().take(shown.get()).collect::<Vec<_>>();
    let name = move || messages::expectations_at(&stage.level_name(stage.current.get()));
    let columns = Columns::of(stage);
    view! { class="sm",
        <section class="table-section" part="table">
            <Heading below=1 id="table-heading" text=Signal::derive(name)/>
            <div class="frame">
                <table class="stacked" role="table" aria-labelledby="table-heading">
                    <thead role="rowgroup">{move || columns.head()}</thead>
                    <For
                        each=drawn
                        key=|row| *row
                        children=move |(skill, role)| body_row(stage, columns, skill, role)
                    />
                </table>
            </div>
            <ShowMore all=Signal::derive(move || rows.with(Vec::len)) shown/>
        </section>
    }
}

/// Which columns there are.
#[derive(Clone, Copy)]
struct Columns {
    skill: Signal<bool>,
    role: bool,
    required: bool,
}

impl Columns {
    fn of(stage: Stage) -> Columns {
        let matrix = stage.matrix();
        let role = matrix.names_roles() && matrix.roles().len() > 1;
        let counts = matrix.counts(None);
        Columns {
            // Something must name the row: the skill does where no role does.
            skill: Signal::derive(move || !role || stage.skill.get().is_none()),
            role,
            required: counts.required + counts.optional > 0,
        }
    }

    fn head(self) -> impl IntoView {
        let names = [
            self.skill.get().then_some(messages::SKILL),
            self.role.then_some(messages::ROLE),
            self.required.then_some(messages::REQUIRED),
            Some(messages::DESCRIPTION),
        ];
        let cells = names.into_iter().flatten();
        let cells = cells.map(|name| view! { class="sm", <th role="columnheader" scope="col">{name}</th> });
        view! { class="sm", <tr role="row">{cells.collect_view()}</tr> }
    }

    fn count(self) -> usize {
        1 + usize::from(self.skill.get()) + usize::from(self.role) + usize::from(self.required)
    }
}

/// A row for each skill and role that are shown and ever expected together.
fn rows(stage: Stage) -> Vec<(SkillIx, RoleIx)> {
    let matrix = stage.matrix();
    let current = stage.current.get();
    let roles = stage.roles.get();
    let skills = stage.skill.get().map_or_else(|| matrix.skill_ixs().collect(), |skill| vec![skill]);
    let mut rows = Vec::new();
    for skill in skills {
        let cells = matrix.expectations_of(skill);
        let has = |role| cells.iter().any(|cell| cell.role() == role);
        let is_row = |role: &RoleIx| matrix.role(*role).ladder().has(current) && has(*role);
        rows.extend(roles.iter().copied().filter(is_row).map(|role| (skill, role)));
    }
    rows
}

/// A row and, when it is open, its details: a `tbody`, so that the two stay together in print.
fn body_row(stage: Stage, columns: Columns, skill: SkillIx, role: RoleIx) -> impl IntoView {
    let id = ["growth-", &skill.at().to_string(), "-", &role.at().to_string()].concat();
    let is_open =
        Memo::new(move |_| stage.selection.with(|selection| selection.open.contains(&(skill, role))));
    // One handler for the whole row: a click on the button, also by Enter or Space, comes here too.
    let toggle = move |_| {
        if !(stage.browser.get_value().has_marked_text)() {
            stage.selection.update(|selection| selection.toggle(skill, role));
        }
    };
    let button = {
        let id = id.clone();
        move || {
            let (skill_name, role_name) = (stage.skill_name(skill), stage.role_name(role));
            let (text, name) = match (columns.skill.get(), columns.role) {
                (true, true) => (skill_name.clone(), Some([&skill_name, ", ", &role_name].concat())),
                (true, false) => (skill_name, None),
                (false, _) => (role_name, None),
            };
            view! { class="sm",
                <button
                    type="button"
                    class="row-button"
                    aria-label=name
                    aria-controls=id.clone()
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                >
                    <span lang=content_lang(stage)>{text}</span>
                </button>
            }
        }
    };
    let second = move || {
        (columns.skill.get() && columns.role).then(
            || view! { class="sm", <td role="cell" lang=content_lang(stage)>{stage.role_name(role)}</td> },
        )
    };
    let cell = move || stage.matrix().expectation(skill, role, stage.current.get()).cloned();
    let required = move || {
        columns.required.then(|| {
            view! { class="sm", <td role="cell">{cell().and_then(|cell| requirement_pill(stage, &cell))}</td> }
        })
    };
    let details = move || {
        is_open.get().then(|| {
            view! { class="sm",
                <tr class="details" role="row" id=id.clone()>
                    <td role="cell" colspan=columns.count().to_string()>{growth_list(stage, skill, role)}</td>
                </tr>
            }
        })
    };
    view! { class="sm",
        <tbody role="rowgroup">
            <tr class="row" role="row" on:click=toggle>
                <th role="rowheader" scope="row">{button}</th>
                {second}
                {required}
                <td role="cell">{move || description(stage, cell().as_ref())}</td>
            </tr>
            {details}
        </tbody>
    }
}

/// What the cell says, or, where there is none, what that means.
pub fn description(stage: Stage, cell: Option<&Expectation>) -> AnyView {
    match cell {
        Some(cell) => cell_text(stage, cell, &stage.query.get()),
        None if stage.matrix().is_cumulative() => muted(messages::NOTHING_ADDED),
        None => muted(messages::NOT_EXPECTED),
    }
}

/// "Required", "Optional", or the source's own word; nothing where nothing is said.
pub fn requirement_pill(stage: Stage, cell: &Expectation) -> Option<AnyView> {
    let word = cell.requirement_word().map(|word| stage.text(word));
    let requirement = cell.requirement();
    let text = word.or_else(|| requirement.map(|said| messages::requirement(said).to_owned()))?;
    let class = match requirement {
        Some(crate::matrix::Requirement::Required) => "pill required",
        _ => "pill",
    };
    Some(view! { class="sm", <span class=class>{text}</span> }.into_any())
}
