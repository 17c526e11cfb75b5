//! The examples of the docs, as they stand there: each is run in a page, and what it logs is what the
//! comment beside it says.

use super::hosting::{html, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![every_example_of_a_method_or_an_event_does_what_it_says, the_recipe_for_jquery]
}

fn docs(name: &str) -> String {
    std::fs::read_to_string(format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The blocks of a page that begin so.
fn blocks<'page>(page: &'page str, fence: &str) -> Vec<&'page str> {
    let fence = format!("\n```{fence}\n");
    let blocks = page.split(fence.as_str()).skip(1);
    blocks.map(|rest| rest.split("\n```").next().unwrap()).collect()
}

/// What an example says that it logs.
fn promised(example: &str) -> Vec<&str> {
    let logs = example.lines().filter(|line| line.contains("console.log("));
    logs.map(|line| line.split_once("; // ").expect("a log says what it logs").1).collect()
}

fn every_example_of_a_method_or_an_event_does_what_it_says(page: &Page) {
    let embedding = docs("embedding.md");
    // The matrix that explains the file.
    let explained = docs("file-format.md");
    let matrix: Value = serde_json::from_str(blocks(&explained, "json")[0]).unwrap();
    page.host().serve("/last-year.json", matrix.to_string());
    let inside = tag("storage=none", &matrix) + "<button type=button id=print>Print the matrix</button>";
    page.host().serve("/host.html", html("", &inside));
    let examples = blocks(&embedding, "js run");
    for method in ["compare", "load", "exportMatrix", "print", "addEventListener"] {
        assert!(examples.iter().any(|it| it.contains(&format!("element.{method}("))), "none for {method}");
    }
    for example in examples {
        page.open("/host.html");
        page.find("region", "SQL");
        // A second part that is still on its way when the page is left would be told as a fault.
        page.find("tabpanel", any()).find("table", any());
        page.run(
            "window.logged = []; window.printed = 0;
             window.print = () => { window.printed += 1 };
             window.alert = (text) => logged.push(text);
             const quiet = { log: (...given) => logged.push(given.join(' ')) };
             const Async = (async () => {}).constructor;
             window.done = new Async('console', arguments[0])(quiet).catch((error) => logged.push(String(error)))",
            vec![json!(example)],
        );
        let promised = json!(promised(example));
        let mut logged = Value::Null;
        let is_kept = page.comes_true(|| {
            logged = page.run("return window.logged", vec![]);
            logged == promised
        });
        assert!(is_kept, "{example}\nlogs {logged}, not {promised}");
        if example.contains(".print()") {
            page.find("button", "Print the matrix").click();
            page.wait_for("it prints", || page.run("return window.printed", vec![]) == 1);
        } else {
            assert!(promised != json!([]), "{example}\nsays nothing that could be tested");
        }
        page.console_is_empty();
    }
}

fn the_recipe_for_jquery(page: &Page) {
    page.open("/hosts/jquery/recipe.html");
    let first = page.find("region", "First");
    assert!(first.level("Low").is_checked());
    first.level("High").click();
    page.wait_for("it is told", || {
        page.run("return document.getElementById('chosen').value", vec![]) == "high"
    });
    page.console_is_empty();
}
