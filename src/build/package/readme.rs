//! `README.md` of the package: the chapter on embedding of the repository's.

/// The chapter, out of the whole. Links to other chapters, which are not in it, become their text.
pub(super) fn readme(whole: &str) -> String {
    let chapter = whole.split("\n## ").find(|chapter| chapter.starts_with("Embedding\n")).unwrap_or_default();
    let chapter = chapter.strip_prefix("Embedding\n").unwrap_or(chapter).replace("\n### ", "\n## ");
    let heading = concat!("# skill-matrix\n\n", env!("CARGO_PKG_DESCRIPTION"), "\n");
    without_inner_links(&format!("{heading}{}\n", chapter.trim_end()))
}

fn without_inner_links(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("](#") {
        let (Some((text_before, text)), Some((_, behind))) = (before.rsplit_once('['), after.split_once(')'))
        else {
            break;
        };
        plain.extend([text_before, text]);
        rest = behind;
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::readme;

    #[test]
    fn it_is_the_chapter() {
        let whole = "# A\n\n## Before\n\nx\n\n## Embedding\n\nas [told above](#before), [b](https://c)\n\n### React\n\ny\n\n## After\n\nz\n";
        assert!(
            readme(whole).ends_with("?\n\nas told above, [b](https://c)\n\n## React\n\ny\n"),
            "{}",
            readme(whole)
        );
    }
}
