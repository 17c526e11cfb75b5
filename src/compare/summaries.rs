//! What summaries say otherwise in another version of a matrix.

use super::{FactChange, Side};
use crate::matrix::SkillIx;

/// The summaries that are other ones at the second side of these pairs, one for each role: those of the matrix, the
/// level, the roles, the groups, the skills for which `shown` holds, and the depths. Of what one version alone has
/// nothing is told.
pub fn summary_changes<'m>(
    sides: &[(Side<'m>, Side<'m>)],
    shown: &dyn Fn(SkillIx) -> bool,
) -> Vec<FactChange<'m>> {
    let Some((from, to)) = sides.first() else { return Vec::new() };
    let (before, now) = (from.matrix, to.matrix);
    let mut all = vec![(now.title(), before.summary(), now.summary())];
    let (former, level) = (before.level(from.place.level), now.level(to.place.level));
    all.push((level.name(), former.summary(), level.summary()));
    for (from, to) in sides {
        let (former, role) = (before.role(from.place.role), now.role(to.place.role));
        all.push((role.name(), former.summary(), role.summary()));
    }
    for ix in now.groups().ixs() {
        let Some(group) = now.groups().group(ix) else { continue };
        if let (Some(former), Some(name)) = (before.groups().find(group.id()), group.path().last()) {
            all.push((name, before.about_group(former), now.about_group(ix)));
        }
    }
    let mut scales = vec![(before.own_scale(), now.own_scale())];
    for skill in now.skill_ixs().filter(|skill| shown(*skill)).map(|skill| now.skill(skill)) {
        if let Some(former) = before.skill_of_id(skill.id()) {
            let former = before.skill(former);
            all.push((skill.name(), former.summary(), skill.summary()));
            scales.push((former.own_scale(), skill.own_scale()));
        }
    }
    for (before, now) in scales {
        for depth in now.depths() {
            if let Some(former) = before.find(depth.id()).and_then(|ix| before.depth(ix)) {
                all.push((depth.name(), former.summary(), depth.summary()));
            }
        }
    }
    let changed = all.into_iter().filter(|(_, from, to)| from != to);
    changed.map(|(name, from, to)| FactChange { name, from, to }).collect()
}
