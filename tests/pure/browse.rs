//! Ways through a matrix: tables, heat and paths tell what the comparison tells.

use serde_json::{Value, json};
use skill_matrix::browse::{
    Heat, LegendStep, Stop, career_path, heat, is_required_usual, legends, roles_at_level, rows,
    says_the_same, tables,
};
use skill_matrix::compare::{Outcome, Place};
use skill_matrix::matrix::{Matrix, Requirement, read::read};
use skill_matrix::selection::{Key, Measure, Only, Selection, Wish, size};

fn matrix(file: &Value) -> Matrix {
    read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

fn selection(matrix: &Matrix, wishes: &[(Key, &str)]) -> Selection {
    let mut wish = Wish::default();
    for (key, word) in wishes {
        wish.set(*key, word);
    }
    Selection::of(&wish, matrix).unwrap().0
}

/// Two roles of one ladder, two skills; a level includes those below it.
fn cumulative() -> Matrix {
    let cell = |skill: &str, role: &str, level: &str, items: Value| json!({"skill": skill, "role": role, "level": level, "items": items});
    matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "cumulative": true, "levels": ["low", "high"], "roles": ["a", "b"],
        "skills": [{"name": "s", "path": ["X"]}, {"name": "t"}],
        "expectations": [
            cell("s", "a", "low", json!(["one", "two", "three"])), cell("s", "a", "high", json!(["four"])),
            cell("s", "b", "low", json!(["one"])), cell("t", "a", "low", json!(["five"])),
            cell("t", "a", "high", json!(["six", "seven"])),
        ],
    }))
}

/// Two roles of their own ladders, of which only ranks are common.
fn own_ladders() -> Matrix {
    matrix(&json!({
        "format": "skill-matrix/1", "title": "T",
        "levels": [{"name": "trainee", "rank": 1}, {"name": "cook", "rank": 2}, {"name": "page", "rank": 1}, {"name": "clerk", "rank": 2}, {"name": "head", "rank": 3}],
        "roles": [{"name": "kitchen", "levels": ["trainee", "cook"]}, {"name": "office", "levels": ["page", "clerk"]}, {"name": "lead", "levels": ["head"]}],
        "skills": [{"name": "s"}],
        "expectations": [
            {"skill": "s", "role": "kitchen", "level": "trainee", "items": ["peels"]},
            {"skill": "s", "role": "office", "level": "page", "items": ["files"]},
            {"skill": "s", "role": "lead", "level": "head", "items": ["leads"]},
        ],
    }))
}

/// A fork whose branches name what comes next, and ways into another role.
fn with_ways() -> Matrix {
    let cell = |role: &str, level: &str, items: Value| json!({"skill": "s", "role": role, "level": level, "items": items});
    matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "skills": [{"name": "s"}],
        "levels": ["senior", {"name": "expert", "rank": 2}, {"name": "manager", "rank": 2}, {"name": "fellow", "rank": 3}, {"name": "head", "rank": 3}],
        "roles": [
            {"name": "dev", "levels": [
                {"level": "senior", "next": [{"level": "expert"}, {"level": "manager"}, {"role": "coach", "level": "expert"}]},
                {"level": "expert", "next": [{"level": "fellow"}]},
                {"level": "manager", "next": [{"level": "head"}]},
                {"level": "fellow", "next": [{"role": "coach", "level": "head"}]}, "head"]},
            {"name": "coach", "levels": ["expert", "head"]}],
        "expectations": [
            cell("dev", "senior", json!(["builds"])), cell("dev", "expert", json!(["builds", "invents"])),
            cell("dev", "manager", json!(["leads"])), cell("dev", "fellow", json!(["builds", "invents", "publishes"])),
            cell("dev", "head", json!(["leads", "decides"])), cell("coach", "expert", json!(["builds", "listens"])),
            cell("coach", "head", json!(["listens", "publishes"]))]}))
}

