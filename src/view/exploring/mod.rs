//! Ways through the whole matrix: the grid, the pages of skills and roles, the career path.

pub mod career_path;
pub mod grid;
pub mod role_page;
pub mod skill_page;
