//! The entries of the file, each in its shortest form: what the reader fills in by itself is left
//! out.

use crate::matrix::file::{
    Day, DepthEntry, ExpectationEntry, FactEntry, FamilyEntry, Format, GroupEntry, ItemEntry, ItemsEntry,
    LevelEntry, MatrixFile, Rank, RoleEntry, RoleLevelEntry, SkillEntry, Tag, TextEntry, Texts, WayEntry,
    Word,
};
use crate::matrix::{
    Depth, DepthIx, Expectation, Item, Level, LevelIx, Matrix, Named, Requirement, Role, RoleIx, Said, Scale,
    Skill, SkillIx, Text, slug,
};

/// The whole file.
pub(super) fn matrix(matrix: &Matrix) -> MatrixFile<'_> {
    MatrixFile {
        schema: None,
        format: Format::One,
        id: own_id(matrix.id(), matrix.title()),
        title: matrix.title().into(),
        summary: summary(matrix.summary()),
        lang: (matrix.lang() != "en").then_some(Tag(matrix.lang())),
        updated: matrix.updated().map(Day),
        cumulative: matrix.is_cumulative().then_some(true),
        depths: scale(&matrix.scale),
        levels: levels(matrix.levels()),
        roles: matrix.names_roles().then(|| matrix.roles().iter().map(|it| role(it, matrix)).collect()),
        groups: some(matrix.about_groups.iter().map(group).collect()),
        skills: matrix.skill_ixs().map(|ix| skill(ix, matrix)).collect(),
        expectations: matrix.expectations().iter().map(|cell| expectation(cell, matrix)).collect(),
    }
}

/// The id, unless it is the one made from the name.
fn own_id<'m>(id: &'m str, name: &Text) -> Option<Word<'m>> {
    (id != slug(name.any())).then_some(Word(id))
}

/// A list, unless there is nothing in it.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn texts(texts: &[Text]) -> Option<Vec<TextEntry<'_>>> {
    some(texts.iter().map(TextEntry::from).collect())
}

fn summary(summary: Option<&Text>) -> Option<TextEntry<'_>> {
    summary.map(TextEntry::from)
}

fn group((path, summary): &Said) -> GroupEntry<'_> {
    GroupEntry { path: texts(path), summary: summary.into() }
}

fn scale(scale: &Scale) -> Option<Vec<DepthEntry<'_>>> {
    some(scale.depths().iter().map(depth).collect())
}

fn depth(depth: &Depth) -> DepthEntry<'_> {
    let short = depth.short().map(TextEntry::from);
    match (own_id(depth.id(), depth.name()), depth.name(), depth.summary(), short) {
        (None, Text::One(name), None, None) => DepthEntry::Name(Word(name)),
        (id, name, about, short) => {
            DepthEntry::Full { id, name: name.into(), summary: summary(about), short }
        }
    }
}

fn levels(levels: &[Level]) -> Vec<LevelEntry<'_>> {
    let mut last = 0;
    let entries = levels.iter().map(|level| {
        let Level { named, rank, .. } = level;
        let Named { id, name, summary: about } = named;
        let own = (*rank != last + 1).then_some(Rank(*rank));
        last = *rank;
        let facts = some(level.facts().map(fact).collect());
        match (own_id(id, name), name, about, &facts, own) {
            (None, Text::One(name), None, None, None) => LevelEntry::Name(Word(name)),
            (id, name, about, _, rank) => {
                LevelEntry::Full { id, name: name.into(), summary: summary(about.as_ref()), facts, rank }
            }
        }
    });
    entries.collect()
}

fn fact<'m>((name, text): (&'m Text, &'m Text)) -> FactEntry<'m> {
    FactEntry { name: name.into(), text: text.into() }
}

fn role<'m>(role: &'m Role, matrix: &'m Matrix) -> RoleEntry<'m> {
    let levels = (role.ladder() != matrix.ladder() || !role.ways.is_empty()).then(|| ladder(role, matrix));
    let family = family(role.family());
    match (own_id(role.id(), role.name()), role.name(), role.summary(), &family, levels) {
        (None, Text::One(name), None, None, None) => RoleEntry::Name(Word(name)),
        (id, name, about, _, levels) => {
            RoleEntry::Full { id, name: name.into(), summary: summary(about), family, extends: None, levels }
        }
    }
}

