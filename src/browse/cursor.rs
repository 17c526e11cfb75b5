//! Which cell of the grid a key leads to.

/// The cell that a key leads to from another one: the next one in that direction that is there, or the first or
/// last one of the row. `size` is the number of rows and columns. None for other keys, and at the edge.
pub fn neighbour(
    (row, column): (usize, usize),
    key: &str,
    is_mirrored: bool,
    (rows, columns): (usize, usize),
    is_there: impl Fn((usize, usize)) -> bool,
) -> Option<(usize, usize)> {
    let left = || (0..column.min(columns)).rev().map(|column| (row, column)).find(|at| is_there(*at));
    let right = || (column + 1..columns).map(|column| (row, column)).find(|at| is_there(*at));
    match key {
        "ArrowLeft" if is_mirrored => right(),
        "ArrowLeft" => left(),
        "ArrowRight" if is_mirrored => left(),
        "ArrowRight" => right(),
        "ArrowUp" => (0..row.min(rows)).rev().map(|row| (row, column)).find(|at| is_there(*at)),
        "ArrowDown" => (row + 1..rows).map(|row| (row, column)).find(|at| is_there(*at)),
        "Home" => (0..columns).map(|column| (row, column)).find(|at| is_there(*at)),
        "End" => (0..columns).rev().map(|column| (row, column)).find(|at| is_there(*at)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::neighbour;

    /// Three rows of four cells. The dots are not there.
    const MAP: [&str; 3] = ["x.xx", ".xxx", "xx.x"];

    fn from(at: (usize, usize), key: &str, is_mirrored: bool) -> Option<(usize, usize)> {
        let is_there = |(row, column): (usize, usize)| {
            MAP.get(row).and_then(|row| row.as_bytes().get(column)) == Some(&b'x')
        };
        neighbour(at, key, is_mirrored, (3, 4), is_there)
    }

    #[test]
    fn what_is_not_there_is_passed_over() {
        assert_eq!(from((0, 0), "ArrowRight", false), Some((0, 2)));
        assert_eq!(from((0, 2), "ArrowLeft", false), Some((0, 0)));
        assert_eq!(from((0, 0), "ArrowDown", false), Some((2, 0)));
        assert_eq!(from((2, 0), "ArrowUp", false), Some((0, 0)));
        assert_eq!(from((1, 3), "Home", false), Some((1, 1)));
        assert_eq!(from((0, 0), "End", false), Some((0, 3)));
    }

    #[test]
    fn edges_and_other_keys_lead_nowhere() {
        assert_eq!(from((0, 0), "ArrowUp", false), None);
        assert_eq!(from((0, 0), "ArrowLeft", false), None);
        assert_eq!(from((2, 3), "ArrowDown", false), None);
        assert_eq!(from((2, 3), "Enter", false), None);
    }

    #[test]
    fn from_right_to_left_the_arrows_point_the_other_way() {
        assert_eq!(from((0, 0), "ArrowLeft", true), Some((0, 2)));
        assert_eq!(from((0, 2), "ArrowRight", true), Some((0, 0)));
    }
}
