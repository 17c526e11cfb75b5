//! An element that was found: what a person does with it and reads from it.

use std::path::Path;
use std::rc::Rc;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::{Value, json};

use super::find::TIMES_REPLACED;
use super::{Name, Page};
use crate::engine::Engine;

#[derive(Clone)]
pub struct Found<'page> {
    page: &'page Page,
    element: Element,
    /// How it was found, where it was the only one.
    search: Option<Rc<Search<'page>>>,
}

struct Search<'page> {
    scope: Option<Found<'page>>,
    role: String,
    name: Name,
}

impl<'page> Found<'page> {
    pub(super) fn new(page: &'page Page, element: Element) -> Self {
        Self { page, element, search: None }
    }

    /// The same, which can be found again.
    pub(super) fn found_as(self, scope: Option<&Self>, role: &str, name: &Name) -> Self {
        let search = Search { scope: scope.cloned(), role: role.to_owned(), name: name.clone() };
        Self { search: Some(Rc::new(search)), ..self }
    }

    /// What is found now in the way that this was.
    #[track_caller]
    pub(super) fn again(&self) -> Option<Self> {
        let search = self.search.as_ref()?;
        Some(self.page.find_in(search.scope.as_ref(), &search.role, &search.name))
    }

    pub(super) fn to_json(&self) -> Value {
        serde_json::to_value(&self.element).expect("a reference to an element")
    }

    /// The one element in here with this role and name.
    #[track_caller]
    pub fn find(&self, role: &str, name: impl Into<Name>) -> Self {
        self.page.find_in(Some(self), role, &name.into())
    }

    /// The radio button in here that says that the reader is at this level.
    #[track_caller]
    pub fn level(&self, name: &str) -> Self {
        self.find("radiogroup", "I am at").find("radio", name)
    }

    #[track_caller]
    pub fn find_all(&self, role: &str, name: impl Into<Name>) -> Vec<Self> {
        self.page.look(Some(self), role, &name.into()).0
    }

    /// The texts of all in here that have this role and name, as they are at one moment.
    #[track_caller]
    pub fn texts(&self, role: &str, name: impl Into<Name>) -> Vec<String> {
        self.page.texts_in(Some(self), role, &name.into())
    }