fn family(steps: &[Text]) -> Option<FamilyEntry<'_>> {
    match steps {
        [] => None,
        [name] => Some(FamilyEntry::Name(name.into())),
        steps => texts(steps).map(FamilyEntry::Steps),
    }
}

/// The levels of a role that has its own.
fn ladder<'m>(role: &'m Role, matrix: &'m Matrix) -> Vec<RoleLevelEntry<'m>> {
    let mut last = None;
    let entries = role.ladder().rungs().iter().map(|rung| {
        let level = matrix.level(rung.level);
        // The order of the list wins: a rank below the one before is raised.
        let given = match last {
            Some(last) if level.rank() < last => last + 1,
            _ => level.rank(),
        };
        last = Some(rung.rank);
        // A raised rank may be higher than the file can hold. Then 0 is written, and the reader
        // raises it again.
        let rank = if rung.rank > Rank::HIGHEST { 0 } else { rung.rank };
        let rank = (rung.rank != given).then_some(Rank(rank));
        let own = role.ladder().named_next(rung.level).map(|next| (None, next));
        let ways = own.chain(role.ways(rung.level).map(|(role, next)| (Some(role), next)));
        let next = some(ways.map(|(role, next)| way(role, next, matrix)).collect());
        if rank.is_none() && next.is_none() {
            return RoleLevelEntry::Level(Word(level.id()));
        }
        RoleLevelEntry::Full { level: Word(level.id()), rank, next }
    });
    entries.collect()
}

fn way(role: Option<RoleIx>, level: LevelIx, matrix: &Matrix) -> WayEntry<'_> {
    WayEntry { role: role.map(|role| Word(matrix.role(role).id())), level: Word(matrix.level(level).id()) }
}

fn skill(ix: SkillIx, matrix: &Matrix) -> SkillEntry<'_> {
    let (Skill { named, path, updated, scale: own, texts: by_depth }, depths) =
        (matrix.skill(ix), matrix.scale(ix));
    let Named { id, name, summary: about } = named;
    let by_depth = by_depth
        .iter()
        .filter_map(|(depth, list)| Some((depths.depth(*depth)?.id(), items(list, depths))))
        .collect();
    SkillEntry {
        id: own_id(id, name),
        name: name.into(),
        summary: summary(about.as_ref()),
        path: texts(path),
        updated: updated.map(Day),
        depths: scale(own),
        texts: some(by_depth).map(Texts),
    }
}

fn expectation<'m>(cell: &'m Expectation, matrix: &'m Matrix) -> ExpectationEntry<'m> {
    let depths = matrix.scale(cell.skill());
    let own = cell.own_items();
    ExpectationEntry {
        skill: Word(matrix.skill(cell.skill()).id()),
        role: matrix.names_roles().then(|| Word(matrix.role(cell.role()).id())),
        level: Word(matrix.level(cell.level()).id()),
        required: cell.requirement().map(|it| it == Requirement::Required),
        requirement: cell.requirement_word().map(TextEntry::from),
        concerned: (!cell.is_concerned()).then_some(false),
        depth: depth_id(cell.depth(), depths),
        items: (!own.is_empty()).then(|| items(own, depths)),
        from: cell.taken_from().map(|role| Word(matrix.role(role).id())),
    }
}

fn depth_id(depth: Option<DepthIx>, depths: &Scale) -> Option<Word<'_>> {
    depths.depth(depth?).map(|depth| Word(depth.id()))
}

/// A list of items, or the one text that it is.
fn items<'m>(list: &'m [Item], depths: &'m Scale) -> ItemsEntry<'m> {
    let list: Vec<_> = list.iter().map(|it| item(it, depths)).collect();
    match list.as_slice() {
        [ItemEntry::Text(text)] => ItemsEntry::One(TextEntry::One(*text)),
        _ => ItemsEntry::List(list),
    }
}

fn item<'m>(item: &'m Item, depths: &'m Scale) -> ItemEntry<'m> {
    if let Item { id: None, text: Text::One(text), depth: None, more: None } = item {
        return ItemEntry::Text(Word(text));
    }
    ItemEntry::Full {
        id: item.id().map(Word),
        text: item.text().into(),
        kind: item.kind().map(TextEntry::from),
        depth: depth_id(item.depth(), depths),
        tags: texts(item.tags()),
        items: some(item.items().iter().map(|it| self::item(it, depths)).collect()),
    }
}
