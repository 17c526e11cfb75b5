//! The parts of a page, taken out of it again: another page can be made of them.

use super::script_hash;

/// What pages are made of besides their matrix: the exact texts of their own styles and scripts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageParts {
    /// The style sheet around the widget.
    pub style: String,
    /// The style sheets of the widget: one, and one that outranks all others.
    pub sheets: [String; 2],
    /// The script that runs before the page is shown.
    pub early: String,
    /// The script that starts the widget.
    pub script: String,
    /// What is packed, each with the id of its element: the widget's script, its wasm and the parts of that.
    pub packed: Vec<(String, String)>,
}

impl PageParts {
    /// The ids of the elements in the page that makes pages: the style, the sheets, and the early script.
    pub const IN_MAKER: [&str; 4] = ["reader-style", "reader-sheet", "reader-sheet-last", "reader-early"];

    /// The parts of a page that this product has written: one for readers, or the one that makes pages. None if it
    /// is no such page, or if its script is not the one that its own policy names.
    pub fn of(html: &str) -> Option<PageParts> {
        let texts = Self::IN_MAKER.map(|id| between(html, &start_of_text(id), "</script>"));
        let (style, sheets, early, start) = match texts {
            [Some(style), Some(sheet), Some(last), Some(early)] => {
                (style, [sheet, last], early, "<script id=\"reader-script\">")
            }
            _ => {
                let (_, root) = html.split_once("<template shadowrootmode=\"open\"><style>")?;
                let (sheet, rest) = root.split_once("</style><style>")?;
                let (last, rest) = rest.split_once("</style>")?;
                let (_, early) = between(rest, "<script data-key=\"", "</script>")?.split_once('>')?;
                (between(html, "<style>", "</style>")?, [sheet, last], early, "<script>")
            }
        };
        // A script is the last thing in a page, and no text of a matrix is markup.
        let script = between(html.get(html.rfind(start)?..)?, start, "</script>")?;
        if !html.contains(&["'", &script_hash(script), "'"].concat()) {
            return None;
        }
        let elements = html.split(START_OF_TEXT).skip(1);
        let packed = elements.filter_map(|element| {
            let (id, rest) = element.split_once("\">")?;
            let (text, _) = rest.split_once("</script>")?;
            let is_packed = !OF_MAKER.contains(&id) && !Self::IN_MAKER.contains(&id);
            is_packed.then(|| (id.to_owned(), text.to_owned()))
        });
        let packed: Vec<_> = packed.collect();
        let (style, script, early) = (style.to_owned(), script.to_owned(), early.to_owned());
        let parts = PageParts { style, sheets: sheets.map(str::to_owned), early, script, packed };
        (!parts.packed.is_empty()).then_some(parts)
    }
}

/// What begins an element with a text that nothing runs. Its id follows.
const START_OF_TEXT: &str = "<script type=\"text/plain\" id=\"";

fn start_of_text(id: &str) -> String {
    [START_OF_TEXT, id, "\">"].concat()
}

/// An element with a text that nothing runs.
pub(super) fn text_element(id: &str, text: &str) -> String {
    [&start_of_text(id), text, "</script>\n"].concat()
}

/// The elements with texts that only the maker has.
const OF_MAKER: [&str; 2] = ["files-wasm", "maker-wasm"];

fn between<'h>(html: &'h str, before: &str, after: &str) -> Option<&'h str> {
    Some(html.split_once(before)?.1.split_once(after)?.0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::PageParts;
    use crate::matrix::read::read;
    use crate::page::{script_hash, write_page};

    fn page(parts: &PageParts, first_view: Option<&str>) -> String {
        let json = r#"{"format":"skill-matrix/1","title":"</style><script>","levels":["<style>"],
            "skills":[{"id":"s","name":"</script>"}],"expectations":[{"skill":"s","level":"style","items":["<script>a</script>"]}]}"#;
        let matrix = read(json.as_bytes()).unwrap().matrix;
        write_page(parts, &matrix, json, first_view, Some("{\"a\":\"<style>\"}"))
    }

    #[test]
    fn they_are_taken_out_of_a_page_whatever_its_matrix_says() {
        let widget = ("widget".to_owned(), [&script_hash("widget()"), "packed"].concat());
        let packed =
            vec![widget, ("wasm".to_owned(), "abc".to_owned()), ("more".to_owned(), "d{e".to_owned())];
        let parts = PageParts {
            style: "p{}".to_owned(),
            sheets: ["a{}".to_owned(), "@media print{b{}}".to_owned()],
            early: "early()".to_owned(),
            script: "run(1)".to_owned(),
            packed,
        };
        for first_view in [None, Some("<b>one</b>")] {
            let written = page(&parts, first_view);
            assert_eq!(PageParts::of(&written), Some(parts.clone()));
            let [early, run, widget] = ["early()", "run(1)", "widget()"].map(script_hash);
            assert!(written.contains(&format!("script-src '{early}' '{run}' '{widget}' ")), "{written}");
            let [style, sheet, last] = ["p{}", "a{}", "@media print{b{}}"].map(script_hash);
            assert!(written.contains(&format!("style-src '{style}' '{sheet}' '{last}';")), "{written}");
            assert_eq!(PageParts::of(&written.replace("run(1)", "run(2)")), None);
        }
        assert_eq!(PageParts::of("<style></style><script></script>"), None);
    }
}
