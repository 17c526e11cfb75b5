//! What a format can't hold of a matrix, said before it is written.

use super::Format;
use super::labels::{depth_words, shown};
use super::order;
use crate::import::{Vocabulary, begins_with_depth, kind_of_items};
use crate::matrix::{Item, Level, Matrix, Role, Scale, Skill, Text, slug};

/// What a format can't hold of this matrix, a sentence each; nothing where it gives the same back.
pub fn what_is_lost(format: Format, matrix: &Matrix) -> Vec<String> {
    let mut lost = Vec::new();
    if matches!(format, Format::Json | Format::Xlsx) {
        return lost;
    }
    let mut say = |is_lost: bool, sentence: &str| {
        if is_lost {
            lost.push(sentence.to_owned());
        }
    };
    let is_markdown = format == Format::Markdown;
    let is_long = format == Format::CsvLong;
    say(
        true,
        if is_markdown {
            "Its language and its day are not in the file."
        } else {
            "Its title, its language and its day are not in the file."
        },
    );
    say(matrix.is_cumulative(), "That a level includes the levels below it is not in the file.");
    say(texts(matrix).any(|text| matches!(text, Text::Many(_))), "Texts are in one language only.");
    let own_ids = matrix.skills().iter().any(|it: &Skill| it.id() != slug(it.name().any()))
        || matrix.levels().iter().any(|it: &Level| it.id() != slug(it.name().any()))
        || matrix.roles().iter().any(|it: &Role| it.id() != slug(it.name().any()))
        || matrix.own_scale().depths().iter().any(|it| it.id() != slug(it.name().any()));
    say(own_ids, "Ids are not in the file: they are made from the names again.");
    let about =
        "What is said about the matrix, its roles, levels, groups, skills and depths is not in the file.";
    say(!is_markdown && has_summaries(matrix), about);
    let has_family = matrix.roles().iter().any(|role| !role.family().is_empty());
    let has_ways = matrix.roles().iter().any(|role| {
        role.ladder().names_next() || role.ladder().levels().any(|level| role.ways(level).next().is_some())
    });
    say(!is_markdown && has_ways, "Where it goes on from a level is not in the file.");
    say(matrix.has_taken_over(), "What a role has taken over from another is written out.");
    say(!is_markdown && has_family, "The families of roles are not in the file.");
    let scales = matrix.skills().iter().any(|skill| !skill.own_scale().is_empty());
    say(
        !matrix.own_scale().is_empty() || scales,
        "The order of depths is not in the file, nor are their short names.",
    );
    say(
        matrix.skills().iter().any(|skill| !skill.texts().is_empty()),
        "What a skill means at a depth is written into each cell that names the depth.",
    );
    let words = matrix.expectations().iter().any(|cell| cell.requirement_word().is_some());
    say(words, "Words of its own for required and optional become these two.");
    let any_item = |is: &dyn Fn(&Item) -> bool| items(matrix).any(is);
    say(any_item(&|item| !item.items().is_empty()), "Sub-items are lines in the text of their item.");
    say(!is_long && any_item(&|item| item.id().is_some()), "The ids of items are not in the file.");
    say(!is_long && any_item(&|item| !item.tags().is_empty()), "Tags are not in the file.");
    say(
        any_item(&|item| changes_kind(item, matrix.lang(), is_long)),
        "Some kinds of items become words before their texts, or the other way round.",
    );
    say(
        !is_long && any_item(&|item| item.depth().is_some()),
        "Depths of single items are words before their texts.",
    );
    let depths = depth_words(matrix);
    say(
        any_item(&|item| takes_depth(item, matrix.lang(), &depths)),
        "Words in brackets before some texts are read as depths.",
    );
    let both = matrix
        .expectations()
        .iter()
        .any(|cell| cell.depth().is_some() && cell.own_items().iter().any(|item| item.depth().is_some()));
    say(
        is_long && both,
        "Where a cell and its items each have a depth, only that of the items is in the file.",
    );
    say(!is_long && forks(matrix), "That two levels are equally high is not in the file.");
    say(
        order::is_changed(format, matrix),
        "Skills, roles or levels come back in another order: each stands where a row first names it.",
    );
    say(unused(matrix), "Skills, roles and levels of which nothing is expected are not in the file.");
    lost
}

/// Whether the word of its kind before its text is not read as a kind, or its text as one.
fn changes_kind(item: &Item, lang: &str, is_long: bool) -> bool {
    match item.kind() {
        None => {
            let word = item.text().get(lang).split_once([':', '：']);
            word.is_some_and(|(word, _)| kind_of_items(word).is_some())
        }
        Some(kind) if !is_long && !item.is_to_avoid() => {
            let kind = shown(kind.get(lang));
            kind_of_items(&kind) != Some(&kind)
        }
        Some(_) => false,
    }
}

/// Whether the word in brackets before a text, or before one under it, is read as a depth.
fn takes_depth(item: &Item, lang: &str, depths: &Vocabulary) -> bool {
    begins_with_depth(item.text().get(lang), depths)
        || item.items().iter().any(|item| takes_depth(item, lang, depths))
}

/// The items of all cells.
fn items(matrix: &Matrix) -> impl Iterator<Item = &Item> {
    matrix.expectations().iter().flat_map(|cell| matrix.items(cell))
}

fn has_summaries(matrix: &Matrix) -> bool {
    let scales = matrix.skills().iter().map(Skill::own_scale).chain([matrix.own_scale()]);
    matrix.summary().is_some()
        || matrix.roles().iter().any(|role| role.summary().is_some())
        || matrix.levels().iter().any(|level| level.summary().is_some() || level.facts().next().is_some())
        || matrix.skills().iter().any(|skill| skill.summary().is_some())
        || matrix.groups().ixs().any(|group| matrix.about_group(group).is_some())
        || scales.flat_map(Scale::depths).any(|depth| depth.summary().is_some())
}

fn texts(matrix: &Matrix) -> impl Iterator<Item = &Text> {
    let skills = matrix.skills().iter().flat_map(|skill| std::iter::once(skill.name()).chain(skill.path()));
    let levels = matrix.levels().iter().map(Level::name);
    let roles = matrix.roles().iter().map(Role::name);
    let depths = matrix.own_scale().depths().iter().map(crate::matrix::Depth::name);
    skills.chain(levels).chain(roles).chain(depths).chain(items(matrix).map(Item::text))
}

fn forks(matrix: &Matrix) -> bool {
    let mut ladders = matrix.roles().iter().map(|role| role.ladder().rungs());
    ladders.any(|rungs| rungs.windows(2).any(|pair| matches!(pair, [a, b] if a.rank == b.rank)))
}

fn unused(matrix: &Matrix) -> bool {
    let cells = matrix.expectations();
    matrix.skill_ixs().any(|skill| matrix.expectations_of(skill).is_empty())
        || matrix.role_ixs().any(|role| !cells.iter().any(|cell| cell.role() == role))
        || matrix.ladder().levels().any(|level| !cells.iter().any(|cell| cell.level() == level))
}
