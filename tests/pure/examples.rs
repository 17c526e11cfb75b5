//! The examples that are shipped: nothing that is required is lost in them on the way up, and the larger one uses
//! all that the format has.

use serde_json::Value;
use skill_matrix::compare::{Outcome, Place, RequirementChange, compare, in_effect};
use skill_matrix::matrix::{Matrix, read::read};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LARGER: &str = "data/examples/product-engineering.json";

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// A matrix in which there is nothing to warn about.
fn matrix(file: &Path) -> Matrix {
    let reading = read(&fs::read(file).unwrap()).unwrap();
    assert_eq!(reading.warnings, [], "{}", file.display());
    reading.matrix
}

/// What is expected at a level of a role and not at the next one, or less deep there, or no longer required.
fn lost(matrix: &Matrix) -> Vec<String> {
    let mut lost = Vec::new();
    for role in matrix.role_ixs() {
        let ladder = matrix.role(role).ladder();
        for (level, next) in
            ladder.levels().flat_map(|level| ladder.next(level).into_iter().map(move |next| (level, next)))
        {
            let place = |level| Place { role, level };
            for change in compare(matrix, place(level), place(next), matrix.skill_ixs()) {
                let is_less = |outcome: Outcome| matches!(outcome, Outcome::Dropped | Outcome::Shallower);
                let items = change.items.iter().filter(|item| is_less(item.outcome)).count();
                if items > 0
                    || is_less(change.outcome)
                    || change.requirement == Some(RequirementChange::NowOptional)
                {
                    let step =
                        [matrix.role(role).id(), matrix.level(level).id(), matrix.level(next).id()].join(" ");
                    lost.push(format!("{step}: {} ({items} items)", change.skill.id()));
                }
            }
        }
    }
    lost
}

#[test]
fn nothing_is_lost_on_the_way_up() {
    let examples = fs::read_dir(path("data/examples")).unwrap().map(|entry| entry.unwrap().path());
    let examples = examples.filter(|path| path.extension().is_some_and(|it| it == "json"));
    let examples: Vec<PathBuf> = examples.chain([path("data/matrix.json")]).collect();
    assert!(examples.contains(&path(LARGER)), "{examples:?}");
    for example in examples {
        assert_eq!(lost(&matrix(&example)), Vec::<String>::new(), "{}", example.display());
    }
    // In the matrix that is kept for it, much is lost.
    let lost = lost(&matrix(&path("tests/matrices/not-cumulative.json")));
    assert!(lost.contains(&"backend l3 l4: api-design (1 items)".to_owned()), "{lost:#?}");
}

/// The objects of a file, each under the name of its definition in the schema.
fn objects(file: &Value) -> BTreeMap<&'static str, Vec<&Value>> {
    fn each(list: &Value) -> impl Iterator<Item = &Value> {
        list.as_array().into_iter().flatten()
    }
    fn items<'v>(list: &'v Value, all: &mut Vec<&'v Value>) {
        for item in each(list) {
            all.push(item);
            items(&item["items"], all);
        }
    }
    let [depths, levels, roles, groups, skills, expectations] =
        ["depths", "levels", "roles", "groups", "skills", "expectations"]
            .map(|list| each(&file[list]).collect::<Vec<_>>());
    let role_levels: Vec<_> = roles.iter().flat_map(|role| each(&role["levels"])).collect();
    let mut all_items = Vec::new();
    let texts = skills.iter().filter_map(|skill| skill["texts"].as_object()).flat_map(|texts| texts.values());
    texts.chain(expectations.iter().map(|cell| &cell["items"])).for_each(|list| items(list, &mut all_items));
    BTreeMap::from([
        ("Depth", depths.into_iter().chain(skills.iter().flat_map(|skill| each(&skill["depths"]))).collect()),
        ("Expectation", expectations),
        ("Fact", levels.iter().flat_map(|level| each(&level["facts"])).collect()),
        ("Group", groups),
        ("Item", all_items),
        ("Level", levels),
        ("Role", roles),
        ("RoleLevel", role_levels.clone()),
        ("Skill", skills),
        ("Way", role_levels.iter().flat_map(|level| each(&level["next"])).collect()),
    ])
}

/// What the larger example does without: a requirement in other words, a rank for one role, and what is only written
/// where cells of a base profile are written out.
const NOT_SHOWN: [&str; 3] = ["Expectation.from", "Expectation.requirement", "RoleLevel.rank"];

