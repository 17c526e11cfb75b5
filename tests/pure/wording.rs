//! Which words are marked in a text that is said in other words.

use proptest::prelude::*;
use skill_matrix::compare::{Run, wording};
use skill_matrix::letters::words;

/// Both texts with their changed runs in brackets; `whole` where nothing is marked.
fn marked(before: &str, after: &str) -> String {
    let side = |runs: &[Run]| -> String {
        let told = |run: &Run| if run.is_changed { format!("[{}]", run.text) } else { run.text.to_owned() };
        runs.iter().map(told).collect()
    };
    match wording(before, after) {
        Some(wording) => format!("{} → {}", side(&wording.before), side(&wording.after)),
        None => "whole".to_owned(),
    }
}

fn text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text).collect()
}

/// The words of the runs that are not changed.
fn kept(runs: &[Run]) -> Vec<String> {
    let kept = runs.iter().filter(|run| !run.is_changed).flat_map(|run| words(run.text));
    kept.filter(|word| word.chars().any(char::is_alphanumeric)).map(str::to_owned).collect()
}

#[test]
fn changed_words_are_marked() {
    for (before, after, expected) in [
        (
            "Leads writing small scope proposals",
            "Leads writing large scope proposals",
            "Leads writing [small] scope proposals → Leads writing [large] scope proposals",
        ),
        (
            "Solves ambiguous problems.",
            "Solves larger, ambiguous problems.",
            "Solves ambiguous problems. → Solves [larger,] ambiguous problems.",
        ),
        ("Owns a project!", "Owns a project", "Owns a project[!] → Owns a project"),
        // Over punctuation, white space and a single word, marks go on.
        (
            "Writes code for the team, with help, and tests it first",
            "Writes code for a squad, and alone, and tests it first",
            "Writes code for [the team, with help], and tests it first → Writes code for [a squad, and alone], and tests it first",
        ),
        (
            "Uses big tools slowly where the team needs it",
            "Uses small tools quickly where the team needs it",
            "Uses [big tools slowly] where the team needs it → Uses [small tools quickly] where the team needs it",
        ),
        // What only one side has is set apart by each word.
        (
            "Debugs production issues",
            "Debugs complex production issues now",
            "Debugs production issues → Debugs [complex] production issues [now]",
        ),
        ("a b  c\n- d", "a b c - d", "a b  c\n- d → a b c - d"),
        ("Writes code alone", "Reviews the work of others", "whole"),
        ("", "", " → "),
        (
            "Je connais l’équipe et ses outils",
            "Je connais l’entreprise et ses outils",
            "Je connais [l’équipe] et ses outils → Je connais [l’entreprise] et ses outils",
        ),
        (
            "Führt kleinere Gespräche zur Größe",
            "Führt größere Gespräche zur Größe",
            "Führt [kleinere] Gespräche zur Größe → Führt [größere] Gespräche zur Größe",
        ),
        (
            "バリューストリームの改善をする組織を作る。",
            "バリューストリームの改善サイクルを作る。",
            "バリューストリームの改善[をする組織]を作る。 → バリューストリームの改善[サイクル]を作る。",
        ),
        (
            "يكتب شيفرة بسيطة مع الفريق",
            "يكتب شيفرة معقدة مع الفريق",
            "يكتب شيفرة [بسيطة] مع الفريق → يكتب شيفرة [معقدة] مع الفريق",
        ),
        ("For families 👨‍👩‍👧 here", "For families 👨‍👩‍👧‍👦 here", "For families [👨‍👩‍👧] here → For families [👨‍👩‍👧‍👦] here"),
        ("Un cafe\u{301} fort ici", "Un cafe fort ici", "Un [cafe\u{301}] fort ici → Un [cafe] fort ici"),
    ] {
        assert_eq!(marked(before, after), expected);
    }
}

fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec("[a-e]|[a-e]|, |\\. |  |\n- |é|語|👨‍👩‍👧", 0..24).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn all_runs_together_are_the_text(before in any::<String>(), tail in any::<String>()) {
        for (before, after) in [(&before, &format!("{before}{tail}")), (&before, &tail)] {
            if let Some(wording) = wording(before, after) {
                prop_assert_eq!(text(&wording.before), before.as_str());
                prop_assert_eq!(text(&wording.after), after.as_str());
            }
        }
    }

    #[test]
    fn what_is_not_marked_is_the_same_on_both_sides(before in texts(), after in texts()) {
        if let Some(wording) = wording(&before, &after) {
            prop_assert_eq!(text(&wording.before), before.as_str());
            prop_assert_eq!(text(&wording.after), after.as_str());
            prop_assert_eq!(kept(&wording.before), kept(&wording.after));
            for runs in [&wording.before, &wording.after] {
                prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
                prop_assert!(runs.iter().zip(runs.iter().skip(1)).all(|(a, b)| a.is_changed != b.is_changed));
                prop_assert!(runs.iter().filter(|run| run.is_changed).all(|run| run.text == run.text.trim()));
            }
        }
    }

    #[test]
    fn nothing_is_marked_where_nothing_changed(text in any::<String>()) {
        let Some(wording) = wording(&text, &text) else { panic!("no wording") };
        prop_assert!(wording.before.iter().chain(&wording.after).all(|run| !run.is_changed));
    }
}
