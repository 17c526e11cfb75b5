//! The blocks of a document, before they become Markdown or plain text.

use super::{End, Part, Report, Wording, told};
use crate::compare::{Between, ItemChange, Outcome, SkillChange, Tally, asides, fact_changes};
use crate::letters::join;
use crate::matrix::{DepthIx, Item, LevelIx, RoleIx, Scale, Text};
use crate::messages;

/// A block. Texts are as the matrix has them: whoever writes them escapes them.
pub(super) enum Block {
    /// A heading: 1 for the comparison; below it come roles, if the matrix names any, and skills.
    Heading(usize, String),
    /// A paragraph.
    Sentence(String),
    /// An item and what becomes of it.
    Item(Entry),
    /// What is only counted, after what is listed.
    Rest(String),
}

/// An item in a list.
#[derive(Default)]
pub(super) struct Entry {
    /// What becomes of it, in a word; empty for an example or the like that is there before and after.
    pub outcome: String,
    pub depths: Option<String>,
    pub text: String,
    /// The former text.
    pub before: Option<String>,
    /// What stands before that.
    pub before_at: String,
}

/// The texts that a deeper skill builds on, in one entry.
fn builds_on(former: &[String]) -> Entry {
    let text = match former {
        [only] => only.clone(),
        several => {
            let bullets = several.iter().map(|text| ["- ", &text.replace('\n', "\n  ")].concat());
            join(&bullets.collect::<Vec<_>>(), "\n")
        }
    };
    Entry { outcome: messages::BUILDS_ON.to_owned(), text, ..Entry::default() }
}

/// The whole document.
pub(super) fn outline(report: &Report, wording: Wording) -> Vec<Block> {
    let mut outline = Outline::new(report, wording);
    outline.document();
    outline.blocks
}

/// What is written about a report.
pub(super) struct Outline<'r> {
    pub report: &'r Report<'r>,
    pub wording: Wording<'r>,
    blocks: Vec<Block>,
}

