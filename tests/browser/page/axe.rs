//! axe-core: what can be checked of WCAG by a machine.

use serde_json::Value;

use super::Page;

impl Page {
    /// Asserts that axe-core finds nothing: every rule of WCAG 2.2 A and AA, and its best practices.
    #[track_caller]
    pub fn axe(&self) {
        let violations = self.violations();
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

    #[track_caller]
    fn violations_of(&self, rules: &str) -> Vec<String> {
        self.answer(self.bring_axe());
        let result = self.run_async(
            &"axe.teardown();
             axe.run(document, {
               runOnly: RULES,
               resultTypes: ['violations'],
             }).then((result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>
                 `${rule.id} (${rule.impact}): ${rule.help}\\n  at ${node.target.flat().join(' ')}\\n  ${node.html}\\n  ${node.failureSummary}`))),
               (error) => done(String(error)));"
                .replace("RULES", rules),
            vec![],
        );
        match result {
            Value::Array(found) => found.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
            other => panic!("axe-core did not run: {other}"),
        }
    }
}
