//! What is found, in many languages, and in which order.

use super::{items, matrix, of, places, search};
use crate::matrix::Matrix;
use crate::search::{Index, Trail};
use serde_json::json;

/// What is typed finds exactly this item of these.
fn finds(all: &[&str], expected: &str, typed: &[&str]) {
    let matrix = matrix(&[("N", all)]);
    for typed in typed {
        assert_eq!(items(&matrix, typed), [expected], "{typed}");
    }
}

#[test]
fn every_language_is_searched() {
    finds(
        &["Trains models on several GPUs", "Presents to customers"],
        "Trains models on several GPUs",
        &["gpu", "GPUs models", "tRains", "modles", "tranis", "severall", "sevral", "model,", "traisn gpu"],
    );
    finds(
        &["Mène l’équipe à l’été", "Présente les résultats"],
        "Présente les résultats",
        &["présente", "PRESENTE", "resultats", "presnete", "résutlats"],
    );
    finds(
        &["Mène l’équipe à l’été", "Présente les résultats"],
        "Mène l’équipe à l’été",
        &["l'équipe", "l’equipe", "ete", "equpie", "l'eqiupe"],
    );
    finds(
        &["Prüft große Datenbanken", "Führt Gespräche"],
        "Prüft große Datenbanken",
        &["prüft", "pruft", "PRÜFT", "gross", "datenbakn", "Datenbnaken", "banken"],
    );
    finds(
        &["機械学習の基礎を説明できる", "データを分析する"],
        "データを分析する",
        &["データ", "分析", "ﾃﾞｰﾀ"],
    );
    finds(
        &["機械学習の基礎", "Pythonでデータを分析する"],
        "Pythonでデータを分析する",
        &["ｐｙｔｈｏｎ", "pyhton"],
    );
    finds(
        &["데이터베이스를설계한다", "고객과 협상한다"],
        "데이터베이스를설계한다",
        &["베이스", "데이터베이스", "설계"],
    );
    finds(&["يُحَلِّل البيانات", "يقود الفريق"], "يُحَلِّل البيانات", &["يحلل", "البيانات", "البيانت", "ألبيانات"]);
    finds(
        &["Обучает модели", "Ведёт переговоры"],
        "Ведёт переговоры",
        &["ведет", "ПЕРЕГОВОРЫ", "перегвооры", "пеерговор"],
    );
    finds(&["Σχεδιάζει οδούς", "Μιλά"], "Σχεδιάζει οδούς", &["σχεδιαζει", "ΟΔΟΥΣ", "οδους", "σχεδαιζει"]);
}

#[test]
fn what_is_typed_in_part_is_near_too() {
    finds(&["Runs Kubernetes", "Runs meetings"], "Runs Kubernetes", &["kubr", "kubre", "kubrenet"]);
    let matrix = matrix(&[("N", &["Runs golang", "Runs 4th tests"])]);
    for nothing in ["golf", "gol4ng", "rnu", "kubernetes", "xyzzy runs", "テスト", "!!"] {
        assert!(items(&matrix, nothing).is_empty(), "{nothing}");
    }
}

#[test]
fn exact_words_leave_no_place_for_near_ones() {
    let matrix = matrix(&[("N", &["Writes tests", "Likes texts", "Detests"])]);
    assert_eq!(items(&matrix, "tests"), ["Writes tests", "Detests"]);
    assert_eq!(items(&matrix, "tesst"), ["Writes tests"]);
}

#[test]
fn words_put_together_are_also_found_apart() {
    let matrix = matrix(&[("N", &["Machine learning", "Front-end work"])]);
    assert_eq!(items(&matrix, "machine-learning"), ["Machine learning"]);
    assert_eq!(items(&matrix, "front-end"), ["Front-end work"]);
    assert_eq!(items(&matrix, "front/end"), ["Front-end work"]);
}

