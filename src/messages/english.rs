//! English.

mod comparison;
mod controls;
mod header;
#[cfg(any(feature = "files", feature = "maker"))]
pub mod maker;
mod narrowing;
mod places;
mod search;
mod tables;
mod trouble;
mod views;

pub use comparison::*;
pub use controls::*;
pub use header::*;
pub use narrowing::*;
pub use places::*;
pub use search::*;
pub use tables::*;
pub use trouble::*;
pub use views::*;

use crate::letters;

/// The language of all that is said here (BCP 47).
pub const LANG: &str = "en";

/// The noun that goes with a number.
pub fn one_or_many(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// A number with separated thousands: "3,900".
pub fn number(n: usize) -> String {
    let digits = letters::digits(n as u64);
    let mut apart = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::Counts;

    #[test]
    fn numbers_and_nouns_agree() {
        assert_eq!(
            [0, 7, 999, 1000, 20_000, 1_234_567].map(number).join(" "),
            "0 7 999 1,000 20,000 1,234,567"
        );
        let one = Counts { roles: 1, levels: 1, skills: 1, expectations: 1, ..Counts::default() };
        assert_eq!(facts(&one), [(1, "role"), (1, "level")]);
        assert_eq!(counted_expectations(&one), [(1, "expectation")]);
        let said = Counts { levels: 2, optional: 3, expectations: 3, skills: 2, ..Counts::default() };
        assert_eq!(facts(&said), [(2, "skills"), (2, "levels")]);
        assert_eq!(counted_expectations(&said), [(0, "required"), (3, "optional")]);
        // If it says so of some only, that would look like all there is.
        let some = Counts { expectations: 31, ..said };
        assert_eq!(counted_expectations(&some), [(31, "expectations")]);
    }

    #[test]
    fn no_sentence_of_a_link_is_shown() {
        let said = "Your session has expired, sign in at https://evil.example";
        let list: Vec<String> = said.split(", ").map(str::to_owned).collect();
        assert_eq!(
            left_out(&[said.to_owned()]),
            "We ignored “Your session has…”: this matrix doesn't have it."
        );
        assert!(!left_out(&list).contains("expired") && !left_out(&list).contains("evil"));
        for between in ["-", "_", ".", "\u{2013}", "--", "/"] {
            let told = left_out(&[said.replace(' ', between)]);
            assert!(told.contains(&["“Your", between, "session", between, "has…”: this"].concat()), "{told}");
        }
        assert!(!left_out(&["Yoursessionhasexpiredsigninatevil.example".to_owned()]).contains("evil"));
        assert_eq!(
            left_out(&["lead-data".to_owned()]),
            "We ignored “lead-data”: this matrix doesn't have it."
        );
        for long in [said.replace(' ', "\u{a0}"), [said; 9].join("\n")] {
            assert!(!left_out(&[long]).contains("evil"));
        }
        let words: Vec<String> = said.split(' ').map(str::to_owned).collect();
        assert_eq!(
            left_out(&words),
            "We ignored “Your”, “session”, “has” and 5 more: this matrix doesn't have them."
        );
        // What is right to left, and what only looks so.
        assert_eq!(
            left_out(&["\u{202e}cto\u{200f}".to_owned()]),
            "We ignored “�cto\u{200f}”: this matrix doesn't have it."
        );
        assert!(found(0, 0, false, &"x".repeat(100)).len() < 100);
    }
}
