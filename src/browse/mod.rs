//! Ways through a big matrix: the grid, the heat of a cell, the career path.

mod cell;
mod cursor;
mod grid;
mod heat;
mod legend;
mod path;

pub use cell::{is_required_usual, says_the_same};
pub use cursor::neighbour;
pub use grid::{Column, Row, Table, role_rows, roles_at_level, rows, skill_rows, tables};
pub use heat::{Heat, deepest, heat, says_depth};
pub use legend::{Legend, LegendStep, legends};
pub use path::{CareerPath, Stop, career_path, steps_up};
