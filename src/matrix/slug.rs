//! Ids made from names.

use crate::letters;

/// The id made from a name, where the file gives none: lower case, with one `-` for every run of
/// characters that are neither letters nor digits, and no `-` at the ends. Where nothing is left of
/// it (a name of emoji), the id is the name itself, without outer space.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        if letters::is_alphanumeric(c) {
            slug.push(letters::lower(c));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    if slug.is_empty() { name.trim().to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::slug;
    use proptest::prelude::*;

    #[test]
    fn names_of_any_script_become_ids() {
        for (name, id) in [
            ("Junior", "junior"),
            ("Lead / Staff", "lead-staff"),
            ("  Senior Engineer 2 (Individual Contributor) ", "senior-engineer-2-individual-contributor"),
            ("C++", "c"),
            ("Größe & Maß", "größe-maß"),
            ("シニア", "シニア"),
            (" 🌱 ", "🌱"),
        ] {
            assert_eq!(slug(name), id);
        }
    }

    proptest! {
        #[test]
        fn the_id_of_a_name_of_letters_is_stable(name in "[ -~]*[a-zA-Z0-9][ -~]*") {
            let id = slug(&name);
            prop_assert!(!id.is_empty() && !id.starts_with('-') && !id.ends_with('-') && !id.contains("--"));
            prop_assert_eq!(slug(&id), id);
        }

        #[test]
        fn no_name_panics(name in any::<String>()) {
            prop_assert_eq!(slug(&name).is_empty(), name.trim().is_empty());
        }
    }
}
