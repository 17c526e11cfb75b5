//! Writing the comparison that a widget shows.

use super::ComparisonFormat;
use super::message::{Answer, Message};
use super::refused;
use super::save::{NO_MATRIX, matrix};
use crate::compare::Place;
use crate::export::{comparison_copied, comparison_csv, comparison_xlsx};
use crate::matrix::{LevelIx, Matrix, RoleIx};
use crate::messages;
use crate::report::{End, Report, Wording};
use crate::selection::{Selection, Wish, address};

/// Writes it: the same levels, roles and skills. What only narrows the view is left aside, as the command line does.
pub fn write(format: ComparisonFormat, chosen: &[(String, String)], blobs: &[Vec<u8>]) -> Message<Answer> {
    let matrix = match blobs.first().map(|json| matrix(json)) {
        Some(Ok(matrix)) => matrix,
        Some(Err(why)) => return refused(why),
        None => return refused(NO_MATRIX),
    };
    let Some(selection) = selection(&matrix, chosen) else { return refused(messages::CANNOT_SHOW) };
    let Some(target) = selection.target(&matrix) else {
        let top = messages::at_the_top(matrix.level(selection.current).name().any());
        return refused([&top, messages::maker::AT_THE_TOP].concat());
    };
    let places: Vec<(Place, Place)> =
        selection.roles.iter().filter_map(|role| selection.places(&matrix, *role)).collect();
    let roles: Vec<(RoleIx, RoleIx)> = places.iter().map(|(from, to)| (from.role, to.role)).collect();
    let end = |level| End { matrix: &matrix, level };
    let report = Report::new(end(selection.current), end(target), &roles, &|skill| {
        matrix.skill_of_id(skill.id()).is_some_and(|skill| selection.shows_skill(&matrix, skill))
    });
    // The page of the maker is in the language of its own words.
    let lang = selection.lang.as_deref().or_else(|| matrix.language(messages::LANG));
    let lang = lang.unwrap_or_else(|| matrix.lang());
    let wording = Wording { lang, all: false };
    let table = report.table(wording);
    if table.rows.is_empty() {
        return refused(messages::maker::NOTHING_TO_COMPARE);
    }
    let blobs = match format {
        ComparisonFormat::Markdown => Ok(vec![report.markdown(wording).into_bytes()]),
        ComparisonFormat::Csv => comparison_csv(&table).map(|csv| vec![csv]),
        ComparisonFormat::Xlsx => Ok(vec![comparison_xlsx(&table, matrix.title().get(lang))]),
        ComparisonFormat::Copied => Ok(comparison_copied(&table).map(String::into_bytes).into()),
    };
    let name = |level, role: fn(&(RoleIx, RoleIx)) -> RoleIx| {
        let role = match roles.as_slice() {
            [only] if matrix.names_roles() => Some(role(only)),
            _ => None,
        };
        name(&matrix, level, role, lang)
    };
    match blobs {
        Ok(blobs) => Message {
            head: Answer::Compared { ends: [name(selection.current, |it| it.0), name(target, |it| it.1)] },
            blobs,
        },
        Err(why) => refused(format!("The comparison can't be written: {why}. Choose another format.")),
    }
}

/// What the widget shows of a matrix: what was chosen, else what it starts with.
fn selection(matrix: &Matrix, chosen: &[(String, String)]) -> Option<Selection> {
    let key = matrix.memory_key();
    let words = chosen.iter().find(|(of, _)| *of == key).map(|(_, words)| address::read(words, ""));
    let wish: Wish = words.map(|wish| wish.known(matrix)).unwrap_or_default();
    Selection::of(&wish, matrix).map(|(selection, _)| selection)
}

fn name(matrix: &Matrix, level: LevelIx, role: Option<RoleIx>, lang: &str) -> String {
    let level = matrix.level(level).name().get(lang);
    let role = role.map(|role| matrix.role(role).name().get(lang));
    role.map_or_else(|| level.to_owned(), |role| [role, " ", level].concat())
}
