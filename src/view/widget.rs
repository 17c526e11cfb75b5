//! The whole widget.

use super::Stage;
use super::answer::Answer;
use super::compare_with::CompareWith;
use super::header::Header;
use super::ladder::Ladder;
use super::overview::Overview;
use super::role_filter::RoleFilter;
use super::search_results::SearchResults;
use super::skill_choice::SkillChoice;
use super::table::Table;
use super::tools::Tools;
use super::view_tabs::ViewTabs;
use crate::messages;
use crate::selection::View;
use leptos::prelude::*;

/// Everything, in the order of the question: what is this, where am I, what do I have to cover.
#[component]
pub fn Widget(
    /// The matrix, the selection, and what follows from both.
    stage: Stage,
) -> impl IntoView {
    provide_context(stage);
    announce(stage);
    let panel = move || match stage.view.get() {
        View::Compare => view! { class="sm", <Answer/>{move || stage.shows("table").then(Table)} }.into_any(),
        View::Levels => view! { class="sm", <Overview/> }.into_any(),
    };
    let notice = move || stage.notice.get().map(|text| view! { class="sm", <p class="notice">{text}</p> });
    view! { class="sm",
        <section class="widget" part="base" lang=messages::LANG aria-label=move || stage.subject()>
            {move || stage.shows("header").then(Header)}
            <Tools/>
            {notice}
            <div class="choices">
                <SkillChoice/>
                <Ladder/>
                <div class="choice-row">
                    <CompareWith/>
                    <RoleFilter/>
                </div>
            </div>
            <SearchResults/>
            <ViewTabs/>
            <div id="panel" class="panel" role="tabpanel" aria-labelledby=move || ["tab-", stage.view.get().id()].concat()>
                {panel}
            </div>
            <p class="status" role="status">{move || stage.said.get()}</p>
        </section>
    }
}

/// Says each change of the comparison, once, in a whole sentence; nothing at the start.
fn announce(stage: Stage) {
    let summary = Memo::new(move |_| {
        let current = stage.level_name(stage.current.get());
        match stage.target.get().zip(stage.tally.get()) {
            Some((target, tally)) => messages::compared(&current, &stage.level_name(target), &tally),
            None => messages::at_the_top(&current),
        }
    });
    Effect::new(move |before: Option<String>| {
        let summary = summary.get();
        if before.is_some_and(|before| before != summary) {
            stage.said.set(summary.clone());
        }
        summary
    });
}