#[test]
fn the_path_follows_what_is_named_and_goes_on_in_other_roles() {
    let matrix = with_ways();
    let skills: Vec<_> = matrix.skill_ixs().collect();
    let path = |level: &str| {
        let from = Place { role: matrix.find_role("dev").unwrap(), level: matrix.find_level(level).unwrap() };
        career_path(&matrix, from, &skills)
    };
    let id = |level| matrix.level(level).id().to_owned();
    let told = |stops: &[Stop]| {
        let one = |stop: &Stop| {
            [
                &id(stop.from),
                ">",
                matrix.role(stop.place.role).id(),
                " ",
                &id(stop.place.level),
                " ",
                &stop.tally.of(Outcome::New).to_string(),
            ]
            .concat()
        };
        stops.iter().map(one).collect::<Vec<_>>()
    };
    let senior = path("senior");
    assert_eq!(
        told(&senior.ahead),
        ["senior>dev expert 1", "senior>dev manager 0", "expert>dev fellow 1", "manager>dev head 1"]
    );
    assert_eq!(told(&senior.ways), ["senior>coach expert 1", "fellow>coach head 1"]);
    // A role beside is not told once more where a way leads.
    assert!(senior.sideways.is_empty(), "{:?}", told(&senior.sideways));
    assert!(!senior.is_cut);
    let manager = path("manager");
    assert_eq!(
        (told(&manager.ahead), told(&manager.ways)),
        (vec!["manager>dev head 1".to_owned()], Vec::new())
    );
    assert_eq!(manager.ahead.iter().map(|stop| (stop.lane, stop.lanes)).collect::<Vec<_>>(), [(0, 1)]);
    // The top of the ladder is no end.
    let fellow = path("fellow");
    assert_eq!(
        (told(&fellow.ahead), told(&fellow.ways)),
        (Vec::new(), vec!["fellow>coach head 1".to_owned()])
    );
}

#[test]
fn the_heat_of_a_level_includes_those_below_where_the_matrix_says_so() {
    let matrix = cumulative();
    let (skill, role) = (matrix.find_skill("s").unwrap(), matrix.find_role("a").unwrap());
    let at = |level: &str| {
        heat(&matrix, skill, Place { role, level: matrix.find_level(level).unwrap() }, Measure::Items)
    };
    // 3 items, then 4: of the steps 1, 2 to 3, 4 to 7, 8 and more.
    assert_eq!((at("low"), at("high")), (Heat::Step(1, 4), Heat::Step(2, 4)));
    // Nothing of its own, and yet all that was expected before.
    let b = Place { role: matrix.find_role("b").unwrap(), level: matrix.find_level("high").unwrap() };
    assert_eq!(heat(&matrix, skill, b, Measure::Items), Heat::Step(0, 4));
}

#[test]
fn a_path_counts_what_the_comparison_it_leads_to_counts() {
    let matrix = cumulative();
    for wishes in [&[(Key::Skill, "s"), (Key::Roles, "a")][..], &[(Key::Skill, "all"), (Key::Roles, "a")]] {
        let selection = selection(&matrix, wishes);
        let from = Place { role: selection.roles[0], level: selection.current };
        let path = career_path(&matrix, from, &selection.skills(&matrix));
        assert_eq!(path.ahead[0].tally, size(&selection.steps(&matrix), &[]).tally, "{wishes:?}");
    }
}

#[test]
fn nobody_climbs_from_one_role_into_another() {
    let matrix = own_ladders();
    let all = selection(&matrix, &[(Key::Roles, "all"), (Key::Level, "trainee")]);
    let next: Vec<&str> = all.next(&matrix).map(|level| matrix.level(level).id()).collect();
    assert_eq!(next, ["cook"]);
    // Of a role that starts higher, the lowest level is a neighbour.
    let trainee =
        Place { role: matrix.find_role("kitchen").unwrap(), level: matrix.find_level("trainee").unwrap() };
    let path = career_path(&matrix, trainee, &all.skills(&matrix));
    let beside: Vec<&str> = path.sideways.iter().map(|stop| matrix.level(stop.place.level).id()).collect();
    assert_eq!(beside, ["page", "head"]);
}

