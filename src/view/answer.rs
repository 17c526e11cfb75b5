//! The answer: what to cover to get from the current level to the other one.

use super::Stage;
use super::change_list::{change_list, outcome_tag};
use super::heading::Heading;
use super::item_list::content_lang;
use super::paged::{PAGE, ShowMore};
use crate::compare::{Outcome, SkillChange, Tally, compare};
use crate::matrix::{LevelIx, Matrix, RoleIx};
use crate::messages;
use leptos::prelude::*;

/// The comparison: an article per role, or an honest end where there is no next level.
#[component]
pub fn Answer() -> impl IntoView {
    let stage = Stage::here();
    move || match stage.target.get() {
        Some(target) => comparison(stage, target).into_any(),
        None => top_level(stage).into_any(),
    }
}

fn comparison(stage: Stage, target: LevelIx) -> impl IntoView {
    let name = move || messages::from_to(&stage.level_name(stage.current.get()), &stage.level_name(target));
    let articles = move || {
        let roles = stage.roles.get();
        if roles.is_empty() {
            return no_role(stage);
        }
        let articles = roles.into_iter().map(|role| article(stage, role, target)).collect_view();
        view! { class="sm", <div class="cards">{articles}</div> }.into_any()
    };
    let tally = move || stage.tally.get().map(|tally| messages::summary(&tally));
    view! { class="sm",
        <section class="answer" part="answer" aria-labelledby="answer-heading">
            <Heading below=1 id="answer-heading" text=Signal::derive(name)/>
            <p class="sum">{tally}</p>
            {articles}
        </section>
    }
}

fn no_role(stage: Stage) -> AnyView {
    let show_all = move |_| {
        let matrix = stage.matrix();
        stage.selection.update(|selection| selection.show_roles(&matrix, |_| true));
    };
    view! { class="sm",
        <p class="empty">
            {messages::NO_ROLE} " " <button type="button" on:click=show_all>{messages::SHOW_ALL_ROLES}</button>
        </p>
    }
    .into_any()
}

fn top_level(stage: Stage) -> impl IntoView {
    let name = move || messages::at_the_top(&stage.level_name(stage.current.get()));
    let look_back = move || {
        let before = stage.selection.with(|selection| selection.before(&stage.matrix()))?;
        let go = move |_| {
            stage.selection.update(|selection| {
                let top = selection.current;
                selection.stand_at(before);
                selection.aim_at(Some(top));
            });
        };
        let name = messages::look_back(&stage.level_name(before));
        Some(view! { class="sm", <p><button type="button" on:click=go>{name}</button></p> })
    };
    view! { class="sm",
        <section class="answer" part="answer" aria-labelledby="answer-heading">
            <Heading below=1 id="answer-heading" text=Signal::derive(name)/>
            <p class="sum">{messages::TOP_LEVEL}</p>
            {look_back}
        </section>
    }
}

/// One role: every skill that is shown, with what changes in it.
fn article(stage: Stage, role: RoleIx, target: LevelIx) -> AnyView {
    let matrix = stage.matrix();
    let current = stage.current.get();
    let lacking = [current, target].into_iter().find(|level| !matrix.role(role).ladder().has(*level));
    let shown = RwSignal::new(PAGE);
    let body = move || {
        let matrix = stage.matrix();
        let changes = changes(stage, &matrix, role);
        match lacking {
            Some(level) => sentence(messages::role_lacks(&stage.level_name(level))),
            None if changes.is_empty() => sentence(messages::NOTHING_EXPECTED.to_owned()),
            None => body(stage, &changes, shown),
        }
    };
    let mut tally = Tally::default();
    changes(stage, &matrix, role).iter().for_each(|change| tally.merge(&change.tally()));
    let brief = messages::changes(&tally, " · ");
    let heading = ["answer-", &role.at().to_string()].concat();
    let labelled_by = heading.clone();
    let name = move || if stage.matrix().names_roles() { stage.role_name(role) } else { stage.subject() };
    view! { class="sm",
        <article class="card" part="card" aria-labelledby=labelled_by>
            <header>
                <div id=heading class="card-name"><Heading below=2 text=Signal::derive(name)/></div>
                <span class="brief">{brief}</span>
            </header>
            {body}
        </article>
    }
    .into_any()
}

fn changes<'m>(stage: Stage, matrix: &'m Matrix, role: RoleIx) -> Vec<SkillChange<'m>> {
    stage.selection.with_untracked(|selection| {
        let places = selection.places(matrix, role);
        places.map(|(from, to)| compare(matrix, from, to, selection.skills(matrix))).unwrap_or_default()
    })
}

fn sentence(text: String) -> AnyView {
    view! { class="sm", <p class="empty">{text}</p> }.into_any()
}

fn body(stage: Stage, changes: &[SkillChange], shown: RwSignal<usize>) -> AnyView {
    let query = stage.query.get();
    let nothing =
        changes.iter().all(SkillChange::is_unchanged).then(|| sentence(messages::NOTHING_CHANGES.to_owned()));
    if let (Some(_), [change]) = (stage.skill.get(), changes) {
        return view! { class="sm", {nothing}{change_list(stage, change, &query)} }.into_any();
    }
    let (same, changed): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.is_unchanged());
    let lists = changed.iter().take(shown.get()).map(|change| {
        let skill = change.skill;
        let whole = matches!(change.outcome, Outcome::New | Outcome::Dropped);
        view! { class="sm",
            <section class="skill">
                <Heading below=3 text=Signal::derive(move || stage.skill_name(skill))/>
                {whole.then(|| outcome_tag(change.outcome))}
                {change_list(stage, change, &query)}
            </section>
        }
        .into_any()
    });
    let lists = lists.collect_view();
    let unchanged = (!same.is_empty()).then(|| {
        let names = same.iter().map(|change| stage.skill_name(change.skill));
        let names = names.map(|name| view! { class="sm", <li>{name}</li> }).collect_view();
        view! { class="sm",
            <details class="rest">
                <summary>{messages::unchanged_skills(same.len())}</summary>
                <ul class="items" lang=content_lang(stage)>{names}</ul>
            </details>
        }
    });
    view! { class="sm", {nothing}{lists}<ShowMore all=changed.len() shown/>{unchanged} }.into_any()
}
