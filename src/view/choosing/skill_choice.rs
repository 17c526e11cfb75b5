//! The choice of the skill.

use crate::matrix::SkillIx;
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, live};
use crate::view::shared::choice::{choice, field, grouped, option};
use crate::view::stage::facet::Facet;

/// One skill or all of them, grouped by where they are filed; none if there is only one.
pub fn skill_choice(stage: Stage) -> Option<Content> {
    (stage.matrix().skills().len() > 1).then(|| {
        let options = vec![option(None, messages::ALL_SKILLS).content(), live(move || groups(stage))];
        let chosen = move || match stage.shown().skill {
            Some(skill) => stage.matrix().skill(skill).id().to_owned(),
            None => String::new(),
        };
        let skill = choice(options.content(), chosen, move |chosen| {
            stage.choose(|selection, matrix| {
                selection.skill = matrix.skill_of_id(chosen);
                // "All skills" means those of the chosen group, until a skill is chosen.
                selection.group = selection.group.filter(|_| selection.skill.is_none());
            });
        });
        vec![domain_choice(stage).content(), field("skill", messages::SKILL, skill).content()].content()
    })
}

/// The choice of a group, which stands for all its skills; none if all skills are in one group.
fn domain_choice(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    (matrix.groups().all().len() > 1).then(|| {
        let mut options = option(None, messages::ALL_DOMAINS).content();
        for (ix, group) in matrix.groups().ixs().zip(matrix.groups().all()) {
            options.add(option(Some(group.id()), &stage.group_path(ix)));
        }
        let chosen = move || {
            let matrix = stage.matrix();
            let group = stage.shown().group.and_then(|group| matrix.groups().group(group));
            group.map(|group| group.id().to_owned()).unwrap_or_default()
        };
        let domain = choice(options, chosen, move |chosen| {
            stage.choose(|selection, matrix| {
                selection.group = matrix.groups().find(chosen);
                selection.skill = None;
            });
        });
        field("domain", messages::DOMAIN, domain)
    })
}

/// The skills by path, those of the role first, else in the order of the file. A path that occurs again
/// later becomes a group again.
fn groups(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let skills = stage.facet(Facet::Ladder).skills_by_role(&matrix);
    let mut groups = Content::default();
    for skills in skills.chunk_by(|a, b| matrix.skill(*a).path() == matrix.skill(*b).path()) {
        let option = |skill: &SkillIx| option(Some(matrix.skill(*skill).id()), &stage.skill_name(*skill));
        let options: Vec<El> = skills.iter().map(option).collect();
        let path = skills.first().map(|skill| matrix.skill(*skill).path()).unwrap_or_default();
        groups.add(grouped(&stage.path(path), options));
    }
    groups
}
