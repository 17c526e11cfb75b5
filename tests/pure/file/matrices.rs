//! Files of every shape, each of them a matrix: long forms and short ones, ids and names in any
//! script, and `null` for what is left out.

use super::dice::Dice;
use proptest::prelude::*;
use skill_matrix::matrix::slug;

const WORDS: &[&str] = &[
    "Junior",
    "Lead / Staff",
    "シニア",
    "🌱",
    "Größe & Maß",
    "C++",
    "C",
    "  outer space  ",
    "İstanbul ǅ ﬃ",
    "a \"quote\" \\ and\ttab",
    "line\n- bullet\n- {[,:]}",
    "مهارة",
    "e\u{301}\u{200d}",
    "-",
    "\u{feff}",
    "</script><!--",
    "null",
    "0",
    "👩‍👩‍👧",
];

/// “text” is a language as good as any, and the name of a field.
pub const TAGS: &[&str] = &["en", "de", "de-CH", "fr", "zh-Hant-TW", "id", "text"];

/// Files of every shape.
pub fn files() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<u32>(), 0..1500)
        .prop_map(|numbers| Maker { dice: Dice::new(&numbers) }.file())
}

/// What has been put in a list: how others may refer to it.
#[derive(Default)]
struct Names {
    ids: Vec<String>,
    names: Vec<String>,
}

pub struct Maker<'n> {
    pub dice: Dice<'n>,
}

pub fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

pub fn list(values: Vec<String>) -> String {
    format!("[{}]", values.join(","))
}

