//! Letters as `std` knows them.

pub fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric()
}

pub fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
