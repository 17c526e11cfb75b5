//! The way to what the search has found: what it changes of a choice, and what it leaves alone.

use super::selection::{example, wish};
use skill_matrix::matrix::{LevelIx, Matrix, RoleIx, SkillIx, read::read};
use skill_matrix::selection::{Key, Selection, View};

fn at(matrix: &Matrix, pairs: &[(Key, &str)]) -> Selection {
    Selection::of(&wish(pairs), matrix).unwrap().0
}

/// An expectation of this role, in a skill that is filed in another group than the first.
fn elsewhere(matrix: &Matrix, role: RoleIx) -> (SkillIx, RoleIx, LevelIx) {
    let first = matrix.skill(matrix.skill_ixs().next().unwrap()).path();
    let cell = matrix
        .expectations()
        .iter()
        .rfind(|cell| cell.role() == role && matrix.skill(cell.skill()).path() != first);
    cell.unwrap().place()
}

#[test]
fn what_is_shown_is_opened_and_nothing_else_changes() {
    let matrix = example();
    let before = at(&matrix, &[(Key::Level, "l2"), (Key::View, "path")]);
    let place = elsewhere(&matrix, before.roles[0]);
    let mut after = before.clone();
    after.lead_to(&matrix, place);
    assert!(after.open.contains(&(place.0, place.1)));
    assert_eq!(after.view, View::Compare);
    let changed = Selection { view: before.view, open: before.open.clone(), ..after.clone() };
    assert_eq!(changed, before);
    // What is open stays open.
    after.lead_to(&matrix, place);
    assert!(after.open.contains(&(place.0, place.1)));
}

#[test]
fn a_filter_that_hides_it_is_taken_off() {
    let matrix = example();
    let first = matrix.skill(matrix.skill_ixs().next().unwrap());
    let one_skill = at(&matrix, &[(Key::Skill, first.id())]);
    let mut selection = one_skill.clone();
    let place = elsewhere(&matrix, selection.roles[0]);
    assert!(!selection.shows_skill(&matrix, place.0));
    selection.lead_to(&matrix, place);
    assert!(selection.shows_skill(&matrix, place.0));
    assert_eq!((&selection.roles, selection.current), (&one_skill.roles, one_skill.current));
}

#[test]
fn a_role_that_is_not_shown_is_shown_at_the_same_rank() {
    let matrix = example();
    let mut selection = at(&matrix, &[(Key::Level, "l3")]);
    let level = selection.current;
    let other = matrix.role_ixs().find(|role| !selection.roles.contains(role)).unwrap();
    selection.lead_to(&matrix, elsewhere(&matrix, other));
    assert_eq!((selection.roles, selection.current), (vec![other], level));
}

#[test]
fn where_a_role_lacks_the_level_its_cell_is_shown() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["Low","High"],"skills":[{"name":"Any"}],
        "roles":["One",{"name":"Other","levels":["high"]}],
        "expectations":[{"skill":"any","role":"one","level":"low","items":["x"]},{"skill":"any","role":"other","level":"high","items":["y"]}]}"#;
    let matrix = read(file.as_bytes()).unwrap().matrix;
    let place = matrix.expectations().last().unwrap().place();
    let mut all = at(&matrix, &[(Key::Roles, "one,other"), (Key::Level, "low")]);
    assert_eq!(all.roles.len(), 2);
    all.lead_to(&matrix, place);
    assert_eq!((all.view, all.cell, all.roles.len()), (View::Map, Some(place), 2));
}
