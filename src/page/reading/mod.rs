//! The reading view: the whole matrix as plain HTML, for readers without scripts.

use super::html::Html;
use crate::compare::asides_of;
use crate::matrix::{DepthIx, Expectation, Item, Ladder, Matrix, RoleIx, SkillIx, Text};
use crate::messages;
use std::collections::BTreeSet;

mod about;
mod words;

/// Writes the whole matrix: every skill, role and level, no controls, no ids, no styles.
///
/// `heading_level` is that of the title, 1 to 4; the others follow it.
pub fn reading_view(matrix: &Matrix, heading_level: u8) -> String {
    let view = View { matrix, top: heading_level.clamp(1, 4) };
    let mut html = Html::default();
    html.element("article", &[("class", "sm-reading"), ("lang", matrix.lang())], |html| {
        view.header(html);
        for skill in matrix.skill_ixs() {
            html.new_line();
            view.skill(skill, html);
        }
        html.new_line();
    });
    html.finish()
}

struct View<'m> {
    matrix: &'m Matrix,
    top: u8,
}

impl View<'_> {
    /// Where it is filed, its name, and how much of everything there is. If there is one skill, the
    /// skill is the title.
    fn header(&self, html: &mut Html) {
        let matrix = self.matrix;
        let only = match matrix.skills() {
            [only] => Some(only),
            _ => None,
        };
        html.element("header", &[], |html| {
            if let Some(skill) = only {
                self.crumbs(skill.path(), html);
            }
            self.heading(0, "sm-title", html, |html| {
                self.text(only.map_or(matrix.title(), |skill| skill.name()), html);
            });
            html.element("ul", &[("class", "sm-facts")], |html| {
                for (count, noun) in messages::facts(&matrix.counts(None)) {
                    html.element("li", &[], |html| {
                        html.element("b", &[], |html| html.text(&count.to_string()));
                        html.text(" ");
                        self.words(noun, html);
                    });
                }
                if let Some(date) = only.and_then(|skill| skill.updated()).or(matrix.updated()) {
                    self.ours("li", "sm-updated", &messages::updated(date), html);
                }
            });
            if let Some(about) = matrix.summary() {
                self.summary(about, html);
            }
            if let Some(about) = only.and_then(|skill| skill.summary()) {
                self.summary(about, html);
            }
            self.summaries(html);
        });
    }

    fn summary(&self, about: &Text, html: &mut Html) {
        html.element("div", &[("class", "sm-summary")], |html| self.prose(about, html));
    }

    fn crumbs(&self, path: &[Text], html: &mut Html) {
        if path.is_empty() {
            return;
        }
        html.element("p", &[("class", "sm-crumbs")], |html| {
            for (n, step) in path.iter().enumerate() {
                if n > 0 {
                    html.text(" › ");
                }
                html.element("span", &[], |html| self.text(step, html));
            }
        });
    }

    fn skill(&self, ix: SkillIx, html: &mut Html) {
        let skill = self.matrix.skill(ix);
        let several = self.matrix.skills().len() > 1;
        html.element("section", &[("class", "sm-skill")], |html| {
            if several {
                self.crumbs(skill.path(), html);
                self.heading(1, "sm-skill-name", html, |html| self.text(skill.name(), html));
                if let Some(date) = skill.updated() {
                    self.ours("p", "sm-updated", &messages::updated(date), html);
                }
                if let Some(about) = skill.summary() {
                    self.summary(about, html);
                }
            }
            for role in self.matrix.families().into_iter().flatten() {
                self.role(ix, role, 1 + u8::from(several), html);
            }
            self.depths(ix, 1 + u8::from(several), html);
        });
    }

    /// What the depths of a skill mean that no cell uses.
    fn depths(&self, ix: SkillIx, below: u8, html: &mut Html) {
        let matrix = self.matrix;
        let own = matrix.skill(ix).own_scale().depths();
        self.list(own.iter().map(|it| (it.name(), it.summary())), html);
        let cells = matrix.expectations_of(ix).iter().filter(|cell| cell.own_items().is_empty());
        let told: BTreeSet<_> = cells.filter_map(Expectation::depth).collect();
        let texts = matrix.skill(ix).texts().iter();
        let texts = texts.filter(|(depth, items)| !items.is_empty() && !told.contains(depth));
        for (depth, items) in texts {
            html.new_line();
            html.element("section", &[("class", "sm-role")], |html| {
                if let Some(name) = self.depth(ix, Some(*depth)) {
                    self.heading(below, "sm-level-name", html, |html| self.text(name, html));
                }
                self.items(ix, items, html);
            });
        }
    }

    /// A role's levels, lowest first. Nothing if the skill has no cell for the role.
    fn role(&self, skill: SkillIx, ix: RoleIx, depth: u8, html: &mut Html) {
        let role = self.matrix.role(ix);
        let mut cells: Vec<&Expectation> = self.matrix.expectations_of_role(skill, ix).iter().collect();
        // The cells at levels that the role's ladder leaves out come last.
        let nth = |ladder: &Ladder, level| ladder.levels().position(|it| it == level);
        cells.sort_by_cached_key(|cell| {
            let own = nth(role.ladder(), cell.level());
            (own.is_none(), own.or_else(|| nth(self.matrix.ladder(), cell.level())))
        });
        if cells.is_empty() {
            return;
        }
        html.new_line();
        html.element("section", &[("class", "sm-role")], |html| {
            let mut below = depth;
            if self.matrix.names_roles() {
                self.heading(depth, "sm-role-name", html, |html| self.text(role.name(), html));
                below += 1;
                if let Some(summary) = role.summary()
                    && self.matrix.skills().len() == 1
                {
                    self.summary(summary, html);
                }
            }
            for cell in cells {
                html.new_line();
                html.element("section", &[("class", "sm-level")], |html| self.cell(cell, below, html));
            }
        });
    }

    fn cell(&self, cell: &Expectation, depth: u8, html: &mut Html) {
        self.heading(depth, "sm-level-name", html, |html| {
            self.text(self.matrix.level(cell.level()).name(), html);
        });
        if let Some(requirement) = cell.requirement() {
            match cell.requirement_word() {
                Some(word) => self.paragraph("sm-requirement", word, html),
                None => self.ours("p", "sm-requirement", messages::requirement(requirement), html),
            }
        }
        if !cell.is_concerned() {
            self.ours("p", "sm-depth", messages::NOT_CONCERNED, html);
        } else if let Some(name) = self.depth(cell.skill(), cell.depth()) {
            self.paragraph("sm-depth", name, html);
        }
        if let Some(role) = cell.taken_from() {
            let from = messages::taken_from(self.said(self.matrix.role(role).name()));
            self.ours("p", "sm-from", &from, html);
        }
        self.items(cell.skill(), self.matrix.items(cell), html);
    }

    /// What is expected, and below it examples and other asides under a heading for each kind.
    fn items(&self, skill: SkillIx, items: &[Item], html: &mut Html) {
        self.item_list(skill, items.iter().filter(|item| !item.is_aside()), true, html);
        for (kind, items) in asides_of(items) {
            let heading = messages::asides(kind.get(self.matrix.lang()));
            html.element("p", &[("class", "sm-kind")], |html| html.text(&heading));
            self.item_list(skill, items.into_iter(), false, html);
        }
    }

    fn item_list<'t>(
        &self,
        skill: SkillIx,
        items: impl Iterator<Item = &'t Item>,
        has_kind: bool,
        html: &mut Html,
    ) {
        let items: Vec<_> = items.collect();
        if items.is_empty() {
            return;
        }
        html.element("ul", &[("class", "sm-items")], |html| {
            for item in items {
                html.element("li", &[], |html| {
                    if item.is_to_avoid() {
                        self.ours("b", "sm-avoid", messages::TO_AVOID, html);
                        html.text(" ");
                    } else if let Some(kind) = item.kind().filter(|_| has_kind) {
                        self.small("sm-kind", kind, html);
                        html.text(" ");
                    }
                    self.prose(item.text(), html);
                    if let Some(name) = self.depth(skill, item.depth()) {
                        html.text(" ");
                        self.small("sm-depth", name, html);
                    }
                    for tag in item.tags() {
                        html.text(" ");
                        self.small("sm-tag", tag, html);
                    }
                    self.items(skill, item.items(), html);
                });
            }
        });
    }

    fn depth(&self, skill: SkillIx, depth: Option<DepthIx>) -> Option<&Text> {
        Some(self.matrix.scale(skill).depth(depth?)?.name())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::reading_view;
    use crate::matrix::read::read_silently;
    use crate::steps::{grows, steps_of};
    use serde_json::{Value, json};

    #[test]
    fn roles_with_levels_of_their_own_take_steps_in_proportion() {
        grows(40, |roles| {
            let level = |n| json!({ "id": format!("l{n}"), "name": "Name" });
            let cells = (0..roles).map(|n| json!({ "skill": "s", "role": format!("r{n}"), "level": format!("l{n}"), "items": ["x"] }));
            let role = |n| json!({ "id": format!("r{n}"), "name": "Name", "levels": [format!("l{n}")] });
            let file = json!({
                "format": "skill-matrix/1",
                "title": "Roles",
                "levels": (0..roles).map(level).collect::<Vec<Value>>(),
                "roles": (0..roles).map(role).collect::<Vec<Value>>(),
                "skills": [{ "id": "s", "name": "Skill" }],
                "expectations": cells.collect::<Vec<Value>>(),
            });
            let matrix = read_silently(file.to_string().into_bytes()).unwrap();
            let (html, steps) = steps_of(|| reading_view(&matrix, 1));
            assert_eq!(html.matches("<li>x<").count(), roles);
            (roles, steps)
        });
    }
}
