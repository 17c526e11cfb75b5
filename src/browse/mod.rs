//! Ways through a big matrix: tables of rows and levels, the heat of a cell, the career path.

mod heat;
mod path;
mod tables;

pub use heat::{Heat, LegendStep, deepest, heat, says_depth, steps};
pub use path::{CareerPath, Stop, career_path, steps_up};
pub use tables::{Row, Table, role_rows, rows, skill_rows, tables};
