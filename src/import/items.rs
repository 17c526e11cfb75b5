//! Splits a text into items: its bullets, numbered lines, or lines.

use super::words;

/// An item as it stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub id: Option<String>,
    pub text: String,
    pub kind: Option<String>,
    pub depth: Option<String>,
    pub tags: Vec<String>,
    pub items: Vec<Draft>,
}

/// Sub-items are not nested deeper.
const DEEPEST: usize = 3;

/// A line, with or without a bullet.
struct Line<'t> {
    indent: usize,
    text: &'t str,
    is_bullet: bool,
    after_gap: bool,
}

/// The items of a text. If it `is_one` item, lines without a bullet continue it, and bullets after its
/// first line are its sub-items.
pub(super) fn items(text: &str, is_one: bool) -> Vec<Draft> {
    let lines = lines(text);
    let has_bullets = lines.iter().any(|line| line.is_bullet);
    let is_one = is_one && lines.first().is_some_and(|line| !line.is_bullet);
    // The open items from the outermost on, each with its indentation.
    let (mut done, mut open): (Vec<Draft>, Vec<(usize, Draft)>) = (Vec::new(), Vec::new());
    for (nth, line) in lines.iter().enumerate() {
        let is_heading =
            !line.is_bullet && (is_one && nth == 0 || line.text.ends_with([':', '：']) && !is_one);
        let goes_on = !line.is_bullet
            && !open.is_empty()
            && (is_one || has_bullets && (!line.after_gap || line.indent > 0) && !is_heading);
        if goes_on && let Some((_, last)) = open.last_mut() {
            last.text.push('\n');
            last.text.push_str(line.text);
            continue;
        }
        // An item under a heading is indented more than the heading, wherever its bullet stands.
        let indent = if line.is_bullet { line.indent + 1 } else { 0 };
        while open.last().is_some_and(|(last, item)| {
            *last >= indent || *last == 0 && !is_one && !item.text.ends_with([':', '：'])
        }) || open.len() > DEEPEST
        {
            close(&mut open, &mut done);
        }
        open.push((indent, Draft { text: line.text.to_owned(), ..Draft::default() }));
    }
    while !open.is_empty() {
        close(&mut open, &mut done);
    }
    done.iter_mut().for_each(name_kinds);
    done
}

/// Closes the innermost open item. It becomes the last one of the item around it.
fn close(open: &mut Vec<(usize, Draft)>, done: &mut Vec<Draft>) {
    let Some((_, item)) = open.pop() else { return };
    match open.last_mut() {
        Some((_, outer)) => outer.items.push(item),
        None => done.push(item),
    }
}

fn name_kinds(item: &mut Draft) {
    item.items.iter_mut().for_each(name_kinds);
    name_kind(item);
}

