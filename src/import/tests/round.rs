//! Tests that a matrix that is written as a sheet comes back the same, as far as a sheet can hold it.

use super::support::{proposed, sheet, told, workbook};
use crate::import::grid::LOOKS;
use crate::import::{ColumnMap, propose};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is expected at a place: whether it is required, how deep, and the items.
type Said = (Option<bool>, Option<&'static str>, Vec<String>);

const DEPTHS: [&str; 3] = ["Aware", "Working", "Expert"];
const LEVELS: [&str; 3] = ["Junior", "Senior", "Principal"];

#[derive(Debug, Clone)]
struct Model {
    /// Each with its path.
    skills: Vec<(Vec<String>, String)>,
    roles: Vec<&'static str>,
    /// By skill, role and level.
    cells: BTreeMap<(usize, usize, usize), Said>,
}

fn text() -> impl Strategy<Value = String> {
    "[a-z]{2,7}( [a-zäß日]{2,7}){2,4}"
}

fn model() -> impl Strategy<Value = Model> {
    let said = (
        prop::option::of(any::<bool>()),
        prop::option::of(prop::sample::select(DEPTHS.to_vec())),
        prop::collection::btree_set(text(), 1..4),
    );
    let said =
        said.prop_map(|(required, depth, items)| (required, depth, items.into_iter().collect())).boxed();
    (1_usize..5, any::<bool>(), prop::sample::select(vec![vec![], vec!["Web", "App"]])).prop_flat_map(
        move |(skills, is_filed, roles)| {
            let skills = (0..skills)
                .map(|nth| {
                    (
                        if is_filed {
                            vec![format!("Domain {}", nth / 2), format!("Group {nth}")]
                        } else {
                            vec![]
                        },
                        format!("Skill {nth}"),
                    )
                })
                .collect::<Vec<_>>();
            let places = prop::collection::vec(
                prop::option::weighted(0.9, said.clone()),
                skills.len() * roles.len().max(1) * LEVELS.len(),
            );
            (Just(skills), Just(roles), places).prop_map(|(skills, roles, places)| {
                let at = |nth: usize| {
                    (
                        nth / LEVELS.len() / roles.len().max(1),
                        nth / LEVELS.len() % roles.len().max(1),
                        nth % LEVELS.len(),
                    )
                };
                let cells =
                    places.into_iter().enumerate().filter_map(|(nth, said)| Some((at(nth), said?))).collect();
                Model { skills, roles, cells }
            })
        },
    )
}

impl Model {
    /// The same, with the roles in the order in which its cells name them. A long sheet states no other
    /// order.
    fn with_roles_as_they_come(&self) -> Self {
        let mut order: Vec<usize> = self.cells.keys().map(|(_, role, _)| *role).collect();
        let mut seen = BTreeSet::new();
        order.retain(|role| seen.insert(*role));
        let place = |role: usize| order.iter().position(|known| *known == role).unwrap();
        Self {
            skills: self.skills.clone(),
            roles: order.iter().filter_map(|role| self.roles.get(*role).copied()).collect(),
            cells: self
                .cells
                .iter()
                .map(|(&(skill, role, level), said)| ((skill, place(role), level), said.clone()))
                .collect(),
        }
    }

    fn lines(&self) -> Vec<String> {
        let line = |((skill, role, level), (required, depth, items)): (&(usize, usize, usize), &Said)| {
            let (path, name) = &self.skills[*skill];
            let at = path.iter().chain([name]).cloned().collect::<Vec<_>>().join(" > ");
            let role = self.roles.get(*role).map_or_else(String::new, |role| format!(": {role}"));
            let required =
                required.map_or("", |required| if required { " (required)" } else { " (optional)" });
            let depth = depth.map_or_else(String::new, |depth| format!(" [{depth}]"));
            format!("{at}{role}: {} ={required}{depth} {}", LEVELS[*level], items.join("; "))
        };
        self.cells.iter().map(line).collect()
    }

    fn wide(&self) -> Vec<Vec<String>> {
        let mut rows = vec![
            ["Domain", "Group", "Skill", "Role"]
                .iter()
                .chain(&LEVELS)
                .map(|head| (*head).to_owned())
                .collect(),
        ];
        for (at, (path, name)) in self.skills.iter().enumerate() {
            for role in 0..self.roles.len().max(1) {
                let mut row: Vec<String> =
                    (0..2).map(|step| path.get(step).cloned().unwrap_or_default()).collect();
                row.extend([
                    name.clone(),
                    self.roles.get(role).map_or_else(String::new, |role| (*role).to_owned()),
                ]);
                row.extend(
                    (0..LEVELS.len())
                        .map(|level| self.cells.get(&(at, role, level)).map_or_else(String::new, written)),
                );
                rows.push(row);
            }
        }
        rows
    }

    fn long(&self) -> Vec<Vec<String>> {
        let heads = ["domain", "group", "skill", "role", "level", "level order", "required", "depth", "text"];
        let mut rows = vec![heads.iter().map(|head| (*head).to_owned()).collect()];
        for ((skill, role, level), (required, depth, items)) in &self.cells {
            let (path, name) = &self.skills[*skill];
            for item in items {
                let mut row: Vec<String> =
                    (0..2).map(|step| path.get(step).cloned().unwrap_or_default()).collect();
                row.push(name.clone());
                row.push(self.roles.get(*role).map_or_else(String::new, |role| (*role).to_owned()));
                row.extend([LEVELS[*level].to_owned(), (level + 1).to_string()]);
                row.push(required.map_or("", |required| if required { "yes" } else { "no" }).to_owned());
                row.extend([depth.unwrap_or_default().to_owned(), item.clone()]);
                rows.push(row);
            }
        }
        rows
    }
}

/// A cell of a wide sheet.
fn written((required, depth, items): &Said) -> String {
    let required = required.map_or("", |required| if required { "(required) " } else { "(optional) " });
    let depth = depth.map_or_else(String::new, |depth| format!("[{depth}]\n"));
    let items = match items.as_slice() {
        [item] => item.clone(),
        items => items.iter().map(|item| format!("• {item}")).collect::<Vec<_>>().join("\n"),
    };
    format!("{required}{depth}{items}")
}

/// Writes a matrix as a sheet of each layout, and reads it again.
fn comes_back(model: &Model) -> Result<(), TestCaseError> {
    let of_long = model.with_roles_as_they_come().lines();
    for (rows, lines) in [(model.wide(), model.lines()), (model.long(), of_long)] {
        let (proposal, matrix) = proposed(&workbook(vec![sheet("Sheet", &rows)]));
        prop_assert_eq!(told(&matrix), lines, "{:#?}", rows);
        prop_assert_eq!(proposal.doubts, &[]);
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_sheet_gives_the_matrix_that_it_was_written_from(model in model().prop_filter("something is expected", |model| !model.cells.is_empty())) {
        comes_back(&model)?;
    }
}

/// “Skill 0” stands alone in its row of the wide sheet. It was taken for a heading, though the sheet has
/// columns for headings.
#[test]
fn a_skill_without_expectations_is_no_heading() {
    let said = (None, None, vec!["aa ßß ßä".to_owned()]);
    let model = Model {
        skills: vec![(vec![], "Skill 0".to_owned()), (vec![], "Skill 1".to_owned())],
        roles: vec![],
        cells: BTreeMap::from([((1, 0, 2), said)]),
    };
    comes_back(&model).unwrap();
}

/// Only cells with something in them are looked at, not every column of every row.
#[test]
fn a_sheet_with_holes_is_not_read_as_a_whole_grid() {
    let looks = |size: usize| {
        let name = |nth: usize| format!("Level {}", nth % 900);
        let mut rows =
            vec![std::iter::once("Skill".to_owned()).chain((0..size).map(name)).collect::<Vec<_>>()];
        for nth in 0..size {
            let mut row = vec![String::new(); nth + 2];
            (row[0], row[nth + 1]) = (format!("Skill {nth}z"), "knows it".to_owned());
            rows.push(row);
        }
        let book = workbook(vec![sheet("Holes", &rows)]);
        LOOKS.set(0);
        assert_eq!(propose(&book, &ColumnMap::default()).unwrap().counts.expectations, size);
        LOOKS.get()
    };
    let (small, large) = (looks(100), looks(400));
    assert!(large < small * 6, "{small} {large}");
}

/// A sheet of 20,000 cells, to see how long it takes.
#[test]
#[ignore = "takes a while without optimising"]
fn a_large_sheet() {
    for rows in [2_500, 5_000, 10_000, 20_000] {
        let mut long = vec![["Skill", "Role", "Level", "Text"].map(str::to_owned).to_vec()];
        let mut wide = vec![["Skill", "Junior", "Mid", "Senior", "Lead"].map(str::to_owned).to_vec()];
        for nth in 0..rows {
            long.push(vec![
                format!("Skill {}", nth / 40),
                format!("Role {}", nth / 4 % 10),
                LEVELS[nth % 3].to_owned(),
                format!("does the thing {nth}"),
            ]);
            wide.push(vec![
                format!("Skill {nth}"),
                format!("- a {nth}\n- b"),
                "[1] c".into(),
                "[2] d".into(),
                "x".into(),
            ]);
        }
        for rows in [long, wide] {
            let book = workbook(vec![sheet("Large", &rows)]);
            let start = std::time::Instant::now();
            let proposal = crate::import::propose(&book, &crate::import::ColumnMap::default()).unwrap();
            println!(
                "{} rows: {:?}, {} expectations, {} doubts",
                rows.len(),
                start.elapsed(),
                proposal.counts.expectations,
                proposal.doubts.len()
            );
            assert_eq!(proposal.doubts, []);
        }
    }
}