#[test]
fn neighbours_are_those_with_most_in_common() {
    let names = ["Kitchen", "Empty", "Bar", "Pastry", "Garage", "Bakery"];
    let items = |letters: &str| letters.chars().map(|letter| json!(letter.to_string())).collect::<Vec<_>>();
    let cell = |(role, letters): (&str, &str)| json!({"skill": "s", "role": role, "level": "one", "items": items(letters)});
    let cells =
        [("Kitchen", "abcd"), ("Bar", "ahi"), ("Pastry", "abcdefg"), ("Garage", "xyz"), ("Bakery", "ajk")];
    let matrix = matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": ["one"], "roles": names,
        "skills": [{"name": "s"}], "expectations": cells.map(cell),
    }));
    let from = Place { role: matrix.find_role("Kitchen").unwrap(), level: matrix.find_level("one").unwrap() };
    let path = career_path(&matrix, from, &matrix.skill_ixs().collect::<Vec<_>>());
    let beside: Vec<&str> =
        path.sideways.iter().map(|stop| matrix.role(stop.place.role).name().any()).collect();
    assert_eq!(beside, ["Pastry", "Bar", "Bakery"]);
}

#[test]
fn tables_have_the_levels_of_their_rows() {
    let matrix = own_ladders();
    let all = selection(&matrix, &[(Key::Roles, "all")]);
    let shapes: Vec<(usize, usize)> = tables(&matrix, &rows(&matrix, &all, None))
        .iter()
        .map(|table| (table.columns.len(), table.rows.len()))
        .collect();
    assert_eq!(shapes, [(2, 1), (2, 1), (1, 1)]);
    let matrix = cumulative();
    let all = selection(&matrix, &[(Key::Skill, "all")]);
    assert_eq!(tables(&matrix, &rows(&matrix, &all, None)).len(), 1);
}

#[test]
fn a_skill_of_two_roles_is_one() {
    let matrix = cumulative();
    let size = size(&selection(&matrix, &[(Key::Skill, "all")]).steps(&matrix), &[]);
    assert_eq!((size.skills, size.skills_to_work_on), (2, 2));
}

#[test]
fn a_filter_admits_a_skill_for_what_is_shown_of_it() {
    let matrix = cumulative();
    let steps = selection(&matrix, &[(Key::Skill, "all"), (Key::Roles, "a")]).steps(&matrix);
    // Its items are new and the same, so that the skill as a whole counts as reworded; none of them is.
    let brief = &steps[0].skills[0];
    assert_eq!(brief.outcome, Outcome::Reworded);
    assert!(!Only::admit_skill(&[Only::Reworded], brief));
    assert!(Only::admit_skill(&[Only::New], brief) && Only::admit_skill(&[Only::Changes], brief));
}

#[test]
fn the_size_of_a_step_is_that_of_what_the_filters_leave() {
    let matrix = super::selection::example();
    let steps = selection(&matrix, &[(Key::Roles, "backend"), (Key::Level, "l2")]).steps(&matrix);
    let all = size(&steps, &[]);
    let parts = [Outcome::New, Outcome::Deeper].map(|outcome| all.tally.of(outcome));
    for (only, n) in [(Only::New, parts[0]), (Only::Deeper, parts[1])] {
        let size = size(&steps, &[only]);
        let listed: Vec<_> =
            steps[0].skills.iter().filter(|brief| Only::admit_skill(&[only], brief)).collect();
        assert_eq!((size.tally.total(), size.tally.to_work_on()), (n, n), "{only:?}");
        assert_eq!((size.skills, size.skills_to_work_on), (listed.len(), listed.len()), "{only:?}");
        // No row is empty: each has something of this kind.
        for brief in listed {
            assert!(Only::admitted(&[only], brief).total() > 0, "{only:?}: {brief:?}");
        }
        assert_eq!(steps[0].admitted(&[only]), size.tally);
    }
    let required = size(&steps, &[Only::Required]);
    assert!(required.tally.total() > 0 && required.tally.total() < all.tally.total());
    assert_eq!(
        required.skills,
        steps[0].skills.iter().filter(|brief| brief.required == Some(Requirement::Required)).count()
    );
}