/// Finds the kind of an item: “Example: …” is an item of that kind.
pub(super) fn name_kind(item: &mut Draft) {
    let Some((kind, rest)) = item.text.split_once([':', '：']) else { return };
    let rest = rest.trim_start();
    if item.kind.is_none()
        && !rest.is_empty()
        && let Some(kind) = words::kind_of_items(kind)
    {
        (item.kind, item.text) = (Some(kind.to_owned()), rest.to_owned());
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let numbered = text
        .lines()
        .filter_map(|line| number(line.trim_start()))
        .map(|(number, _)| number)
        .collect::<Vec<_>>();
    let is_list = numbered.len() > 1 && numbered.windows(2).any(|pair| matches!(pair, [a, b] if b - 1 == *a));
    let (mut lines, mut after_gap) = (Vec::new(), false);
    for line in text.lines() {
        let start = line.trim_start();
        let width = |c| match c {
            '\t' => 4,
            '\u{3000}' => 2,
            _ => 1,
        };
        let indent = line.strip_suffix(start).unwrap_or_default().chars().map(width).sum();
        let numbered = || number(start).filter(|_| is_list).map(|(_, rest)| rest);
        let bulleted = bullet(start).or_else(numbered);
        let text = bulleted.unwrap_or(start).trim();
        if text.is_empty() {
            after_gap = true;
            continue;
        }
        lines.push(Line { indent, text, is_bullet: bulleted.is_some(), after_gap });
        after_gap = false;
    }
    lines
}

/// What follows a bullet.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let mut rest = line.chars();
    let sign = rest.next()?;
    let rest = rest.as_str();
    match sign {
        '•' | '◦' | '▪' | '▫' | '‣' | '⁃' | '●' | '○' | '■' | '□' | '·' | '・' | '➢' | '►' | '▶' | '∙'
        | '\u{f0b7}' => Some(rest),
        '-' | '*' | '+' | '–' | '—' | '−' => {
            (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some(rest)
        }
        _ => None,
    }
}

/// Whether a text has an item in it whatever that says: it is written so where it could be taken for a depth or a
/// mark.
pub(super) fn is_item(text: &str) -> bool {
    text.split_once('•').is_some_and(|(before, rest)| {
        (before.is_empty() || before.ends_with('\n')) && !rest.trim().is_empty()
    })
}

/// Whether a line begins like one of a list.
pub(super) fn is_listed(line: &str) -> bool {
    bullet(line).is_some() || number(line).is_some()
}

/// The number of a numbered line, and what follows it: “1. …”, “2) …”, “(3) …”, “①…”.
fn number(line: &str) -> Option<(u32, &str)> {
    if let Some(first @ '①'..='⑳') = line.chars().next() {
        let number = u32::from(first) - u32::from('①') + 1;
        return Some((number, line.get(first.len_utf8()..)?));
    }
    let open = line.strip_prefix('(').unwrap_or(line);
    let digits = open.bytes().take_while(u8::is_ascii_digit).count();
    let number = open
        .get(..digits)
        .filter(|digits| (1..=2).contains(&digits.len()))?
        .parse()
        .ok()
        .filter(|it| *it > 0)?;
    let rest = open.get(digits..)?.strip_prefix(['.', ')', '．', '）'])?;
    rest.starts_with(char::is_whitespace).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::{Draft, items};

    /// Items as a text, with sub-items in brackets.
    fn told(text: &str, is_one: bool) -> String {
        fn tell(items: &[Draft]) -> String {
            let tell = |item: &Draft| match (&*item.items, &item.kind) {
                ([], None) => item.text.clone(),
                ([], Some(kind)) => format!("{kind}={}", item.text),
                (items, _) => format!("{}[{}]", item.text, tell(items)),
            };
            items.iter().map(tell).collect::<Vec<_>>().join("|")
        }
        tell(&items(text, is_one))
    }

    #[test]
    fn bullets_numbers_and_lines_are_items() {
        for (text, is_one, expected) in [
            ("plain", false, "plain"),
            ("one\ntwo", false, "one|two"),
            ("one\ntwo", true, "one\ntwo"),
            ("- one\n- two", false, "one|two"),
            ("•one\n・two\n* three", false, "one|two|three"),
            ("1. one\n2. two", false, "one|two"),
            ("①one\n②two", false, "one|two"),
            ("3. quarter", false, "3. quarter"),
            ("- one\n  more\n- two", false, "one\nmore|two"),
            ("- one\n  - in it\n    - deep\n- two", false, "one[in it[deep]]|two"),
            ("Does well:\n- one\n- two\nOthers:\n- three", false, "Does well:[one|two]|Others:[three]"),
            ("Heading\n- one\n- two", false, "Heading|one|two"),
            ("Heading\n- one\n  - in it", true, "Heading[one[in it]]"),
            ("- Signal: one\n- Example: two\n- Other: three", false, "Signal=one|Example=two|Other: three"),
            ("- To avoid: one\n- Tipp: two\n- resource: three", false, "avoid=one|Tipp=two|resource=three"),
            // It is expected, and a kind that is no English word would make it an aside.
            ("- Indikator: one", false, "Indikator: one"),
            ("-5 degrees", false, "-5 degrees"),
            ("-\n-", false, ""),
            ("- a\n\nalone", false, "a|alone"),
        ] {
            assert_eq!(told(text, is_one), expected, "{text:?}");
        }
    }

    #[test]
    fn bullets_far_in_are_not_nested_without_end() {
        let text: String = (0..100).map(|nth| format!("{}- item {nth}\n", " ".repeat(nth))).collect();
        let items = items(&text, false);
        fn depth(items: &[Draft]) -> usize {
            items.iter().map(|item| 1 + depth(&item.items)).max().unwrap_or_default()
        }
        assert_eq!(depth(&items), 4);
    }
}
