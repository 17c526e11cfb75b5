//! A comparison as data: what pages and scripts rely on.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{End, Part, Report, text_of};
use crate::compare::{ItemChange, Outcome, SkillChange, Tally};
use crate::matrix::{DepthIx, RoleIx, Scale};

/// A report, to be serialized: ids for roles, levels, skills and depths, and texts in one language.
#[derive(Debug, Clone, Copy)]
pub struct Data<'r> {
    report: &'r Report<'r>,
    lang: &'r str,
}

impl Report<'_> {
    /// It as data, its texts in this language.
    pub fn data<'r>(&'r self, lang: &'r str) -> Data<'r> {
        Data { report: self, lang }
    }
}

/// A map, written out field by field: serde's macros would be a build of their own.
macro_rules! map {
    ($serializer:expr, |$map:ident| $fields:block) => {{
        let mut $map = $serializer.serialize_map(None)?;
        $fields
        $map.end()
    }};
}

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let roles = self.report.roles();
        map!(serializer, |map| {
            map.serialize_entry("from", &Place(self.report.from, roles.map(|(from, _)| from)))?;
            map.serialize_entry("to", &Place(self.report.to, roles.map(|(_, to)| to)))?;
            map.serialize_entry("counts", &Counts(self.report.tally()))?;
            map.serialize_entry("rows", &Rows(*self))?;
        })
    }
}

/// A role, absent in a matrix without roles and null where there are several, and a level.
struct Place<'r>(End<'r>, Option<RoleIx>);

impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let matrix = self.0.matrix;
        map!(serializer, |map| {
            if matrix.names_roles() {
                map.serialize_entry("role", &self.1.map(|role| matrix.role(role).id()))?;
            }
            map.serialize_entry("level", matrix.level(self.0.level).id())?;
        })
    }
}

/// Every outcome with its number, those that there are none of too.
struct Counts(Tally);

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Outcome::ALL.iter().map(|outcome| (outcome.id(), self.0.of(*outcome))))
    }
}

struct Rows<'r>(Data<'r>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Data { report, lang } = self.0;
        let row = |part| move |change| Row { role: role_of(report, part), change, lang };
        serializer.collect_seq(report.parts.iter().flat_map(|part| part.changes.iter().map(row(part))))
    }
}

/// The role that a row is told of: that of the target, or, where its matrix names none, the former.
fn role_of<'r>(report: &'r Report<'r>, part: &Part) -> Option<&'r str> {
    let role = |end: End<'r>, role| end.matrix.names_roles().then(|| end.matrix.role(role).id());
    role(report.to, part.to).or_else(|| role(report.from, part.from))
}

struct Row<'r> {
    role: Option<&'r str>,
    change: &'r SkillChange<'r>,
    lang: &'r str,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let SkillChange { skill, scales, outcome, requirement, depth, items, is_by_likeness, .. } =
            self.change;
        let depths = depth_ids(*scales, *depth);
        map!(serializer, |map| {
            map.serialize_entry("skill", skill.id())?;
            if let Some(role) = self.role {
                map.serialize_entry("role", role)?;
            }
            map.serialize_entry("outcome", outcome.id())?;
            if let Some(requirement) = requirement {
                map.serialize_entry("requirement", requirement.id())?;
            }
            if depths != (None, None) {
                map.serialize_entry("depth", &depths)?;
            }
            if !is_by_likeness {
                map.serialize_entry("likeness", is_by_likeness)?;
            }
            map.serialize_entry("items", &Items(items, *scales, self.lang))?;
        })
    }
}

/// The scales of depths before and after.
type Scales<'r> = (&'r Scale, &'r Scale);

fn depth_ids<'r>(
    scales: Scales<'r>,
    depths: (Option<DepthIx>, Option<DepthIx>),
) -> (Option<&'r str>, Option<&'r str>) {
    let id = |scale: &'r Scale, depth: Option<DepthIx>| Some(scale.depth(depth?)?.id());
    (id(scales.0, depths.0), id(scales.1, depths.1))
}

struct Items<'r>(&'r [ItemChange<'r>], Scales<'r>, &'r str);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|change| OneItem(change, self.1, self.2)))
    }
}

/// An item: its outcome, its former text where that was another, and its text.
struct OneItem<'r>(&'r ItemChange<'r>, Scales<'r>, &'r str);

impl Serialize for OneItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let OneItem(ItemChange { outcome, from, to, depth: _ }, scales, lang) = *self;
        let text = to.or(*from).map(|item| text_of(item, lang)).unwrap_or_default();
        let both = from.zip(*to);
        let before = both.map(|(from, _)| text_of(from, lang));
        let before = before.filter(|before| *outcome == Outcome::Reworded || *before != text);
        let depths = both.map(|(from, to)| depth_ids(scales, (from.depth(), to.depth())));
        map!(serializer, |map| {
            map.serialize_entry("outcome", outcome.id())?;
            if let Some(depths) = depths.filter(|(from, to)| from != to) {
                map.serialize_entry("depth", &depths)?;
            }
            if let Some(before) = before {
                map.serialize_entry("from", &before)?;
            }
            map.serialize_entry("text", &text)?;
        })
    }
}
