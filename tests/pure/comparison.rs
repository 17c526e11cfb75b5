//! What a comparison promises, for matrices of every shape, and what it says of ours.

use proptest::prelude::*;
use serde_json::{Value, json};
use skill_matrix::compare::{
    FactChange, Outcome, Place, SkillChange, Tally, compare, fact_changes, growth, in_effect,
};
use skill_matrix::matrix::{Item, Matrix, Text, read::read};
use skill_matrix::report::{End, Report, Wording};

fn matrix(file: &Value) -> Matrix {
    read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{file:#}")).matrix
}

/// Items of few texts, ids and depths, so that everything collides.
fn items() -> impl Strategy<Value = Vec<Value>> + Clone {
    let item = ("[abc]( [abc]){1,3}", proptest::option::of(0..4_usize), proptest::option::of(0..3_usize));
    proptest::collection::vec(item, 1..5).prop_map(|items| {
        let mut seen = Vec::new();
        let items = items.into_iter().map(|(text, id, depth)| {
            let id = id.filter(|id| !seen.contains(id));
            seen.extend(id);
            let mut item = json!({ "text": text });
            if let Some(id) = id {
                item["id"] = json!(format!("i{id}"));
            }
            if let Some(depth) = depth {
                item["depth"] = json!(format!("d{depth}"));
            }
            item
        });
        items.collect()
    })
}

/// A matrix of up to 2 skills, 3 roles (also none) and 5 levels (with forks).
fn any_matrix() -> impl Strategy<Value = Value> {
    let cell = (
        proptest::option::of(items()),
        proptest::option::of(0..3_usize),
        proptest::option::of(any::<bool>()),
    );
    let shape = (any::<bool>(), 1..=2_usize, 0..=3_usize, proptest::collection::vec(0..4_u32, 1..=5));
    shape.prop_flat_map(move |(cumulative, skills, roles, ranks)| {
        let places = skills * roles.max(1) * ranks.len();
        proptest::collection::vec(proptest::option::weighted(0.8, cell.clone()), places).prop_map(move |cells| {
            let mut cells = cells.into_iter();
            let mut expectations = vec![json!({"skill": "s0", "level": "l0", "role": "r0", "items": ["a"]})];
            if roles == 0 {
                expectations[0].as_object_mut().unwrap().remove("role");
            }
            for skill in 0..skills {
                for role in 0..roles.max(1) {
                    for level in 0..ranks.len() {
                        let Some((items, depth, required)) = cells.next().flatten() else { continue };
                        let mut cell = json!({"skill": format!("s{skill}"), "level": format!("l{level}")});
                        if roles > 0 {
                            cell["role"] = json!(format!("r{role}"));
                        }
                        if let Some(depth) = depth {
                            cell["depth"] = json!(format!("d{depth}"));
                        }
                        if let Some(required) = required {
                            cell["required"] = json!(required);
                        }
                        match items {
                            Some(items) => cell["items"] = json!(items),
                            None if depth.is_some() => {}
                            None => continue,
                        }
                        if (skill, role, level) == (0, 0, 0) {
                            expectations.clear();
                        }
                        expectations.push(cell);
                    }
                }
            }
            let named = |letter: &str, n: usize| (0..n).map(|n| format!("{letter}{n}")).collect::<Vec<_>>();
            let levels = ranks.iter().enumerate().map(|(n, rank)| json!({"id": format!("l{n}"), "name": "L", "rank": rank}));
            json!({
                "format": "skill-matrix/1", "title": "Any", "cumulative": cumulative, "depths": ["d0", "d1", "d2"],
                "levels": levels.collect::<Vec<_>>(), "roles": named("r", roles),
                "skills": named("s", skills).iter().map(|id| json!({"id": id, "name": id})).collect::<Vec<_>>(),
                "expectations": expectations,
            })
        })
    })
}

/// Every two places of one role.
fn pairs(matrix: &Matrix) -> Vec<(Place, Place)> {
    let mut pairs = Vec::new();
    for role in matrix.role_ixs() {
        let places: Vec<Place> =
            matrix.role(role).ladder().levels().map(|level| Place { role, level }).collect();
        pairs.extend(places.iter().flat_map(|from| places.iter().map(move |to| (*from, *to))));
    }
    pairs
}

/// The items by where they lie in memory: equal ones are still two.
fn identities<'m>(items: impl Iterator<Item = &'m Item>) -> Vec<*const Item> {
    let mut identities: Vec<_> = items.map(std::ptr::from_ref).collect();
    identities.sort();
    identities
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn each_item_of_both_levels_has_exactly_one_outcome(file in any_matrix()) {
        let matrix = matrix(&file);
        for (from, to) in pairs(&matrix) {
            let changes = compare(&matrix, from, to, matrix.skill_ixs());
            for skill in matrix.skill_ixs() {
                let items = changes.iter().filter(|change| change.skill.id() == matrix.skill(skill).id()).flat_map(|change| &change.items);
                let items: Vec<_> = items.collect();
                let expected = |place| identities(in_effect(&matrix, skill, place).items.into_iter().map(|held| held.item));
                prop_assert_eq!(identities(items.iter().filter_map(|item| item.from)), expected(from));
                prop_assert_eq!(identities(items.iter().filter_map(|item| item.to)), expected(to));
                for item in items {
                    prop_assert_eq!(item.outcome == Outcome::New, item.from.is_none());
                    prop_assert_eq!(item.outcome == Outcome::Dropped, item.to.is_none());
                }
            }
        }
    }

    #[test]
    fn comparing_backwards_mirrors(file in any_matrix()) {
        let matrix = matrix(&file);
        for (from, to) in pairs(&matrix) {
            let there = compare(&matrix, from, to, matrix.skill_ixs());
            let back = compare(&matrix, to, from, matrix.skill_ixs());
            prop_assert_eq!(there.len(), back.len());
            for (there, back) in there.iter().zip(&back) {
                prop_assert_eq!(there.outcome.mirrored(), back.outcome);
                prop_assert_eq!(there.depth, (back.depth.1, back.depth.0));
                prop_assert_eq!(there.requirement.is_some(), back.requirement.is_some());
                prop_assert_eq!(sides(there, false), sides(back, true));
            }
        }
    }

    #[test]
    fn a_level_is_the_same_as_itself_and_unchanged_words_are_never_reworded(file in any_matrix()) {
        let matrix = matrix(&file);
        for (from, to) in pairs(&matrix) {
            for change in compare(&matrix, from, to, matrix.skill_ixs()) {
                if from == to {
                    prop_assert!(change.is_unchanged());
                }
                // No change is hidden in the numbers.
                prop_assert_eq!(change.outcome == Outcome::Same, change.tally().changed() == 0);
                for item in &change.items {
                    if let (Some(from), Some(to)) = (item.from, item.to) {
                        prop_assert_eq!(item.outcome == Outcome::Reworded, from.text() != to.text() && item.depth.0.zip(item.depth.1).is_none_or(|(a, b)| a == b));
                    }
                }
            }
        }
    }

    #[test]
    fn growth_tells_every_level_once(file in any_matrix()) {
        let matrix = matrix(&file);
        for role in matrix.role_ixs() {
            for skill in matrix.skill_ixs() {
                let levels: Vec<_> = growth(&matrix, skill, role).iter().map(|step| step.level).collect();
                prop_assert_eq!(levels, matrix.role(role).ladder().levels().collect::<Vec<_>>());
            }
        }
    }
}

