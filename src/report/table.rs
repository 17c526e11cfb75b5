//! A comparison as a table: a row for each thing that changes.

use super::outline::Outline;
use super::{Part, Report, Wording, text_of};
use crate::compare::{ItemChange, Outcome, SkillChange};
use crate::letters::visible;
use crate::matrix::DepthIx;
use crate::messages;
use crate::messages::report as words;

/// A table: its headers, and rows that are as long.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The headers.
    pub head: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The columns, each with whether it is there where nothing stands in it.
const COLUMNS: [(&str, bool); 13] = [
    ("Domain", false),
    ("Group", false),
    ("Subgroup", false),
    ("Skill", true),
    ("Role", false),
    ("From", true),
    ("To", true),
    ("Change", true),
    ("Required", false),
    ("Depth before", false),
    ("Depth", false),
    ("Before", false),
    ("Text", true),
];

/// What stands under these headers, in their order.
type Row = [String; COLUMNS.len()];

impl Report<'_> {
    /// The report as a table. What stays the same is in it only where all is asked for.
    pub fn table(&self, wording: Wording) -> Table {
        let outline = Outline::new(self, wording);
        let mut rows = Vec::new();
        if !self.is_of_one_place() {
            for part in &self.parts {
                for change in part.changes.iter().filter(|change| wording.all || !change.is_unchanged()) {
                    of_skill(&outline, part, change, &mut rows);
                }
            }
        }
        let is_needed = |at: usize| rows.iter().any(|row: &Row| row.get(at).is_some_and(|it| !it.is_empty()));
        let needed = COLUMNS.map(|(_, always)| always);
        let needed: Vec<usize> =
            (0..).zip(needed).filter(|(at, always)| *always || is_needed(*at)).map(|(at, _)| at).collect();
        let of = |row: Row| needed.iter().filter_map(|at| row.get(*at).cloned()).collect();
        Table {
            head: needed.iter().filter_map(|at| COLUMNS.get(*at)).map(|(name, _)| *name).collect(),
            rows: rows.into_iter().map(|row| of(row.map(|cell| visible_lines(&cell)))).collect(),
        }
    }
}

/// A text of several lines, each without anything that would reach beyond it.
fn visible_lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

fn of_skill(outline: &Outline, part: &Part, change: &SkillChange, rows: &mut Vec<Row>) {
    let (report, wording) = (outline.report, outline.wording);
    let lang = wording.lang;
    let mut path = change.skill.path().iter().map(|step| step.get(lang).to_owned());
    let [domain, group, subgroup] = std::array::from_fn(|_| path.next().unwrap_or_default());
    let role = words::roles(outline.role(report.from, part.from), outline.role(report.to, part.to));
    let required = match (change.requirement, change.required) {
        (Some(change), _) => messages::requirement_change(change),
        (None, Some(required)) => messages::requirement(required),
        (None, None) => "",
    };
    let row = |becomes: String, depths: [String; 2], before: String, text: String| -> Row {
        let [depth_before, depth] = depths;
        [
            domain.clone(),
            group.clone(),
            subgroup.clone(),
            change.skill.name().get(lang).to_owned(),
            role.clone(),
            outline.end(report.from, true),
            outline.end(report.to, false),
            becomes,
            required.to_owned(),
            depth_before,
            depth,
            before,
            text,
        ]
    };
    let depth = |scale, own: Option<DepthIx>, of_cell| {
        outline.depth(scale, own.or(of_cell)).unwrap_or_default().to_owned()
    };
    let (former, latter) = (change.scales.0, change.scales.1);
    let is_listed = |item: &&ItemChange| wording.all || item.outcome != Outcome::Same;
    let mut has_items = false;
    for item in change.items.iter().filter(is_listed) {
        has_items = true;
        let becomes = if item.outcome == Outcome::Dropped && change.builds_on_former {
            messages::BUILDS_ON.to_owned()
        } else {
            outline.outcome(item.outcome, change.between)
        };
        let text = item.to.or(item.from).map(|item| text_of(item, lang)).unwrap_or_default();
        let before = item.from.map(|item| text_of(item, lang)).filter(|before| *before != text);
        let depths = [
            item.from.map(|it| depth(former, it.depth(), change.depth.0)).unwrap_or_default(),
            item.to.map(|it| depth(latter, it.depth(), change.depth.1)).unwrap_or_default(),
        ];
        rows.push(row(becomes, depths, before.unwrap_or_default(), text));
    }
    // Nothing else would say that the skill itself changes.
    if !has_items {
        let becomes = outline.outcome(change.outcome, change.between);
        let depths = [depth(former, None, change.depth.0), depth(latter, None, change.depth.1)];
        rows.push(row(becomes, depths, String::new(), String::new()));
    }
}
