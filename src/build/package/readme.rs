//! `README.md` of the package: the pages of the documentation on the element, joined.

/// The pages, the one on embedding first.
pub(super) const PAGES: [&str; 4] =
    ["docs/embedding.md", "docs/hosts.md", "docs/theming.md", "docs/policies.md"];

/// Joins the texts of these pages into one document. The first page's title becomes the package's, and
/// the other pages are chapters.
pub(super) fn readme(pages: &[String]) -> String {
    let mut text = concat!("# skill-matrix\n\n", env!("CARGO_PKG_DESCRIPTION"), "\n").to_owned();
    for (at, page) in pages.iter().enumerate() {
        let body = match page.split_once('\n') {
            Some((_, body)) if at == 0 => body.to_owned(),
            _ => format!("\n{}", one_deeper(page)),
        };
        text.push_str(without_inner_links(&body).trim_end());
        text.push('\n');
    }
    text
}

/// Makes the headings one level deeper. A `#` in a block of code is not a heading.
fn one_deeper(page: &str) -> String {
    let mut in_code = false;
    let lines = page.lines().map(|line| {
        in_code ^= line.starts_with("```");
        if !in_code && line.starts_with('#') { format!("#{line}\n") } else { format!("{line}\n") }
    });
    lines.collect()
}

/// Replaces links to other places of the repository, which are not in the package, by their text.
fn without_inner_links(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("](") {
        let Some((target, behind)) = after.split_once(')') else { break };
        match before.rsplit_once('[') {
            Some((text_before, text)) if !target.contains("://") => plain.extend([text_before, text]),
            _ => plain.extend([before, "](", target, ")"]),
        }
        rest = behind;
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::readme;

    #[test]
    fn the_pages_are_its_chapters() {
        let first = "# Embedding\n\nas [told there](other.md#before), [b](https://c)\n\n## React\n\ny\n";
        let second = "# Hosts\n\nz [here](#x)\n\n## Frame\n\n```sh\n# no heading\n```\n";
        let whole = readme(&[first.to_owned(), second.to_owned()]);
        let expected = "?\n\nas told there, [b](https://c)\n\n## React\n\ny\n\n## Hosts\n\nz here\n\n### Frame\n\n```sh\n# no heading\n```\n";
        assert!(whole.ends_with(expected), "{whole}");
    }
}
