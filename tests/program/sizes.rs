//! What is delivered weighs no more than `tests/budget.json` allows.

use crate::support;
use serde_json::Value;
use skill_matrix::build::Size;
use skill_matrix::part::Part;

#[test]
fn deliveries_are_within_the_budget() {
    let budget = std::fs::read_to_string(support::root().join("tests/budget.json")).unwrap();
    let budget: Value = serde_json::from_str(&budget).unwrap();
    let mut over = Vec::new();
    for name in ["page", "maker", "embed", "files"] {
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
    let mut later = 0;
    for part in Part::ALL {
        let file = format!("embed/skill-matrix-{}.js", part.name());
        let size = Size::of(&std::fs::read(support::dist().join(&file)).unwrap());
        println!("{file}: {size}");
        if size.gzip > part.most() {
            over.push(format!(
                "{file}: {} bytes gzip, its line in src/part/mod.rs says {}",
                size.gzip,
                part.most()
            ));
        }
        later += size.gzip;
    }
    let most = budget["later"]["gzip"].as_u64().unwrap();
    if later as u64 > most {
        over.push(format!("what comes later weighs {later} bytes gzip together, the budget is {most}"));
    }
    assert!(
        over.is_empty(),
        "{}\nMake it smaller, or raise tests/budget.json and say there why.",
        over.join("\n")
    );
}
