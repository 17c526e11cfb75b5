//! Levels as the options of a choice.

use crate::matrix::LevelIx;
use crate::selection::SharedLevels;
use crate::view::Stage;
use crate::view::markup::{Content, El};
use crate::view::shared::choice::{grouped, option};

/// The levels that are `listed`. Levels of different roles stand in a group each.
pub fn level_options(stage: Stage, shared: Vec<SharedLevels>, listed: impl Fn(&LevelIx) -> bool) -> Content {
    let matrix = stage.matrix();
    let is_one = shared.len() == 1;
    let mut options = Content::default();
    for shared in shared {
        let levels = shared.levels.into_iter().filter(&listed);
        let own = levels.map(|level| option(Some(matrix.level(level).id()), &stage.level_name(level)));
        let own: Vec<El> = own.collect();
        let name = if is_one || own.is_empty() { String::new() } else { stage.levels_of(&shared.roles) };
        options.add(grouped(&name, own));
    }
    options
}
