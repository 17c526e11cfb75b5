//! Finds the scales of depths, and the order of the depths on each.

use super::cells::Cell;
use super::depth_words::is_number;
use super::depths_in_use::is_code;
use super::draft::{Draft, Names};
use super::items;
use super::level_order;
use super::words;
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The scales of depths.
#[derive(Debug, Default)]
pub(super) struct Scales {
    /// The names of the depths of each scale, the shallowest first. The scale of most skills comes first.
    pub all: Vec<Vec<String>>,
    /// The scale of each skill that has depths.
    pub of_skill: HashMap<usize, usize>,
    /// Whether the order of a scale is a guess.
    pub is_guess: bool,
}

impl Scales {
    /// Whether a depth is on one of the scales.
    pub fn has(&self, depth: &str) -> bool {
        self.all.iter().flatten().any(|name| name.to_lowercase() == depth.to_lowercase())
    }
}

/// Finds the scales. Depths of one kind, and depths of one skill, are on one scale.
pub(super) fn scales(draft: &Draft, cells: &[Cell], steps: &[Vec<usize>], given: &[Vec<String>]) -> Scales {
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
    let mut of_skill: HashMap<usize, usize> = HashMap::new();
    for scale in given {
        let mut first = None;
        for name in scale {
            let at = add(name, &mut root);
            join(&mut root, *first.get_or_insert(at), at);
        }
    }
    let mut use_depth = |skill: usize, depth: &str, root: &mut Vec<usize>| {
        let known = root.len();
        let at = add(depth, root);
        let first = *of_skill.entry(skill).or_insert(at);
        join(root, first, at);
        if given.is_empty() && at == known {
            let kind = kind(depth, &series);
            let first = *kinds.entry(kind).or_insert(at);
            join(root, first, at);
        }
    };
    for cell in cells {
        for depth in cell.depth.iter().chain(depths_of(&cell.items)) {
            use_depth(cell.skill, depth, &mut root);
        }
    }
    for meaning in &draft.meanings {
        use_depth(meaning.skill, &meaning.depth, &mut root);
    }
    // A legend names depths that no cell has, too.
    for legend in draft.legends.iter().filter(|_| given.is_empty()) {
        if !is_number(&legend.depth) && words::depth(&legend.depth).is_none() && !is_code(&legend.depth) {
            continue;
        }
        if let Some(first) = kinds.get(&kind(&legend.depth, &series)) {
            let at = add(&legend.depth, &mut root);
            join(&mut root, *first, at);
        }
    }
    let heights = heights(cells, steps, &mut names);
    let told = told(draft, &names);
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for at in 0..root.len() {
        groups.entry(find(&mut root, at)).or_default().push(at);
    }
    let mut uses: HashMap<usize, usize> = HashMap::new();
    let of_skill: HashMap<usize, usize> =
        of_skill.into_iter().map(|(skill, at)| (skill, find(&mut root, at))).collect();
    of_skill.values().for_each(|group| *uses.entry(*group).or_default() += 1);
    let mut order: Vec<(usize, Vec<usize>)> = groups.into_iter().collect();
    // With a map, the order is that of the map.
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
        scales.is_guess |=
            sort_depths(&mut left, &names, &told, &heights) || !left.is_empty() && !named.is_empty();
        named.append(&mut left);
        nth.insert(group, scales.all.len());
        scales.all.push(named.iter().map(|at| names.get(*at).to_owned()).collect());
    }
    scales.of_skill =
        of_skill.into_iter().filter_map(|(skill, group)| Some((skill, *nth.get(&group)?))).collect();
    scales
}

/// The series of numbered depths: “Level”, for “Level 1” and “Level 2”. A single depth belongs to a
/// series only if its word is one for levels: “Pr0” may be a name.
fn series(draft: &Draft, cells: &[Cell]) -> HashSet<String> {
    let of_cells = cells.iter().flat_map(|cell| cell.depth.iter().chain(depths_of(&cell.items)));
    let all: HashSet<&String> = of_cells.chain(draft.meanings.iter().map(|meaning| &meaning.depth)).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for series in all.into_iter().filter_map(|depth| level_order::series(depth)) {
        *counts.entry(series).or_default() += 1;
    }
    counts
        .into_iter()
        .filter(|(series, count)| *count > 1 || words::is_numbered(series))
        .map(|(series, _)| series)
        .collect()
}

