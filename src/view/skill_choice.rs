//! The choice of the skill.

use super::Stage;
use super::markup::{Child, Content, El, el};
use crate::letters::join;
use crate::matrix::{GroupIx, SkillIx};
use crate::messages;
use leptos::prelude::*;

/// One skill or all of them, grouped by where they are filed; nothing where there is only one.
pub fn skill_choice(stage: Stage) -> Option<Content> {
    (stage.matrix().skills().len() > 1).then(|| {
        let choose = move |event| {
            let chosen = event_target_value(&event);
            stage.choose(|selection, matrix| {
                selection.skill = matrix.find_skill(&chosen);
                // All skills are those of the group that was chosen, until a skill is.
                selection.group = selection.group.filter(|_| selection.skill.is_none());
            });
        };
        let select = el("select").attr("id", "skill").on("change", choose);
        let skill = el("div")
            .class("field")
            .child(el("label").attr("for", "skill").child(messages::SKILL))
            .child(select.child(option(stage, None, messages::ALL_SKILLS.to_owned())).child(groups(stage)));
        vec![domain_choice(stage).content(), skill.content()].content()
    })
}

/// The choice of a group, which stands for its skills; nothing where they would all be in one.
fn domain_choice(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    (matrix.groups().all().len() > 1).then(|| {
        let choose = move |event| {
            let chosen = event_target_value(&event);
            stage.choose(|selection, matrix| {
                selection.group = matrix.groups().find(&chosen);
                selection.skill = None;
            });
        };
        let option = |group: Option<GroupIx>, name: String| {
            let found = group.and_then(|group| matrix.groups().group(group));
            let value = found.map(|group| group.id().to_owned()).unwrap_or_default();
            el("option")
                .attr("value", &value)
                .flag("selected", move || stage.shown().group == group)
                .child(name)
        };
        let groups = matrix.groups().ixs().map(|group| option(Some(group), stage.group_path(group)));
        let select = el("select").attr("id", "domain").on("change", choose);
        let select =
            select.child(option(None, messages::ALL_DOMAINS.to_owned())).child(groups.collect::<Vec<El>>());
        let label = el("label").attr("for", "domain").child(messages::DOMAIN);
        el("div").class("field").child(label).child(select)
    })
}

/// The skills by path, in the order of the file; a path that comes again later is a group again.
fn groups(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let skills: Vec<SkillIx> = matrix.skill_ixs().collect();
    let mut groups = Content::default();
    for skills in skills.chunk_by(|a, b| matrix.skill(*a).path() == matrix.skill(*b).path()) {
        let options = skills.iter().map(|skill| option(stage, Some(*skill), stage.skill_name(*skill)));
        let options: Vec<El> = options.collect();
        let path = skills.first().map(|skill| matrix.skill(*skill).path()).unwrap_or_default();
        if path.is_empty() {
            groups.add(options);
        } else {
            let label = join(&path.iter().map(|step| stage.text(step)).collect::<Vec<_>>(), " › ");
            groups.add(el("optgroup").attr("label", &label).child(options));
        }
    }
    groups
}

fn option(stage: Stage, skill: Option<SkillIx>, name: String) -> El {
    let value = skill.map(|skill| stage.matrix().skill(skill).id().to_owned()).unwrap_or_default();
    el("option").attr("value", &value).flag("selected", move || stage.shown().skill == skill).child(name)
}
