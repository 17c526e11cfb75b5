//! How much the page's scripts hold.

use serde_json::json;

use super::Page;
use crate::engine::Engine;

impl Page {
    /// The bytes of the page's own objects, and its nodes (those without a document too), after all
    /// that nothing refers to is gone; none where the engine doesn't tell.
    pub fn held_by_scripts(&self) -> Option<(u64, u64)> {
        if self.engine() != Engine::Chromium {
            return None;
        }
        self.session.devtools("HeapProfiler.enable", json!({}));
        let collected = || {
            self.session.devtools("HeapProfiler.collectGarbage", json!({}));
            let heap = self.session.devtools("Runtime.getHeapUsage", json!({}));
            let nodes = self.session.devtools("Memory.getDOMCounters", json!({}));
            Some((heap["usedSize"].as_u64()?, nodes["nodes"].as_u64()?))
        };
        // One collection finds what another one has let go of.
        let mut least = collected()?;
        for _ in 0..5 {
            let (bytes, nodes) = collected()?;
            least = (least.0.min(bytes), least.1.min(nodes));
        }
        Some(least)
    }
}