#[test]
fn filters_are_in_a_link_but_not_remembered() {
    let matrix = cumulative();
    let selection = selection(&matrix, &[(Key::Only, "new,required"), (Key::Arrangement, "side")]);
    let wish = selection.wish(&matrix);
    assert_eq!((wish.get(Key::Only), wish.kept().get(Key::Only)), (Some("new,required"), None));
    assert_eq!(wish.kept().get(Key::Arrangement), Some("side"));
}

#[test]
fn only_two_sides_change_places() {
    let matrix = cumulative();
    let several = selection(&matrix, &[(Key::TargetRole, "b")]);
    assert!(!several.can_swap(&matrix), "several roles compared with one");
    let mut one = selection(&matrix, &[(Key::Roles, "a"), (Key::TargetRole, "b"), (Key::Target, "high")]);
    let before = one.clone();
    one.swap(&matrix);
    assert_eq!(matrix.role(one.roles[0]).id(), "b");
    one.swap(&matrix);
    assert_eq!(one, before);
    // The level that was chosen stays, where the other role has it.
    one.aim_at_role(&matrix, None);
    assert_eq!(one.target(&matrix), matrix.find_level("high"));
}

#[test]
fn counts_are_of_the_skills_that_are_shown() {
    let matrix = cumulative();
    let group = selection(&matrix, &[(Key::Group, "x")]);
    let counts = matrix.counts(Some(&group.skills(&matrix)));
    assert_eq!((counts.skills, counts.expectations), (1, 3));
}

#[test]
fn roles_and_levels_are_counted_where_the_skills_are_expected() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["A1","A2","B1","B2","B3"],
        "roles":[{"id":"a","name":"A","levels":["a1","a2"]},{"id":"b","name":"B","levels":["b1","b2","b3"]}],
        "skills":[{"id":"one","name":"One"},{"id":"two","name":"Two"},{"id":"none","name":"None"}],
        "expectations":[{"skill":"one","role":"b","level":"b2","items":["x"]},
            {"skill":"two","role":"a","level":"a1","items":["y"]},
            {"skill":"two","role":"b","level":"b1","concerned":false},
            {"skill":"none","role":"b","level":"b3","concerned":false}]}"#;
    let matrix = read(file.as_bytes()).unwrap().matrix;
    let counts = |ids: &[&str]| {
        let skills: Vec<_> = ids.iter().map(|id| matrix.find_skill(id).unwrap()).collect();
        let counts = matrix.counts(Some(&skills));
        (counts.skills, counts.roles, counts.levels, counts.expectations)
    };
    assert_eq!(counts(&["one"]), (1, 1, 3, 1));
    assert_eq!(counts(&["one", "two"]), (2, 2, 5, 2));
    assert_eq!(counts(&["two"]), (1, 1, 2, 1));
    assert_eq!(counts(&["none"]), (1, 0, 0, 0));
    assert_eq!(counts(&["one", "two", "none"]), (3, 2, 5, 2));
}

#[test]
fn roles_stand_beside_each_other_at_a_level_or_at_one_as_high() {
    let matrix = own_ladders();
    let columns = |wishes: &[(Key, &str)]| {
        let table = roles_at_level(&matrix, &selection(&matrix, wishes)).unwrap();
        let name = |column: &skill_matrix::browse::Column| {
            (matrix.role(column.role.unwrap()).id(), matrix.level(column.level).id())
        };
        (table.columns.iter().map(name).collect::<Vec<_>>(), table.rows.len())
    };
    // Of a single role, all others stand beside it.
    let all = vec![("kitchen", "cook"), ("office", "clerk"), ("lead", "head")];
    assert_eq!(columns(&[(Key::Roles, "kitchen"), (Key::Level, "cook")]), (all, 1));
    // Of several, only these. A role that begins higher stands at its first level.
    let two = vec![("office", "page"), ("lead", "head")];
    assert_eq!(columns(&[(Key::Roles, "office,lead"), (Key::Level, "page")]), (two, 1));
    let matrix = cumulative();
    let of_group = selection(&matrix, &[(Key::Group, "x")]);
    assert_eq!(roles_at_level(&matrix, &of_group).map(|table| table.rows.len()), Some(1));
}

