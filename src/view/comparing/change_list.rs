//! What changes, item by item. Each item has its outcome as a word.

use crate::compare::{Between, ItemChange, Outcome, SkillChange};
use crate::matrix::{Item, Scale};
use crate::messages;
use crate::selection::Only;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::item_list::{depth_name, folded, item_text, item_with};
use crate::view::shared::marked::Marks;
use crate::view::shared::prose::{Other, changed_prose};
use std::rc::Rc;

/// The scales of depths before and after.
pub type Scales<'m> = (&'m Scale, &'m Scale);

/// The outcome of a skill or of one of its items as a word, with its own sign and colour.
pub fn outcome_tag(stage: Stage, outcome: Outcome, skill: &SkillChange) -> El {
    let word = if outcome == Outcome::Dropped && skill.builds_on_former {
        messages::BUILDS_ON.to_owned()
    } else {
        let levels = stage.levels_between(skill.between);
        messages::outcome(outcome, levels.as_ref().map(|[_, to]| to.as_str()))
    };
    el("span").attr("class", &["tag ", outcome.id()].concat()).child(word)
}

/// What changes in one skill: its requirement, its depth and every item that changes. The items that stay are
/// folded away, and so are those that the level does not list or that the skill builds on. Only what `only`
/// admits is shown. The depth of the skill is left out if `is_depth_said`: then it is shown beside the skill's
/// name.
pub fn change_list(
    stage: Stage,
    change: &SkillChange,
    is_depth_said: bool,
    only: &[Only],
    marks: &Marks,
) -> Content {
    let scales = change.scales;
    let mut parts = not_by_likeness(change).content();
    if only.is_empty() || Only::admit(only, change.outcome) || change.requirement.is_some() {
        parts.add(requirement_shift(change));
        parts.add((!is_depth_said).then(|| depth_shift(stage, change)).flatten());
    }
    let admitted = change.items.iter().filter(|item| Only::admit(only, item.outcome));
    let levels = stage.levels_between(change.between);
    let is_loss = levels.is_none() && !change.builds_on_former;
    let mut folds = [Vec::new(), Vec::new()];
    let mut changed = Vec::new();
    for item in admitted {
        match (item.outcome, &mut folds) {
            (Outcome::Same, [_, same]) => same.push(item),
            (Outcome::Dropped, [gone, _]) if !is_loss => gone.push(item),
            _ => changed.push(item),
        }
    }
    if !changed.is_empty() {
        let items: Vec<El> = changed.iter().map(|item| item_change(stage, item, change, marks)).collect();
        parts.add(el("ul").class("changes").child(items));
    }
    for (items, wanted) in folds.iter().zip([Only::Dropped, Only::Same]) {
        let n = items.len();
        if n == 0 {
            continue;
        }
        let summary = match wanted {
            Only::Same => messages::stay(n),
            _ if change.builds_on_former => messages::BUILDS_ON.to_owned(),
            _ => messages::gone(n, levels.as_ref().map(|[_, to]| to.as_str())),
        };
        let items = items.iter().map(|item| el("li").child(item_words(stage, item, scales, marks)));
        let rest = folded(stage, summary, Some(stage.text(change.skill.name())), items.collect());
        parts.add(if only.contains(&wanted) { rest.attr("open", "") } else { rest });
    }
    parts
}

/// A note that reworded items were not looked for, if that is so.
pub fn not_by_likeness(change: &SkillChange) -> Option<El> {
    (!change.is_by_likeness).then(|| el("p").class("muted").child(messages::NOT_BY_LIKENESS))
}

/// How the requirement and the depth of the skill itself change.
pub fn shifts(stage: Stage, change: &SkillChange) -> Content {
    vec![requirement_shift(change), depth_shift(stage, change)].content()
}

fn requirement_shift(change: &SkillChange) -> Option<El> {
    let requirement = change.requirement.map(messages::requirement_change);
    requirement.map(|text| el("p").class("shift").child(text))
}