/// The kind of a depth's name. Depths of one kind are on one scale.
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

/// The places of levels on a ladder, each with the depth that is expected there.
type Chain = Vec<(usize, usize)>;

/// For each depth, the mean height of the levels at which it is expected.
#[derive(Default)]
struct Heights {
    /// For the skills and roles that rise from one depth to another: each height is from 0 to 1, so that
    /// a ladder of few levels counts as much as one of many.
    rising: HashMap<usize, Mean>,
    /// For all cells. It is used for depths that no ladder has together with others.
    all: HashMap<usize, Mean>,
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: f64,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1.0;
    }
}

impl Heights {
    /// Compares two depths. A depth that less is known about comes after the others.
    fn compare(&self, a: usize, b: usize) -> Ordering {
        let mean = |of: &HashMap<usize, Mean>, at| of.get(&at).map_or(f64::MAX, |mean| mean.sum / mean.count);
        let by = |of| mean(of, a).total_cmp(&mean(of, b));
        by(&self.rising).then_with(|| by(&self.all))
    }
}

fn heights(cells: &[Cell], steps: &[Vec<usize>], names: &mut Names) -> Heights {
    let place: HashMap<usize, usize> = steps
        .iter()
        .enumerate()
        .flat_map(|(at, levels)| levels.iter().map(move |level| (*level, at)))
        .collect();
    let mut chains: BTreeMap<(usize, Option<usize>), Chain> = BTreeMap::new();
    for cell in cells {
        let at = place.get(&cell.level).copied().unwrap_or_default();
        let depths = cell.depth.iter().chain(depths_of(&cell.items)).map(|depth| (at, names.add(depth)));
        chains.entry((cell.skill, cell.role)).or_default().extend(depths);
    }
    let mut heights = Heights::default();
    for mut chain in chains.into_values() {
        for (at, depth) in &chain {
            heights.all.entry(*depth).or_default().add(*at as f64);
        }
        let several = chain.windows(2).any(|pair| matches!(pair, [a, b] if a.1 != b.1));
        // Levels count by their order within the chain, because others may lie between them.
        let mut levels: Vec<usize> = chain.iter().map(|(at, _)| *at).collect();
        levels.sort_unstable();
        levels.dedup();
        if !several || levels.len() < 2 {
            continue;
        }
        chain.sort_unstable();
        chain.dedup();
        for (at, depth) in chain {
            let nth = levels.binary_search(&at).unwrap_or_default();
            heights.rising.entry(depth).or_default().add(nth as f64 / (levels.len() - 1) as f64);
        }
    }
    heights
}

/// The places of depths in the legend.
fn told(draft: &Draft, names: &Names) -> HashMap<usize, usize> {
    let mut told = HashMap::new();
    for (place, legend) in draft.legends.iter().enumerate() {
        if let Some(at) = names.find(&legend.depth) {
            told.entry(at).or_insert(place);
        }
    }
    told
}

/// Sorts depths. Returns true if the order is a guess.
fn sort_depths(list: &mut [usize], names: &Names, told: &HashMap<usize, usize>, heights: &Heights) -> bool {
    let number = |at: usize| names.get(at).parse::<f64>().ok();
    let word = |at: usize| words::depth(names.get(at));
    let level = |at: usize| level_order::height(names.get(at));
    let by = |a: Option<f64>, b: Option<f64>| a.partial_cmp(&b).unwrap_or(Ordering::Equal);
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
    if list.iter().all(|at| told.contains_key(at)) {
        list.sort_by_key(|at| told.get(at));
        // A legend may begin with the deepest.
        if let [first, .., last] = list
            && heights.compare(*first, *last) == Ordering::Greater
        {
            list.reverse();
        }
        return false;
    }
    list.sort_by(|a, b| heights.compare(*a, *b));
    // Those that are known keep their order, wherever the others are.
    let places: Vec<usize> =
        (0..list.len()).filter(|at| list.get(*at).is_some_and(|at| word(*at).is_some())).collect();
    let mut known: Vec<usize> = places.iter().filter_map(|at| list.get(*at)).copied().collect();
    known.sort_by_key(|at| word(*at));
    for (place, at) in places.into_iter().zip(known) {
        if let Some(place) = list.get_mut(place) {
            *place = at;
        }
    }
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
