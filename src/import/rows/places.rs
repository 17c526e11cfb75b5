//! Finds the places of the matrix that the cells of a row say something about.

use super::{Labels, Reader};
use crate::import::aspects::{Aspect, of_column};
use crate::import::column_map::{Column, ColumnEntry, Shape};
use crate::import::doubt::DoubtKind;
use crate::import::draft::{Draft, Legend, Meaning, Raw};
use crate::import::grid::At;
use crate::import::header::spaced;
use crate::import::ledger::{Fate, Ledger, Reason};
use crate::import::level_order::is_level;
use crate::import::titles::Parts;

/// A role and a level.
type Ladder = (Option<usize>, usize);

struct Place {
    skill: usize,
    role: Option<usize>,
    level: usize,
}

impl<'r, 'w> Reader<'r, 'w> {
    pub(super) fn level_row(
        &mut self,
        row: u32,
        labels: &Labels<'w>,
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) -> bool {
        let label = labels.get(Column::Level);
        let parts = self.titles.get(&row);
        let named = |parts: &Parts| parts.level.clone();
        let level = self.name(labels, Column::Level, parts.map(named).as_ref(), self.map.level.as_ref());
        let Some(level) = level else { return self.homeless(row, "level", ledger) };
        let has_roles = label.is_none() && self.of(Column::Role).next().is_some();
        if has_roles && labels.get(Column::Role).is_none() && self.map.role.is_none() {
            return self.homeless(row, "role", ledger);
        }
        if let Some(label) = label
            && self.grid.row(row).count() == 1
            && !is_level(label.text)
        {
            ledger.doubt(
                label,
                DoubtKind::Homeless,
                "This row has a name and nothing else.",
                "Take it out if it is no level.",
            );
        }
        let level_ix = draft.levels.add(&level);
        let titled = parts.map(|parts| parts.role.clone());
        let role = self.name(labels, Column::Role, titled.as_ref(), self.map.role.as_ref());
        let role = role.map(|role| draft.roles.add(&role));
        draft.declare(role, level_ix);
        self.rank(labels, (role, level_ix), draft, ledger);
        // Each row is a level, and the first one looks at all skills.
        for (column, entry) in self.said(Column::Expectation, row, &Labels::default()) {
            let Some(name) = entry.skill.as_ref() else { continue };
            let skill = draft.skill(&entry.path, name, None);
            self.cell(row, column, labels, Place { skill, role, level: level_ix }, false, draft, ledger);
        }
        true
    }

    /// Records how high the level is according to the row.
    fn rank(&self, labels: &Labels<'w>, ladder: Ladder, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        let Some(at) = labels.get(Column::LevelOrder) else { return };
        let Some(rank) = at.text.parse::<f64>().ok().filter(|rank| rank.is_finite()) else {
            return ledger.put(at, Fate::Aside(Reason::SaysNothing));
        };
        if *draft.ranks.entry(ladder).or_insert(rank) == rank {
            return ledger.take(at);
        }
        ledger.put(at, Fate::Doubted);
        let what = "Other rows say something else about how high this level is; the first is taken.";
        ledger.doubt(at, DoubtKind::Duplicate, what, "Write the same in each.");
    }

    pub(super) fn skill_row(
        &mut self,
        row: u32,
        labels: &Labels<'w>,
        path: &[String],
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) -> bool {
        if self.map.shape == Some(Shape::Descriptions) && self.of(Column::Skill).next().is_none() {
            return self.legend_row(row, labels, draft, ledger);
        }
        let Some(name) = labels.get(Column::Skill) else { return self.homeless(row, "skill", ledger) };
        let id = labels.get(Column::SkillId).map(|at| at.text);
        if self.map.shape == Some(Shape::Descriptions) {
            let mut skills = draft.skills_of(path, name.text);
            if skills.is_empty() {
                skills.push(draft.skill(path, name.text, id));
            }
            skills.iter().for_each(|skill| draft.describe(*skill, labels.get(Column::Description)));
            self.meanings(row, labels, &skills, draft, ledger);
            // The other sheet says where it is filed; a path in this sheet is not part of the matrix.
            return true;
        }
        let is_long = self.map.shape == Some(Shape::Long);
        let has_roles = self.labels.iter().any(|(_, entry)| entry.is == Column::Role);
        if has_roles && labels.get(Column::Role).is_none() && self.map.role.is_none() {
            return self.homeless(row, "role", ledger);
        }
        let wanted = if is_long { Column::Text } else { Column::Expectation };
        let mut has_any = self.said.iter().any(|(_, entry)| entry.is == wanted);
        let mut columns: Vec<(u32, Option<&ColumnEntry>)> = if is_long {
            self.of(wanted).map(|(column, entry)| (column, Some(entry))).collect()
        } else {
            let said = self.said(wanted, row, labels);
            said.into_iter().map(|(column, entry)| (column, Some(entry))).collect()
        };
        if is_long && columns.is_empty() {
            has_any = true;
            columns.push((u32::MAX, None));
        }
        let skill = draft.skill(path, name.text, id);
        draft.describe(skill, labels.get(Column::Description));
        columns.retain(|(_, entry)| entry.is_none_or(|entry| entry.depth.is_none()));
        if self.describes {
            self.meanings(row, labels, &[skill], draft, ledger);
        }
        let mut is_done = has_any;
        for (column, entry) in columns {
            let level = self.name(
                labels,
                Column::Level,
                entry.and_then(|entry| entry.level.as_ref()),
                self.map.level.as_ref(),
            );
            let Some(level) = level else {
                is_done = is_done && self.homeless(row, "level", ledger);
                continue;
            };
            let role = self.name(
                labels,
                Column::Role,
                entry.and_then(|entry| entry.role.as_ref()),
                self.map.role.as_ref(),
            );
            let role = role.map(|role| draft.roles.add(&role));
            let level = draft.levels.add(&level);
            draft.declare(role, level);
            self.rank(labels, (role, level), draft, ledger);
            let goes_on = is_long || name.is_spread || of_column(&self.aspects, column).is_some();
            self.cell(row, column, labels, Place { skill, role, level }, goes_on, draft, ledger);
        }
        is_done
    }

