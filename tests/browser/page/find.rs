//! Finding by role and accessible name, as a person's aids do.
//!
//! The page itself waits: one script looks again at each change, until what is looked for is there. So
//! an element is found in the moment that it comes, and nobody asks again and again from outside.

use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::element::is_stale;
use super::{Found, Page};

const FINDER: &str = include_str!("../scripts/finder.js");

/// What the finder says of an element that is not in the document any more.
const GONE: &str = "the element to look in is gone";

/// How often an element may be replaced while something is looked for inside it: at each step of a start.
pub(super) const TIMES_REPLACED: usize = 3;

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

    /// The radio button that says that the reader is at this level.
    #[track_caller]
    pub fn level(&self, name: &str) -> Found<'_> {
        self.find("radiogroup", "I am at").find("radio", name)
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

    /// The texts of all that have this role and name, as they are at one moment.
    #[track_caller]
    pub fn texts(&self, role: &str, name: impl Into<Name>) -> Vec<String> {
        self.texts_in(None, role, &name.into())
    }

    /// Waits until nothing has this role and name.
    #[track_caller]
    pub fn absent(&self, role: &str, name: impl Into<Name>) {
        self.absent_in(None, role, &name.into());
    }

    #[track_caller]
    pub(super) fn find_in<'page>(
        &'page self,
        scope: Option<&Found<'page>>,
        role: &str,
        name: &Name,
    ) -> Found<'page> {
        let looked = self.until_in(scope, role, name, "one");
        let (mut elements, names) = self.read(&looked.answer);
        assert!(
            looked.is_enough,
            "expected one {role} {name:?}, found {}{}; each {role} here: {names:#?}",
            elements.len(),
            looked.error()
        );
        elements.remove(0).found_as(scope, role, name)
    }

    /// Only an answer counts: where the page can't be asked, or what is looked into is gone, nobody knows.
    #[track_caller]
    pub(super) fn absent_in(&self, scope: Option<&Found<'_>>, role: &str, name: &Name) {
        let looked = self.until_in(scope, role, name, "none");
        assert!(looked.is_enough, "there still is a {role} {name:?}, or nobody knows{}", looked.error());
    }

    #[track_caller]
    pub(super) fn look(
        &self,
        scope: Option<&Found<'_>>,
        role: &str,
        name: &Name,
    ) -> (Vec<Found<'_>>, Vec<String>) {
        let looked = self.until_in(scope, role, name, "any");
        assert!(looked.is_enough, "nobody knows which {role} there are{}", looked.error());
        self.read(&looked.answer)
    }

    #[track_caller]
    pub(super) fn texts_in(&self, scope: Option<&Found<'_>>, role: &str, name: &Name) -> Vec<String> {
        let looked = self.look_in("texts", scope, role, name, "any");
        assert!(looked.is_enough, "nobody knows what each {role} says{}", looked.error());
        serde_json::from_value(looked.answer).expect("texts")
    }

    fn read(&self, answer: &Value) -> (Vec<Found<'_>>, Vec<String>) {
        let elements = answer["elements"].as_array().into_iter().flatten();
        let names = serde_json::from_value(answer["names"].clone()).unwrap_or_default();
        (elements.map(|it| self.found(it)).collect(), names)
    }

    #[track_caller]
    fn until_in(&self, scope: Option<&Found<'_>>, role: &str, name: &Name, enough: &str) -> Looked {
        self.look_in("find", scope, role, name, enough)
    }

    /// Looks inside of what was found before. Where another one of that role and name has taken its place
    /// meanwhile, a person looks there.
    #[track_caller]
    fn look_in(
        &self,
        method: &str,
        scope: Option<&Found<'_>>,
        role: &str,
        name: &Name,
        enough: &str,
    ) -> Looked {
        let look = |scope: Option<&Found<'_>>| {
            let scope = scope.map_or(Value::Null, Found::to_json);
            self.until(method, &[json!(role), name.to_json(), scope], &json!([enough]))
        };
        self.while_gone(look(scope), || scope.and_then(Found::again).map(|it| look(Some(&it))))
    }

    /// Looks again, as long as what was looked at is gone and there is another one in its place.
    pub(super) fn while_gone(&self, first: Looked, look_again: impl Fn() -> Option<Looked>) -> Looked {
        let mut looked = first;
        for _ in 0..TIMES_REPLACED {
            if !looked.is_gone() {
                break;
            }
            let Some(again) = look_again() else { break };
            looked = again;
        }
        looked
    }

    /// Has the finder look, until it is enough or until nobody would wait any longer.
    #[track_caller]
    pub(super) fn until(&self, look: &str, arguments: &[Value], enough: &Value) -> Looked {
        let end = Instant::now() + self.patience();
        let mut looked;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let patience = json!(left.as_millis());
            // One after the other: the driver of WebKit knows no element that is in a list.
            let mut asked = vec![json!(look), enough[0].clone(), enough[1].clone(), patience];
            asked.extend(arguments.iter().cloned());
            looked = match self.try_finder("until", asked) {
                Ok(answer) => {
                    Looked { is_enough: answer["isEnough"] == true, answer: answer["answer"].clone() }
                }
                // The driver knows before the page that what is looked into is gone. Without a scope, what was
                // found went away on its way here, and is looked for again.
                Err(error) if is_stale(&error) && arguments.last().is_some_and(|scope| !scope.is_null()) => {
                    Looked { is_enough: false, answer: json!({ "error": GONE }) }
                }
                Err(error) => Looked { is_enough: false, answer: json!({ "error": error.to_string() }) },
            };
            // Between two documents there is none to ask. It is asked again, unless this goes on.
            if looked.is_enough || looked.is_gone() || left.is_zero() {
                return looked;
            }
            if looked.answer.get("error").is_some() {
                std::thread::sleep(Duration::from_millis(15));
            }
        }
    }

    #[track_caller]
    pub(super) fn finder(&self, method: &str, arguments: Vec<Value>) -> Value {
        self.answer(self.try_finder(method, arguments))
    }

    /// Calls the finder, which a fresh document does not have yet. It comes by script execution, which no
    /// policy of the page forbids. The last argument it is given is what it calls with its answer.
    fn try_finder(&self, method: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        let call = "const [method, ...rest] = arguments;
                    return window.__finder ? window.__finder[method](...rest) : rest.at(-1)('no finder');";
        let arguments: Vec<Value> = std::iter::once(json!(method)).chain(arguments).collect();
        let answer = self.try_run_async(call, arguments.clone())?;
        if answer != "no finder" {
            return Ok(answer);
        }
        self.try_run(FINDER, vec![])?;
        self.try_run_async(call, arguments)
    }

    pub(super) fn found(&self, reference: &Value) -> Found<'_> {
        let id = reference.as_object().and_then(|it| it.values().next()).and_then(Value::as_str);
        let id = ElementRef::from(id.expect("a reference to an element").to_owned());
        Found::new(self, Element::from_element_id(self.session.client().clone(), id))
    }
}

/// What the finder has seen at last.
pub(super) struct Looked {
    pub is_enough: bool,
    pub answer: Value,
}

impl Looked {
    /// Whether what was looked into is gone.
    fn is_gone(&self) -> bool {
        self.answer["error"].as_str().is_some_and(|error| error.contains(GONE))
    }

    /// Why there is no answer, where there is none.
    pub fn error(&self) -> String {
        self.answer["error"].as_str().map(|error| format!(" ({error})")).unwrap_or_default()
    }
}
