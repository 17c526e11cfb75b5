//! The order of levels and of depths.

use super::cells::Cell;
use super::column_map::Step;
use super::depth_words::is_number;
use super::draft::{Draft, Names};
use super::items;
use super::level_order::{self, base};
use super::words;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

/// The levels in their order, those of one rank together, and whether some of it is a guess.
pub(super) fn levels(draft: &Draft, given: &[Step]) -> (Vec<Vec<usize>>, bool) {
    let by_name: HashMap<String, usize> =
        draft.levels.all.iter().enumerate().map(|(at, name)| (name.to_lowercase(), at)).collect();
    let mut used = HashSet::new();
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for step in given {
        let found = step.names().iter().filter_map(|name| by_name.get(&name.to_lowercase()).copied());
        let found: Vec<usize> = found.filter(|at| used.insert(*at)).collect();
        if !found.is_empty() {
            steps.push(found);
        }
    }
    let mut is_guess = false;
    let mut chains: Vec<Vec<usize>> = Vec::new();
    let mut ties: HashSet<(usize, usize)> = HashSet::new();
    for (role, levels) in &draft.ladders {
        let mut left: Vec<usize> = levels.iter().copied().filter(|level| !used.contains(level)).collect();
        let rank = |level: &usize| draft.ranks.get(&(*role, *level)).copied();
        if left.iter().all(|level| rank(level).is_some()) {
            left.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
            let tied = left.windows(2).filter_map(|pair| match pair {
                [a, b] if rank(a) == rank(b) => Some((*a, *b)),
                _ => None,
            });
            ties.extend(tied);
        } else {
            let names: Vec<&str> = left.iter().map(|level| draft.levels.get(*level)).collect();
            let (order, guess) = level_order::ordered(&names);
            is_guess |= guess;
            left = order.iter().filter_map(|at| left.get(*at).copied()).collect();
            for pair in left.windows(2) {
                let [a, b] = pair else { continue };
                let (first, second) = (draft.levels.get(*a), draft.levels.get(*b));
                if first != second
                    && base(first) == base(second)
                    && base(first) != first
                    && base(second) != second
                {
                    ties.insert((*a, *b));
                    is_guess = true;
                }
            }
        }
        chains.push(left);
    }
    for level in merged(&chains) {
        match steps.last_mut() {
            Some(last) if last.last().is_some_and(|last| ties.contains(&(*last, level))) => last.push(level),
            _ => steps.push(vec![level]),
        }
    }
    (steps, is_guess)
}

/// Chains as one: what comes before in a chain comes before in all, as far as they agree.
fn merged(chains: &[Vec<usize>]) -> Vec<usize> {
    let mut after: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut waits: HashMap<usize, usize> = HashMap::new();
    let mut place: HashMap<usize, usize> = HashMap::new();
    let mut all = Vec::new();
    for chain in chains {
        for (at, level) in chain.iter().enumerate() {
            match place.get_mut(level) {
                Some(place) => *place = (*place).max(at),
                None => {
                    place.insert(*level, at);
                    all.push(*level);
                }
            }
        }
        for pair in chain.windows(2) {
            let [a, b] = pair else { continue };
            after.entry(*a).or_default().push(*b);
            *waits.entry(*b).or_default() += 1;
        }
    }
    let key = |level: usize| Reverse((place.get(&level).copied().unwrap_or_default(), level));
    let mut open: BinaryHeap<_> =
        all.iter().filter(|level| !waits.contains_key(level)).map(|level| key(*level)).collect();
    let (mut order, mut done) = (Vec::new(), HashSet::new());
    while let Some(Reverse((_, level))) = open.pop() {
        done.insert(level);
        order.push(level);
        for next in after.get(&level).into_iter().flatten() {
            let Some(count) = waits.get_mut(next) else { continue };
            *count -= 1;
            if *count == 0 {
                open.push(key(*next));
            }
        }
    }
    // Roles that disagree: as they came.
    let mut rest: Vec<usize> = all.iter().copied().filter(|level| !done.contains(level)).collect();
    rest.sort_by_key(|level| (place.get(level).copied(), *level));
    order.extend(rest);
    order
}

/// The scales of depths.
#[derive(Debug, Default)]
pub(super) struct Scales {
    /// The names of the depths of each, the shallowest first. That of most skills is the first.
    pub all: Vec<Vec<String>>,
    /// The scale of each skill that has depths.
    pub of_skill: HashMap<usize, usize>,
    /// Whether the order of one is a guess.
    pub is_guess: bool,
}

impl Scales {
    /// Whether a depth is on one of them.
    pub fn has(&self, depth: &str) -> bool {
        self.all.iter().flatten().any(|name| name.to_lowercase() == depth.to_lowercase())
    }
}

