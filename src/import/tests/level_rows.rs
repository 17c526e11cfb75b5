//! Tables with a row for each level.

use super::support::{drawn, kinds, one};
use crate::import::{DoubtKind, Step};

/// “Title” was a skill.
#[test]
fn a_code_and_a_title_are_one_level() {
    for header in [
        "Level | Title | Talk",
        "Grade | Job title | Talk",
        "Stufe | Titel | Talk",
        "Niveau | Intitulé du poste | Talk",
        "Nivel | Título | Talk",
        "Уровень | Должность | Talk",
        "等級 | 役職 | Talk",
    ] {
        let (proposal, told) =
            one(drawn("L", &format!("{header}\nL1 | Analyst | listens\nL2 | Consultant | speaks")));
        assert_eq!(told, ["Talk: L1 – Analyst = listens", "Talk: L2 – Consultant = speaks"], "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
    let (proposal, _) = one(drawn("L", "Title | Level | Talk\nJunior | 1 | listens\nSenior | 2 | speaks"));
    assert_eq!(proposal.map.levels.iter().map(Step::name).collect::<Vec<_>>(), ["Junior – 1", "Senior – 2"]);
}

/// The first level was taken for the names of skills.
#[test]
fn a_level_that_no_word_tells_stands_after_the_names_of_skills() {
    let rows = "Behaviour | a | b | c\nAssessment | d | e | f\nKnowledge | g | h | i";
    let (_, told) = one(drawn("L", &format!("Standard | Early career | Experienced | Lead teacher\n{rows}")));
    assert_eq!((told.len(), &*told[0]), (9, "Behaviour: Early career = a"));
}

/// How many people are on a level was what it expects.
#[test]
fn a_headcount_is_no_skill_and_feedback_is_one() {
    for (header, first) in [
        ("Level | Headcount | Talk | Feedback | Notes", "Feedback: L1 = asks"),
        ("Stufe | VZÄ | Talk | Feedback | Notizen", "Feedback: L1 = asks"),
        ("Niveau | Effectif | Talk | Feedback | Notes", "Feedback: L1 = asks"),
        ("Role | Headcount | Talk | Feedback | Notes", "Feedback: Nurse: All levels = asks"),
    ] {
        let [low, high] = if header.starts_with("Role") { ["Nurse", "Doctor"] } else { ["L1", "L2"] };
        let (proposal, told) = one(drawn(
            "L",
            &format!("{header}\n{low} | 4 | listens | asks | a\n{high} | 3 | speaks | gives | b"),
        ));
        assert_eq!((told.len(), &*told[2]), (4, first), "{header}");
        assert_eq!(proposal.set_aside.len(), 6, "{header}");
        assert!(kinds(&proposal).iter().all(|kind| *kind != DoubtKind::UnknownDepth), "{header}");
    }
}
