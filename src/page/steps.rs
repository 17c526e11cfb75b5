//! The steps of a matrix as HTML that needs no script: native radio buttons choose a role and a level, and the style
//! shows what follows the label of the chosen one (`style/first_view/steps.css`). WebKit 2.50 does not see in a shadow
//! root that what `label:has(:checked) + …` says has changed, so a label stands behind its radio button.

use super::html::{Html, heading_name};
use crate::letters::digits;
use crate::matrix::{LevelIx, Matrix, RoleIx, primary};
use crate::messages;
use crate::report::{Kind, handout};
use crate::selection::{Selection, Wish};

/// The steps that there is room for.
pub(super) struct Steps {
    /// Their HTML.
    pub html: String,
    /// Whether these are the steps of all roles.
    pub is_all: bool,
}

/// The steps of one role after the other, as long as they are no longer than `room` bytes; none if those of the first
/// role are. `heading_level` is that of the title of the matrix, 1 to 4.
pub(super) fn steps(matrix: &Matrix, heading_level: u8, room: usize) -> Option<Steps> {
    let (start, _) = Selection::of(&Wish::default(), matrix)?;
    let [first] = *start.roles else { return None };
    let others = matrix.families().into_iter().flatten().filter(|role| *role != first);
    let writer = Writer { matrix, start: &start, heading_level };
    let (mut written, mut left, mut is_all) = (Vec::new(), room, true);
    for (at, role) in [first].into_iter().chain(others).enumerate() {
        let of_role = writer.role(at, role);
        let Some(rest) = left.checked_sub(of_role.len()) else {
            is_all = false;
            break;
        };
        left = rest;
        written.push((role, of_role));
    }
    // The choice of the role needs room too.
    while !written.is_empty() {
        let html = writer.together(&written);
        if html.len() <= room {
            return Some(Steps { html, is_all });
        }
        written.pop();
        is_all = false;
    }
    None
}

struct Writer<'m> {
    matrix: &'m Matrix,
    /// What a first visitor sees.
    start: &'m Selection,
    heading_level: u8,
}

impl Writer<'_> {
    /// The choice of the role, if there are several, and their steps.
    fn together(&self, roles: &[(RoleIx, String)]) -> String {
        const GROUP: &str = "step-roles";
        let is_choice = roles.len() > 1;
        let of_choice: &[(&str, &str)] =
            if is_choice { &[("role", "group"), ("aria-labelledby", GROUP)] } else { &[] };
        let attributes = [&[("class", "steps"), ("lang", messages::LANG)], of_choice].concat();
        let mut html = Html::default();
        html.element("div", &attributes, |html| {
            if is_choice {
                html.element("b", &[("id", GROUP)], |html| html.text(messages::YOUR_ROLE));
            }
            for (at, (role, steps)) in roles.iter().enumerate() {
                if is_choice {
                    let name = self.matrix.role(*role).name().get(self.matrix.lang());
                    self.choice(
                        GROUP,
                        at,
                        name,
                        &[("data-same", "selectrole"), ("value", self.matrix.role(*role).id())],
                        html,
                    );
                }
                html.written(steps);
            }
        });
        html.finish()
    }

    /// The choice of the level in a role, and the step from each level.
    fn role(&self, at: usize, role: RoleIx) -> String {
        let mut html = Html::default();
        let group = ["step-levels-", &digits(at as u64)].concat();
        html.element("div", &[("role", "group"), ("aria-labelledby", &*group)], |html| {
            html.element("b", &[("id", &group)], |html| html.text(messages::CURRENT_LEVEL));
            for (nth, level) in self.matrix.role(role).ladder().levels().enumerate() {
                let same = ["inputhere-", &digits(nth as u64)].concat();
                self.choice(&group, nth, self.level_name(level), &[("data-same", &same)], html);
                html.element("section", &[], |html| self.step(role, level, html));
            }
        });
        html.finish()
    }

    /// A radio button and its label. `same` says which control of the widget does the same (see
    /// `src/element/wasm/first_view.js`).
    fn choice(&self, group: &str, nth: usize, name: &str, same: &[(&str, &str)], html: &mut Html) {
        let id = [group, "-", &digits(nth as u64)].concat();
        let mut radio = vec![("type", "radio"), ("name", group), ("id", &id)];
        radio.extend(same);
        radio.extend((nth == 0).then_some(("checked", "")));
        html.element("input", &radio, |_| {});
        let mut label = self.content();
        label.push(("for", &id));
        html.element("label", &label, |html| html.text(name));
    }

    /// The step from a level: to each of those that come next.
    fn step(&self, role: RoleIx, level: LevelIx, html: &mut Html) {
        let matrix = self.matrix;
        let mut selection = self.start.clone();
        selection.show_roles(matrix, |shown| shown == role);
        selection.stand_at(matrix, level);
        let next: Vec<LevelIx> = selection.next(matrix).collect();
        if next.is_empty() {
            let is_only = matrix.role(role).ladder().levels().count() == 1;
            let (name, level) =
                (if is_only { messages::only_level } else { messages::at_the_top }, self.level_name(level));
            html.element("article", &[], |html| heading(self.heading_level + 1, &[], &name(level), "", html));
        }
        for target in next {
            selection.aim_at(matrix, Some(target));
            html.element("article", &[], |html| self.pieces(&selection, html));
        }
        let ways = selection.ways(matrix).into_iter().map(|(role, level)| {
            messages::role_at(matrix.role(role).name().get(matrix.lang()), self.level_name(level))
        });
        let ways: Vec<String> = ways.collect();
        if !ways.is_empty() {
            let words = [&*messages::ways_on(self.level_name(level)), ": ", &ways.join(" · ")].concat();
            html.element("p", &[], |html| html.text(&words));
        }
    }

    fn pieces(&self, selection: &Selection, html: &mut Html) {
        let pieces = handout(self.matrix, &selection.steps(self.matrix), &[], self.matrix.lang(), "");
        let mut pieces = pieces.iter().peekable();
        let (level, content) = (self.heading_level, self.content());
        while let Some(piece) = pieces.next() {
            match piece.kind {
                Kind::Title => heading(level + 1, &[], &piece.text, "", html),
                Kind::Section => heading(level + 2, &[], &piece.text, "", html),
                Kind::Skill => heading(level + 3, &content, &piece.text, &piece.depth, html),
                Kind::Line => html.element("p", &[], |html| html.text(&piece.text)),
                Kind::Task => html.element("ul", &content, |html| {
                    let mut task = Some(piece);
                    while let Some(piece) = task {
                        html.element("li", &[], |html| html.prose(&piece.text));
                        task = pieces.next_if(|piece| piece.kind == Kind::Task);
                    }
                }),
            }
        }
    }

    fn level_name(&self, level: LevelIx) -> &str {
        self.matrix.level(level).name().get(self.matrix.lang())
    }

    /// The attributes of what the matrix says: its language, where it is not ours.
    fn content(&self) -> Vec<(&str, &str)> {
        let lang = self.matrix.lang();
        let is_ours = primary(lang).eq_ignore_ascii_case(messages::LANG);
        (!is_ours).then_some(("lang", lang)).into_iter().collect()
    }
}

/// A heading, with what stands beside its text.
fn heading(level: u8, attributes: &[(&str, &str)], text: &str, beside: &str, html: &mut Html) {
    html.element(heading_name(level), attributes, |html| {
        html.text(text);
        if !beside.is_empty() {
            html.text(" ");
            html.element("small", &[], |html| html.text(beside));
        }
    });
}
