//! Joins style sheets, and makes them small and pure ASCII.
//!
//! A real minifier, lightningcss, would make the script 24 bytes (gzip) and the page 500 bytes smaller,
//! but would add half a minute of compiling.

use std::path::{Path, PathBuf};

use super::{Failure, Repository, files};

/// A sheet, and the one that outranks all others.
pub(super) type Pair = [String; 2];

/// The sheets of the widget without its parts: all of `style/` and `style/view/`, in name order.
pub(super) fn widget(repository: &Repository) -> Result<Pair, Failure> {
    let start = together(&repository.root().join("style"))?;
    let [view, last] = pair(&repository.root().join("style/view"))?;
    Ok([start + &view, last])
}

/// The sheets of the parts, which are packed with their wasms. `parts` are the folders of the parts.
pub(super) fn of_parts(parts: &[PathBuf]) -> Result<Vec<Pair>, Failure> {
    parts.iter().map(|folder| pair(&folder.join("style"))).collect()
}

/// A folder, and `last` in it.
fn pair(folder: &Path) -> Result<Pair, Failure> {
    let sheet = |folder: &Path| if folder.is_dir() { together(folder) } else { Ok(String::new()) };
    Ok([sheet(folder)?, sheet(&folder.join("last"))?])
}

/// What only first views in HTML have, which are there before any wasm: `style/first_view/`.
pub(super) fn first_view(repository: &Repository) -> Result<String, Failure> {
    together(&repository.root().join("style/first_view"))
}

/// The page's sheet: all of `style/page/`.
pub(super) fn page(repository: &Repository) -> Result<String, Failure> {
    together(&repository.root().join("style/page"))
}

/// The maker's sheet: all of `style/maker/`.
pub(super) fn maker(repository: &Repository) -> Result<String, Failure> {
    together(&repository.root().join("style/maker"))
}

fn together(folder: &Path) -> Result<String, Failure> {
    let mut sheet = String::new();
    for path in files::in_name_order(folder, "css")? {
        sheet.push_str(&files::read_text(&path)?);
        sheet.push('\n');
    }
    // A product in a calculation needs no spaces.
    Ok(ascii(&smaller(&sheet).replace(" * var(", "*var(")))
}

/// The same sheet with an escape for each sign that is not ASCII. A page in another encoding than UTF-8
/// reads its sheets, and scripts with a sheet in them, in that encoding. The blank ends the escape.
fn ascii(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    for c in css.chars() {
        if c.is_ascii() {
            plain.push(c);
        } else {
            plain.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    plain
}

/// The same sheet without comments, without white space that means nothing, and without zeros before a point.
///
/// Space is kept wherever it may mean something: `a :hover` is not `a:hover`, and `1em + 2px` needs its
/// spaces. So only spaces beside `{ } ; , >`, before `!`, after `:` and at the edges are removed.
fn smaller(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut space = false;
    while let Some(c) = rest.next() {
        if c == '/' && rest.peek() == Some(&'*') {
            skip_comment(&mut rest);
            space = true;
            continue;
        }
        if c.is_ascii_whitespace() {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) && !small.is_empty() && !"{};,>!".contains(c) {
            let after = small.chars().next_back();
            if !after.is_some_and(|before| "{};,:>".contains(before)) {
                small.push(' ');
            }
        }
        if c == '}' && small.ends_with(';') {
            small.pop();
        }
        if c == '0'
            && is_before_point(rest.clone())
            && !small.ends_with(|before: char| before.is_alphanumeric())
        {
            continue;
        }
        small.push(c);
        if c == '"' || c == '\'' {
            copy_string(c, &mut rest, &mut small);
        }
    }
    small
}

/// Whether a point and a digit follow. The name of a class does not begin with a digit.
fn is_before_point(mut rest: impl Iterator<Item = char>) -> bool {
    rest.next() == Some('.') && rest.next().is_some_and(|c| c.is_ascii_digit())
}

fn skip_comment(rest: &mut impl Iterator<Item = char>) {
    let mut star = false;
    for c in rest.skip(1) {
        if star && c == '/' {
            return;
        }
        star = c == '*';
    }
}

fn copy_string(quote: char, rest: &mut impl Iterator<Item = char>, small: &mut String) {
    let mut escaped = false;
    for c in rest {
        small.push(c);
        if c == quote && !escaped {
            return;
        }
        escaped = c == '\\' && !escaped;
    }
}

#[cfg(test)]
mod tests {
    use super::{ascii, smaller};

    #[test]
    fn what_means_nothing_goes() {
        assert_eq!(
            smaller("/* a */\n.a ,\n.b {\n  color : red;\n  margin: 0 ;\n}\n"),
            ".a,.b{color :red;margin:0}"
        );
        assert_eq!(smaller("a{b:c}/* x **/ d{}"), "a{b:c}d{}");
        assert_eq!(smaller("a > b{c:-0.5em 0.25em !important}"), "a>b{c:-.5em .25em!important}");
    }

    #[test]
    fn every_sign_that_is_not_ascii_is_escaped() {
        assert_eq!(
            ascii("a{content:\"\u{203a}\"}b{content:\"\u{1f600}b\"}"),
            "a{content:\"\\203a \"}b{content:\"\\1f600 b\"}"
        );
    }

    #[test]
    fn what_means_something_stays() {
        for css in [
            ".a :hover{color:red}",
            ".a>.b{width:calc( 1em + 2px )}",
            "@media (min-width:1px) and (hover){a{b:c}}",
            "a{content:\"/* ; } \\\" \"}",
            "a{content:'  \"  '}",
            "a{margin:-1px -2px}",
            "a{margin:10.5em 0 1.05em}",
            ".of-0.next{content:\"0.5 > 0\"}",
            "a{background:url( \"x\" ) no-repeat}",
        ] {
            assert_eq!(smaller(css), css);
        }
    }
}
