//! The keyboard: real keys, pressed on whatever has the focus.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use serde_json::{Value, json};

use super::Page;

/// Role and name of the element that has the focus.
#[derive(Debug, PartialEq, Eq)]
pub struct Focus {
    pub role: String,
    pub name: String,
}

impl Page {
    /// Presses a key, with others held: `Tab`, `Shift+Tab`, `ArrowDown`, `Control+a`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let (held, key) = keys.rsplit_once('+').unwrap_or(("", keys));
        let held: Vec<char> = held.split('+').filter(|name| !name.is_empty()).map(key_named).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in &held {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        let value = key_named(key);
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        for value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.answer(self.session.wait(self.session.client().perform_actions(actions)));
    }

    /// Types a text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.answer(self.session.wait(self.session.client().perform_actions(actions)));
    }

    #[track_caller]
    pub fn focused(&self) -> Focus {
        Focus::from_json(&self.until("describe", &[Value::Null], &json!(["any"])).answer)
    }

    /// Waits until the focus is on the element with this role and name.
    #[track_caller]
    pub fn focus_is_on(&self, role: &str, name: &str) {
        let expected = json!({ "role": role, "name": name });
        let looked = self.until("describe", &[Value::Null], &json!(["focus", expected]));
        let focus = Focus::from_json(&looked.answer);
        assert!(
            looked.is_enough,
            "expected the focus on {role} {name:?}, it is on {focus:?}{}",
            looked.error()
        );
    }
}

impl Focus {
    fn from_json(focus: &Value) -> Self {
        let text = |key: &str| focus[key].as_str().unwrap_or_default().to_owned();
        Self { role: text("role"), name: text("name") }
    }
}

fn key_named(name: &str) -> char {
    let key = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => return ' ',
        other => {
            let mut letters = other.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => return letter,
                _ => panic!("no key is called {other}"),
            }
        }
    };
    key.into()
}