    /// Reads what the texts of a row say about skills at depths.
    fn meanings(
        &self,
        row: u32,
        labels: &Labels<'w>,
        skills: &[usize],
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) {
        let is_only = self.map.shape == Some(Shape::Descriptions);
        let name = labels.get(Column::Depth).copied().filter(|_| is_only);
        if let Some(name) = name {
            ledger.put(&name, Fate::Aside(Reason::SaysNothing));
            draft.legends.push(Legend::new(name, name.text, Vec::new()));
        }
        for text in self.grid.row(row) {
            let place = self.said.binary_search_by_key(&text.column, |(column, _)| *column).ok();
            let entry = place.and_then(|at| self.said.get(at));
            let depth = entry.and_then(|(_, entry)| entry.depth.as_deref().or(name.map(|at| at.text)));
            let Some(depth) = depth else { continue };
            let text = self.grid.linked(text);
            let meaning = |skill: &usize| Meaning { skill: *skill, depth: spaced(depth), text, name };
            draft.meanings.extend(skills.iter().map(meaning));
        }
    }

    /// A row of a legend: a depth, and what it means.
    fn legend_row(&self, row: u32, labels: &Labels<'w>, draft: &mut Draft<'w>, ledger: &mut Ledger) -> bool {
        let Some(name) = labels.get(Column::Depth) else { return self.homeless(row, "depth", ledger) };
        let texts = labels.0.iter().filter(|(is, _)| *is == Column::Description).map(|(_, at)| *at);
        let texts: Vec<At> = texts.collect();
        if texts.is_empty() {
            ledger.put(name, Fate::Aside(Reason::SaysNothing));
        } else {
            draft.legends.push(Legend::new(*name, name.text, texts));
        }
        true
    }

    #[expect(clippy::too_many_arguments, reason = "all of it makes a cell")]
    fn cell(
        &self,
        row: u32,
        column: u32,
        labels: &Labels<'w>,
        place: Place,
        goes_on: bool,
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) {
        let text = self.grid.at(row, column).filter(|at| at.row > self.header.row);
        let is_long = self.map.shape == Some(Shape::Long);
        if text.is_none() && !is_long {
            return;
        }
        if let Some(at) = text.filter(|at| at.is_spread) {
            self.spread(&at, ledger);
        }
        let get = |is| labels.get(is).copied();
        draft.raws.push(Raw {
            skill: place.skill,
            role: place.role,
            level: place.level,
            text: text.map(|at| self.grid.linked(at)),
            is_depth: of_column(&self.aspects, column).is_some_and(Aspect::is_depth),
            required: if self.required.is_empty() {
                get(Column::Required)
            } else {
                let own = self.required.binary_search_by_key(&column, |(before, _)| *before).ok();
                let own = own.and_then(|at| self.required.get(at));
                let own = own.and_then(|(_, own)| self.grid.at(row, *own));
                own.filter(|at| at.row > self.header.row)
            },
            depth: get(Column::Depth),
            item_id: get(Column::ItemId),
            kind: get(Column::ItemKind),
            tags: get(Column::Tags),
            about: get(Column::Description),
            is_item: self.map.row_is_item && is_long,
            goes_on,
        });
    }
}
