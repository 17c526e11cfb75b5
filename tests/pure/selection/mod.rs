//! A reader's choice: in words and back, held against a matrix, changed step by step.

mod roles;

use proptest::prelude::*;
use skill_matrix::matrix::{LevelIx, Matrix, read::read};
use skill_matrix::selection::{Across, Arrangement, Key, Measure, Only, Selection, View, Wish, address};

/// A larger matrix: sixteen skills, four roles, each cell says all that is expected there.
pub fn example() -> Matrix {
    read(include_bytes!("../../matrices/not-cumulative.json")).unwrap().matrix
}

fn matrix_of(body: &str) -> Matrix {
    let file = format!(r#"{{"format":"skill-matrix/1","title":"T",{body}}}"#);
    read(file.as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

pub fn wish(pairs: &[(Key, &str)]) -> Wish {
    let mut wish = Wish::default();
    for (key, word) in pairs {
        wish.set(*key, word);
    }
    wish
}

fn level(matrix: &Matrix, at: usize) -> LevelIx {
    matrix.ladder().levels().nth(at).unwrap()
}

#[test]
fn a_list_in_a_link_is_cut_off() {
    let matrix = example();
    let (skill, role) = (matrix.skills()[0].id(), matrix.roles()[0].id());
    let unknown = |n| format!("none-{n}~{role}");
    let link = |n| {
        wish(&[(
            Key::Open,
            &(0..n).map(unknown).chain([format!("{skill}~{role}")]).collect::<Vec<_>>().join(","),
        )])
    };
    let of = |n| Selection::of(&link(n), &matrix).unwrap();
    assert_eq!((of(1_999).0.open.len(), of(1_999).1.len()), (1, 1_999));
    assert_eq!((of(30_000).0.open.len(), of(30_000).1.len()), (0, 2_000));
}

#[test]
fn nothing_asked_for_is_all_skills_the_first_level_and_view() {
    let matrix = example();
    let (selection, unknown) = Selection::of(&Wish::default(), &matrix).unwrap();
    assert_eq!(selection.skill, None);
    assert_eq!(selection.roles, [matrix.role_ixs().next().unwrap()], "roles have levels of their own");
    assert_eq!((selection.current, selection.target), (level(&matrix, 0), None));
    assert_eq!(selection.target(&matrix), Some(level(&matrix, 1)));
    assert_eq!((selection.view, selection.query.as_str(), unknown.len()), (View::Compare, "", 0));
}

#[test]
fn of_what_was_remembered_only_what_is_still_there_is_left() {
    let matrix = example();
    let kept =
        wish(&[(Key::Level, "gone"), (Key::View, "levels"), (Key::Roles, "nobody"), (Key::Lang, "de")]);
    let known = kept.known(&matrix);
    assert_eq!(
        [Key::Level, Key::Roles, Key::Lang, Key::View].map(|key| known.get(key)),
        [None, None, None, Some("levels")]
    );
    let (_, unknown) = Selection::of(&known, &matrix).unwrap();
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn matrices_of_one_title_and_no_id_are_remembered_apart() {
    let of = |id: &str, level: &str| {
        matrix_of(&format!(
            r#"{id}"levels":["{level}"],"skills":[{{"id":"s","name":"S"}}],"expectations":[{{"skill":"s","level":"{level}","items":"x"}}]"#
        ))
    };
    let key = |id, level| of(id, level).memory_key();
    assert_ne!(key("", "a"), key("", "b"));
    assert_eq!(key("", "a"), key("", "a"));
    assert_eq!(key(r#""id":"own","#, "a"), "own");
    assert_eq!(key(r#""id":"own","#, "b"), "own");
}

#[test]
fn ids_and_names_are_found_and_the_unknown_is_named() {
    let matrix = example();
    let first = matrix.level(level(&matrix, 2));
    let asked = wish(&[
        (Key::Level, &first.name().any().to_uppercase()),
        (Key::Target, "no-such-level"),
        (Key::Skill, "all"),
        (Key::Roles, "no-such-role, data"),
        (Key::View, "levels"),
        (Key::Open, "no-such-skill~data"),
    ]);
    let (selection, unknown) = Selection::of(&asked, &matrix).unwrap();
    assert_eq!(selection.current, level(&matrix, 2));
    assert_eq!(selection.skill, None);
    assert_eq!(selection.roles, [matrix.find_role("data").unwrap()]);
    assert_eq!(selection.view, View::Levels);
    assert_eq!(unknown, ["no-such-level", "no-such-role", "no-such-skill~data"]);
}

#[test]
fn roles_that_are_all_gone_do_not_leave_an_empty_page() {
    let matrix = example();
    let (selection, _) = Selection::of(&wish(&[(Key::Roles, "gone")]), &matrix).unwrap();
    assert_eq!(selection.roles.len(), 1);
    let (selection, _) = Selection::of(&wish(&[(Key::Roles, "")]), &matrix).unwrap();
    assert!(selection.roles.is_empty(), "asked for none, and gets none");
}

#[test]
fn a_level_is_never_compared_with_itself() {
    let matrix = example();
    let (mut selection, _) = Selection::of(&Wish::default(), &matrix).unwrap();
    selection.aim_at(&matrix, Some(level(&matrix, 3)));
    selection.stand_at(&matrix, level(&matrix, 3));
    assert_eq!(selection.target(&matrix), Some(level(&matrix, 4)));
    let asked = wish(&[(Key::Level, "l2"), (Key::Target, "l2")]);
    assert_ne!(Selection::of(&asked, &matrix).unwrap().0.target, Some(level(&matrix, 1)));
}

#[test]
fn swapping_twice_leads_back_and_the_top_has_no_next() {
    let matrix = example();
    let (mut selection, _) = Selection::of(&wish(&[(Key::Level, "l2")]), &matrix).unwrap();
    selection.swap(&matrix);
    assert_eq!((selection.current, selection.target), (level(&matrix, 2), Some(level(&matrix, 1))));
    selection.swap(&matrix);
    assert_eq!((selection.current, selection.target(&matrix)), (level(&matrix, 1), Some(level(&matrix, 2))));
    selection.aim_at(&matrix, None);
    selection.stand_at(&matrix, level(&matrix, 4));
    assert_eq!(selection.target(&matrix), None);
    assert_eq!(selection.before(&matrix), Some(level(&matrix, 3)));
    let at_top = selection.clone();
    selection.swap(&matrix);
    assert_eq!(selection, at_top);
}

#[test]
fn a_link_says_the_whole_view_to_whoever_starts_from_the_same_page() {
    let matrix = example();
    let attributes = wish(&[(Key::Roles, "backend"), (Key::Level, "l3")]);
    let (start, _) = Selection::of(&attributes, &matrix).unwrap();
    let mut chosen = start.clone();
    chosen.show_roles(&matrix, |_| true);
    chosen.stand_at(&matrix, level(&matrix, 0));
    let link = chosen.wish(&matrix).beyond(&start.wish(&matrix));
    assert_eq!(address::write("", "", &link), "level=l1&roles=all");
    assert_eq!(Selection::of(&link.or(&attributes), &matrix).unwrap().0, chosen);
}

prop_compose! {
    fn any_selection()(
        skill in proptest::option::of(any::<prop::sample::Index>()),
        current in any::<prop::sample::Index>(),
        target in proptest::option::of(any::<prop::sample::Index>()),
        roles in any::<u8>(),
        view in any::<prop::sample::Index>(),
        (arrangement, across, measure, only) in (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()),
        (group, target_role) in (proptest::option::of(any::<prop::sample::Index>()), proptest::option::of(any::<prop::sample::Index>())),
        cell in proptest::option::of(any::<prop::sample::Index>()),
        query in ".{0,12}",
        open in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
    ) -> Selection {
        let matrix = example();
        let skills: Vec<_> = matrix.skill_ixs().collect();
        let all_roles: Vec<_> = matrix.role_ixs().collect();
        let rungs: Vec<_> = matrix.ladder().levels().collect();
        let (mut selection, _) = Selection::of(&Wish::default(), &matrix).unwrap();
        selection.skill = skill.map(|at| *at.get(&skills));
        selection.show_roles(&matrix, |role| roles >> role.at() & 1 == 1);
        selection.view = *view.get(&View::ALL);
        selection.arrangement = *arrangement.get(&Arrangement::ALL);
        selection.across = *across.get(&Across::ALL);
        selection.measure = Some(*measure.get(&Measure::ALL));
        selection.only = Only::ALL.into_iter().filter(|it| only >> *it as u8 & 1 == 1).collect();
        selection.group = group.map(|at| *at.get(&matrix.groups().ixs().collect::<Vec<_>>()));
        selection.aim_at_role(&matrix, target_role.map(|at| *at.get(&all_roles)));
        selection.cell = cell.map(|at| at.get(matrix.expectations()).place());
        selection.query = query;
        for (skill, role) in open {
            selection.toggle(*skill.get(&skills), *role.get(&all_roles));
        }
        selection.aim_at(&matrix, target.map(|at| *at.get(&rungs)));
        selection.stand_at(&matrix, *current.get(&rungs));
        selection
    }
}

#[test]
fn a_group_is_asked_for_without_the_skill_that_others_remember() {
    let matrix = example();
    let remembered = wish(&[(Key::Skill, "testing"), (Key::Level, "l2")]);
    let (selection, unknown) =
        Selection::of(&wish(&[(Key::Group, "building/code")]).or(&remembered), &matrix).unwrap();
    assert_eq!((selection.skill, unknown.len()), (None, 0));
    assert!(selection.group.is_some());
    assert_eq!(selection.current, level(&matrix, 1));
    // Who names the skill as well means the skill; and all groups are no group.
    for group in ["building/code", "all"] {
        let asked = wish(&[(Key::Group, group), (Key::Skill, "testing")]);
        assert_eq!(Selection::of(&asked, &matrix).unwrap().0.skill, matrix.find_skill("testing"));
    }
    let (selection, _) = Selection::of(&wish(&[(Key::Group, "all")]).or(&remembered), &matrix).unwrap();
    assert_eq!(selection.skill, matrix.find_skill("testing"));
}

proptest! {
    #[test]
    fn a_selection_survives_its_own_words(selection in any_selection()) {
        let matrix = example();
        let words = selection.wish(&matrix);
        let read_again = address::read(&address::write("", "", &words), "");
        prop_assert_eq!(&read_again, &words);
        let (again, unknown) = Selection::of(&read_again, &matrix).unwrap();
        prop_assert_eq!(again, selection);
        prop_assert!(unknown.is_empty());
    }

    #[test]
    fn any_address_makes_some_selection(fragment in ".{0,60}") {
        let matrix = example();
        prop_assert!(Selection::of(&address::read(&fragment, ""), &matrix).is_some());
    }

    #[test]
    fn elements_share_an_address_whatever_their_ids(
        ids in ("[a&=.%+é日 -]{1,4}", "\\PC{1,6}"),
        selections in (any_selection(), any_selection(), any_selection()),
    ) {
        prop_assume!(ids.0 != ids.1);
        let matrix = example();
        let (one, other) = (ids.0 + ".", ids.1 + ".");
        let (first, second, third) =
            (selections.0.wish(&matrix), selections.1.wish(&matrix), selections.2.wish(&matrix));
        let both = address::write(&address::write("top", &one, &first), &other, &second);
        let changed = address::write(&both, &one, &third);
        // A browser leaves all of this as it is.
        prop_assert!(changed.bytes().all(|byte| byte.is_ascii_graphic()), "{}", changed);
        prop_assert_eq!(address::read(&changed, &one), third);
        prop_assert_eq!(address::read(&changed, &other), second);
        let without = address::write(&changed, &one, &Wish::default());
        prop_assert_eq!(address::write(&without, &other, &Wish::default()), "top");
    }
}