fn depth_shift(stage: Stage, change: &SkillChange) -> Option<El> {
    let before = depth_name(stage, change.scales.0, change.depth.0);
    let after = depth_name(stage, change.scales.1, change.depth.1);
    // If only one side states a depth, the outcome is that of the items.
    let is_its_own = change.is_whole() || before.is_some() && after.is_some();
    let depths = messages::depth_change(before.as_deref(), after.as_deref(), change.is_whole());
    depths.map(|depths| {
        let depths = el("span").maybe("lang", stage.content_lang()).child(depths);
        let outcome = is_its_own.then(|| outcome_tag(stage, change.outcome, change));
        el("p").class("shift").child(outcome).child(" ").child(depths)
    })
}

/// One item and its outcome. Below a changed text stands the former text. The depths are shown if they
/// are not those of the skill.
fn item_change(stage: Stage, change: &ItemChange, skill: &SkillChange, marks: &Marks) -> El {
    let scales = skill.scales;
    let of = |item: Option<&Item>| item.and_then(Item::depth);
    let is_that_of_skill = (of(change.from), of(change.to)) == skill.depth;
    let depth = |item: Option<&Item>, scale| depth_name(stage, scale, of(item));
    let depths = match (change.outcome, depth(change.from, scales.0), depth(change.to, scales.1)) {
        (Outcome::Deeper | Outcome::Shallower, Some(from), Some(to)) if !is_that_of_skill => {
            Some(messages::depths(&from, &to))
        }
        _ => None,
    };
    let texts = change.from.zip(change.to).map(|(from, to)| (stage.text(from.text()), stage.text(to.text())));
    let texts = texts.filter(|(from, to)| from != to);
    let before = texts.as_ref().map(|texts| {
        let other = Other::Latter(texts.1.as_str().into());
        let text = changed_prose(stage, texts.0.clone(), Some(other), marks);
        let text = el("span").class("text").maybe("lang", stage.content_lang()).child(text);
        let levels = stage.levels_between(skill.between);
        let before = messages::before(levels.as_ref().map(|[from, _]| from.as_str()));
        el("div").class("before").child(before).child(text)
    });
    let text = match (change.to, &texts) {
        (Some(to), Some((from, text))) => {
            let other = Other::Former(from.as_str().into());
            let text = changed_prose(stage, text.clone(), Some(other), marks);
            let text = item_with(stage, to, scales.1, marks, text);
            el("div").maybe("lang", stage.content_lang()).child(text)
        }
        _ => words(stage, change, skill, marks),
    };
    let depths =
        depths.map(|depths| el("p").class("before").maybe("lang", stage.content_lang()).child(depths));
    let what = el("div").class("what").child(text).child(depths).child(before);
    el("li").child(outcome_tag(stage, change.outcome, skill)).child(" ").child(what)
}

/// One side of an item and its outcome; none if the item is not expected on that side.
pub fn side(
    stage: Stage,
    change: &ItemChange,
    scales: Scales,
    is_before: bool,
    marks: &Marks,
) -> Option<Content> {
    let (item, scale) = if is_before { (change.from?, scales.0) } else { (change.to?, scales.1) };
    let other = |item: Option<&Item>| item.map(|item| Rc::from(stage.text(item.text())));
    let other =
        if is_before { other(change.to).map(Other::Latter) } else { other(change.from).map(Other::Former) };
    let text = changed_prose(stage, stage.text(item.text()), other, marks);
    let text = item_with(stage, item, scale, marks, text);
    Some(el("div").maybe("lang", stage.content_lang()).child(text).content())
}

/// The text of an item of a skill, struck through if it is no longer expected.
pub fn words(stage: Stage, change: &ItemChange, skill: &SkillChange, marks: &Marks) -> El {
    let is_listed = matches!(skill.between, Between::Levels(..));
    let tag = if change.outcome == Outcome::Dropped && !is_listed { "del" } else { "div" };
    el(tag).maybe("lang", stage.content_lang()).child(item_words(stage, change, skill.scales, marks))
}

/// The text of an item: the latter one, if both sides have one.
fn item_words(stage: Stage, change: &ItemChange, scales: Scales, marks: &Marks) -> Option<Content> {
    let sides = [(change.to, scales.1), (change.from, scales.0)];
    sides.into_iter().find_map(|(item, scale)| Some(item_text(stage, item?, scale, marks)))
}
