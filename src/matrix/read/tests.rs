//! A file with every feature of the format, and what must hold whatever the bytes are.

use super::{Reading, read, read_silently};
use crate::matrix::{Date, Expectation, Ladder, LevelIx, Matrix, Requirement, Role, RoleIx, Text};
use crate::steps::{grows, steps_of};
use proptest::prelude::*;
use serde_json::json;

const GOOD: &str = include_str!("good.json");

fn good(json: &str) -> Matrix {
    let Reading { matrix, warnings } = read(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(warnings, [], "{json}");
    assert_eq!(read_silently(json.into()).as_ref(), Ok(&matrix), "{json}");
    matrix
}

fn ids(matrix: &Matrix, ladder: &Ladder) -> Vec<(String, u32)> {
    ladder.rungs().iter().map(|rung| (matrix.level(rung.level).id().to_owned(), rung.rank)).collect()
}

/// A matrix of these fields beside the few that must be there.
fn small(fields: &str) -> String {
    [
        r#"{"format":"skill-matrix/1","title":"T","skills":[{"name":"S"}],"#,
        fields,
        r#","expectations":[{"skill":"s","level":"a","items":"I"}]}"#,
    ]
    .concat()
}

#[test]
fn the_whole_matrix() {
    let matrix = good(GOOD);
    assert_eq!(matrix.id(), "all-of-it");
    assert_eq!((matrix.title().get("de"), matrix.lang()), ("Alles", "de-CH"));
    assert_eq!(matrix.updated(), Some(Date { year: 2026, month: 2, day: 22 }));
    assert!(matrix.is_cumulative() && matrix.names_roles());
    assert_eq!(matrix.summary().map(Text::any), Some("What is expected.\n- bullet"));
    let counts = matrix.counts(None);
    assert_eq!((counts.roles, counts.levels, counts.skills), (2, 5, 2));
    assert_eq!((counts.required, counts.optional, counts.expectations), (1, 1, 3));
}

#[test]
fn the_order_of_levels_is_by_rank_and_then_as_written() {
    let matrix = good(GOOD);
    let named =
        |all: &[(&str, u32)]| all.iter().map(|(id, rank)| ((*id).to_owned(), *rank)).collect::<Vec<_>>();
    assert_eq!(
        ids(&matrix, matrix.ladder()),
        named(&[("junior", 1), ("lead-staff", 4), ("🌱", 5), ("principal", 7), ("manager", 7)])
    );
    let [scientist, engineer] = matrix.roles() else { panic!("two roles") };
    assert_eq!(engineer.ladder(), matrix.ladder());
    // The role's own ranks; one that falls is raised, for the written order wins.
    assert_eq!(
        ids(&matrix, scientist.ladder()),
        named(&[("junior", 1), ("lead-staff", 9), ("principal", 9), ("manager", 10)])
    );
    assert_eq!(scientist.summary().map(Text::any), Some("Learns from data."));
}

const WAYS: &str = r#""levels":["A","B","C",{"name":"D","rank":3}],"roles":[
    {"name":"R","levels":["a",{"level":"b","next":[{"level":"c"},{"role":"q","level":"B"},{"role":"Q","level":"b"}]},"c","d"]},
    {"name":"Q","levels":["b",{"level":"c","rank":7,"next":[{"role":"r","level":"d"}]}]}]"#;

fn with_role(fields: &str) -> String {
    small(fields).replace("\"skill\":", "\"role\":\"r\",\"skill\":")
}

