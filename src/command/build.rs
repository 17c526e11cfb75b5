//! No command: build everything.

use skill_matrix::build::{Repository, files_part, lay_out, maker_page, standalone_page, widget};

use super::arguments::Arguments;
use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::tables::TableOptions;
use super::{open, print};

/// Builds the widget and lays out `dist/`.
pub fn run(arguments: &Arguments) -> Result<(), Failed> {
    let repository = Repository::find()?;
    // The matrix comes first, because what is wrong there is found at once.
    let given = MatrixFile::File(repository.matrix()).read(&TableOptions::default())?;
    let progress = arguments.progress();
    let widget = widget(&repository, arguments.consent(), &progress)?;
    let files_part = files_part(&repository, &widget, arguments.consent(), &progress)?;
    let maker = maker_page(&repository, &widget, &files_part, arguments.consent(), &progress)?;
    progress.step("Laying out dist/");
    let page = standalone_page(&widget.page, &given.matrix, &given.json, None);
    let dist = lay_out(&repository, &widget, &files_part, &page, &maker)?;
    let later: Vec<String> = dist.later_sizes.iter().map(ToString::to_string).collect();
    print::result(&format!(
        "The page:  {}\n           {}, one file: double click it, mail it, put it on any server\n\
         The maker: {}\n           {}, one file: it makes such pages from spreadsheets\n\
         The embed: {}\n           {}, later {} more, and {} to open a spreadsheet; its folder is an npm package\n           \
         <script src=\"skill-matrix.js\" integrity=\"{}\" defer></script>, then <skill-matrix>\n",
        dist.page.display(),
        dist.page_size,
        dist.maker.display(),
        dist.maker_size,
        dist.script.display(),
        dist.script_size,
        later.join(" and "),
        dist.files_size,
        dist.script_integrity,
    ));
    open::page(arguments.open(), &dist.page)
}
