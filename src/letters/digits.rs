//! Numbers in digits.

/// As `to_string`, without what formats anything in any way: 2 KB of the widget.
pub fn digits(mut n: u64) -> String {
    let mut text = Vec::new();
    loop {
        text.push(char::from_digit((n % 10) as u32, 10));
        n /= 10;
        if n == 0 {
            return text.into_iter().rev().flatten().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digits;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_those_of_std(n in prop_oneof![any::<u64>(), 0..2000_u64]) {
            prop_assert_eq!(digits(n), n.to_string());
        }
    }
}