impl Maker<'_> {
    fn file(&mut self) -> String {
        let title = self.text(TAGS).0;
        let depths = self.scale();
        let (levels, level_names) = self.levels();
        let (roles, role_names, ladders) = self.roles(&level_names);
        let mut skill_names = Names::default();
        let (mut scales, mut paths) = (Vec::new(), Vec::new());
        let count = 1 + self.dice.below(5);
        let skills =
            (0..count).map(|_| self.skill(&mut skill_names, &depths.1, &mut scales, &mut paths)).collect();
        let mut cells = Vec::new();
        for (skill, scale) in scales.iter().enumerate() {
            for (role, ladder) in ladders.iter().enumerate() {
                for level in ladder {
                    if cells.is_empty() || self.dice.one_in(3) {
                        let skill = self.reference(&skill_names, skill);
                        let role = roles.is_some().then(|| self.reference(&role_names, role));
                        let level = self.reference(&level_names, *level);
                        cells.push(self.cell(skill, role, level, scale));
                    }
                }
            }
        }
        // In any order: what is written is sorted.
        let start = self.dice.below(cells.len());
        cells.rotate_left(start);
        let (id, lang, updated) = (self.maybe_word(), self.lang(), self.day());
        let (summary, groups) = (self.maybe_text(), self.groups(paths));
        let cumulative = [None, Some("true"), Some("false")][self.dice.below(3)].map(str::to_owned);
        self.object(vec![
            ("format", Some(string("skill-matrix/1"))),
            ("id", id),
            ("title", Some(title)),
            ("summary", summary),
            ("lang", lang),
            ("updated", updated),
            ("cumulative", cumulative),
            ("depths", depths.0),
            ("levels", Some(levels)),
            ("roles", roles),
            ("groups", groups),
            ("skills", Some(list(skills))),
            ("expectations", Some(list(cells))),
        ])
    }

    /// An object, with `null` for some of what is left out.
    pub fn object(&mut self, fields: Vec<(&str, Option<String>)>) -> String {
        let mut all = Vec::new();
        for (name, value) in fields {
            match value {
                Some(value) => all.push(format!("\"{name}\":{value}")),
                None if self.dice.one_in(8) => all.push(format!("\"{name}\":null")),
                None => {}
            }
        }
        format!("{{{}}}", all.join(","))
    }

    pub fn word(&mut self) -> String {
        let word = *self.dice.pick(WORDS);
        if self.dice.one_in(2) { format!("{word} {}", self.dice.below(20)) } else { word.to_owned() }
    }

    fn maybe_word(&mut self) -> Option<String> {
        self.dice.one_in(3).then(|| string(&self.word()))
    }

    /// A text as JSON, and what it says first.
    pub fn text(&mut self, tags: &[&str]) -> (String, String) {
        if !self.dice.one_in(4) {
            let word = self.word();
            return (string(&word), word);
        }
        let texts: Vec<_> = self.dice.some_of(tags, 4).into_iter().map(|tag| (tag, self.word())).collect();
        let json: Vec<_> = texts.iter().map(|(tag, text)| format!("\"{tag}\":{}", string(text))).collect();
        (format!("{{{}}}", json.join(",")), texts[0].1.clone())
    }

    pub fn maybe_text(&mut self) -> Option<String> {
        self.dice.one_in(4).then(|| self.text(TAGS).0)
    }

    pub fn texts(&mut self, most: usize) -> Option<String> {
        self.dice.one_in(3).then(|| list((0..self.dice.below(most + 1)).map(|_| self.text(TAGS).0).collect()))
    }

    fn lang(&mut self) -> Option<String> {
        [None, Some("de-CH"), Some("en")][self.dice.below(3)].map(string)
    }

    fn day(&mut self) -> Option<String> {
        [None, Some("2026-02-22"), Some("0000-01-01"), Some("2024-02-29")][self.dice.below(4)].map(string)
    }

    fn rank(&mut self) -> Option<String> {
        let high = [1_000_000, 999_999][self.dice.below(2)];
        let low = self.dice.below(6);
        [None, None, Some(low), Some(low), Some(high)][self.dice.below(5)].map(|rank| rank.to_string())
    }

    /// The id and the name of another of a list.
    fn named(&mut self, names: &mut Names) -> (Option<String>, String) {
        let (json, name) = self.text(TAGS);
        let made = slug(&name);
        let own = self.dice.one_in(3) || names.ids.contains(&made);
        let mut id = if own { self.word() } else { made };
        while names.ids.contains(&id) {
            id.push('+');
        }
        names.ids.push(id.clone());
        names.names.push(name.trim().to_owned());
        (own.then(|| string(&id)), json)
    }

    /// The id of the nth, or its name where that means nothing else.
    fn reference(&mut self, names: &Names, nth: usize) -> String {
        let name = &names.names[nth];
        let clear =
            names.names.iter().filter(|other| *other == name).count() == 1 && !names.ids.contains(name);
        string(if clear && self.dice.one_in(4) { name } else { &names.ids[nth] })
    }

    fn short_or(&mut self, id: Option<String>, name: String, others: Vec<(&str, Option<String>)>) -> String {
        let short = id.is_none() && name.starts_with('"') && others.iter().all(|(_, it)| it.is_none());
        if short && !self.dice.one_in(4) {
            return name;
        }
        self.object([("id", id), ("name", Some(name))].into_iter().chain(others).collect())
    }

    fn scale(&mut self) -> (Option<String>, Names) {
        let mut names = Names::default();
        if !self.dice.one_in(2) {
            return (None, names);
        }
        let mut depths = Vec::new();
        for _ in 0..self.dice.below(5) {
            let (id, name) = self.named(&mut names);
            let (summary, short) = (self.maybe_text(), self.maybe_text());
            depths.push(self.short_or(id, name, vec![("summary", summary), ("short", short)]));
        }
        (Some(list(depths)), names)
    }

    fn levels(&mut self) -> (String, Names) {
        let mut names = Names::default();
        let mut levels = Vec::new();
        for _ in 0..=self.dice.below(6) {
            let (id, name) = self.named(&mut names);
            let (summary, facts, rank) = (self.maybe_text(), self.facts(), self.rank());
            levels.push(self.short_or(
                id,
                name,
                vec![("summary", summary), ("facts", facts), ("rank", rank)],
            ));
        }
        (list(levels), names)
    }

    /// Roles, how to refer to them, and the levels of each; of the nameless one where there is none.
    fn roles(&mut self, levels: &Names) -> (Option<String>, Names, Vec<Vec<usize>>) {
        let all: Vec<usize> = (0..levels.ids.len()).collect();
        let (mut names, mut said, mut ladders): (_, _, Vec<Vec<usize>>) =
            (Names::default(), Vec::new(), Vec::new());
        for _ in 0..self.dice.below(4) {
            let (id, name) = self.named(&mut names);
            let (summary, family) = (self.maybe_text(), self.family());
            let own = self.dice.one_in(2).then(|| self.dice.some_of(&all, 6));
            // One of the roles before it, so that there is no circle.
            let base = ladders
                .len()
                .checked_sub(1)
                .filter(|_| self.dice.one_in(3))
                .map(|last| self.dice.below(last + 1));
            ladders
                .push(own.clone().unwrap_or_else(|| {
                    base.map_or_else(|| all.clone(), |base: usize| ladders[base].clone())
                }));
            said.push((id, name, vec![("summary", summary), ("family", family)], own, base));
        }
        let mut roles = Vec::new();
        for (nth, (id, name, mut others, own, base)) in said.into_iter().enumerate() {
            let levels = own.map(|own| {
                list(own.iter().map(|it| self.role_level(levels, (nth, *it), &names, &ladders)).collect())
            });
            others.push(("extends", base.map(|base| self.reference(&names, base))));
            others.push(("levels", levels));
            roles.push(self.short_or(id, name, others));
        }
        if roles.is_empty() {
            return (None, names, vec![all]);
        }
        (Some(list(roles)), names, ladders)
    }

    fn family(&mut self) -> Option<String> {
        if self.dice.one_in(2) { self.maybe_text() } else { self.texts(3) }
    }

    fn facts(&mut self) -> Option<String> {
        self.dice.one_in(3).then(|| {
            let facts = (0..self.dice.below(4)).map(|_| {
                let (name, text) = (self.text(TAGS).0, self.text(TAGS).0);
                self.object(vec![("name", Some(name)), ("text", Some(text))])
            });
            list(facts.collect())
        })
    }

    /// What groups that have skills are about.
    fn groups(&mut self, paths: Vec<String>) -> Option<String> {
        let mut groups = Vec::new();
        for path in paths {
            if self.dice.one_in(2) {
                let summary = self.text(TAGS).0;
                groups.push(self.object(vec![("path", Some(path)), ("summary", Some(summary))]));
            }
        }
        (!groups.is_empty()).then(|| list(groups))
    }

    fn role_level(
        &mut self,
        levels: &Names,
        (role, nth): (usize, usize),
        roles: &Names,
        ladders: &[Vec<usize>],
    ) -> String {
        let (level, rank) = (self.reference(levels, nth), self.rank());
        let next = self.dice.one_in(4).then(|| {
            let ways = (0..self.dice.below(3)).filter_map(|_| {
                let to = self.dice.below(ladders.len());
                let level = *self.dice.pick(&ladders[to]);
                let is_left_out = to == role && self.dice.one_in(2);
                ((to, level) != (role, nth)).then(|| {
                    let to = (!is_left_out).then(|| self.reference(roles, to));
                    let level = self.reference(levels, level);
                    self.object(vec![("role", to), ("level", Some(level))])
                })
            });
            list(ways.collect())
        });
        if rank.is_none() && next.is_none() && !self.dice.one_in(4) {
            return level;
        }
        self.object(vec![("level", Some(level)), ("rank", rank), ("next", next)])
    }

    /// A skill; the names of its scale, which may be that of the matrix, are added to `scales`.
    fn skill(
        &mut self,
        names: &mut Names,
        matrix: &Names,
        scales: &mut Vec<Vec<String>>,
        paths: &mut Vec<String>,
    ) -> String {
        let (id, name) = self.named(names);
        let (path, updated, (depths, own)) = (self.texts(3), self.day(), self.scale());
        let scale = if own.ids.is_empty() { matrix } else { &own };
        let texts = (!scale.ids.is_empty() && self.dice.one_in(2)).then(|| {
            let all: Vec<usize> = (0..scale.ids.len()).collect();
            let some = self.dice.some_of(&all, 5);
            let texts = some.into_iter().map(|nth| {
                let depth = self.reference(scale, nth);
                format!("{depth}:{}", self.items(&scale.ids))
            });
            format!("{{{}}}", texts.collect::<Vec<_>>().join(","))
        });
        scales.push(scale.ids.clone());
        paths.extend(path.clone().filter(|path| path != "[]"));
        let summary = self.maybe_text();
        self.object(vec![
            ("id", id),
            ("name", Some(name)),
            ("summary", summary),
            ("path", path),
            ("updated", updated),
            ("depths", depths),
            ("texts", texts),
        ])
    }
}
