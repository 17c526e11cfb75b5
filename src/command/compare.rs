//! `compare FILE --from LEVEL`: what changes between two levels, or two versions of a matrix.

use skill_matrix::build::{Failure, write};
use skill_matrix::export::{comparison_csv, comparison_xlsx};
use skill_matrix::matrix::Matrix;
use skill_matrix::messages;
use skill_matrix::report::{Report, Wording};

use super::arguments::{Comparison, Format};
use super::failed::Failed;
use super::matrix_file::{Given, MatrixFile};
use super::places::{Version, places, skill};
use super::{check, print};

/// Writes the comparison.
pub fn run(asked: &Comparison) -> Result<(), Failed> {
    let given = read(&asked.file, asked)?;
    if asked.file == MatrixFile::StandardInput && asked.before == Some(MatrixFile::StandardInput) {
        return Err(Failure::new(messages::report::ONE_INPUT, messages::report::NAME_FILE).into());
    }
    let before = asked.before.as_ref().map(|file| Ok::<_, Failed>((file, read(file, asked)?))).transpose()?;
    let now = Version { file: &asked.file, matrix: &given.matrix };
    let before = before.as_ref().map(|(file, given)| Version { file, matrix: &given.matrix });
    let places = places(asked, before.unwrap_or(now), now)?;
    let named = |name| skill(name, before.unwrap_or(now), now, &places.roles);
    let skill = asked.skill.as_deref().map(named).transpose()?;
    let report = Report::new(places.from, places.to, &places.roles, &|shown| {
        skill.is_none_or(|only| only == shown.id())
    });
    let lang = asked.lang.as_deref().unwrap_or(given.matrix.lang());
    let told = told(&report, asked, &given.matrix, lang).map_err(|why| {
        Failure::new(format!("The comparison can't be written: {why}."), "Choose another format.")
    })?;
    match &asked.output {
        Some(output) => {
            write(output, &told)?;
            print::result(&format!("{}\n", output.display()));
        }
        None => print::bytes(&told),
    }
    Ok(())
}

fn read(file: &MatrixFile, asked: &Comparison) -> Result<Given, Failed> {
    let given = file.read(&asked.tables)?;
    check::warn(file, &given);
    Ok(given)
}

/// The comparison as it was asked for. Neither data nor a table can say a sentence: that goes beside it.
fn told(report: &Report, asked: &Comparison, given: &Matrix, lang: &str) -> Result<Vec<u8>, String> {
    let wording = Wording { lang, all: asked.all };
    if !matches!(asked.format, Format::Text | Format::Markdown) {
        remark(report);
    }
    match asked.format {
        Format::Text => Ok(report.plain(wording).into_bytes()),
        Format::Markdown => Ok(report.markdown(wording).into_bytes()),
        Format::Json => Ok((report.data(lang).json_by_lines() + "\n").into_bytes()),
        Format::Csv => comparison_csv(&report.table(wording)),
        Format::Xlsx => Ok(comparison_xlsx(&report.table(wording), given.title().get(lang))),
    }
}

fn remark(report: &Report) {
    if report.is_of_one_place() {
        print::remark(messages::report::ONE_PLACE);
    } else if report.tally().total() == 0 {
        print::remark(messages::NOTHING_EXPECTED);
    }
    if !report.is_by_likeness() {
        print::remark(messages::NOT_BY_LIKENESS);
    }
}