#[test]
fn names_are_found_with_what_is_said() {
    let matrix = whole();
    assert_eq!(items(&matrix, "rust lifetimes"), ["Explains lifetimes"]);
    assert_eq!(items(&matrix, "senior engineer lifetimes"), ["Explains lifetimes"]);
    assert!(items(&matrix, "junior lifetimes").is_empty());
    // A level alone is a place, not each cell at it; the name of a skill is both.
    assert!(items(&matrix, "senior").is_empty());
    assert_eq!(places(&matrix, "senior"), ["Senior"]);
    assert_eq!(items(&matrix, "rust"), ["Explains lifetimes", "Reads it", "Shared"]);
    assert_eq!(places(&matrix, "rust"), ["Rust", "Trust"]);
    assert_eq!(places(&matrix, "languages"), ["Rust", "Trust"]);
    assert_eq!(places(&matrix, "data"), ["Data Engineer"]);
    assert!(places(&matrix, "").is_empty());
}

#[test]
fn kinds_tags_depths_and_sub_items_are_found() {
    let matrix = whole();
    for typed in ["signal", "core", "expert", "below", "signal core lifetimes below"] {
        assert_eq!(items(&matrix, typed), ["Explains lifetimes"], "{typed}");
    }
    assert_eq!(items(&matrix, "shared"), ["Shared"]);
    assert_eq!(items(&matrix, "aware"), ["Shared"]);
}

#[test]
fn what_is_shown_comes_first() {
    let matrix = whole();
    let index = crate::search::Index::new(&matrix, "en");
    let found = |is_shown: &dyn Fn(&crate::matrix::Expectation) -> bool| {
        let found = index.find(&matrix, &index.query("rust"), is_shown);
        (found.expectations, found.shown)
    };
    let (all, none) = found(&|_| false);
    assert!(all.len() > 1 && none == 0, "{all:?}");
    // The last one, however well it answers, is the first if it alone is shown.
    let last = all.last().copied().unwrap();
    let (now, one) = found(&|cell| cell.place() == last);
    assert_eq!((now.first(), one), (Some(&last), 1));
    assert_eq!(now[1..], all[..all.len() - 1]);
    assert_eq!(found(&|_| true), (all.clone(), all.len()));
    assert_eq!(search(&matrix, " , ").expectations, []);
}

#[test]
fn the_best_is_first() {
    let ranked = matrix(&[
        (
            "N",
            &["Delegates: the data of test", "Has a latest data", "Testing of data", "Plans the test data"],
        ),
        ("Test data", &["Whatever"]),
    ]);
    assert_eq!(
        items(&ranked, "test data"),
        [
            "Plans the test data",
            "Whatever",
            "Delegates: the data of test",
            "Testing of data",
            "Has a latest data"
        ]
    );
    let ranked = matrix(&[("Go", &["Speaks", "Goes"]), ("Google", &["Cargo", "Uses Go"])]);
    assert_eq!(items(&ranked, "go"), ["Goes", "Uses Go", "Speaks", "Cargo"]);
    assert_eq!(places(&ranked, "go"), ["Go", "Google"]);
}

#[test]
fn a_slip_that_makes_another_word_is_forgiven() {
    let matrix = matrix(&[
        ("A", &["Описывает архитектуру сервиса", "Выбирает архитектуры", "Знает сервисы"]),
        ("B", &["Tests texts", "Writes tests", "Reads texts"]),
    ]);
    assert_eq!(items(&matrix, "архитектуры сервиса"), ["Описывает архитектуру сервиса"]);
    assert_eq!(items(&matrix, "архитектуру сервис"), ["Описывает архитектуру сервиса"]);
    // Each of two words has such a slip.
    assert_eq!(items(&matrix, "описывает архитектуры сервисы"), ["Описывает архитектуру сервиса"]);
    assert_eq!(items(&matrix, "writes texts"), ["Writes tests"]);
    // What is found as it is typed is what is meant.
    assert_eq!(items(&matrix, "reads texts"), ["Reads texts"]);
    assert_eq!(items(&matrix, "tests texts"), ["Tests texts"]);
    assert!(items(&matrix, "сервисы texts").is_empty());
    let index = Index::new(&matrix, "en");
    let query = index.query_in(&mut Trail::default(), &matrix, "writes texts");
    assert_eq!(query.marks("Writes tests"), [0..6, 7..12]);
}

