//! Depth: how deep, on an ordered scale.

use super::{Named, Text};

super::index! {
    /// Which step of a scale. A deeper step compares as greater. Valid only on the scale it came
    /// from.
    DepthIx
}

/// A step of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Depth {
    pub(super) named: Named,
    pub(super) short: Option<Text>,
}

impl Depth {
    /// The id by which cells and items name it.
    pub fn id(&self) -> &str {
        &self.named.id
    }

    /// What a reader sees.
    pub fn name(&self) -> &Text {
        &self.named.name
    }

    /// What the depth means, for all skills.
    pub fn summary(&self) -> Option<&Text> {
        self.named.summary.as_ref()
    }

    /// A code for narrow places.
    pub fn short(&self) -> Option<&Text> {
        self.short.as_ref()
    }
}

/// Depths from the shallowest to the deepest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scale(pub(super) Vec<Depth>);

impl Scale {
    /// Whether it has no step at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The steps, shallowest first.
    pub fn depths(&self) -> &[Depth] {
        &self.0
    }

    /// The step at an index that came from this scale.
    pub fn depth(&self, ix: DepthIx) -> Option<&Depth> {
        self.0.get(ix.at())
    }

    /// All indices, the shallowest first.
    pub fn ixs(&self) -> impl ExactSizeIterator<Item = DepthIx> + use<> {
        (0..self.0.len()).map(DepthIx::new)
    }

    /// The step of this id.
    pub fn find(&self, id: &str) -> Option<DepthIx> {
        self.0.iter().position(|depth| &*depth.named.id == id).map(DepthIx::new)
    }
}