/// From, to and outcome of each item, as a set; seen from the other side when `swapped`.
fn sides(
    change: &SkillChange,
    swapped: bool,
) -> Vec<(Option<*const Item>, Option<*const Item>, &'static str)> {
    let side = |item: Option<&Item>| item.map(std::ptr::from_ref);
    let mut sides: Vec<_> = change
        .items
        .iter()
        .map(|item| match swapped {
            false => (side(item.from), side(item.to), item.outcome.id()),
            true => (side(item.to), side(item.from), item.outcome.mirrored().id()),
        })
        .collect();
    sides.sort();
    sides
}

#[test]
fn an_item_is_as_deep_as_its_cell_unless_it_says_otherwise() {
    let cell = |level: &str, depth: &str, items: Value| json!({"skill": "s", "level": level, "depth": depth, "items": items});
    let file = json!({
        "format": "skill-matrix/1", "title": "T", "depths": ["d0", "d1", "d2"], "levels": ["a", "b"],
        "skills": [{"name": "s"}],
        "expectations": [
            cell("a", "d0", json!(["Writes plain queries", "Reads plans", {"text": "Keeps a log", "depth": "d1"}])),
            cell("b", "d1", json!(["Writes fast queries", "Reads plans", {"text": "Keeps a log", "depth": "d1"}])),
        ],
    });
    let matrix = matrix(&file);
    let (from, to) = pairs(&matrix).into_iter().find(|(from, to)| from.level < to.level).unwrap();
    let changes = compare(&matrix, from, to, matrix.skill_ixs());
    let outcomes: Vec<_> = changes[0].items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [Outcome::Deeper, Outcome::Deeper, Outcome::Same]);
}