impl<'r> Outline<'r> {
    pub(super) fn new(report: &'r Report, wording: Wording<'r>) -> Outline<'r> {
        Outline { report, wording, blocks: Vec::new() }
    }

    fn document(&mut self) {
        let report = self.report;
        let (from, to) = (self.end(report.from, true), self.end(report.to, false));
        self.blocks.push(Block::Heading(1, messages::from_to(&from, &to)));
        let matrix = report.to.matrix;
        let title = self.text(matrix.title()).to_owned();
        let date = matrix.updated().map(messages::updated);
        self.sentence(join(&[vec![title], date.into_iter().collect()].concat(), " · "));
        if report.is_of_one_place() {
            return self.sentence(messages::report::ONE_PLACE.to_owned());
        }
        self.facts();
        self.step(&report.told());
        for part in &report.parts {
            self.part(part);
        }
        let left_out = self.left_out();
        if !left_out.is_empty() {
            self.blocks.push(Block::Heading(2, messages::report::LEFT_OUT.to_owned()));
            self.sentence(messages::report::roles_left_out(&join(&left_out, ", ")));
        }
    }

    /// The name of an end: its level, and what else tells it from the other end.
    pub(super) fn end(&self, end: End, is_before: bool) -> String {
        let report = self.report;
        let mut more = Vec::new();
        if let Some((from, to)) = report.roles()
            && self.role(report.from, from) != self.role(report.to, to)
        {
            more.push(self.role(end, if is_before { from } else { to }).to_owned());
        }
        if report.is_of_versions() {
            let dates = (report.from.matrix.updated(), report.to.matrix.updated());
            let date = end.matrix.updated().filter(|_| dates.0 != dates.1);
            let word = if is_before { messages::report::BEFORE } else { messages::report::NOW };
            more.push(date.map_or(word.to_owned(), messages::date));
        }
        more.retain(|word| !word.is_empty());
        messages::report::place(self.text(end.matrix.level(end.level).name()), &join(&more, ", "))
    }

    /// The facts of the level that change, and in another version the summaries.
    fn facts(&mut self) {
        let (from, to) = (self.report.from, self.report.to);
        let facts = fact_changes(from.matrix.level(from.level), to.matrix.level(to.level));
        for change in facts.into_iter().chain(self.report.summaries()) {
            let text = |text: Option<&'r Text>| text.map(|text| self.text(text));
            let says = messages::fact_change(text(change.from), text(change.to));
            self.sentence([self.text(change.name), ": ", &says].concat());
        }
    }

    /// How much changes.
    fn step(&mut self, tally: &Tally) {
        let at = self.report.listed_at().map(|level| self.level(self.report.to, level));
        let mut words = messages::summary(tally, at);
        if tally.changed() > 0 {
            words.push(' ');
            words.push_str(&messages::report::step(tally.changed(), tally.total()));
        }
        self.sentence(words);
    }

    fn part(&mut self, part: &Part) {
        let report = self.report;
        let (from, to) = (self.role(report.from, part.from), self.role(report.to, part.to));
        let names = messages::report::roles(from, to);
        let level = if names.is_empty() { 2 } else { 3 };
        if !names.is_empty() {
            self.blocks.push(Block::Heading(2, names));
        }
        if report.parts.len() > 1 {
            self.step(&part.told());
        }
        if !part.changes.is_empty() && part.changes.iter().all(SkillChange::is_unchanged) {
            let words = if report.is_of_versions() {
                messages::report::VERSIONS_AGREE
            } else {
                messages::NOTHING_CHANGES
            };
            self.sentence(words.to_owned());
        }
        let (same, changed): (Vec<_>, Vec<_>) =
            part.changes.iter().partition(|change| change.is_unchanged() && !self.wording.all);
        for change in changed {
            self.skill(change, level);
            self.asides(part, change, level + 1);
        }
        if !same.is_empty() {
            let count = messages::unchanged_skills(same.len());
            let names = same.iter().map(|change| self.text(change.skill.name()).to_owned());
            let names = join(&names.collect::<Vec<_>>(), ", ");
            self.blocks.push(Block::Heading(level, count));
            self.sentence(names);
        }
    }

    fn skill(&mut self, change: &SkillChange, level: usize) {
        self.blocks.push(Block::Heading(level, self.text(change.skill.name()).to_owned()));
        let requirement = change.requirement.map(|it| messages::requirement_change(it).to_owned());
        let shifts: Vec<String> = requirement.into_iter().chain(self.whole(change)).collect();
        if !shifts.is_empty() {
            self.sentence(join(&shifts, " · "));
        }
        if !change.is_by_likeness {
            self.sentence(messages::NOT_BY_LIKENESS.to_owned());
        }
        let (same, changed): (Vec<&ItemChange>, Vec<&ItemChange>) =
            change.items.iter().partition(|item| item.outcome == Outcome::Same && !self.wording.all);
        let mut former = Vec::new();
        for item in changed {
            if item.outcome == Outcome::Dropped && change.builds_on_former {
                former.extend(item.from.map(|item| told(item, self.wording.lang)));
                continue;
            }
            let entry = self.entry(item, change);
            self.blocks.push(Block::Item(entry));
        }
        if !former.is_empty() {
            self.blocks.push(Block::Item(builds_on(&former)));
        }
        if !same.is_empty() {
            self.blocks.push(Block::Rest(messages::stay(same.len())));
        }
    }

    /// Examples and other asides of a skill, below a heading for each kind. What has changed since another version
    /// is told without them, as on screen.
    fn asides(&mut self, part: &Part, change: &SkillChange, level: usize) {
        let Report { from, to, .. } = *self.report;
        let skill = to.matrix.skill_of_id(change.skill.id()).filter(|_| !self.report.is_of_versions());
        let Some(skill) = skill else { return };
        let (before, after) = (from.side(part.from).place, to.side(part.to).place);
        for (kind, changes) in asides(to.matrix, before, after, skill) {
            self.blocks.push(Block::Heading(level, messages::asides(self.text(kind))));
            for aside in changes {
                let Some(item) = aside.to.or(aside.from) else { continue };
                let outcome = match aside.outcome {
                    Outcome::Same => String::new(),
                    outcome => self.outcome(outcome, change.between),
                };
                let text = told(item, self.wording.lang);
                self.blocks.push(Block::Item(Entry { outcome, text, ..Entry::default() }));
            }
        }
    }

    /// What becomes of the skill itself, if its items do not say it.
    fn whole(&self, change: &SkillChange) -> Option<String> {
        let before = self.depth(change.scales.0, change.depth.0);
        let after = self.depth(change.scales.1, change.depth.1);
        // If only one side has a depth, the outcome is that of the items.
        let is_its_own = change.is_whole() || before.is_some() && after.is_some();
        match messages::depth_change(before, after, change.is_whole()) {
            Some(depths) if is_its_own => {
                Some(messages::report::with_depths(&self.outcome(change.outcome, change.between), &depths))
            }
            Some(depths) => Some(depths),
            None if change.is_whole() || change.items.is_empty() => {
                Some(self.outcome(change.outcome, change.between))
            }
            None => None,
        }
    }

    /// An outcome in a word.
    pub(super) fn outcome(&self, outcome: Outcome, between: Between) -> String {
        let to = self.levels(between).map(|(_, to)| to);
        messages::outcome(outcome, to)
    }

    /// The names of the two levels, if they are of one role.
    fn levels(&self, between: Between) -> Option<(&'r str, &'r str)> {
        let report = self.report;
        match between {
            Between::Levels(from, to) => Some((self.level(report.from, from), self.level(report.to, to))),
            Between::Roles | Between::Versions => None,
        }
    }

    fn level(&self, end: End<'r>, level: LevelIx) -> &'r str {
        self.text(end.matrix.level(level).name())
    }

    fn entry(&self, change: &ItemChange, skill: &SkillChange) -> Entry {
        let (lang, scales) = (self.wording.lang, skill.scales);
        let text = change.to.or(change.from).map(|item| told(item, lang)).unwrap_or_default();
        let before = change.from.map(|item| told(item, lang)).filter(|before| *before != text);
        let depth = |item: Option<&Item>, scale| self.depth(scale, item?.depth());
        let depths = match (depth(change.from, scales.0), depth(change.to, scales.1)) {
            (Some(from), Some(to)) if from != to => Some(messages::depths(from, to)),
            _ => None,
        };
        let before_at = messages::before(self.levels(skill.between).map(|(from, _)| from));
        let outcome = self.outcome(change.outcome, skill.between);
        Entry { outcome, depths, text, before, before_at }
    }

    /// The roles of either matrix that have no part, if all were asked for.
    fn left_out(&self) -> Vec<String> {
        let report = self.report;
        if report.parts.len() < 2 {
            return Vec::new();
        }
        let of = |end: End<'r>, has: &dyn Fn(RoleIx) -> bool| -> Vec<String> {
            let out = end.matrix.role_ixs().filter(|role| !has(*role));
            out.map(|role| self.role(end, role).to_owned()).collect()
        };
        let mut names = of(report.to, &|role| report.parts.iter().any(|part| part.to == role));
        for gone in of(report.from, &|role| report.parts.iter().any(|part| part.from == role)) {
            if !names.contains(&gone) {
                names.push(gone);
            }
        }
        names
    }

    pub(super) fn depth<'s>(&'s self, scale: &'s Scale, depth: Option<DepthIx>) -> Option<&'s str> {
        Some(self.text(scale.depth(depth?)?.name()))
    }

    pub(super) fn role(&self, end: End<'r>, role: RoleIx) -> &'r str {
        self.text(end.matrix.role(role).name())
    }

    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.wording.lang)
    }

    fn sentence(&mut self, words: String) {
        self.blocks.push(Block::Sentence(words));
    }
}
