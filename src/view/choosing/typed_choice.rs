//! A choice among many: a field that narrows the list below it. It follows the combobox pattern of WAI-ARIA,
//! with a list that completes by itself.

use crate::messages;
use crate::search::fit;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::choice::Choice;
use crate::view::shared::focus::widget_of;
use crate::view::shared::keys::key;
use crate::view::stage::watched::Watched;
use leptos::prelude::{event_target_value, untrack};
use wasm_bindgen::JsCast;
use wasm_split_helpers::wasm_split;
use web_sys::{Event, HtmlElement, HtmlInputElement};

/// An option that fits what is typed.
struct Fitting {
    /// The name of its group, if it is the first of it.
    group: Option<String>,
    value: String,
    words: String,
}

#[derive(Clone)]
struct Field {
    stage: Stage,
    id: &'static str,
    choice: Choice,
    is_open: Watched<bool>,
    /// What is typed; none until something is.
    typed: Watched<Option<String>>,
    /// The option that Enter chooses, counted from 0 among those that fit.
    active: Watched<usize>,
}

/// The field, with this id and name, and its list.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn typed_choice(stage: Stage, id: &'static str, name: &'static str, choice: Choice) -> El {
    let field = Field {
        stage,
        id,
        choice,
        is_open: Watched::new(false),
        typed: Watched::new(None),
        active: Watched::new(0),
    };
    let is_open = move || field.is_open.get();
    let (written, listed) = (field.clone(), field.clone());
    let (typing, keyed, clicked) = (field.clone(), field.clone(), field.clone());
    let (focused, left) = (field.clone(), field.clone());
    let list_id = [id, "-list"].concat();
    let input = el("input")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("id", id)
        .attr("aria-label", name)
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", &list_id)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .state("aria-expanded", is_open)
        .live("aria-activedescendant", move || is_open().then(|| option_id(id, field.active.get())))
        .value(move || written.written())
        .on("focus", move |event| focused.select_all(&event))
        .on("click", move |event| clicked.open(&event))
        .on("input", move |event| {
            typing.typed.set(Some(event_target_value(&event)));
            typing.is_open.renew(true);
            typing.active.set(typing.best());
        })
        .on("keydown", move |event| keyed.press(&event))
        .on("blur", move |_| left.close());
    let list = live(move || {
        listed.typed.get();
        is_open().then(|| listed.list(&list_id)).content()
    });
    el("span").class("typed-choice").child(input).child(list)
}

fn option_id(id: &str, nth: usize) -> String {
    [id, "-", &nth.to_string()].concat()
}

impl Field {
    /// What the field holds: what is typed, or else what is chosen.
    fn written(&self) -> String {
        self.typed.get().unwrap_or_else(|| {
            let chosen = (self.choice.chosen)();
            let mut options = (self.choice.groups)().into_iter().flat_map(|group| group.options);
            options.find(|(value, _)| *value == chosen).map(|(_, words)| words).unwrap_or_default()
        })
    }

    /// The options that fit what is typed, in their order.
    fn fitting(&self) -> Vec<Fitting> {
        let typed = self.typed.peek().unwrap_or_default();
        let mut fitting = Vec::new();
        for group in untrack(|| (self.choice.groups)()) {
            let mut name = Some(group.name.clone()).filter(|name| !name.is_empty());
            for (value, words) in group.options {
                if fit(&typed, &[&words, " ", &group.name].concat()).is_some() {
                    fitting.push(Fitting { group: name.take(), value, words });
                }
            }
        }
        fitting
    }

    /// The option that fits best: the first one that begins so, or else the first one.
    fn best(&self) -> usize {
        let typed = self.typed.peek().unwrap_or_default();
        self.fitting().iter().position(|option| fit(&typed, &option.words) == Some(0)).unwrap_or_default()
    }

    /// Opens the list with all options, at the chosen one.
    fn open(&self, event: &Event) {
        if !self.is_open.peek() {
            self.is_open.set(true);
            let chosen = untrack(|| (self.choice.chosen)());
            let at = self.fitting().iter().position(|option| option.value == chosen);
            self.active.set(at.unwrap_or_default());
            self.show_active(event);
        }
    }

    fn press(&self, event: &Event) {
        let (is_open, active) = (self.is_open.peek(), self.active.peek());
        match key(event).as_str() {
            "ArrowDown" | "ArrowUp" if !is_open => self.open(event),
            "ArrowDown" => self.make_active(active + 1, event),
            "ArrowUp" => self.make_active(active.wrapping_sub(1), event),
            "Enter" if is_open => self.choose(active, event),
            "Escape" if is_open => {
                // A dialog of the host stays open.
                event.stop_propagation();
                self.close();
                self.select_all(event);
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Makes an option the active one. After the last one comes the first, and before the first the last.
    fn make_active(&self, nth: usize, event: &Event) {
        let last = self.fitting().len().saturating_sub(1);
        self.active.set(match nth {
            usize::MAX => last,
            nth if nth > last => 0,
            nth => nth,
        });
        self.show_active(event);
    }

    /// Selects the text of the field, after the latest change is drawn: what is typed next takes its place.
    fn select_all(&self, event: &Event) {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        (self.stage.browser().later)(0, Box::new(move || input.iter().for_each(HtmlInputElement::select)));
    }

    fn close(&self) {
        self.is_open.renew(false);
        self.typed.set(None);
    }

    /// Chooses an option.
    fn choose(&self, nth: usize, event: &Event) {
        if let Some(option) = self.fitting().into_iter().nth(nth) {
            self.close();
            (self.choice.choose)(&option.value);
            self.select_all(event);
        }
    }

    /// Scrolls the list, and nothing else, to the active option, after it is drawn.
    fn show_active(&self, event: &Event) {
        let (widget, option) = (widget_of(event), option_id(self.id, self.active.peek()));
        let show = move || {
            let option = widget.and_then(|widget| widget.query_selector(&["#", &option].concat()).ok()?);
            let Some(option) = option.and_then(|option| option.dyn_into::<HtmlElement>().ok()) else {
                return;
            };
            if let Some(list) = option.parent_element() {
                list.set_scroll_top(option.offset_top() - list.client_height() / 2);
            }
        };
        (self.stage.browser().later)(0, Box::new(show));
    }

    fn list(&self, id: &str) -> El {
        let fitting = self.fitting();
        let mut options = Content::default();
        if fitting.is_empty() {
            options.add(el("li").class("muted").attr("role", "presentation").child(messages::NO_ROLE_FITS));
        }
        for (nth, option) in fitting.into_iter().enumerate() {
            if let Some(group) = option.group {
                options.add(el("li").class("aside").attr("role", "presentation").child(group));
            }
            let (active, field) = (self.active, self.clone());
            options.add(
                el("li")
                    .attr("role", "option")
                    .attr("id", &option_id(self.id, nth))
                    .state("aria-selected", move || active.get() == nth)
                    // The field keeps the focus.
                    .on("mousedown", |event| event.prevent_default())
                    .on("click", move |event| field.choose(nth, &event))
                    .child(option.words),
            );
        }
        el("ul").attr("role", "listbox").attr("id", id).attr("aria-label", messages::ROLES).child(options)
    }
}
