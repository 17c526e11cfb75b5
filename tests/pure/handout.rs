//! The handout for a 1:1: each thing to work on once, as many as the screen counts.

use serde_json::{Value, json};
use skill_matrix::matrix::{Matrix, read::read};
use skill_matrix::report::{Kind, Piece, handout, handout_markdown};
use skill_matrix::selection::{Only, Selection, Wish, size};

fn matrix(file: &Value) -> Matrix {
    read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

fn file(path: &str) -> Matrix {
    read(&std::fs::read(path).unwrap()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

fn changes() -> Matrix {
    file("tests/matrices/changes.json")
}

/// The selection at the start, for these roles.
fn selection(matrix: &Matrix, roles: &[&str]) -> Selection {
    let (mut selection, _) = Selection::of(&Wish::default(), matrix).unwrap();
    selection.show_roles(matrix, |role| roles.contains(&matrix.role(role).id()));
    selection
}

fn of(matrix: &Matrix, selection: &Selection) -> Vec<Piece> {
    handout(matrix, &selection.steps(matrix), &selection.only, "en", "29 Nov 2026")
}

fn count(pieces: &[Piece], kind: Kind) -> usize {
    pieces.iter().filter(|piece| piece.kind == kind).count()
}

#[test]
fn what_is_required_comes_first_and_what_stays_is_one_line() {
    let matrix = changes();
    let said = handout_markdown(&of(&matrix, &selection(&matrix, &["baker"])));
    assert_eq!(
        said,
        "# Baker: from Junior to Senior

Every kind of change · 29 Nov 2026

5 things to work on in 3 skills (4 new, 1 deeper). 2 in other words, 2 stay the same, 2 not listed at Senior.

## Required

### Dough

- [ ] Kneads by hand
- [ ] Writes recipes down
- [ ] Feels when it is ready

### Oven · Becomes required

- [ ] Steams the oven

## Optional

### Shop

- [ ] Sells what is baked
"
    );
}

#[test]
fn bullets_of_a_text_stay_bullets() {
    let file = json!({"format": "skill-matrix/1", "title": "T", "levels": ["A", "B"], "skills": [{"id": "s", "name": "S"}],
        "expectations": [{"skill": "s", "level": "b", "items": ["You can:\n- cook\n  - with salt\n- bake"]}]});
    let matrix = matrix(&file);
    let (selection, _) = Selection::of(&Wish::default(), &matrix).unwrap();
    let said = handout_markdown(&of(&matrix, &selection));
    assert!(said.contains("- [ ] You can:\n  - cook\n    - with salt\n  - bake\n"), "{said}");
}

#[test]
fn there_is_a_box_for_each_thing_that_is_counted() {
    let matrix = file("tests/matrices/not-cumulative.json");
    let mut steps = 0;
    for role in matrix.role_ixs() {
        let id = matrix.role(role).id();
        for level in matrix.role(role).ladder().levels() {
            let mut selection = selection(&matrix, &[id]);
            selection.stand_at(&matrix, level);
            if selection.target(&matrix).is_none() {
                continue;
            }
            let all = selection.steps(&matrix);
            let becomes = all.iter().flat_map(|step| &step.skills);
            let becomes =
                becomes.filter(|brief| brief.requirement.is_some() && brief.tally.to_work_on() == 0);
            let pieces = of(&matrix, &selection);
            let boxes = count(&pieces, Kind::Task);
            let to_do = size(&all, &[]).tally.to_work_on();
            assert!((to_do..=to_do + becomes.count()).contains(&boxes), "{id}: {boxes} for {to_do}");
            assert_eq!(count(&pieces, Kind::Title), 1);
            // Each skill is named once.
            let steps_of: usize = all.iter().map(|step| step.skills.len()).sum();
            let rest = pieces.iter().filter(|piece| piece.kind == Kind::Line).skip(2);
            let rest: usize = rest.map(|line| line.text.matches(", ").count() + 1).sum();
            assert_eq!(count(&pieces, Kind::Skill) + rest, steps_of, "{pieces:#?}");
            steps += 1;
        }
    }
    assert!(steps > 10);
}

#[test]
fn filters_narrow_it_and_it_says_so() {
    let matrix = changes();
    let mut selection = selection(&matrix, &["baker"]);
    selection.toggle_only(Only::Required);
    let pieces = of(&matrix, &selection);
    assert_eq!(count(&pieces, Kind::Task), 4);
    assert!(pieces.iter().any(|piece| piece.text.ends_with("Showing 4 of 5.")));
    assert!(!handout_markdown(&pieces).contains("Shop"));
}

#[test]
fn two_roles_have_a_sheet_each_and_so_has_the_way_from_one_to_the_other() {
    let matrix = changes();
    let mut selection = selection(&matrix, &["baker", "cook"]);
    let titles = |selection: &Selection| {
        let pieces = of(&matrix, selection);
        let titles = pieces.iter().filter(|piece| piece.kind == Kind::Title);
        titles.map(|piece| piece.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&selection), ["Baker: from Junior to Senior", "Cook: from Junior to Senior"]);
    selection.show_roles(&matrix, |role| matrix.role(role).id() == "baker");
    let cook = matrix.find_role("cook");
    selection.aim_at_role(&matrix, cook);
    let title = titles(&selection);
    assert_eq!(title.len(), 1);
    assert!(title[0].starts_with("From Baker, Junior to Cook, "), "{title:?}");
}

#[test]
fn at_the_top_there_is_none_and_what_a_skill_says_alone_has_a_box() {
    let matrix = changes();
    let mut selection = selection(&matrix, &["baker"]);
    selection.stand_at(&matrix, matrix.find_level("chief").unwrap());
    assert_eq!(of(&matrix, &selection), []);
    let plain = self::matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": ["a", "b"], "depths": ["Aware", "Expert"],
        "skills": [{"id": "deep", "name": "Deep"}, {"id": "turns", "name": "Turns"}, {"id": "stays", "name": "*Stays*"}],
        "expectations": [
            {"skill": "deep", "level": "a", "depth": "Aware"}, {"skill": "deep", "level": "b", "depth": "Expert"},
            {"skill": "turns", "level": "a", "required": false, "items": ["x"]},
            {"skill": "turns", "level": "b", "required": true, "items": ["x"]},
            {"skill": "stays", "level": "a", "items": ["y"]}, {"skill": "stays", "level": "b", "items": ["y"]}]}));
    let (selection, _) = Selection::of(&Wish::default(), &plain).unwrap();
    let said = handout_markdown(&of(&plain, &selection));
    assert!(said.starts_with("# From a to b\n"), "{said}");
    for part in [
        "### Turns · Becomes required\n\n- [ ] Becomes required\n",
        "## Not said whether required\n\n### Deep · Aware → Expert\n\n- [ ] Deeper\n",
        "\nUnchanged skill (1): \\*Stays\\*\n",
    ] {
        assert!(said.contains(part), "{part:?} in {said}");
    }
}