    /// The names of all in here that have this role.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.page.look(Some(self), role, &Name::Any).1
    }

    #[track_caller]
    pub fn absent(&self, role: &str, name: impl Into<Name>) {
        self.page.absent_in(Some(self), role, &name.into());
    }

    #[track_caller]
    pub fn click(&self) {
        let target = self.page.finder("clickable", vec![self.to_json()]);
        let target = self.page.found(&target).element;
        let clicked = self.page.session.wait(target.click());
        if self.page.engine() == Engine::WebKit
            && matches!(&clicked, Err(CmdError::Standard(error)) if error.error == ErrorStatus::ElementClickIntercepted)
        {
            return self.click_point();
        }
        self.page.answer(clicked);
    }

    /// WebKit's driver takes the inside of a text field in a shadow root for something else that
    /// lies over the field. So we look for ourselves what is there, and click that point.
    #[track_caller]
    fn click_point(&self) {
        let seen = self.run(
            "const [it] = arguments, box = it.getBoundingClientRect();
             const hit = it.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
             return it === hit || it.contains(hit)",
        );
        assert!(seen == true, "something lies over it");
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element: self.element.clone(),
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.page.answer(self.page.session.wait(self.page.session.client().perform_actions(mouse)));
    }

    #[track_caller]
    pub fn focus(&self) {
        self.run("arguments[0].focus()");
    }

    /// Chooses a file in this field for one.
    #[track_caller]
    pub fn choose_file(&self, file: &Path) {
        assert!(file.is_file(), "{} is not there", file.display());
        let sent = self.page.session.wait(self.element.send_keys(&file.display().to_string()));
        self.page.answer(sent);
    }

    /// Chooses an option of this native select.
    #[track_caller]
    pub fn select(&self, label: &str) {
        // One can type into a choice among many.
        if self.run("return arguments[0].localName") == "input" {
            self.click();
            let is_selected = "return arguments[0].selectionEnd === arguments[0].value.length";
            self.page.wait_for("its text is selected", || self.run(is_selected) == true);
            self.page.type_text(label);
            self.page.press("Enter");
            return;
        }
        let script = "const [select, label] = arguments; \
                      return [...select.options].find((it) => it.label.trim() === label) || null";
        let option = self.page.run(script, vec![self.to_json(), json!(label)]);
        assert!(!option.is_null(), "no option {label:?}; there are {:?}", self.names("option"));
        let option = self.page.found(&option).element;
        if self.page.engine() == Engine::WebKit {
            // It types only into what is in sight.
            self.run("arguments[0].scrollIntoView({ block: 'nearest' })");
            // Its driver chooses an option without any gesture of a person, and what comes without
            // one is no place that its "back" leads to.
            self.page.press("Shift");
        }
        self.page.answer(self.page.session.wait(option.click()));
    }

    /// The label of the option that a native select shows.
    #[track_caller]
    pub fn selected(&self) -> String {
        self.text_from("return arguments[0].selectedOptions ? arguments[0].selectedOptions[0]?.label.trim() : arguments[0].value")
    }

    /// The text as it is shown, without space at either end.
    #[track_caller]
    pub fn text(&self) -> String {
        self.text_until(&json!(["any"])).1
    }

    /// The text, when it is enough or nobody would wait any longer. Where another one of that role and name
    /// has taken its place meanwhile, a person reads that.
    #[track_caller]
    fn text_until(&self, enough: &Value) -> (bool, String) {
        let read = |it: &Self| self.page.until("text", &[it.to_json()], enough);
        let looked = self.page.while_gone(read(self), || self.again().map(|it| read(&it)));
        match looked.answer.as_str() {
            Some(text) => (looked.is_enough, text.to_owned()),
            None => panic!("the text can't be read{}", looked.error()),
        }
    }

    #[track_caller]
    pub fn value(&self) -> String {
        self.text_from("return arguments[0].value")
    }

    #[track_caller]
    pub fn name(&self) -> String {
        let described = self.page.until("describe", &[self.to_json()], &json!(["any"]));
        described.answer["name"].as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self
            .page
            .run("return arguments[0].getAttribute(arguments[1])", vec![self.to_json(), json!(name)]);
        value.as_str().map(ToOwned::to_owned)
    }

    #[track_caller]
    pub fn is_checked(&self) -> bool {
        self.run("return arguments[0].checked ?? arguments[0].ariaChecked === 'true'") == true
    }

    #[track_caller]
    pub fn is_disabled(&self) -> bool {
        self.run("return arguments[0].disabled") == true
    }

    #[track_caller]
    pub fn is_expanded(&self) -> bool {
        self.run("return arguments[0].ariaExpanded === 'true' || arguments[0].parentElement.open === true")
            == true
    }

    /// Waits until the text is this.
    #[track_caller]
    pub fn says(&self, expected: &str) {
        let (said, text) = self.text_until(&json!(["is", expected]));
        assert!(said, "expected the text {expected:?}, found {text:?}");
    }

    /// Waits until the text contains this.
    #[track_caller]
    pub fn mentions(&self, part: &str) {
        let (said, text) = self.text_until(&json!(["contains", part]));
        assert!(said, "expected {part:?} in the text {text:?}");
    }

    /// Runs a script with this element as `arguments[0]`. Where another one of that role and name has taken its
    /// place meanwhile, it runs with that one.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        let run = |it: &Self| self.page.try_run(script, vec![it.to_json()]);
        let mut answer = run(self);
        for _ in 0..TIMES_REPLACED {
            if !answer.as_ref().is_err_and(is_stale) {
                break;
            }
            let Some(again) = self.again() else { break };
            answer = run(&again);
        }
        self.page.answer(answer)
    }

    #[track_caller]
    fn text_from(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }
}

/// Whether it failed because the element is no longer in the page.
pub(super) fn is_stale(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(error) if error.error == ErrorStatus::StaleElementReference)
}
