//! A text that is part of a longer one.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A text, or a part of a longer one, which lives as long as any of its parts. Most words of a
/// matrix stay where they are in its file, and are never copied.
#[derive(Clone)]
pub struct Excerpt {
    /// A pointer of one word, unlike an `Arc<str>`: there are as many of them as texts.
    whole: Arc<Box<str>>,
    start: usize,
    len: usize,
}

impl Excerpt {
    /// This text, which may be one inside of the whole: then it is not copied.
    #[inline(never)]
    pub fn of(&self, text: &str) -> Excerpt {
        let start = text.as_ptr().addr().wrapping_sub(self.whole.as_ptr().addr());
        if self.whole.get(start..).is_some_and(|rest| rest.len() >= text.len()) {
            Excerpt { whole: self.whole.clone(), start, len: text.len() }
        } else {
            Excerpt::from(text)
        }
    }
}

impl Deref for Excerpt {
    type Target = str;

    #[inline(never)]
    fn deref(&self) -> &str {
        self.whole.get(self.start..).and_then(|rest| rest.get(..self.len)).unwrap_or_default()
    }
}

impl From<Box<str>> for Excerpt {
    fn from(whole: Box<str>) -> Self {
        let len = whole.len();
        Excerpt { whole: Arc::new(whole), start: 0, len }
    }
}

impl From<&str> for Excerpt {
    fn from(text: &str) -> Self {
        Excerpt::from(Box::<str>::from(text))
    }
}

impl Borrow<str> for Excerpt {
    fn borrow(&self) -> &str {
        self
    }
}

impl PartialEq for Excerpt {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Excerpt {}

impl PartialOrd for Excerpt {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Excerpt {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Excerpt;
    use proptest::prelude::*;
    use std::sync::Arc;

    proptest! {
        #[test]
        fn a_part_is_the_same_text_and_shares_the_whole(text in ".{1,20}", from in 0_usize..20, to in 0_usize..20) {
            let whole = Excerpt::from(text.as_str());
            if let Some(part) = whole.get(from..to) {
                let excerpt = whole.of(part);
                prop_assert_eq!(&*excerpt, part);
                prop_assert!(Arc::ptr_eq(&excerpt.whole, &whole.whole));
            }
        }

        #[test]
        fn what_is_elsewhere_is_copied(text in ".{1,20}", other in ".{1,20}") {
            let whole = Excerpt::from(text.as_str());
            let excerpt = whole.of(&other);
            prop_assert_eq!(&*excerpt, &other);
            prop_assert!(!Arc::ptr_eq(&excerpt.whole, &whole.whole));
        }
    }
}
