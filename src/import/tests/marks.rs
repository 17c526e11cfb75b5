//! Marks, and what says beside them or after a text whether it is required.

use super::support::{drawn, kinds, one};
use crate::import::DoubtKind;

/// Rows of one skill, each with a text of its own: what is marked is expected.
#[test]
fn a_row_for_each_behaviour_with_marks() {
    let expected = [
        "Safety: L1 = (required) Wears a helmet",
        "Safety: L2 = (required) Wears a helmet; Leads talks",
        "Tests: L1 = no concern",
        "Tests: L2 = (required) Checks the work of others",
    ];
    for (header, yes, no) in [
        ("Behaviour", "x", ""),
        ("Indicator", "Yes", "No"),
        ("Description", "✓", "-"),
        ("Expectation", "●", "n/a"),
    ] {
        let (proposal, told) = one(drawn(
            "L",
            &format!(
                "Competency | {header} | L1 | L2\nSafety | Wears a helmet | {yes} | {yes}\nSafety | Leads talks | {no} | {yes}\nTests | Checks the work of others | n/a | {yes}"
            ),
        ));
        assert_eq!(told, expected, "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
    let (_, told) =
        one(drawn("L", "Skill | Behaviour | L1 | L2\nSafety | Wears | No | Yes\nSafety | Leads | No | Yes"));
    assert_eq!(told, ["Safety: L1 = no concern", "Safety: L2 = (required) Wears; Leads"]);
}

#[test]
fn a_text_may_end_with_whether_it_is_required() {
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Junior | Senior\nSQL | writes queries (optional) | tunes queries (required)\nGo | Basic (must) | Expert (nice to have)\nGit | • commits (optional) | merges (often)",
    ));
    assert_eq!(
        told,
        [
            "SQL: Junior = (optional) writes queries",
            "SQL: Senior = (required) tunes queries",
            "Go: Junior = (must) [Basic]",
            "Go: Senior = (nice to have) [Expert]",
            // In a list it is about one item of several.
            "Git: Junior = commits (optional)",
            "Git: Senior = merges (often)"
        ]
    );
    assert_eq!(proposal.doubts, []);
}

#[test]
fn signs_without_letters_are_a_doubt() {
    let (proposal, told) =
        one(drawn("L", "Skill | Junior | Senior\nSQL | 1-2 | 3\nGo | 1 | 🟡\nGit | 2 | ー\nCI | △ | x"));
    assert_eq!(told[0], "SQL: Junior = 1-2");
    assert_eq!(told[5], "Git: Senior = no concern");
    assert_eq!(told[6], "CI: Junior = (optional) CI");
    assert_eq!(kinds(&proposal), [DoubtKind::UnknownDepth; 2]);
}

/// One of them is there, with its depth.
#[test]
fn an_item_of_the_same_depth_is_taken_once() {
    let (proposal, told) = one(drawn(
        "L",
        "Level | Skill | Depth | Text\nJunior | Git | Basic | Commits\nJunior | Git | Basic | Commits\nJunior | Git | Expert | Commits",
    ));
    assert_eq!(told, ["Git: Junior = Commits; Commits"]);
    assert_eq!(kinds(&proposal), [DoubtKind::Duplicate]);
}

/// A word that nobody knows does not change the order of the others.
#[test]
fn known_depths_keep_their_order() {
    let (proposal, _) = one(drawn(
        "L",
        "Level | Skill | Depth\nJunior | Git | Advanced\nJunior | CI | Guruish\nSenior | Git | Guruish\nSenior | CI | Basic",
    ));
    let order = &proposal.map.depths[0];
    let at = |name: &str| order.iter().position(|depth| depth == name);
    assert!(at("Basic") < at("Advanced"), "{order:?}");
}
