//! The parts of a page, taken out of it again: another page can be made of them.

use super::script_hash;

/// What pages are made of besides their matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageParts {
    /// The style sheet around the widget.
    pub style: String,
    /// The widget's script.
    pub script: String,
    /// What is packed, each with the id of its element: the widget's script, its wasm and the parts of that.
    pub packed: Vec<(String, String)>,
}

impl PageParts {
    /// The parts of a page that this product has written: one for readers, or the one that makes pages. None if it
    /// is no such page, or if its script is not the one that its own policy names.
    pub fn of(html: &str) -> Option<PageParts> {
        let of_maker = between(html, "<script type=\"text/plain\" id=\"reader-style\">", "</script>");
        let (style, start) = match of_maker {
            Some(style) => (style, "<script id=\"reader-script\">"),
            None => (between(html, "<style>", "</style>")?, "<script>"),
        };
        // A script is the last thing in a page, and no text of a matrix is markup.
        let script = between(html.get(html.rfind(start)?..)?, start, "</script>")?;
        if !html.contains(&["'", &script_hash(script), "'"].concat()) {
            return None;
        }
        let elements = html.split("<script type=\"text/plain\" id=\"").skip(1);
        let packed = elements.filter_map(|element| {
            let (id, rest) = element.split_once("\">")?;
            let (text, _) = rest.split_once("</script>")?;
            (!OF_MAKER.contains(&id)).then(|| (id.to_owned(), text.to_owned()))
        });
        let packed: Vec<_> = packed.collect();
        let parts = PageParts { style: style.to_owned(), script: script.to_owned(), packed };
        (!parts.packed.is_empty()).then_some(parts)
    }
}

/// The elements that only the maker has.
const OF_MAKER: [&str; 3] = ["reader-style", "files-wasm", "maker-wasm"];

fn between<'h>(html: &'h str, before: &str, after: &str) -> Option<&'h str> {
    Some(html.split_once(before)?.1.split_once(after)?.0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::PageParts;
    use crate::matrix::read::read;
    use crate::page::{Parts, script_hash, write_page};

    fn page(parts: &PageParts) -> String {
        let json = r#"{"format":"skill-matrix/1","title":"</style><script>","levels":["<style>"],
            "skills":[{"id":"s","name":"</script>"}],"expectations":[{"skill":"s","level":"style","items":["<script>a</script>"]}]}"#;
        let matrix = read(json.as_bytes()).unwrap().matrix;
        let hashes = (script_hash(&parts.style), script_hash(&parts.script));
        let parts = Parts {
            style: &parts.style,
            style_hash: &hashes.0,
            script: &parts.script,
            script_hash: &hashes.1,
            packed: &parts.packed,
        };
        write_page(&parts, &matrix, json, Some("{\"a\":\"<style>\"}"))
    }

    #[test]
    fn they_are_taken_out_of_a_page_whatever_its_matrix_says() {
        let widget = ("widget".to_owned(), [&script_hash("widget()"), "packed"].concat());
        let packed =
            vec![widget, ("wasm".to_owned(), "abc".to_owned()), ("more".to_owned(), "d{e".to_owned())];
        let parts = PageParts { style: "p{}".to_owned(), script: "run(1)".to_owned(), packed };
        let written = page(&parts);
        assert_eq!(PageParts::of(&written), Some(parts));
        let policy = format!("script-src '{}' '{}' ", script_hash("run(1)"), script_hash("widget()"));
        assert!(written.contains(&policy), "{written}");
        assert_eq!(PageParts::of(&written.replace("run(1)", "run(2)")), None);
        assert_eq!(PageParts::of("<style></style><script></script>"), None);
    }
}
