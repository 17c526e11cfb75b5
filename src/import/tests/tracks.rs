//! Levels of two tracks side by side.

use super::support::{drawn, kinds, one};
use crate::import::{DoubtKind, Step};

fn levels(header: &str) -> (String, String, Vec<String>) {
    let cells = header.split('|').map(|_| "a").collect::<Vec<_>>().join(" | ");
    let (proposal, _) = one(drawn("L", &format!("{header}\n{cells}")));
    assert!(proposal.doubts.iter().all(|doubt| doubt.kind == DoubtKind::GuessedOrder));
    let levels = proposal.map.levels.iter().map(Step::name).collect::<Vec<_>>().join(", ");
    let doubts = proposal.doubts.iter().map(|it| it.without_place().to_owned()).collect();
    (proposal.map.roles.join(", "), levels, doubts)
}

/// M4 came after IC4, and before IC5.
#[test]
fn codes_of_two_tracks_are_two_roles() {
    for (header, roles, expected) in [
        ("Skill | IC1 | IC2 | IC3 | IC4 | IC5 | M4 | M5", "IC, M", "IC1, IC2, IC3, IC4 / M4, IC5 / M5"),
        (
            "Skill | IC3 – Senior | IC4 – Staff | M3 – Manager | M4 – Director",
            "IC, M",
            "IC3 – Senior / M3 – Manager, IC4 – Staff / M4 – Director",
        ),
        // One line of levels.
        ("Skill | L1 | L2 | M3 | M4", "", "L1, L2, M3, M4"),
        ("Skill | A1 | A2 | B1 | B2", "", "A1, A2, B1, B2"),
    ] {
        assert_eq!(levels(header), (roles.to_owned(), expected.to_owned(), vec![]), "{header}");
    }
    // Each counts from the first: how they compare is open.
    let (roles, order, doubts) = levels("Skill | P1 | P2 | P3 | M1 | M2");
    assert_eq!((&*roles, &*order, doubts.len()), ("P, M", "P1, P2, P3, M1, M2", 1));
}

#[test]
fn two_tracks_on_one_ladder_are_a_doubt() {
    for (header, pair) in [
        ("Skill | Senior | Staff | Principal | Manager | Director", "“Principal” and “Manager”"),
        ("Skill | L1 | L2 | L3 | T3", "“L3” and “T3”"),
    ] {
        let (roles, _, doubts) = levels(header);
        assert_eq!(roles, "");
        assert!(doubts.iter().any(|it| it.contains(pair) && it.contains("two tracks")), "{doubts:?}");
    }
    for header in [
        "Skill | Product Manager | Senior Product Manager | Principal Product Manager",
        "Skill | Junior | Senior | Manager | Director",
    ] {
        assert_eq!(levels(header).2, [""; 0], "{header}");
    }
    let (proposal, _) = one(drawn("L", "Level | SQL | Talk\nIC3 | a | b\nIC4 | c | d\nM4 | e | f"));
    assert_eq!(kinds(&proposal), [DoubtKind::GuessedOrder; 2]);
}

/// The senior manager was below the manager.
#[test]
fn a_manager_without_another_word_is_the_middle_of_the_managers() {
    let (roles, order, _) =
        levels("Skill | Senior Engineer | Staff Engineer | Engineering Manager | Senior Engineering Manager");
    assert_eq!((&*roles, &*order), ("Engineer, Engineering Manager", "Engineering Manager, Senior, Staff"));
}
