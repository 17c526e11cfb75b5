//! What a host can style. It is read from where it is defined: custom properties from the style sheet,
//! parts from the view.

/// Something that a host can style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Its name, such as `--sm-ink`, or `card` for a part.
    pub name: String,
    /// What it is, in a few words.
    pub meaning: String,
    /// Its value if nobody sets it; none for a part.
    pub default: Option<String>,
}

/// The custom properties: each `var(--sm-name, default)` of `style/10-tokens.css`, with the comment
/// over it.
pub fn properties(css: &str) -> Vec<Hook> {
    let mut hooks = Vec::new();
    let mut meaning = String::new();
    for line in css.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("/*") {
            meaning = comment.trim_end_matches("*/").trim().to_owned();
        } else if let Some((_, at)) = line.split_once("var(--sm-")
            && let Some((name, default)) = at.trim_end_matches(';').split_once(',')
        {
            let default = default.trim();
            hooks.push(Hook {
                name: format!("--sm-{name}"),
                meaning: std::mem::take(&mut meaning),
                default: Some(default.strip_suffix(')').unwrap_or(default).to_owned()),
            });
        }
    }
    hooks
}

/// The parts: each constant of `src/view/shared/parts.rs`, with its doc comment.
pub fn parts(rust: &str) -> Vec<Hook> {
    let mut hooks = Vec::new();
    let mut meaning = String::new();
    for line in rust.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("///") {
            meaning = comment.trim().trim_end_matches('.').to_owned();
        } else if line.starts_with("pub const ")
            && let Some(name) = line.split('"').nth(1)
        {
            hooks.push(Hook { name: name.to_owned(), meaning: std::mem::take(&mut meaning), default: None });
        }
    }
    hooks
}

/// The table of docs/theming.md. A default that is made of other custom properties is not a value that a
/// host could write, so it is left out; the meaning explains it.
pub fn table(properties: &[Hook], parts: &[Hook]) -> String {
    let mut table = String::from("| property or part | what it is | default: light, dark |\n|---|---|---|\n");
    for hook in properties {
        let default = hook.default.as_deref().filter(|it| !it.contains("var("));
        let default = default.map_or_else(String::new, |it| {
            let sides = it.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(')'));
            let sides = sides.and_then(|it| it.split_once(", "));
            sides.map_or_else(|| format!("`{it}`"), |(light, dark)| format!("`{light}`, `{dark}`"))
        });
        table.push_str(&format!("| `{}` | {} | {default} |\n", hook.name, hook.meaning));
    }
    for hook in parts {
        table.push_str(&format!("| `::part({})` | {} | |\n", hook.name, hook.meaning));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{parts, properties, table};

    #[test]
    fn each_is_a_row_with_its_meaning() {
        let css = "/* Not of it. */\n.root {\n  --own: red;\n  /* Text */\n  --ink: var(--sm-ink, light-dark(#000, #fff));\n  /* Heat */\n  --heat: var(--sm-heat, var(--ink));\n}";
        let rust = "//! Parts.\n\n/// A box.\npub const CARD: &str = \"card\";\n";
        let rows = "| `--sm-ink` | Text | `#000`, `#fff` |\n| `--sm-heat` | Heat |  |\n| `::part(card)` | A box | |\n";
        assert!(table(&properties(css), &parts(rust)).ends_with(rows));
    }
}
