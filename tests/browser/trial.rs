//! A scenario in an engine: one test.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use libtest_mimic::{Failed, Trial};

use crate::engine::Engine;
use crate::page::Page;
use crate::scenarios::{self, Scenario};
use crate::{peer, report, session};

/// All tests. Neighbours in the list are of different engines, so those that run at the same time
/// mostly are too.
pub fn all() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (topic, scenarios) in scenarios::all() {
        let is_asked =
            |scenario: &Scenario| peer::chosen().is_none() || peer::is_common(topic, scenario.name);
        for scenario in scenarios.into_iter().filter(is_asked) {
            for engine in Engine::ALL.into_iter().filter(|engine| scenario.runs_in(*engine)) {
                let name = format!("{}::{topic}::{}", engine.name(), scenario.name);
                let scenario = scenario.clone();
                trials.push(Trial::test(name.clone(), move || run_patiently(&name, engine, &scenario)));
            }
        }
    }
    trials
}

/// A browser on a machine with much else to do sometimes loses a key, a click or a step of its
/// history. What fails is tried again in a browser of its own, and the end of the run names it with its
/// reason. What fails twice has failed; so has what fails after too many. Two should be enough; a run of 795
/// needed four.
const SECOND_TRIES: usize = 6;

fn run_patiently(name: &str, engine: Engine, scenario: &Scenario) -> Result<(), Failed> {
    let start = Instant::now();
    let result = run(name, engine, scenario).or_else(|failed| {
        let why = failed.message().unwrap_or_default().to_owned();
        if !report::may_be_tried_again(name, why, SECOND_TRIES) {
            return Err(failed);
        }
        run(name, engine, scenario)
    });
    report::took(name, start.elapsed());
    result
}

fn run(name: &str, engine: Engine, scenario: &Scenario) -> Result<(), Failed> {
    let session = catch_unwind(|| session::take(engine, &scenario.preferences, scenario.reads_requests))
        .map_err(|panic| report::of_panic(&*panic))?;
    let page = Page::new(session);
    match catch_unwind(AssertUnwindSafe(|| {
        page.prepare(&scenario.preferences);
        (scenario.run)(&page);
    })) {
        Ok(()) => {
            session::give_back(page.into_session());
            Ok(())
        }
        Err(panic) => {
            let mut message = report::of_panic(&*panic);
            // The page may be what is broken: then there is no picture, and the message stands.
            if let Ok(picture) = catch_unwind(AssertUnwindSafe(|| page.screenshot(&name.replace("::", "-"))))
            {
                message.push_str(&format!("\nscreenshot: {}", picture.display()));
            }
            if let Ok(console) = catch_unwind(AssertUnwindSafe(|| page.console()))
                && !console.is_empty()
            {
                message.push_str(&format!("\nconsole:\n  {}", console.join("\n  ")));
            }
            Err(message.into())
        }
    }
}
