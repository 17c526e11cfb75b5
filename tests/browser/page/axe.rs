//! axe-core: what can be checked of WCAG by a machine.

use std::sync::LazyLock;

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::Page;
use crate::engine::{Engine, missing};

/// Read when needed, so that all else compiles and runs without axe-core.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).unwrap_or_else(|_| missing("axe-core"))
});

/// What is said of a target that an open menu covers.
const UNDER_MENU: &str = " It is under an open menu.";

impl Page {
    /// Asserts that axe-core finds nothing: every rule of WCAG 2.2 A and AA, and its best practices.
    #[track_caller]
    pub fn axe(&self) {
        let violations = self.violations();
        assert!(violations.is_empty(), "axe-core finds {}:\n{}", violations.len(), violations.join("\n"));
    }

    /// The same while a menu is open. What the menu covers is no target then: a press there closes the menu.
    #[track_caller]
    pub fn axe_beside_menu(&self) {
        let mut violations = self.violations();
        violations.retain(|it| !(it.starts_with("target-size") && it.ends_with(UNDER_MENU)));
        assert!(violations.is_empty(), "axe-core finds {}:\n{}", violations.len(), violations.join("\n"));
    }

    /// The same without best practices: where many widgets are on one page that is not a real one.
    #[track_caller]
    pub fn axe_wcag(&self) {
        let violations = self.violations_of("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']");
        assert!(violations.is_empty(), "axe-core finds {}:\n{}", violations.len(), violations.join("\n"));
    }

    /// Asserts that all text stands out from its ground by 7 : 1, large text by 4.5 : 1 (AAA).
    #[track_caller]
    pub fn axe_contrast_enhanced(&self) {
        let violations = self.contrast_violations();
        assert!(violations.is_empty(), "axe-core finds {}:\n{}", violations.len(), violations.join("\n"));
    }

    /// The texts that do not.
    #[track_caller]
    pub fn contrast_violations(&self) -> Vec<String> {
        self.violations_of("{ type: 'rule', values: ['color-contrast-enhanced'] }")
    }

    /// Each violation: the rule, the element, and what is wrong with it.
    #[track_caller]
    pub fn violations(&self) -> Vec<String> {
        self.violations_of("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']")
    }

    /// Half of axe-core's time goes into contrast, and it is worked out from the same colours in every
    /// engine. So it is in one.
    pub fn works_out_contrast(&self) -> bool {
        self.engine() == Engine::Chromium
    }

    /// Asserts that the finder sees the roles and names that axe-core sees; tells which roles there were.
    #[track_caller]
    pub fn compare_finder_with_axe(&self) -> Vec<String> {
        let roles = self.roles_of_finder();
        self.answer(self.bring_axe());
        let script = include_str!("../scripts/finder_against_axe.js");
        let answer = self.answer(self.try_run_async(script, vec![json!(roles)]));
        let texts =
            |key: &str| -> Vec<String> { serde_json::from_value(answer[key].clone()).expect("texts") };
        let differences = texts("differences");
        assert!(differences.is_empty(), "axe-core sees it otherwise:\n{}", differences.join("\n"));
        texts("seen")
    }

    /// The roles that the finder knows.
    #[track_caller]
    pub fn roles_of_finder(&self) -> Vec<String> {
        serde_json::from_value(self.finder("roles", vec![])).expect("roles are texts")
    }

    /// axe-core comes by script execution, which no policy of the page forbids.
    pub(super) fn bring_axe(&self) -> Result<(), CmdError> {
        if self.try_run("return !window.axe", vec![])? == true {
            self.try_run(&AXE, vec![])?;
        }
        Ok(())
    }

    #[track_caller]
    fn violations_of(&self, rules: &str) -> Vec<String> {
        self.answer(self.bring_axe());
        let contrast =
            if self.works_out_contrast() { "{}" } else { "{ 'color-contrast': { enabled: false } }" };
        let result = self.run_async(
            &"axe.teardown();
             axe.run(document, {
               runOnly: RULES,
               resultTypes: ['violations'],
               rules: CONTRAST,
               elementRef: true,
             }).then((result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>
                 `${rule.id} (${rule.impact}): ${rule.help}\\n  at ${node.target.flat().join(' ')}\\n  ${node.html}\\n  ${node.failureSummary}${isUnderMenu(node.element) ? 'UNDER_MENU' : ''}`))),
               (error) => done(String(error)));
             function isUnderMenu(target) {
               const it = target.getBoundingClientRect();
               return [...target.getRootNode().querySelectorAll('details[name=menu][open] > :not(summary)')].some((menu) => {
                 const its = menu.getBoundingClientRect();
                 return !menu.contains(target) && it.left < its.right && its.left < it.right
                   && it.top < its.bottom && its.top < it.bottom;
               });
             }"
                .replace("UNDER_MENU", UNDER_MENU)
                .replace("RULES", rules)
                .replace("CONTRAST", contrast),
            vec![],
        );
        match result {
            Value::Array(found) => found.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
            other => panic!("axe-core did not run: {other}"),
        }
    }
}
