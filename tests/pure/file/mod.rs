//! The file: what is written is read back, and the schema says what the reader says.

mod bad_files;
mod cells;
mod dice;
mod drift;
mod matrices;
mod schema;
mod writing;