/// One skill, with a cell at each level.
fn cells(cells: &[Value]) -> Matrix {
    let cells: Vec<Value> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let mut cell = cell.clone();
            cell["skill"] = json!("s");
            cell["level"] = json!(format!("l{at}"));
            cell
        })
        .collect();
    let levels: Vec<String> = (0..cells.len()).map(|at| format!("l{at}")).collect();
    matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": levels, "skills": [{"id": "s", "name": "S"}],
        "expectations": cells,
    }))
}

#[test]
fn required_is_usual_where_most_is_and_every_cell_says_it() {
    let is_usual = |cells_of: &[Value]| {
        let matrix = cells(cells_of);
        let all = selection(&matrix, &[]);
        is_required_usual(&matrix, &tables(&matrix, &rows(&matrix, &all, None))[0])
    };
    let (required, optional) =
        (json!({"required": true, "items": ["x"]}), json!({"required": false, "items": ["x"]}));
    let of = |cells: [&Value; 3]| is_usual(&cells.map(Value::clone));
    assert!(of([&required, &optional, &required]));
    assert!(!of([&required, &optional, &optional]));
    // A cell that says nothing must not look as if it were required.
    assert!(!of([&required, &required, &json!({"items": ["x"]})]));
    assert!(!of([&json!({"items": ["x"]}), &json!({"items": ["x"]}), &json!({"items": ["x"]})]));
    // A word of its own is shown.
    assert!(!of([&required, &required, &json!({"required": true, "requirement": "Must", "items": ["x"]})]));
}

#[test]
fn cells_that_say_the_same_are_found() {
    let matrix = cells(&[
        json!({"required": true, "items": ["x", "y"]}),
        json!({"required": true, "items": ["x", "y"]}),
        json!({"required": false, "items": ["x", "y"]}),
        json!({"required": false, "items": ["y", "x"]}),
    ]);
    let place = |level: &str| Place {
        role: matrix.role_ixs().next().unwrap(),
        level: matrix.find_level(level).unwrap(),
    };
    let skill = matrix.find_skill("s").unwrap();
    let same = |one, other| says_the_same(&matrix, skill, place(one), place(other));
    assert_eq!((same("l0", "l1"), same("l1", "l2"), same("l2", "l3")), (true, false, false));
}

#[test]
fn each_scale_of_the_skills_has_a_legend() {
    let matrix = matrix(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": ["l"], "depths": ["low", "high"],
        "skills": [
            {"id": "a", "name": "A"}, {"id": "b", "name": "B", "depths": ["x", "y", "z"]},
            {"id": "c", "name": "C"}, {"id": "d", "name": "D", "depths": ["x", "y", "z"]},
        ],
        "expectations": [{"skill": "a", "level": "l", "depth": "low"}],
    }));
    let skills: Vec<_> = matrix.skill_ixs().collect();
    let shape = |skills: &[_], measure| {
        let legends = legends(&matrix, skills, measure);
        legends.iter().map(|legend| (legend.skills.clone(), legend.steps.len())).collect::<Vec<_>>()
    };
    assert_eq!(shape(&skills, Measure::Depth), [(vec![], 2), (vec![skills[1], skills[3]], 3)]);
    // Of one scale there is nothing to tell apart.
    assert_eq!(shape(&skills[1..2], Measure::Depth), [(vec![], 3)]);
    assert_eq!(shape(&skills, Measure::Items), [(vec![], 4)]);
    let all = legends(&matrix, &skills, Measure::Items);
    assert_eq!(all[0].steps[3], LegendStep::Items(8, None));
}