#[test]
fn a_level_names_what_comes_next() {
    let file = with_role(WAYS);
    let Reading { matrix, warnings } = read(file.as_bytes()).unwrap();
    assert_eq!(warnings, []);
    // The widget reads it with its second part.
    assert!(read_silently(file.clone().into()).is_err());
    let at = |role: &str, level: &str| {
        let (role, level) = (matrix.find_role(role).unwrap(), matrix.find_level(level).unwrap());
        let name = |level: LevelIx| matrix.level(level).id().to_owned();
        let next: Vec<_> = matrix.role(role).ladder().next(level).into_iter().map(name).collect();
        let ways = matrix
            .role(role)
            .ways(level)
            .map(|(role, level)| [matrix.role(role).id(), " ", &name(level)].concat());
        (next.join(" "), ways.collect::<Vec<_>>().join(", "))
    };
    let pair = |next: &str, ways: &str| (next.to_owned(), ways.to_owned());
    assert_eq!((at("r", "a"), at("r", "b")), (pair("b", ""), pair("c", "q b")));
    assert_eq!((at("r", "c"), at("q", "c")), (pair("", ""), pair("", "r d")));
    let written = crate::matrix::write::write(&matrix);
    assert_eq!(read(written.as_bytes()).unwrap().matrix, matrix, "{written}");
}

#[test]
fn a_level_is_meant_among_those_of_its_role() {
    let file = |level: &str| {
        serde_json::json!({"format": "skill-matrix/1", "title": "T",
            "levels": [{"id": "junior", "name": "Junior"}, {"id": "b1", "name": "Junior"}, {"id": "b2", "name": "Senior"}],
            "roles": [{"name": "Baker", "levels": ["junior"]}, {"name": "Cook", "levels": ["b1", "b2"]}],
            "skills": [{"name": "S"}], "expectations": [{"skill": "s", "role": "cook", "level": level, "items": ["x"]}]})
        .to_string()
    };
    let level = |word: &str| {
        let matrix = read(file(word).as_bytes()).map_err(|problems| problems.to_string())?.matrix;
        Ok::<_, String>(matrix.level(matrix.expectations()[0].level()).id().to_owned())
    };
    // By the name that another role's level has too, and by what is that level's id.
    assert_eq!(level("Junior").as_deref(), Ok("b1"));
    assert_eq!(level("junior").map_err(|_| ()), Err(()));
    assert_eq!(level("Senior").as_deref(), Ok("b2"));
}

#[test]
fn a_level_that_is_not_there_is_told_though_the_roles_can_not_be_read() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["A"],"roles":"no list","skills":[{"name":"S"}],
        "expectations":[{"skill":"s","role":"r","level":"lowest","items":["x"]}]}"#;
    let problems = read(file.as_bytes()).map(|_| ()).unwrap_err().to_string();
    assert!(problems.contains("expectations[0].level"), "{problems}");
}

#[test]
fn a_long_chain_of_roles_is_walked_once() {
    grows(240, |n| {
        let role = |at: usize| match at {
            0 => serde_json::json!({"id": "r0", "name": "R0"}),
            _ => {
                serde_json::json!({"id": format!("r{at}"), "name": format!("R{at}"), "extends": format!("r{}", at - 1)})
            }
        };
        let file = serde_json::json!({"format": "skill-matrix/1", "title": "T", "levels": ["A", "B"],
            "roles": (0..n).map(role).collect::<Vec<_>>(), "skills": [{"name": "S"}],
            "expectations": [{"skill": "s", "role": "r0", "level": "a", "items": ["x"]}]});
        let (reading, steps) = steps_of(|| read(file.to_string().as_bytes()).unwrap());
        assert_eq!(reading.matrix.expectations().len(), n);
        (2 * n, steps)
    });
}

const BASES: &str = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B","C"],"skills":[{"name":"S"},{"name":"U"}],"roles":[
    {"name":"Stack","extends":"special"},
    {"name":"Special","extends":"base","summary":"Own."},
    {"name":"Base","family":"F","summary":"Base.","levels":["a",{"level":"b","next":[{"role":"other","level":"c"},{"role":"stack","level":"a"},{"role":"stack","level":"b"},{"level":"a"}]}]},
    {"name":"Other","extends":"base","family":"G","levels":["b","c"]}],
    "expectations":[
    {"skill":"s","role":"base","level":"a","required":true,"items":["one"]},
    {"skill":"s","role":"base","level":"b","items":["two"]},
    {"skill":"u","role":"base","level":"b","items":["three"]},
    {"skill":"s","role":"special","level":"b","items":["own"]},
    {"skill":"u","role":"stack","level":"b","concerned":false}]}"#;

