//! Words that stand over or before a legend.

use super::{Heading, LONG, Table, heading, key, table};
use crate::import::column_map::Column;
use std::sync::LazyLock;

static SCALE: Table<()> = LazyLock::new(|| table(|language| vec![((), language.scale)]));
static LEGEND: Table<()> = LazyLock::new(|| table(|language| vec![((), language.legend)]));

/// Whether a header stands over the depths of a legend.
pub(in crate::import) fn heads_depths(header: &str) -> bool {
    matches!(heading(header), Some(Heading::Is(Column::Level | Column::Depth)))
        || is_legend(header)
        || SCALE.contains_key(&key(header))
}

/// Whether a text stands before a legend of depths: “Legend:”, “Rating scale”.
pub(in crate::import) fn is_label_of_depths(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：', '-', '–', '—', '(']);
    text.len() <= LONG && (heads_depths(text) || text.split_whitespace().take(4).any(heads_depths))
}

/// Whether a text stands over a legend.
pub(in crate::import) fn is_legend(text: &str) -> bool {
    text.len() <= LONG && LEGEND.contains_key(&key(text))
}
