//! Names that somebody looks for by typing a few letters.

use super::Query;

/// How well a name fits what was typed: 0 if it begins so, 1 if every typed word is somewhere in it, whatever
/// its case and accents. None if one is not.
pub fn fit(typed: &str, name: &str) -> Option<u8> {
    let mut begins = typed.trim().is_empty();
    for (nth, word) in typed.split_whitespace().enumerate() {
        let first = Query::new(word).marks(name).first()?.start;
        begins |= nth == 0 && first == 0;
    }
    Some(u8::from(!begins))
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn names_fit_by_a_few_letters() {
        assert_eq!(fit("dat", "Data Engineer"), Some(0));
        assert_eq!(fit("ENG da", "Data Engineer"), Some(1));
        assert_eq!(fit("ing", "Data Engineer"), None);
        assert_eq!(fit("uber", "Über uns"), Some(0));
        assert_eq!(fit(" ", "Data Engineer"), Some(0));
        assert_eq!(fit("data manager", "Data Engineer"), None);
    }
}