#[test]
fn the_larger_example_uses_each_field_of_the_format() {
    let json = |file| serde_json::from_slice::<Value>(&fs::read(path(file)).unwrap()).unwrap();
    let (file, schema) = (json(LARGER), json("data/matrix.schema.json"));
    let mut objects = objects(&file);
    objects.insert("Matrix", vec![&file]);
    let mut unused = BTreeSet::new();
    let whole = ("Matrix".to_owned(), &schema);
    let definitions = schema["$defs"].as_object().unwrap().iter().map(|(name, it)| (name.clone(), it));
    for (name, definition) in definitions.chain([whole]) {
        // What may be a text or an object has its fields in the second form.
        let fields = [&definition["properties"], &definition["anyOf"][1]["properties"]];
        for field in fields.into_iter().filter_map(Value::as_object).flat_map(|it| it.keys()) {
            let all = objects.get(name.as_str()).unwrap_or_else(|| panic!("{name} is not looked for"));
            if !all.iter().any(|object| object.get(field).is_some()) {
                unused.insert(format!("{name}.{field}"));
            }
        }
    }
    assert_eq!(unused, NOT_SHOWN.map(str::to_owned).into());
}

#[test]
fn the_larger_example_shows_what_a_field_may_hold() {
    let json = fs::read_to_string(path(LARGER)).unwrap();
    let file: Value = serde_json::from_str(&json).unwrap();
    let objects = objects(&file);
    let kinds: BTreeSet<&str> = objects["Item"].iter().filter_map(|item| item["kind"].as_str()).collect();
    assert_eq!(kinds, ["avoid", "example", "resource", "signal", "tip"].into());
    // Words that are a link, an address that stands alone, one to write to.
    for link in ["](https://", ": https://", "](mailto:"] {
        assert!(json.contains(link), "{link}");
    }
    let summary = file["summary"].as_str().unwrap();
    assert!(summary.contains("\n- "), "{summary}");
    let has = |name: &str, is: &dyn Fn(&Value) -> bool| objects[name].iter().any(|object| is(object));
    assert!(has("Role", &|role| role["family"].as_array().is_some_and(|steps| steps.len() > 1)));
    assert!(has("Skill", &|skill| !skill["depths"].is_null()));
    assert!(has("Expectation", &|cell| cell["concerned"] == false));
    assert!(has("Expectation", &|cell| cell["required"] == false && cell["items"].is_null()));

    let matrix = matrix(&path(LARGER));
    assert!(matrix.is_cumulative());
    let of = |id: &str| matrix.role(matrix.find_role(id).unwrap());
    // From engineer to manager, and back again.
    for (from, to) in [("backend", "manager"), ("platform", "manager"), ("manager", "frontend")] {
        let ways = of(from).ladder().levels().flat_map(|level| of(from).ways(level));
        assert!(ways.map(|(role, _)| matrix.role(role).id()).any(|role| role == to), "{from} to {to}");
    }
}

/// Whoever builds on another role does all that is required there, and more.
#[test]
fn a_role_that_builds_on_another_adds_to_it() {
    let matrix = matrix(&path(LARGER));
    let [base, role] = ["backend", "platform"].map(|id| matrix.find_role(id).unwrap());
    let mut added = Vec::new();
    for level in matrix.role(role).ladder().levels() {
        let place = |role| Place { role, level };
        let mut new = 0;
        for change in compare(&matrix, place(base), place(role), matrix.skill_ixs()) {
            new += change.counted.of(Outcome::New);
            // What is optional there, they need not do.
            if change.skill.id() != "interface-engineering" {
                let less = [Outcome::Dropped, Outcome::Shallower].map(|outcome| change.counted.of(outcome));
                assert_eq!((less, change.requirement), ([0, 0], None), "{}", change.skill.id());
            }
        }
        added.push(new);
    }
    assert!(added.is_sorted() && added.last() > Some(&3), "{added:?}");
}

/// A branch of a fork does not take the other one's expectations along.
#[test]
fn the_branches_of_the_example_of_nursing_go_on_by_themselves() {
    let matrix = matrix(&path("data/examples/nursing.json"));
    let medicines = matrix.find_skill("medicines").unwrap();
    let role = matrix.find_role("adult").unwrap();
    let says = |level: &str| {
        let place = Place { role, level: matrix.find_level(level).unwrap() };
        in_effect(&matrix, medicines, place).items.iter().any(|it| it.item.id() == Some("prescribe"))
    };
    assert_eq!(["specialist", "manager", "consultant", "matron"].map(says), [true, false, true, false]);
}
