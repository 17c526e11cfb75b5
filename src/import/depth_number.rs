//! The number in the name of a depth: “1”, “Level 1”, “1 - Basics”, “Lvl 2: Works alone”.

use super::words;

/// The number of a depth, and what its name says besides.
pub(super) fn depth_number(name: &str) -> Option<(u32, &str)> {
    let name = name.trim();
    let start = name.find(|c: char| c.is_ascii_digit())?;
    let (word, rest) = name.split_at_checked(start)?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = rest.split_at_checked(digits)?;
    let key = words::key(word);
    let is_code = word.len() == 1 && key == word.to_ascii_lowercase();
    if digits > 2 || !(word.is_empty() || is_code || words::is_numbered(&key)) {
        return None;
    }
    let says = rest.trim_start_matches([' ', '\n', '\u{a0}']);
    let says = says.strip_prefix(['-', '–', '—', ':', '：', '.', ')', '=', '(']).unwrap_or(says);
    // “1st” and “2.5” are no depths.
    let goes_on =
        rest.starts_with(|c: char| c.is_alphanumeric()) || says.starts_with(|c: char| c.is_ascii_digit());
    let says = says.trim();
    let says = says.strip_suffix(')').filter(|says| !says.contains('(')).unwrap_or(says);
    number.parse().ok().filter(|_| !goes_on).map(|number| (number, says))
}

/// The number of a depth whose name is nothing but that.
pub(super) fn number(depth: &str) -> Option<u32> {
    depth_number(depth).filter(|(_, says)| says.is_empty()).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::depth_number;

    #[test]
    fn the_number_of_a_depth_and_its_words() {
        for (name, expected) in [
            ("1", Some((1, ""))),
            ("0", Some((0, ""))),
            ("Level 1", Some((1, ""))),
            ("Lvl 2: Works alone", Some((2, "Works alone"))),
            ("L3", Some((3, ""))),
            ("1 - Basics", Some((1, "Basics"))),
            ("2 (leads)", Some((2, "leads"))),
            ("3 = Expert (rare)", Some((3, "Expert (rare)"))),
            ("Stufe 4", Some((4, ""))),
            ("Niveau 1 – débutant", Some((1, "débutant"))),
            ("Nivel 1", Some((1, ""))),
            ("Уровень 2", Some((2, ""))),
            ("レベル3：自立", Some((3, "自立"))),
            ("1st", None),
            ("2.5", None),
            ("2026", None),
            ("Python 3", None),
            ("Basics", None),
        ] {
            assert_eq!(depth_number(name), expected, "{name}");
        }
    }
}