#[test]
fn what_a_role_does_not_say_it_takes_over() {
    let Reading { matrix, warnings } = read(BASES.as_bytes()).unwrap();
    assert_eq!(warnings, []);
    assert!(read_silently(BASES.into()).is_err());
    let told = |role: &str| {
        let cell = |cell: &Expectation| {
            let from = cell.taken_from().map(|role| matrix.role(role).id()).unwrap_or_default();
            let text = cell.own_items().first().map_or("-", |item| item.text().any());
            [matrix.skill(cell.skill()).id(), matrix.level(cell.level()).id(), " ", text, " ", from].concat()
        };
        let role = matrix.find_role(role).unwrap();
        let cells: Vec<_> = matrix.expectations().iter().filter(|it| it.role() == role).map(cell).collect();
        cells.join(", ")
    };
    assert_eq!(told("base"), "sa one , sb two , ub three ");
    assert_eq!(told("special"), "sa one base, sb own , ub three base");
    assert_eq!(told("stack"), "sa one base, sb own special, ub - ");
    assert_eq!(told("other"), "sb two base, ub three base");
    let role = |role: &str| matrix.role(matrix.find_role(role).unwrap());
    let b = matrix.find_level("b").unwrap();
    assert_eq!(role("stack").ladder(), role("base").ladder());
    assert_eq!(role("stack").ways(b).count() + role("stack").ladder().next(b).len(), 2);
    assert_eq!((role("other").ladder().len(), role("other").ways(b).count()), (2, 0));
    let family = |name: &str| role(name).family()[0].any().to_owned();
    assert_eq!((family("stack"), family("other")), ("F".to_owned(), "G".to_owned()));
    assert_eq!((role("stack").summary(), role("special").summary().map(Text::any)), (None, Some("Own.")));
    // What is written says all of it, and is read back with the same marks.
    let written = crate::matrix::write::write(&matrix);
    assert!(!written.contains("extends") && written.contains(r#""from": "base""#), "{written}");
    assert_eq!(read(written.as_bytes()).unwrap().matrix, matrix, "{written}");
    // Whoever takes nothing over is written by the words of the file.
    assert!(matrix.has_taken_over() && !good(GOOD).has_taken_over());
}

#[test]
fn a_matrix_written_out_is_read_at_once() {
    let without_ways =
        BASES.replace(r#"{"level":"b","next":[{"role":"other","level":"c"},{"role":"stack","level":"a"},{"role":"stack","level":"b"},{"level":"a"}]}"#, "\"b\"");
    let matrix = read(without_ways.as_bytes()).unwrap().matrix;
    good(&crate::matrix::write::write(&matrix));
}

#[test]
fn roles_of_one_family_are_together() {
    let matrix = good(GOOD);
    let steps = |role: &Role| role.family().iter().map(|step| step.get("de").to_owned()).collect::<Vec<_>>();
    assert_eq!(
        matrix.roles().iter().map(steps).collect::<Vec<_>>(),
        [vec!["Data", "Wissenschaft"], vec!["Building"]]
    );
    let file = with_role(
        r#""levels":["A"],"roles":[{"name":"r","family":"X"},"b",{"name":"c","family":["X"]},"d",{"name":"e","family":["X","Y"]}]"#,
    );
    let families =
        good(&file).families().into_iter().map(|of| of.into_iter().map(RoleIx::at).collect::<Vec<_>>());
    assert_eq!(families.collect::<Vec<_>>(), [vec![0, 2], vec![1, 3], vec![4]]);
}

#[test]
fn what_things_are_about() {
    let matrix = good(GOOD);
    let said = |about: Option<&Text>| about.map(Text::any).unwrap_or_default().to_owned();
    let level = matrix.find_level("principal").unwrap();
    assert_eq!(said(matrix.level(level).summary()), "Sets direction.");
    let facts: Vec<_> = matrix.level(level).facts().map(|(name, text)| (name.any(), text.any())).collect();
    assert_eq!(facts, [("Experience", "10+ years"), ("Grade", "7")]);
    assert_eq!(said(matrix.skill(matrix.find_skill("s1").unwrap()).summary()), "Numbers with a doubt.");
    let expert = matrix.own_scale().find("expert").unwrap();
    assert_eq!(said(matrix.own_scale().depth(expert).unwrap().summary()), "Others ask.");
    let about = |id: &str| said(matrix.about_group(matrix.groups().find(id).unwrap()));
    // The step is in two languages; its first one is enough.
    assert_eq!((about("data/methods"), about("data")), ("How data is read.".to_owned(), String::new()));
}

#[test]
fn a_group_without_skills_is_warned_of_and_kept() {
    let file = small(r#""levels":["A"],"groups":[{"path":["X"],"summary":"About."}]"#);
    let reading = read(file.as_bytes()).unwrap();
    let warnings: Vec<_> = reading.warnings.iter().map(ToString::to_string).collect();
    let wanted =
        "groups[0]: No skill is filed under this path. Write its steps as the `path` of a skill has them.";
    assert_eq!(warnings, [wanted]);
    assert!(crate::matrix::write::write(&reading.matrix).contains("\"groups\": [{\"path\""));
}

#[test]
fn what_is_no_link_is_warned_of() {
    let file = small(
        r#""levels":[{"name":"A","summary":"[x](javascript:alert(1)), [y](page.html), [z](https://a.org)"}]"#,
    );
    let warnings: Vec<_> = read(file.as_bytes()).unwrap().warnings.iter().map(ToString::to_string).collect();
    let wanted = |address| {
        format!(
            "levels[0].summary: “{address}” is no address of a link, so it stays text. \
             The address of a link begins with https://, http:// or mailto:."
        )
    };
    assert_eq!(warnings, ["javascript:alert(1)", "page.html"].map(wanted));
}

#[test]
fn a_kind_that_counts_for_nothing_is_warned_of() {
    let file = small(r#""levels":["A"]"#).replace(
        r#""items":"I""#,
        r#""items":[{"text":"a","kind":"Signal"},{"text":"b","kind":"example"},{"text":"c","kind":"signl"}]"#,
    );
    let warnings: Vec<_> = read(file.as_bytes()).unwrap().warnings.iter().map(ToString::to_string).collect();
    let wanted = "expectations[0].items[2].kind: Items of this kind are listed below what is expected, and not counted. \
        Did you mean “signal”?";
    assert_eq!(warnings, [wanted]);
}

#[test]
fn skills_have_paths_scales_and_texts() {
    let matrix = good(GOOD);
    let (one, two) = (matrix.find_skill("s1").unwrap(), matrix.find_skill("statistics-2").unwrap());
    assert_eq!(
        matrix.skill(one).path().iter().map(|step| step.get("de")).collect::<Vec<_>>(),
        ["Data", "Methoden"]
    );
    assert_eq!(matrix.skill(one).updated(), Date::parse("2024-02-29"));
    let expert = matrix.scale(one).find("expert").unwrap();
    assert_eq!(matrix.skill(one).text_at(expert)[0].text().any(), "Publishes.");
    assert_eq!(matrix.scale(one).depth(expert).and_then(|d| d.short()).map(Text::any), Some("E"));
    assert_eq!(matrix.scale(two).depths().iter().map(|d| d.id()).collect::<Vec<_>>(), ["0", "one"]);
}

#[test]
fn cells_hold_what_was_written() {
    let matrix = good(GOOD);
    let at = |skill, role, level| {
        let (skill, role) = (matrix.find_skill(skill).unwrap(), matrix.find_role(role).unwrap());
        matrix.expectation(skill, role, matrix.find_level(level).unwrap()).unwrap()
    };
    let cell = at("s1", "ds", "junior");
    assert_eq!(cell.requirement(), Some(Requirement::Optional));
    let [plain, looped] = matrix.items(cell) else { panic!("two items") };
    assert_eq!(plain.text().any(), "Line\n- bullet");
    assert_eq!((looped.id(), looped.kind().map(Text::any)), (Some("loop"), Some("signal")));
    assert_eq!((looped.tags()[0].any(), looped.items()[1].id()), ("core", Some("sub")));
    assert!(looped.depth() > cell.depth());

    let cell = at("statistics-2", "data-engineer", "junior");
    assert_eq!(cell.requirement_word().map(Text::any), Some("baseline"));
    // “1” is no id on this scale, but a name.
    assert_eq!(cell.depth(), matrix.scale(cell.skill()).find("one"));
    assert!(!at("s1", "ds", "manager").is_concerned());
    assert_eq!(at("s1", "data-engineer", "🌱").own_items()[0].text().get("de"), "Eins");
    assert!(matrix.expectations().is_sorted_by_key(|cell| cell.place()));
}

#[test]
fn what_is_left_out_has_a_default() {
    let matrix = good(&small(r#""levels":["A"]"#));
    assert_eq!((matrix.id(), matrix.lang(), matrix.updated()), ("t", "en", None));
    assert!(!matrix.is_cumulative() && !matrix.names_roles());
    let [role] = matrix.roles() else { panic!("the nameless role") };
    assert_eq!((role.id(), role.name().any(), role.ladder()), ("", "", matrix.ladder()));
    assert_eq!(matrix.find_role(""), None);
    let cell = &matrix.expectations()[0];
    assert_eq!((cell.requirement(), cell.is_concerned(), cell.depth()), (None, true, None));
    assert_eq!(matrix, good(&small(r#""levels":["A"],"roles":[],"depths":[],"lang":null"#)));
}

#[test]
fn a_rank_left_out_follows_the_one_before() {
    let matrix = good(&small(r#""levels":["A",{"name":"B","rank":5},"C",{"name":"D","rank":0},"E"]"#));
    let ranks: Vec<_> =
        ids(&matrix, matrix.ladder()).into_iter().map(|(id, rank)| id + &rank.to_string()).collect();
    assert_eq!(ranks, ["d0", "a1", "e1", "b5", "c6"]);
}

#[test]
fn a_byte_order_mark_is_nothing() {
    assert_eq!(good(&["\u{feff}", GOOD].concat()), good(GOOD));
}

#[test]
fn unknown_fields_are_warned_of_once() {
    let json = small(
        r#""levels":[{"name":"A","nmae":"x"},{"name":"B","note":"<b>"},{"name":"C","note":1}],"author":"me""#,
    );
    let warnings: Vec<_> = read(json.as_bytes()).unwrap().warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "author: A matrix has no field “author”, so it is ignored. Check its spelling, or remove it.",
            "levels[0].nmae: A level has no field “nmae”, so it is ignored. Did you mean “name”?",
            "levels[1].note: A level has no field “note”, so it is ignored. Check its spelling, or remove it.",
        ]
    );
}

#[test]
fn twenty_thousand_expectations_are_read_in_a_moment() {
    let cells: Vec<_> = (0..20_000)
        .map(|n| {
            format!(r#"{{"skill":"s{}","level":"a","required":true,"items":["Does {n}","And more"]}}"#, n)
        })
        .collect();
    let skills: Vec<_> = (0..20_000).map(|n| format!(r#"{{"id":"s{n}","name":"S"}}"#)).collect();
    let json = format!(
        r#"{{"format":"skill-matrix/1","title":"T","levels":["A"],"skills":[{}],"expectations":[{}]}}"#,
        skills.join(","),
        cells.join(",")
    );
    let start = std::time::Instant::now();
    assert_eq!(read(json.as_bytes()).unwrap().matrix.expectations().len(), 20_000);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(!read(&bytes).unwrap_err().to_string().is_empty());
    }

    /// A good file with one part of it put elsewhere, which is most often JSON still.
    #[test]
    fn no_damage_panics(from in 0..GOOD.len(), len in 0_usize..40, to in 0..GOOD.len()) {
        let part: Vec<u8> = GOOD.bytes().skip(from).take(len).collect();
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes.splice(to..(to + len / 2).min(GOOD.len()), part);
        check(&bytes);
    }

    /// A good file with one value of it replaced.
    #[test]
    fn no_wrong_value_panics(nth in 0_usize..200, with in prop::sample::select(vec!["null", "-1", "[]", "{}", "\"\"", "[[]]", "{\"id\":1}", "true"])) {
        let mut values: Vec<String> = GOOD.split_inclusive([',', ':', '[', '{']).map(str::to_owned).collect();
        let at = nth % values.len();
        let value = values.remove(at);
        let start = value.find('"').unwrap_or(0);
        let end = value.rfind('"').map_or(start, |end| end + 1);
        values.insert(at, [value.get(..start).unwrap_or_default(), with, value.get(end..).unwrap_or_default()].concat());
        check(values.concat().as_bytes());
    }
}

/// Either a matrix whose every reference is good, or problems that say where and what to do.
fn check(bytes: &[u8]) {
    let in_silence = read_silently(bytes.to_vec());
    match read(bytes) {
        Ok(Reading { matrix, .. }) => {
            assert_eq!(in_silence.as_ref(), Ok(&matrix));
            for cell in matrix.expectations() {
                assert!(matrix.role(cell.role()).ladder().has(cell.level()));
                let levels: Vec<LevelIx> = matrix.role(cell.role()).ladder().levels().collect();
                assert!(levels.into_iter().all(|level| !matrix.level(level).id().is_empty()));
                let scale = matrix.scale(cell.skill());
                assert!(cell.depth().is_none_or(|depth| scale.depth(depth).is_some()));
            }
        }
        Err(problems) => {
            assert_eq!(in_silence, Err(bytes.to_vec()));
            assert!(problems.count() >= problems.listed().len() && !problems.listed().is_empty());
            for problem in problems.listed() {
                assert!(problem.what.ends_with('.') && problem.remedy.ends_with(['.', '?']), "{problem}");
            }
        }
    }
}

#[test]
fn many_ids_of_one_cell_in_any_order() {
    for order in [1, 7919, 0] {
        grows(1000, |n| {
            let at = |nth: usize| if order == 0 { n - 1 - nth } else { nth * order % n };
            let item = |nth: usize| json!({"id": format!("i{:06}", at(nth)), "text": "x"});
            let file = json!({
                "format": "skill-matrix/1", "title": "T", "levels": ["l"], "skills": [{"id": "s", "name": "S"}],
                "expectations": [{"skill": "s", "level": "l", "items": (0..n).map(item).collect::<Vec<_>>()}],
            });
            let bytes = file.to_string().into_bytes();
            let (matrix, steps) = steps_of(|| read(&bytes).unwrap().matrix);
            assert_eq!(matrix.expectations()[0].own_items().len(), n);
            (n, steps)
        });
    }
}

#[test]
fn the_first_wrong_cell_is_enough_for_whoever_says_nothing() {
    let wrong = vec![json!({}); 1000];
    let file = json!({
        "format": "skill-matrix/1", "title": "T", "levels": ["l"], "skills": [{"id": "s", "name": "S"}],
        "expectations": wrong,
    });
    let bytes = file.to_string().into_bytes();
    let (silent, steps) = steps_of(|| read_silently(bytes.clone()));
    assert!(silent.is_err() && steps < 10, "{steps}");
    assert_eq!(read(&bytes).unwrap_err().count(), 3000);
}
