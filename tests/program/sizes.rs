//! What is delivered weighs no more than `tests/budget.json` allows.

use crate::support;
use serde_json::Value;
use skill_matrix::build::Size;

#[test]
fn deliveries_are_within_the_budget() {
    let budget = std::fs::read_to_string(support::root().join("tests/budget.json")).unwrap();
    let budget: Value = serde_json::from_str(&budget).unwrap();
    let mut over = Vec::new();
    for name in ["page", "embed", "more"] {
        let file = budget[name]["file"].as_str().unwrap();
        let size = Size::of(&std::fs::read(support::dist().join(file)).unwrap());
        println!("{file}: {size}");
        for (what, is) in [("raw", size.raw), ("gzip", size.gzip)] {
            let Some(most) = budget[name][what].as_u64() else { continue };
            if is as u64 > most {
                over.push(format!("{file}: {is} bytes {what}, the budget is {most}"));
            }
        }
    }
    assert!(
        over.is_empty(),
        "{}\nMake it smaller, or raise tests/budget.json and say there why.",
        over.join("\n")
    );
}