#[test]
fn whoever_goes_on_typing_after_a_forgiven_slip_finds_the_same() {
    let matrix = matrix(&[("B", &["Tests texts", "Writes tests", "Reads texts twice"])]);
    let index = Index::new(&matrix, "en");
    let mut trail = Trail::default();
    for typed in
        ["writes tex", "writes text", "writes texts", "writes texts t", "reads tests", "reads tests tw", "te"]
    {
        let query = index.query_in(&mut trail, &matrix, typed);
        assert_eq!(query, index.query_in(&mut Trail::default(), &matrix, typed), "{typed}");
        let found = index.find_on(&mut trail, &matrix, &query, &|_| true);
        assert_eq!(found, index.find(&matrix, &query, &|_| true), "{typed}");
    }
}

fn whole() -> Matrix {
    of(&json!({
        "format": "skill-matrix/1",
        "title": "T",
        "depths": ["Aware", "Expert"],
        "levels": ["Junior", "Senior"],
        "roles": ["Data Engineer", "Designer"],
        "skills": [
            { "name": "Rust", "path": ["Languages"], "texts": { "aware": "Shared" } },
            { "name": "Trust", "path": ["Languages"] }
        ],
        "expectations": [
            { "skill": "rust", "role": "Data Engineer", "level": "Senior", "items": [{
                "text": "Explains lifetimes", "kind": "signal", "tags": ["core"], "depth": "expert",
                "items": ["Below"]
            }] },
            { "skill": "rust", "role": "Designer", "level": "Junior", "items": ["Reads it"] },
            { "skill": "rust", "role": "Designer", "level": "Senior", "depth": "aware" }
        ]
    }))
}

#[test]
fn a_slip_before_a_word_does_not_lead_astray_who_goes_on_typing() {
    let matrix = matrix(&[("N", &["Trains models", "Trains people", "Ships models"])]);
    let index = Index::new(&matrix, "en");
    let mut trail = Trail::default();
    for typed in ["tranis models", "models", "modelsx", "models t", "tranis p", "p", "people"] {
        let query = index.query(typed);
        let found = index.find_on(&mut trail, &matrix, &query, &|_| true);
        assert_eq!(found, index.find(&matrix, &query, &|_| true), "{typed}");
    }
}

#[test]
fn what_things_are_about_is_found() {
    let matrix = of(&json!({
        "format": "skill-matrix/1", "title": "T",
        "levels": [{"name": "L", "summary": "Carries projects", "facts": [{"name": "Experience", "text": "5+ years"}]}, "M"],
        "roles": [{"name": "R", "family": ["Hand", "Crafts"], "summary": "Bakes bread"}],
        "groups": [{"path": ["Kitchen"], "summary": "Where one cooks"}],
        "skills": [{"name": "Soup", "path": ["Kitchen", "Pots"], "summary": "Hot and liquid"}, {"name": "Wine"}],
        "expectations": [{"skill": "soup", "role": "r", "level": "l", "items": ["x"]}]
    }));
    for (typed, found) in [
        ("projects", "L"),
        ("experience years", "L"),
        ("bread", "R"),
        ("crafts", "R"),
        ("cooks", "Soup"),
        ("liquid", "Soup"),
        ("soup hot cooks", "Soup"),
    ] {
        assert_eq!(places(&matrix, typed), [found], "{typed}");
        assert_eq!(items(&matrix, typed), Vec::<String>::new(), "{typed}");
    }
}
