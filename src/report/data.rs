//! A comparison as data: what pages and scripts rely on.

use super::json::Json;
use super::{End, Part, Report, text_of};
use crate::compare::{FactChange, ItemChange, Outcome, SkillChange, facts};
use crate::matrix::{DepthIx, Item, RoleIx, Scale};

/// A report, to be written as JSON: ids for roles, levels, skills and depths, and texts in one language.
#[derive(Debug, Clone, Copy)]
pub struct Data<'r> {
    report: &'r Report<'r>,
    lang: &'r str,
}

impl Report<'_> {
    /// The report as data, with texts in this language.
    pub fn data<'r>(&'r self, lang: &'r str) -> Data<'r> {
        Data { report: self, lang }
    }
}

impl Data<'_> {
    /// JSON for programs.
    pub fn json(self) -> String {
        self.written(Json::compact())
    }

    /// The same for people, on lines.
    pub fn json_by_lines(self) -> String {
        self.written(Json::by_lines())
    }

    // One function for all of it, and no serializer: generic ones weigh five times as much in the widget.
    fn written(self, mut json: Json) -> String {
        let Data { report, lang } = self;
        let roles = report.roles();
        json.open('{');
        json.key("from");
        place(&mut json, report.from, roles.map(|(from, _)| from));
        json.key("to");
        place(&mut json, report.to, roles.map(|(_, to)| to));
        let [from, to] = [report.from, report.to].map(|end| end.matrix.level(end.level));
        said(&mut json, "facts", &facts(from, to), lang);
        // In the widget both ends are in one version.
        #[cfg(not(target_arch = "wasm32"))]
        said(&mut json, "summaries", &report.summaries(), lang);
        json.key("counts");
        json.open('{');
        let tally = report.tally();
        // Those that there are none of too.
        for outcome in Outcome::ALL {
            json.key(outcome.id());
            json.number(tally.of(outcome));
        }
        json.close('}');
        json.key("rows");
        json.open('[');
        for part in &report.parts {
            let role = role_of(report, part);
            for change in &part.changes {
                json.next();
                row(&mut json, role, change, lang);
            }
        }
        json.close(']');
        json.close('}');
        json.into_text()
    }
}

/// A role, absent in a matrix without roles and null where there are several, and a level.
fn place(json: &mut Json, end: End, role: Option<RoleIx>) {
    json.open('{');
    if end.matrix.names_roles() {
        json.key("role");
        json.text_or_null(role.map(|role| end.matrix.role(role).id()));
    }
    json.field("level", end.matrix.level(end.level).id());
    json.close('}');
}

/// What facts or summaries say at either end, and null where one does not have it; absent where there are none.
fn said(json: &mut Json, key: &str, all: &[FactChange], lang: &str) {
    if all.is_empty() {
        return;
    }
    json.key(key);
    json.open('[');
    for one in all {
        json.next();
        json.open('{');
        json.field("name", one.name.get(lang));
        for (key, text) in [("from", one.from), ("to", one.to)] {
            json.key(key);
            json.text_or_null(text.map(|text| text.get(lang)));
        }
        json.close('}');
    }
    json.close(']');
}

/// The role of a row: that of the target or, if its matrix names no roles, the former one.
fn role_of<'r>(report: &'r Report<'r>, part: &Part) -> Option<&'r str> {
    let role = |end: End<'r>, role| end.matrix.names_roles().then(|| end.matrix.role(role).id());
    role(report.to, part.to).or_else(|| role(report.from, part.from))
}

fn row(json: &mut Json, role: Option<&str>, change: &SkillChange, lang: &str) {
    let depths = depth_ids(change.scales, change.depth);
    json.open('{');
    json.field("skill", change.skill.id());
    if let Some(role) = role {
        json.field("role", role);
    }
    json.field("outcome", change.outcome.id());
    if let Some(requirement) = change.requirement {
        json.field("requirement", requirement.id());
    }
    if depths != [None, None] {
        json.key("depth");
        pair(json, depths);
    }
    if !change.is_by_likeness {
        json.key("likeness");
        json.bool(false);
    }
    json.key("items");
    json.open('[');
    for one in &change.items {
        json.next();
        item(json, one, change.scales, lang);
    }
    json.close(']');
    json.close('}');
}

/// The scales of depths before and after.
type Scales<'r> = (&'r Scale, &'r Scale);

fn depth_ids<'r>(scales: Scales<'r>, depths: (Option<DepthIx>, Option<DepthIx>)) -> [Option<&'r str>; 2] {
    let id = |scale: &'r Scale, depth: Option<DepthIx>| Some(scale.depth(depth?)?.id());
    [id(scales.0, depths.0), id(scales.1, depths.1)]
}

fn pair(json: &mut Json, ids: [Option<&str>; 2]) {
    json.open('[');
    for id in ids {
        json.next();
        json.text_or_null(id);
    }
    json.close(']');
}

/// An item: its outcome, its former text where that was another, and its text.
fn item(json: &mut Json, change: &ItemChange, scales: Scales, lang: &str) {
    let ItemChange { outcome, from, to, depth: _ } = *change;
    let text = to.or(from).map(|item| text_of(item, lang)).unwrap_or_default();
    let both = from.zip(to);
    let before = both.map(|(from, _)| text_of(from, lang));
    let before = before.filter(|before| outcome == Outcome::Reworded || *before != text);
    let depths = both.map(|(from, to)| depth_ids(scales, (from.depth(), to.depth())));
    json.open('{');
    json.field("outcome", outcome.id());
    if let Some(depths) = depths.filter(|[from, to]| from != to) {
        json.key("depth");
        pair(json, depths);
    }
    if let Some(kind) = to.or(from).and_then(Item::kind) {
        json.field("kind", kind.get(lang));
    }
    if let Some(before) = before {
        json.field("from", &before);
    }
    json.field("text", &text);
    json.close('}');
}
