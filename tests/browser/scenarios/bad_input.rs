//! Matrices that cannot be: each is explained in the page, and the page goes on.

use super::hosting::{alert_mentions, heard, host_goes_on, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![every_problem_is_listed_with_its_place_and_remedy, ten_megabytes_of_nonsense]
}

/// What the file is, and what the page has to say.
fn bad() -> Vec<(String, Vec<&'static str>)> {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut matrix = matrix("m", "First");
        change(&mut matrix);
        matrix.to_string()
    };
    vec![
        ("level,skill\nlow,x".to_owned(), vec!["JSON"]),
        ("{\n \"format\": \"skill-matrix/1\",,\n}".to_owned(), vec!["2", "29"]),
        (String::new(), vec!["empty"]),
        ("[]".to_owned(), vec!["skill-matrix/1"]),
        (changed(&|it| it["format"] = json!("skill-matrix/9")), vec!["format"]),
        (
            changed(&|it| {
                it["levels"] = json!([]);
                it["skills"] = json!([]);
                it["expectations"] = json!([]);
            }),
            vec!["levels: ", "skills: ", "expectations: ", "List what is expected"],
        ),
        (
            changed(&|it| {
                it["title"] = json!(7);
                it["roles"] = json!("Maker");
                it["skills"][1]["id"] = json!("first");
                it["expectations"][0]["level"] = json!("lowest");
                it["expectations"][1]["required"] = json!("no");
            }),
            vec!["title: ", "roles: ", "skills[1]", "expectations[0].level", "expectations[1].required"],
        ),
        (
            changed(&|it| it["expectations"][0]["skill"] = json!("<img src=x onerror=attacks.push(1)>")),
            vec!["expectations[0].skill: There is no skill “<img src=x onerror=attacks.push(1)>”."],
        ),
    ]
}

fn every_problem_is_listed_with_its_place_and_remedy(page: &Page) {
    open(
        page,
        "",
        &("<skill-matrix id=it></skill-matrix>".to_owned() + &tag("", &matrix("beside", "Beside"))),
    );
    page.find("region", "Beside");
    for (text, said) in bad() {
        page.run("document.getElementById('it').matrix = arguments[0]", vec![json!(text)]);
        for part in said {
            alert_mentions(page, part);
        }
    }
    page.axe();
    assert_eq!(heard(page, "matrix-error").len(), bad().len());
    assert_eq!(page.run("return attacks.length", vec![]), 0);
    host_goes_on(page);
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    // And back, at last, to one that can be shown.
    page.run("document.getElementById('it').matrix = arguments[0]", vec![matrix("good", "Good")]);
    page.find("region", "Good");
    page.absent("alert", any());
    page.console_is_empty();
}

fn ten_megabytes_of_nonsense(page: &Page) {
    // Text that is no JSON, and JSON in which everything is wrong.
    page.host().serve("/noise.json", "<skill>&matrix;\u{1f600}".repeat(10_000_000 / 19));
    page.host().serve(
        "/wrong.json",
        format!(
            "{{\"format\":\"skill-matrix/1\",\"skills\":[{}7]}}",
            "{\"nome\":[1,{}]},".repeat(10_000_000 / 17)
        ),
    );
    open(page, "", "<skill-matrix id=it src=/noise.json></skill-matrix>");
    alert_mentions(page, "JSON");
    page.run("document.getElementById('it').src = '/wrong.json'", vec![]);
    alert_mentions(page, "more problems.");
    page.axe();
    host_goes_on(page);
}
