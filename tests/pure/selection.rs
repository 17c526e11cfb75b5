//! A reader's choice: in words and back, held against a matrix, changed step by step.

use proptest::prelude::*;
use skill_matrix::matrix::{LevelIx, Matrix, read::read};
use skill_matrix::selection::{
    Across, Arrangement, Key, Measure, Only, Selection, SharedLevels, View, Wish, address, one_ladder,
};

/// A larger matrix: sixteen skills, four roles, each cell says all that is expected there.
pub fn example() -> Matrix {
    read(include_bytes!("../matrices/not-cumulative.json")).unwrap().matrix
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

#[test]
fn a_role_is_chosen_before_its_levels_where_they_differ() {
    let matrix = matrix_of(
        r#""levels":["Junior","Senior",{"name":"Manager","rank":2},"Analyst","Lead analyst"],
        "roles":[{"name":"Engineer","levels":["junior","senior","manager"]},{"name":"Analyst","levels":["analyst","lead-analyst"]}],
        "skills":[{"name":"Any","path":["A","B"]},{"name":"Other","path":["A"]}],
        "expectations":[{"skill":"any","role":"engineer","level":"junior","items":["x"]}]"#,
    );
    let name = |level| matrix.level(level).name().any().to_owned();
    let (mut selection, _) = Selection::of(&Wish::default(), &matrix).unwrap();
    let ladder: Vec<String> = selection.ladder(&matrix).levels().map(name).collect();
    assert_eq!(ladder, ["Junior", "Senior", "Manager"]);
    // A fork: both ways are next.
    assert_eq!(selection.next(&matrix).map(name).collect::<Vec<_>>(), ["Senior", "Manager"]);
    // The level alone tells the role.
    let (analyst, _) = Selection::of(&wish(&[(Key::Level, "lead-analyst")]), &matrix).unwrap();
    assert_eq!(
        (analyst.roles.clone(), name(analyst.current)),
        (vec![matrix.find_role("analyst").unwrap()], "Lead analyst".into())
    );
    // Another role has other levels, and none of its own is made up.
    let (other, unknown) =
        Selection::of(&wish(&[(Key::Level, "junior"), (Key::Roles, "analyst")]), &matrix).unwrap();
    assert_eq!((name(other.current), unknown), ("Analyst".into(), vec!["junior".to_owned()]));
    // Compared with another role: who is as high there.
    selection.aim_at_role(&matrix, matrix.find_role("analyst"));
    assert_eq!(selection.target(&matrix).map(name), Some("Analyst".into()));
    selection.swap(&matrix);
    assert_eq!(name(selection.current), "Analyst");
    assert_eq!(selection.target_role, matrix.find_role("engineer"));
    // A group stands for its skills.
    let (grouped, _) = Selection::of(&wish(&[(Key::Group, "a/b")]), &matrix).unwrap();
    assert_eq!((grouped.skill, grouped.skills(&matrix).len()), (None, 1));
}

#[test]
fn a_name_that_two_roles_share_is_that_of_the_role() {
    let matrix = matrix_of(
        r#""levels":[{"id":"a1","name":"Junior"},{"id":"a2","name":"Senior"},{"id":"b1","name":"Junior"},{"id":"b2","name":"Senior"},"Chef"],
        "roles":[{"name":"Baker","levels":["a1","a2"]},{"name":"Cook","levels":["b1","b2"]},{"name":"Head","levels":["chef"]}],
        "skills":[{"id":"s","name":"S"}],
        "expectations":[{"skill":"s","role":"cook","level":"b1","items":["x"]}]"#,
    );
    let chosen = |asked: &[(Key, &str)]| {
        let (selection, unknown) = Selection::of(&wish(asked), &matrix).unwrap();
        assert!(unknown.is_empty(), "{asked:?}: {unknown:?}");
        let id = |level| matrix.level(level).id().to_owned();
        let cell = selection.cell.map(|(_, _, level)| id(level));
        let roles: Vec<&str> = selection.roles.iter().map(|role| matrix.role(*role).id()).collect();
        (roles.join(","), id(selection.current), selection.target.map(id), cell)
    };
    let some = |id: &str| Some(id.to_owned());
    let cook = |level: &str, target| ("cook".to_owned(), level.to_owned(), target, None);
    assert_eq!(
        chosen(&[(Key::Roles, "Cook"), (Key::Level, "Senior"), (Key::Target, "junior")]),
        cook("b2", some("b1"))
    );
    // The level tells the role, and the role what the other name means.
    assert_eq!(chosen(&[(Key::Level, "b1"), (Key::Target, "Senior")]), cook("b1", some("b2")));
    assert_eq!(
        chosen(&[(Key::Roles, "cook,head"), (Key::Level, "Junior")]),
        ("cook,head".into(), "b1".into(), None, None)
    );
    // Another role to compare with has levels of its own.
    let asked =
        [(Key::Roles, "Baker"), (Key::Level, "Junior"), (Key::TargetRole, "Cook"), (Key::Target, "Senior")];
    assert_eq!(chosen(&asked), ("baker".into(), "a1".into(), some("b2"), None));
    let asked = [(Key::Roles, "cook"), (Key::View, "map"), (Key::Cell, "s~cook~Junior")];
    assert_eq!(chosen(&asked).3, some("b1"));
}

#[test]
fn the_id_of_a_level_that_another_role_has_as_a_name() {
    let matrix = matrix_of(
        r#""levels":["Junior","Senior",{"id":"b1","name":"Junior"}],
        "roles":[{"name":"Baker","levels":["junior","senior"]},{"name":"Cook","levels":["b1"]},"Head"],
        "skills":[{"id":"s","name":"S"}],
        "expectations":[{"skill":"s","role":"cook","level":"b1","items":["x"]}]"#,
    );
    let level = |roles: &[&str], name| {
        let roles: Vec<_> = roles.iter().map(|role| matrix.find_role(role).unwrap()).collect();
        matrix.find_level_of(&roles, name).map(|level| matrix.level(level).id())
    };
    assert_eq!(level(&["cook"], "junior"), Some("b1"));
    assert_eq!(level(&["baker"], "junior"), Some("junior"));
    assert_eq!(level(&["cook"], "senior"), Some("senior"));
    assert_eq!(level(&["cook", "head"], "junior"), Some("junior"));
    assert_eq!(level(&[], "nothing"), None);
}

#[test]
fn the_skills_of_the_role_come_first() {
    let matrix = matrix_of(
        r#""levels":["Junior","Senior"],"roles":["Kitchen","Hall"],
        "skills":[{"name":"Sauces"},{"name":"Wine"},{"name":"Bread"},{"name":"Nothing"}],
        "expectations":[{"skill":"sauces","role":"kitchen","level":"junior","items":["x"]},
            {"skill":"bread","role":"hall","level":"junior","items":["y"]},
            {"skill":"wine","role":"hall","level":"senior","items":["z"]}]"#,
    );
    let order = |roles: &str| {
        let (selection, _) = Selection::of(&wish(&[(Key::Roles, roles)]), &matrix).unwrap();
        let skills = selection.skills_by_role(&matrix);
        skills.iter().map(|skill| matrix.skill(*skill).name().any().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order("kitchen"), "Sauces Wine Bread Nothing");
    assert_eq!(order("hall"), "Wine Bread Sauces Nothing");
    assert_eq!(order("all"), "Sauces Wine Bread Nothing");
}

#[test]
fn a_skill_that_the_chosen_role_does_not_have_gives_way_to_all() {
    let matrix = matrix_of(
        r#""levels":["Junior","Senior"],"roles":["Kitchen","Hall"],"skills":["Sauces","Wine","Bread"],
        "expectations":[{"skill":"sauces","role":"kitchen","level":"junior","items":["x"]},
            {"skill":"bread","role":"kitchen","level":"senior","items":["x"]},{"skill":"bread","role":"hall","level":"junior","items":["y"]},
            {"skill":"wine","role":"hall","level":"senior","items":["z"]}]"#
            .replace(r#"["Sauces","Wine","Bread"]"#, r#"[{"name":"Sauces"},{"name":"Wine"},{"name":"Bread"}]"#)
            .as_str(),
    );
    let role = |name: &str| matrix.find_role(name).unwrap();
    let skill = |name: &str| matrix.find_skill(name);
    let (start, _) =
        Selection::of(&wish(&[(Key::Roles, "kitchen"), (Key::Skill, "sauces")]), &matrix).unwrap();
    assert_eq!(start.skill, skill("sauces"));
    let then = |change: &dyn Fn(&mut Selection)| {
        let mut selection = start.clone();
        change(&mut selection);
        selection.skill
    };
    assert_eq!(then(&|it| it.show_roles(&matrix, |one| one == role("hall"))), None);
    // As long as one of those that are shown has it, it stays.
    assert_eq!(then(&|it| it.show_roles(&matrix, |_| true)), skill("sauces"));
    assert_eq!(then(&|it| it.show_roles(&matrix, |_| false)), skill("sauces"));
    let compared = then(&|it| {
        it.aim_at_role(&matrix, Some(role("hall")));
        it.swap(&matrix);
        it.show_roles(&matrix, |one| one == role("hall"));
    });
    assert_eq!(compared, skill("sauces"), "it is compared with a role that has it");
    let other = then(&|it| {
        it.skill = skill("bread");
        it.show_roles(&matrix, |one| one == role("hall"));
    });
    assert_eq!(other, skill("bread"));
    let page = then(&|it| {
        it.view = View::Skill;
        it.show_roles(&matrix, |one| one == role("hall"));
    });
    assert_eq!(page, skill("sauces"), "its own page");
    // Nobody asked for the first skill.
    let (hall, unknown) = Selection::of(&wish(&[(Key::Roles, "hall")]), &matrix).unwrap();
    assert_eq!((hall.skill, unknown.len()), (None, 0));
    let (asked, _) = Selection::of(&wish(&[(Key::Roles, "hall"), (Key::Skill, "sauces")]), &matrix).unwrap();
    assert_eq!(asked.skill, skill("sauces"), "an address is taken at its word");
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

/// Two trades whose levels have nothing in common, and one that shares a level with the first.
fn trades() -> Matrix {
    matrix_of(
        r#""levels":[{"id":"a1","name":"Junior"},{"id":"b1","name":"Junior"},{"id":"a2","name":"Senior"},{"id":"b2","name":"Senior"},{"id":"c","name":"Chief"}],
        "roles":[{"id":"baker","name":"Baker","levels":["a1","a2"]},{"id":"cook","name":"Cook","levels":["b1","b2"]},{"id":"chief","name":"Chief","levels":["a2","c"]}],
        "skills":[{"id":"s","name":"S"}],"expectations":[{"skill":"s","role":"baker","level":"a1","items":"x"}]"#,
    )
}

#[test]
fn levels_are_told_by_the_roles_that_share_them() {
    let matrix = trades();
    let of = |roles| Selection::of(&wish(&[(Key::Roles, roles), (Key::Level, "a1")]), &matrix).unwrap().0;
    let told = |selection: &Selection| -> Vec<(Vec<String>, Vec<String>)> {
        let role = |role: &_| matrix.role(*role).id().to_owned();
        let level = |level: &_| matrix.level(*level).id().to_owned();
        let shared = selection.levels_by_role(&matrix);
        let ids = |shared: &SharedLevels| {
            (shared.roles.iter().map(role).collect(), shared.levels.iter().map(level).collect())
        };
        shared.iter().map(ids).collect()
    };
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let all = of("all");
    assert_eq!(
        told(&all),
        [(list(&["baker", "chief"]), list(&["a1", "a2", "c"])), (list(&["cook"]), list(&["b1", "b2"]))]
    );
    let baker = of("baker");
    assert_eq!(told(&baker), [(list(&["baker"]), list(&["a1", "a2"]))]);
    let two = of("baker,chief");
    let others = (Vec::new(), list(&["b1", "b2"]));
    assert_eq!(told(&two), [(list(&["baker", "chief"]), list(&["a1", "a2", "c"])), others]);
    let cook = matrix.find_role("cook").unwrap();
    // Only roles that share a ladder have one to draw, without the levels of others.
    let drawn = |selection: &Selection| {
        one_ladder(selection.levels_by_role(&matrix))
            .map(|shared| shared.levels.iter().map(|it| matrix.level(*it).id()).collect::<Vec<_>>())
    };
    assert_eq!(drawn(&all), None);
    assert_eq!(drawn(&baker), Some(vec!["a1", "a2"]));
    assert_eq!(drawn(&two), Some(vec!["a1", "a2", "c"]));
    assert!(drawn(&of("")).is_some_and(|levels| !levels.is_empty()), "no role is chosen");
    assert_eq!(all.lacking(&matrix, cook), matrix.find_level("a1"));
    assert_eq!(baker.lacking(&matrix, matrix.find_role("baker").unwrap()), None);
}
