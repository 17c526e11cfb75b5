//! The steps that can be chosen in a page without any script.

use skill_matrix::matrix::read::read;
use skill_matrix::page::{Answered, fragment};

const LARGER: &str = include_str!("../../data/examples/product-engineering.json");
const NURSING: &str = include_str!("../../data/examples/nursing.json");

/// The tag of a matrix with a first view of this length.
fn tag(json: &str, first_view: &str) -> String {
    let matrix = read(json.as_bytes()).unwrap().matrix;
    fragment(&matrix, json, 2, Some(Answered { first_view, sheet: "style.css" }))
}

/// What a tag has before the script, without what is around it.
fn answered(tag: &str) -> &str {
    let (_, rest) = tag.split_once("first-view\">").unwrap();
    rest.split_once("</div><div class=\"without-script\">").unwrap().0
}

#[test]
fn each_role_and_level_has_its_step() {
    for (json, steps) in
        [(LARGER, "Platform Engineer: from L3 Senior to L4 Staff"), (NURSING, "is the top level")]
    {
        let tag = tag(json, "");
        let matrix = read(json.as_bytes()).unwrap().matrix;
        let levels: usize = matrix.role_ixs().map(|role| matrix.role(role).ladder().levels().count()).sum();
        assert_eq!(answered(&tag).matches("<section>").count(), levels);
        assert!(answered(&tag).contains(steps), "{tag}");
        assert!(tag.contains("<summary lang=\"en\">The whole matrix</summary><slot></slot>"), "{tag}");
    }
}

#[test]
fn what_comes_first_is_never_longer_than_one_and_a_half_of_the_matrix() {
    let (mut all, mut some, mut none) = (0, 0, 0);
    for length in (0..LARGER.len() * 3 / 2).step_by(4_000) {
        let view = "x".repeat(length);
        let tag = tag(LARGER, &view);
        let answered = answered(&tag);
        assert!(answered.len() <= LARGER.len() * 3 / 2, "{length}: {}", answered.len());
        if answered == view {
            none += 1;
            assert!(tag.contains("This is the first step of Backend Engineer."), "{length}");
        } else if tag.contains("Other roles can be chosen where scripts run.") {
            some += 1;
            assert!(answered.contains("Backend Engineer: from L4 Staff to L5 Principal"), "{length}");
            assert!(!answered.contains("Engineering Manager: from"), "{length}");
        } else {
            all += 1;
            assert!(answered.contains("Engineering Manager: from"), "{length}");
        }
    }
    assert!(all > 0 && some > 0 && none > 0, "{all} {some} {none}");
}

#[test]
fn what_the_matrix_says_is_text() {
    let name = "<b>{{x}}</b>";
    let cell = format!(r#"{{"skill":"s","level":"b","items":["{name}"]}}"#);
    let filler = " ".repeat(2_000);
    let json = format!(
        r#"{{"format":"skill-matrix/1","title":"{name}","lang":"de","levels":["{name}",{{"id":"b","name":"B{name}"}}],
            "skills":[{{"id":"s","name":"{name}"}}],"expectations":[{cell}]}}{filler}"#
    );
    let tag = tag(&json, "");
    let steps = answered(&tag);
    assert!(steps.contains("<section><article>"), "{steps}");
    assert!(!steps.contains("<b>{") && !steps.contains("{{") && !steps.contains("</b>{"), "{steps}");
    // Words of ours and of the matrix are in two languages.
    assert!(
        steps.starts_with("<div class=\"steps\" lang=\"en\">") && steps.contains("<label lang=\"de\""),
        "{steps}"
    );
}