/// Finds the scales: depths of one kind, and depths that one skill has, are on one.
pub(super) fn scales(draft: &Draft, cells: &[Cell], steps: &[Vec<usize>], given: &[Vec<String>]) -> Scales {
    let place: HashMap<usize, usize> = steps
        .iter()
        .enumerate()
        .flat_map(|(at, levels)| levels.iter().map(move |level| (*level, at)))
        .collect();
    let mut names = Names::default();
    let mut root: Vec<usize> = Vec::new();
    let mut add = |name: &str, root: &mut Vec<usize>| {
        let at = names.add(name);
        if at == root.len() {
            root.push(at);
        }
        at
    };
    let series = series(draft, cells);
    let mut kinds: HashMap<String, usize> = HashMap::new();
    // How high the levels are that have each depth: the sum, and how many.
    let mut heights: HashMap<usize, (usize, usize)> = HashMap::new();
    let mut of_skill: HashMap<usize, usize> = HashMap::new();
    for scale in given {
        let mut first = None;
        for name in scale {
            let at = add(name, &mut root);
            join(&mut root, *first.get_or_insert(at), at);
        }
    }
    let mut use_depth = |skill: usize, depth: &str, level: Option<usize>, root: &mut Vec<usize>| {
        let at = add(depth, root);
        let first = *of_skill.entry(skill).or_insert(at);
        join(root, first, at);
        if given.is_empty() {
            let kind = kind(depth, &series);
            let first = *kinds.entry(kind).or_insert(at);
            join(root, first, at);
        }
        if let Some(level) = level {
            let (sum, count) = heights.entry(at).or_default();
            *sum += place.get(&level).copied().unwrap_or_default();
            *count += 1;
        }
    };
    for cell in cells {
        for depth in cell.depth.iter().chain(depths_of(&cell.items)) {
            use_depth(cell.skill, depth, Some(cell.level), &mut root);
        }
    }
    for meaning in &draft.meanings {
        use_depth(meaning.skill, &meaning.depth, None, &mut root);
    }
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for at in 0..root.len() {
        groups.entry(find(&mut root, at)).or_default().push(at);
    }
    let mut uses: HashMap<usize, usize> = HashMap::new();
    let of_skill: HashMap<usize, usize> =
        of_skill.into_iter().map(|(skill, at)| (skill, find(&mut root, at))).collect();
    of_skill.values().for_each(|group| *uses.entry(*group).or_default() += 1);
    let mut order: Vec<(usize, Vec<usize>)> = groups.into_iter().collect();
    // With a map, as the map has them.
    order.sort_by_key(|(group, list)| {
        (
            Reverse(if given.is_empty() { uses.get(group).copied().unwrap_or_default() } else { 0 }),
            list.first().copied(),
        )
    });
    let mut scales = Scales::default();
    let given: HashSet<String> = given.iter().flatten().map(|name| name.to_lowercase()).collect();
    let mut nth = HashMap::new();
    for (group, list) in order {
        let (mut named, mut left): (Vec<usize>, Vec<usize>) =
            list.into_iter().partition(|at| given.contains(&names.get(*at).to_lowercase()));
        let height = |at: usize| {
            heights.get(&at).map_or(f64::MAX, |(sum, count)| *sum as f64 / (*count).max(1) as f64)
        };
        scales.is_guess |= sort_depths(&mut left, &names, height) || !left.is_empty() && !named.is_empty();
        named.append(&mut left);
        nth.insert(group, scales.all.len());
        scales.all.push(named.iter().map(|at| names.get(*at).to_owned()).collect());
    }
    scales.of_skill =
        of_skill.into_iter().filter_map(|(skill, group)| Some((skill, *nth.get(&group)?))).collect();
    scales
}

/// The series that several depths are of: “Level”, of “Level 1” and “Level 2”.
fn series(draft: &Draft, cells: &[Cell]) -> HashSet<String> {
    let of_cells = cells.iter().flat_map(|cell| cell.depth.iter().chain(depths_of(&cell.items)));
    let all: HashSet<&String> = of_cells.chain(draft.meanings.iter().map(|meaning| &meaning.depth)).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for series in all.into_iter().filter_map(|depth| level_order::series(depth)) {
        *counts.entry(series).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(series, _)| series).collect()
}

/// What kind of word a depth is: depths of one kind are on one scale.
fn kind(depth: &str, series: &HashSet<String>) -> String {
    let own = || level_order::series(depth).filter(|own| series.contains(own));
    if is_number(depth) {
        "number".to_owned()
    } else if words::depth(depth).is_some() {
        "word".to_owned()
    } else {
        own().map_or_else(|| "other".to_owned(), |own| format!("series {own}"))
    }
}

/// Puts depths in their order; true where that is a guess.
fn sort_depths(list: &mut [usize], names: &Names, height: impl Fn(usize) -> f64) -> bool {
    let number = |at: usize| names.get(at).parse::<f64>().ok();
    let word = |at: usize| words::depth(names.get(at));
    let level = |at: usize| level_order::height(names.get(at));
    let by = |a: Option<f64>, b: Option<f64>| a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal);
    if list.iter().all(|at| number(*at).is_some()) {
        list.sort_by(|a, b| by(number(*a), number(*b)));
        return false;
    }
    if list.iter().all(|at| word(*at).is_some()) {
        list.sort_by_key(|at| word(*at));
        return false;
    }
    let first = list.first().and_then(|at| level_order::series(names.get(*at)));
    if first.is_some() && list.iter().all(|at| level_order::series(names.get(*at)) == first) {
        list.sort_by_key(|at| level(*at));
        return false;
    }
    list.sort_by(|a, b| by(Some(height(*a)), Some(height(*b))));
    list.len() > 1
}

fn depths_of(list: &[items::Draft]) -> Vec<&String> {
    let mut all: Vec<&String> = Vec::new();
    let mut open: Vec<&items::Draft> = list.iter().collect();
    while let Some(item) = open.pop() {
        all.extend(&item.depth);
        open.extend(&item.items);
    }
    all
}

fn find(root: &mut [usize], at: usize) -> usize {
    let mut here = at;
    while let Some(next) = root.get(here).copied().filter(|next| *next != here) {
        let above = root.get(next).copied().unwrap_or(next);
        if let Some(place) = root.get_mut(here) {
            *place = above;
        }
        here = next;
    }
    here
}

fn join(root: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(root, a), find(root, b));
    if let Some(place) = root.get_mut(a.max(b)) {
        *place = a.min(b);
    }
}
