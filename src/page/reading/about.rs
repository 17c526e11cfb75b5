//! What roles, levels, groups and depths are about, and how roles belong together.

use super::View;
use crate::letters::join;
use crate::matrix::{LevelIx, RoleIx, Text};
use crate::messages;
use crate::page::html::Html;

impl View<'_> {
    /// What roles, levels, groups and depths are about, once for all skills. If there is one skill,
    /// what a role is about stands at the role instead.
    pub(super) fn summaries(&self, html: &mut Html) {
        let matrix = self.matrix;
        let has_several = matrix.skills().len() > 1;
        self.families(html);
        let roles = matrix.roles().iter().filter(|_| has_several).map(|it| (it.name(), it.summary()));
        self.list(roles, html);
        self.ways(html);
        self.levels(html);
        let groups = matrix.groups().ixs().filter_map(|ix| {
            let name = matrix.groups().group(ix)?.path().last()?;
            Some((name, matrix.about_group(ix)))
        });
        self.list(groups, html);
        self.list(matrix.own_scale().depths().iter().map(|it| (it.name(), it.summary())), html);
    }

    /// The families of roles, each with the names of its roles; nothing if no role has one.
    fn families(&self, html: &mut Html) {
        let matrix = self.matrix;
        if matrix.roles().iter().all(|role| role.family().is_empty()) {
            return;
        }
        html.element("ul", &[("class", "sm-families")], |html| {
            for roles in matrix.families() {
                html.element("li", &[], |html| {
                    let family = roles.first().map(|role| matrix.role(*role).family()).unwrap_or_default();
                    if !family.is_empty() {
                        html.element("b", &[], |html| self.joined(family.iter(), " › ", html));
                        html.text(": ");
                    }
                    self.joined(roles.iter().map(|role| matrix.role(*role).name()), ", ", html);
                });
            }
        });
    }

    /// Where it goes on in other roles; nothing if the matrix does not say so.
    fn ways(&self, html: &mut Html) {
        let matrix = self.matrix;
        let all =
            matrix.roles().iter().flat_map(|role| role.ladder().levels().map(move |level| (role, level)));
        let all: Vec<_> = all.filter(|(role, level)| role.ways(*level).next().is_some()).collect();
        if all.is_empty() {
            return;
        }
        html.element("ul", &[("class", "sm-ways")], |html| {
            for (role, level) in all {
                html.element("li", &[], |html| {
                    let place =
                        messages::role_at(self.said(role.name()), self.said(matrix.level(level).name()));
                    self.ours("b", "sm-from", &[&*messages::ways_on(&place), ": "].concat(), html);
                    let way = |(role, level): (RoleIx, LevelIx)| {
                        messages::role_at(
                            self.said(matrix.role(role).name()),
                            self.said(matrix.level(level).name()),
                        )
                    };
                    html.text(&join(&role.ways(level).map(way).collect::<Vec<_>>(), "; "));
                });
            }
        });
    }

    /// What levels are about, and their facts.
    fn levels(&self, html: &mut Html) {
        let told =
            self.matrix.levels().iter().filter(|it| it.summary().is_some() || it.facts().next().is_some());
        let told: Vec<_> = told.collect();
        if told.is_empty() {
            return;
        }
        html.element("ul", &[("class", "sm-summaries")], |html| {
            for level in told {
                html.element("li", &[], |html| {
                    html.element("b", &[], |html| self.text(level.name(), html));
                    html.text(": ");
                    if let Some(about) = level.summary() {
                        self.prose(about, html);
                    }
                    if level.facts().next().is_none() {
                        return;
                    }
                    html.element("ul", &[("class", "sm-level-facts")], |html| {
                        for (name, text) in level.facts() {
                            html.element("li", &[], |html| {
                                self.text(name, html);
                                html.text(": ");
                                self.prose(text, html);
                            });
                        }
                    });
                });
            }
        });
    }

    /// Names, and what is said about each; nothing if nothing is said about any.
    pub(super) fn list<'t>(&self, all: impl Iterator<Item = (&'t Text, Option<&'t Text>)>, html: &mut Html) {
        let told: Vec<_> = all.filter_map(|(name, about)| Some((name, about?))).collect();
        if told.is_empty() {
            return;
        }
        html.element("ul", &[("class", "sm-summaries")], |html| {
            for (name, summary) in told {
                html.element("li", &[], |html| {
                    html.element("b", &[], |html| self.text(name, html));
                    html.text(": ");
                    self.prose(summary, html);
                });
            }
        });
    }
}
