//! Finding by role and accessible name, as a person's aids do.

use std::sync::LazyLock;

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{Found, Page};
use crate::engine::missing;

/// axe-core and the finder. Read when needed, so that all else compiles and runs without axe-core.
static SCRIPTS: LazyLock<String> = LazyLock::new(|| {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(file).unwrap_or_else(|_| missing("axe-core"));
    format!("{axe}\n{}", include_str!("../scripts/finder.js"))
});

/// How the name has to be. A plain text is the whole name.
#[derive(Debug, Clone)]
pub enum Name {
    Any,
    Is(String),
    Starts(String),
    Contains(String),
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Is(name.to_owned())
    }
}

/// Whatever its name, or none.
pub fn any() -> Name {
    Name::Any
}

pub fn starting(text: &str) -> Name {
    Name::Starts(text.to_owned())
}

pub fn containing(text: &str) -> Name {
    Name::Contains(text.to_owned())
}

impl Name {
    fn to_json(&self) -> Value {
        match self {
            Self::Any => json!({ "how": "any" }),
            Self::Is(text) => json!({ "how": "is", "text": text }),
            Self::Starts(text) => json!({ "how": "starts", "text": text }),
            Self::Contains(text) => json!({ "how": "contains", "text": text }),
        }
    }
}

impl Page {
    /// The one element with this role and name. Waits until there is exactly one.
    #[track_caller]
    pub fn find(&self, role: &str, name: impl Into<Name>) -> Found<'_> {
        self.find_in(None, role, &name.into())
    }

    /// All that have this role and name now, in the order of the page.
    #[track_caller]
    pub fn find_all(&self, role: &str, name: impl Into<Name>) -> Vec<Found<'_>> {
        self.look(None, role, &name.into()).0
    }

    /// The names of all that have this role now, in the order of the page.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.look(None, role, &Name::Any).1
    }

    /// Waits until nothing has this role and name.
    #[track_caller]
    pub fn absent(&self, role: &str, name: impl Into<Name>) {
        let name = name.into();
        let gone = self.comes_true(|| self.look(None, role, &name).0.is_empty());
        assert!(gone, "there still is a {role} {name:?}");
    }

    #[track_caller]
    pub(super) fn find_in(&self, scope: Option<&Found<'_>>, role: &str, name: &Name) -> Found<'_> {
        let (mut elements, mut names) = (Vec::new(), Vec::new());
        let found = self.comes_true(|| {
            (elements, names) = self.look(scope, role, name);
            elements.len() == 1
        });
        assert!(
            found,
            "expected one {role} {name:?}, found {}; each {role} here: {names:#?}",
            elements.len()
        );
        elements.remove(0)
    }

    #[track_caller]
    pub(super) fn look(
        &self,
        scope: Option<&Found<'_>>,
        role: &str,
        name: &Name,
    ) -> (Vec<Found<'_>>, Vec<String>) {
        let scope = scope.map_or(Value::Null, Found::to_json);
        let mut answer = match self.try_finder("find", vec![json!(role), name.to_json(), scope]) {
            Ok(answer) => answer,
            // Between two documents: looked for again, unless this goes on.
            Err(error) => return (Vec::new(), vec![format!("({error})")]),
        };
        // A text instead of an object: the document has just changed, and has no finder yet.
        let names = answer.get_mut("names").map(Value::take).unwrap_or_default();
        let names = serde_json::from_value(names).unwrap_or_default();
        let elements = answer.get("elements").and_then(Value::as_array).into_iter().flatten();
        (elements.map(|it| self.found(it)).collect(), names)
    }

    #[track_caller]
    pub(super) fn finder(&self, method: &str, arguments: Vec<Value>) -> Value {
        self.answer(self.try_finder(method, arguments))
    }

    /// Calls the finder, which a fresh document does not have yet.
    fn try_finder(&self, method: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        let call = "const [method, ...rest] = arguments;
                    return window.__finder ? window.__finder[method](...rest) : 'no finder';";
        let arguments: Vec<Value> = std::iter::once(json!(method)).chain(arguments).collect();
        let answer = self.try_run(call, arguments.clone())?;
        if answer != "no finder" {
            return Ok(answer);
        }
        self.bring_axe()?;
        self.try_run(call, arguments)
    }

    /// axe-core and the finder come by script execution, which no policy of the page forbids; and
    /// together, or each might reach a different document.
    pub(super) fn bring_axe(&self) -> Result<(), CmdError> {
        if self.try_run("return !window.__finder", vec![])? == true {
            self.try_run(&SCRIPTS, vec![])?;
        }
        Ok(())
    }

    pub(super) fn found(&self, reference: &Value) -> Found<'_> {
        let id = reference.as_object().and_then(|it| it.values().next()).and_then(Value::as_str);
        let id = ElementRef::from(id.expect("a reference to an element").to_owned());
        Found::new(self, Element::from_element_id(self.session.client().clone(), id))
    }
}
