//! The choice of the skill.

use super::Stage;
use crate::matrix::SkillIx;
use crate::messages;
use leptos::prelude::*;

/// One skill or all of them, grouped by where they are filed; nothing where there is only one.
#[component]
pub fn SkillChoice() -> impl IntoView {
    let stage = Stage::here();
    (stage.matrix().skills().len() > 1).then(|| {
        let choose = move |event| {
            let chosen = event_target_value(&event);
            let skill = stage.matrix().find_skill(&chosen);
            stage.selection.update(|selection| selection.skill = skill);
        };
        view! { class="sm",
            <div class="skill-choice">
                <label for="skill">{messages::SKILL}</label>
                <select id="skill" on:change=choose>
                    <option value="" prop:selected=move || stage.skill.get().is_none()>
                        {messages::ALL_SKILLS}
                    </option>
                    {move || groups(stage)}
                </select>
            </div>
        }
    })
}

/// The skills by path, in the order of the file; a path that comes again later is a group again.
fn groups(stage: Stage) -> Vec<AnyView> {
    let matrix = stage.matrix();
    let skills: Vec<SkillIx> = matrix.skill_ixs().collect();
    let by_path = skills.chunk_by(|a, b| matrix.skill(*a).path() == matrix.skill(*b).path());
    let group = |skills: &[SkillIx]| {
        let options = skills.iter().map(|skill| option(stage, *skill)).collect_view();
        let path = skills.first().map(|skill| matrix.skill(*skill).path()).unwrap_or_default();
        if path.is_empty() {
            return options.into_any();
        }
        let label = path.iter().map(|step| stage.text(step)).collect::<Vec<_>>().join(" › ");
        view! { class="sm", <optgroup label=label>{options}</optgroup> }.into_any()
    };
    by_path.map(group).collect()
}

fn option(stage: Stage, skill: SkillIx) -> impl IntoView + use<> {
    let id = stage.matrix().skill(skill).id().to_owned();
    let is_chosen = move || stage.skill.get() == Some(skill);
    view! { class="sm", <option value=id prop:selected=is_chosen>{stage.skill_name(skill)}</option> }
}
