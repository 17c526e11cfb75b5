//! Tests which words are depths, on which scale, and in which order.

use super::support::{drawn, one, proposed, workbook};
use crate::import::table::Sheet;
use crate::import::{DoubtKind, Proposal};

fn proposal(sheets: Vec<Sheet>) -> Proposal {
    proposed(&workbook(sheets)).0
}

fn scales(proposal: &Proposal) -> Vec<String> {
    proposal.map.depths.iter().map(|scale| scale.join(", ")).collect()
}

/// Four levels of “egg” made its mean higher than that of “hen”, which only a ladder of two levels has.
#[test]
fn ladders_of_one_depth_say_nothing_of_its_height() {
    let proposal = proposal(vec![
        drawn("Web", "Skill | Junior | Senior\nSQL | [🥚 egg] one | [🐔 hen] two"),
        drawn(
            "Ops",
            "Skill | L1 | L2 | L3 | L4\nSQL | [🥚 egg] a | [🥚 egg] b | [🥚 egg] c | [🥚 egg] d\nGit | [🥚 egg] a | [🥚 egg] b | [🥚 egg] c | [🥚 egg] d",
        ),
    ]);
    assert_eq!(scales(&proposal), ["🥚 egg, 🐔 hen"]);
}

/// A long ladder that begins high up counts as much as a short one.
#[test]
fn ladders_of_all_lengths_count_the_same() {
    let proposal = proposal(vec![
        drawn(
            "Web",
            "Skill | L1 | L2\nSQL | [🥚 egg] one | [🐣 chick] two\nCSS | [🐣 chick] one | [🐔 hen] two",
        ),
        drawn(
            "Ops",
            "Skill | L1 | L2 | L3 | L4 | L5 | L6\nGit | [🥚 egg] a | [🥚 egg] b | [🥚 egg] c | [🥚 egg] d | [🥚 egg] e | [🐣 chick] f",
        ),
    ]);
    assert_eq!(scales(&proposal), ["🥚 egg, 🐣 chick, 🐔 hen"]);
}

#[test]
fn without_a_ladder_that_rises_the_mean_of_all_cells_counts() {
    let sheet = "Skill | Junior | Senior\nSQL | [🐔 hen] one | [🐔 hen] two\nCSS | [🐔 hen] one | [🐔 hen] two\nGit | [🥚 egg] a | ";
    assert_eq!(scales(&proposal(vec![drawn("L", sheet)])), ["🥚 egg, 🐔 hen"]);
}

/// “Pr0” looks like a code such as “L3”. Because of that, the names beside it were taken for slips.
#[test]
fn a_name_that_reads_as_a_code_makes_no_slips_of_others() {
    let proposal = proposal(vec![drawn(
        "L",
        "Skill | Junior | Senior\nSQL | [Pr0] one | [Guru] two\nCSS | [Pr0] three | [Pr0] four",
    )]);
    assert_eq!(scales(&proposal), ["Pr0, Guru"]);
    assert!(
        proposal.doubts.iter().all(|doubt| doubt.kind == DoubtKind::GuessedOrder),
        "{:?}",
        proposal.doubts
    );
}

#[test]
fn a_numbered_depth_alone_is_on_a_scale_of_its_own() {
    let proposal = proposal(vec![drawn(
        "L",
        "Skill | Junior | Senior\nSQL | [🥚 egg] one | [🐔 hen] two\nCSS | [🥚 egg] one | [🐔 hen] two\nGit | | [Level 5] six",
    )]);
    assert_eq!(scales(&proposal), ["🥚 egg, 🐔 hen", "Level 5"]);
}

/// “does the thing 2” was taken for a depth such as “Level 2”.
#[test]
fn a_text_that_ends_in_a_number_is_no_depth() {
    let row = |nth: usize| format!("SQL | {} | does the thing {nth}", ["Junior", "Senior"][nth % 2]);
    let rows: Vec<String> = (0..12).map(row).collect();
    let proposal = proposal(vec![drawn("L", &format!("Skill | Level | Text\n{}", rows.join("\n")))]);
    assert_eq!(proposal.doubts, []);
    assert_eq!((proposal.map.depths.len(), proposal.counts.items), (0, 12));
}

/// The first line of a list was taken for a depth with its bullet.
#[test]
fn the_first_line_of_a_list_is_no_depth() {
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Junior | Senior\nDesign | - Basic\\- draws boxes | - Expert\\- coaches\nDocs | • Aware\\• asks | * Advanced\\* writes\nOps | 1. Familiar\\2. on call | 1) Strong\\2) leads",
    ));
    assert_eq!(told.first().map(String::as_str), Some("Design: Junior = Basic; draws boxes"));
    assert!(told.iter().all(|line| !line.contains('[')), "{told:?}");
    assert_eq!((proposal.map.depths.len(), proposal.doubts.len()), (0, 0));
}
