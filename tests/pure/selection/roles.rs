//! A choice of roles: which levels and skills come with it.

use super::{matrix_of, wish};
use skill_matrix::matrix::Matrix;
use skill_matrix::selection::{Key, Selection, SharedLevels, View, Wish, one_ladder};

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
    // A page was made for a skill, and a link leads into it.
    let of_link = |link: &[(Key, &str)]| {
        let page = wish(&[(Key::Roles, "kitchen"), (Key::Skill, "sauces")]);
        Selection::of_link(wish(link), &page, &matrix).unwrap().0.skill
    };
    assert_eq!(of_link(&[(Key::Roles, "hall")]), None);
    assert_eq!(of_link(&[(Key::Roles, "hall"), (Key::Skill, "sauces")]), skill("sauces"));
    assert_eq!(of_link(&[(Key::Roles, "hall"), (Key::View, "skill")]), skill("sauces"), "its own page");
    assert_eq!(of_link(&[(Key::Level, "senior")]), skill("sauces"));
}

#[test]
fn a_skill_whose_name_two_roles_share_is_that_of_the_role() {
    let matrix = matrix_of(
        r#""levels":["Junior"],"roles":[{"id":"baker","name":"Baker"},{"id":"cook","name":"Cook"}],
        "skills":[{"id":"b","name":"Basics"},{"id":"c","name":"Basics"},{"id":"n","name":"b"}],
        "expectations":[{"skill":"b","role":"baker","level":"junior","items":["x"]},
            {"skill":"c","role":"cook","level":"junior","items":["y"]},
            {"skill":"n","role":"cook","level":"junior","items":["z"]}]"#,
    );
    let of = |roles: &str, name: &str| {
        let asked = wish(&[(Key::Roles, roles), (Key::Skill, name)]);
        Selection::of(&asked, &matrix).unwrap().0.skill.map(|skill| matrix.skill(skill).id())
    };
    assert_eq!(of("cook", "basics"), Some("c"));
    assert_eq!(of("baker", "basics"), Some("b"));
    assert_eq!(of("all", "basics"), Some("b"));
    assert_eq!(of("cook", "b"), Some("b"), "an id is an id, whatever a skill is called");
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

/// Several roles are compared at a rank, whatever they call their levels.
#[test]
fn a_role_without_the_level_has_its_own_of_the_same_rank() {
    let matrix = matrix_of(
        r#""levels":[{"id":"l1","name":"L1"},{"id":"l2","name":"L2"},{"id":"m2","name":"M2","rank":2},{"id":"l3","name":"L3","rank":3},{"id":"m3","name":"M3","rank":3}],
        "roles":[{"id":"dev","name":"Dev","levels":["l1","l2","l3"]},{"id":"lead","name":"Lead","levels":["m2","m3"]}],
        "skills":[{"id":"s","name":"S"}],"expectations":[{"skill":"s","role":"dev","level":"l2","items":"x"},{"skill":"s","role":"lead","level":"m3","items":"y"}]"#,
    );
    let lead = matrix.find_role("lead").unwrap();
    let places = |roles: &str, level: &str| {
        let selection = Selection::of(&wish(&[(Key::Roles, roles), (Key::Level, level)]), &matrix).unwrap().0;
        let (from, to) = selection.places(&matrix, lead)?;
        Some([from, to].map(|place| matrix.level(place.level).id()))
    };
    assert_eq!(places("all", "l2"), Some(["m2", "m3"]));
    assert_eq!(places("all", "l1"), None, "no level is as low");
    assert_eq!(places("lead", "m2"), Some(["m2", "m3"]));
}
