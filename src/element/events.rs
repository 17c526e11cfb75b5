//! Events for the host. Their details are plain objects.

use crate::matrix::Matrix;
use crate::part::Part;
use crate::selection::{Selection, address};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsValue;

/// Dispatches events on the host.
pub struct Events(Function);

impl Events {
    /// `notify(name, detail)` dispatches an event.
    pub fn new(notify: Function) -> Events {
        Events(notify)
    }

    /// `matrix-load`: the id and title of the matrix, and its counts.
    pub fn matrix_load(&self, matrix: &Matrix) {
        let detail = Object::new();
        set(&detail, "id", &matrix.id().into());
        set(&detail, "title", &matrix.title().any().into());
        let counts = matrix.counts(None);
        for (name, n) in [
            ("skills", counts.skills),
            ("roles", counts.roles),
            ("levels", counts.levels),
            ("expectations", counts.expectations),
        ] {
            set(&detail, name, &JsValue::from_f64(n as f64));
        }
        self.send("matrix-load", &detail);
    }

    /// `matrix-error`: the problems, one sentence each.
    pub fn matrix_error(&self, problems: &[String]) {
        let detail = Object::new();
        let problems: Array = problems.iter().map(|problem| JsValue::from_str(problem)).collect();
        set(&detail, "problems", &problems);
        self.send("matrix-error", &detail);
    }

    /// `selection-change`: ids. `null` stands for all skills, for no level to compare with, and for the
    /// same role.
    pub fn selection_change(&self, matrix: &Matrix, selection: &Selection) {
        let detail = Object::new();
        let text = |id: Option<&str>| id.map_or(JsValue::NULL, JsValue::from_str);
        set(&detail, "skill", &text(selection.skill.map(|skill| matrix.skill(skill).id())));
        let group = selection.group.and_then(|group| matrix.groups().group(group));
        set(&detail, "group", &text(group.map(|group| group.id())));
        set(&detail, "targetRole", &text(selection.target_role.map(|role| matrix.role(role).id())));
        set(&detail, "level", &text(Some(matrix.level(selection.current).id())));
        set(&detail, "target", &text(selection.target(matrix).map(|level| matrix.level(level).id())));
        let roles: Array =
            selection.roles.iter().map(|role| JsValue::from_str(matrix.role(*role).id())).collect();
        set(&detail, "roles", &roles);
        set(&detail, "view", &text(Some(selection.view.id())));
        set(&detail, "query", &text(Some(&selection.query)));
        self.send("selection-change", &detail);
    }

    /// Asks the element to put a link into the clipboard; [`Mounted::copied`](super::mounted::Mounted)
    /// receives the outcome. The host gets no event.
    pub fn copy(&self, link: &str) {
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str("copy"), &JsValue::from_str(link));
    }

    /// Gives the element's script the selection as words, to restore after a crash. The host gets no event.
    pub fn keep(&self, matrix: &Matrix, selection: &Selection) {
        let words = address::write("", "", &selection.wish(matrix));
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str("keep"), &JsValue::from_str(&words));
    }

    /// Asks for a part; [`Mounted::arrived`](super::mounted::Mounted) receives the outcome. The host
    /// gets no event.
    pub fn part(&self, part: Part) {
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str("part"), &JsValue::from_str(part.name()));
    }

    /// Says that the matrix was read, so that the view of it can take its place. The host gets no event.
    pub fn read(&self) {
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str("read"), &JsValue::UNDEFINED);
    }

    fn send(&self, name: &str, detail: &Object) {
        // A handler of the host that throws is reported by the browser, not here.
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str(name), detail);
    }
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a field of a fresh object cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}