#[test]
fn our_own_matrix_grows_as_it_was_written() {
    let matrix = read(include_bytes!("../../data/matrix.json")).unwrap().matrix;
    let counts = matrix.counts(None);
    assert_eq!((counts.roles, counts.levels, counts.skills), (2, 5, 1));
    assert_eq!((counts.expectations, counts.required, counts.optional), (10, 0, 10));
    let steps = |role: &str| -> Vec<String> {
        let role = matrix.find_role(role).unwrap();
        let levels: Vec<_> = matrix.ladder().levels().collect();
        let step = |two: &[_]| {
            let place = |level| Place { role, level };
            let mut tally = Tally::default();
            for change in compare(&matrix, place(two[0]), place(two[1]), matrix.skill_ixs()) {
                tally.merge(&change.tally());
            }
            let told: Vec<_> = tally.present().map(|(outcome, n)| format!("{n} {}", outcome.id())).collect();
            told.join(", ")
        };
        levels.windows(2).map(step).collect()
    };
    let data_scientist = [
        "4 new, 2 deeper, 3 same",
        "3 new, 2 deeper, 7 same",
        "3 new, 1 deeper, 11 same",
        "2 new, 2 deeper, 13 same",
    ];
    let llm_engineer = [
        "3 new, 2 deeper, 3 same",
        "2 new, 2 deeper, 6 same",
        "4 new, 1 deeper, 9 same",
        "4 deeper, 10 same",
    ];
    assert_eq!(steps("Data Scientist"), data_scientist);
    assert_eq!(steps("LLM Engineer"), llm_engineer);
}

#[test]
fn a_depth_that_one_side_alone_says_is_a_change() {
    let cell = |level: &str, depth: Option<&str>, items: Value| json!({"skill": "s", "level": level, "depth": depth, "items": items});
    let outcome = |one: Option<&str>, other: Option<&str>, item: &str| {
        let file = json!({
            "format": "skill-matrix/1", "title": "T", "depths": ["d0", "d1"], "levels": ["a", "b"],
            "skills": [{"name": "s"}],
            "expectations": [cell("a", one, json!(["Writes"])), cell("b", other, json!([item]))]});
        let matrix = matrix(&file);
        let (from, to) = pairs(&matrix).into_iter().find(|(from, to)| from.level < to.level).unwrap();
        let change = compare(&matrix, from, to, matrix.skill_ixs()).remove(0);
        (change.outcome, change.is_unchanged(), change.tally().changed())
    };
    for (one, other) in [(Some("d1"), None), (None, Some("d1"))] {
        assert_eq!(outcome(one, other, "Writes"), (Outcome::Reworded, false, 1));
        assert_eq!(outcome(one, other, "Writes books"), (Outcome::Reworded, false, 1));
    }
    assert_eq!(outcome(Some("d0"), Some("d0"), "Writes"), (Outcome::Same, true, 0));
    assert_eq!(outcome(None, None, "Writes"), (Outcome::Same, true, 0));
}

