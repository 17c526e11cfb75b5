//! The custom properties that a page can set, from where the look defines them.

use super::super::{Failure, Repository, files};

/// A custom property, and what holds without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CustomProperty {
    pub name: String,
    pub default: String,
}

/// All of them, in the order in which the look defines them.
pub(super) fn custom_properties(repository: &Repository) -> Result<Vec<CustomProperty>, Failure> {
    let tokens = files::read_text(&repository.root().join("style/10-tokens.css"))?;
    Ok(tokens.lines().filter_map(defined).collect())
}

/// Of a line such as `--ink: var(--sm-ink, black);`.
fn defined(line: &str) -> Option<CustomProperty> {
    let (_, rest) = line.split_once("var(--sm-")?;
    let (name, default) = rest.strip_suffix(");")?.split_once(',')?;
    Some(CustomProperty { name: format!("--sm-{name}"), default: default.trim().to_owned() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::defined;

    #[test]
    fn a_definition_is_read() {
        let found = defined("  --ink: var(--sm-ink, light-dark(#000, oklch(93% 0.01 265)));").unwrap();
        assert_eq!(
            (found.name.as_str(), found.default.as_str()),
            ("--sm-ink", "light-dark(#000, oklch(93% 0.01 265))")
        );
        assert_eq!(defined("  --gap: 1em;"), None);
    }
}