#[test]
fn facts_that_change_are_told() {
    let file = r#"{"format":"skill-matrix/1","title":"T","skills":[{"name":"S"}],"levels":[
        {"name":"A","facts":[{"name":"Experience","text":"2 years"},{"name":"Grade","text":"4"},{"name":"Team","text":"one"}]},
        {"name":"B","facts":[{"name":"Track","text":"expert"},{"name":"Experience","text":"5 years"},{"name":"Grade","text":"4"}]}],
        "expectations":[{"skill":"s","level":"a","items":"I"}]}"#;
    let matrix = read(file.as_bytes()).unwrap().matrix;
    let [a, b] = matrix.levels() else { panic!("two levels") };
    let told = |from, to| {
        let say = |change: FactChange| {
            let text = |text: Option<&Text>| text.map_or("-", Text::any).to_owned();
            [change.name.any().to_owned(), text(change.from), text(change.to)].join(" ")
        };
        fact_changes(from, to).into_iter().map(say).collect::<Vec<_>>()
    };
    assert_eq!(told(a, b), ["Track - expert", "Experience 2 years 5 years", "Team one -"]);
    assert_eq!(told(b, b), Vec::<String>::new());
    // As data all are told.
    let end = |id| End { matrix: &matrix, level: matrix.find_level(id).unwrap() };
    let role = matrix.role_ixs().next().unwrap();
    let data = Report::new(end("a"), end("b"), &[(role, role)], &|_| true).data("en").json();
    let data: Value = serde_json::from_str(&data).unwrap();
    let fact =
        |name: &str, from: Option<&str>, to: Option<&str>| json!({"name": name, "from": from, "to": to});
    let all = [
        fact("Track", None, Some("expert")),
        fact("Experience", Some("2 years"), Some("5 years")),
        fact("Grade", Some("4"), Some("4")),
        fact("Team", Some("one"), None),
    ];
    assert_eq!(data["facts"], json!(all));
}

#[test]
fn what_summaries_said_in_another_version_is_told() {
    let file = |about: &str| {
        let file = r#"{"format":"skill-matrix/1","title":"T","summary":"ALL","groups":[{"path":["G"],"summary":"ALL"}],
            "depths":[{"name":"D","summary":"ALL"}],"roles":[{"name":"R","summary":"ALL"},{"name":"Other","summary":"ALL"}],
            "levels":[{"name":"A","summary":"ALL","facts":[{"name":"Years","text":"ALL"}]},{"name":"B","summary":"ALL"}],
            "skills":[{"name":"S","path":["G"],"summary":"ALL","depths":[{"name":"Own","summary":"ALL"}]},
              {"name":"Same","summary":"Stays"},{"name":"Not here","summary":"ALL"}],
            "expectations":[{"skill":"s","role":"r","level":"a","items":"I"},{"skill":"same","role":"r","level":"a","items":"I"}]}"#;
        read(file.replace("ALL", about).as_bytes()).unwrap().matrix
    };
    let (before, now) = (file("Old"), file("New\\n- one"));
    let end = |matrix| End { matrix, level: Matrix::find_level(matrix, "a").unwrap() };
    let role = now.find_role("r").unwrap();
    let report = Report::new(end(&before), end(&now), &[(role, role)], &|_| true);
    let data: Value = serde_json::from_str(&report.data("en").json()).unwrap();
    let told = |key: &str| -> Vec<&str> {
        data[key].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect()
    };
    assert_eq!(told("facts"), ["Years"]);
    assert_eq!(told("summaries"), ["T", "A", "R", "G", "S", "D", "Own"]);
    assert_eq!(data["summaries"][0], json!({"name": "T", "from": "Old", "to": "New\n- one"}));
    // They are told before what is counted, and are not counted.
    let plain = report.plain(Wording { lang: "en", all: false });
    assert!(plain.contains("Years: Old → New - one\nT: Old → New - one\nA: Old → New - one\n"), "{plain}");
    assert!(plain.contains("2 stay the same."), "{plain}");
    // Within one version there are none.
    let report = Report::new(
        end(&now),
        End { matrix: &now, level: now.find_level("b").unwrap() },
        &[(role, role)],
        &|_| true,
    );
    assert!(!report.data("en").json().contains("summaries"));
}
