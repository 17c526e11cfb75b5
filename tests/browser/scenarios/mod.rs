//! What a person does, and what has to happen: a file for each topic.

mod about;
mod address;
mod answer_first;
mod attacks;
mod axe;
mod bad_input;
mod bases;
mod big;
mod career_path;
mod comparison;
mod crash;
mod embed_attributes;
mod embed_documents;
mod embed_files;
mod embed_lifecycle;
mod embed_methods;
mod embed_plain;
mod embed_second_part;
mod embed_sheets;
mod embed_source;
mod embed_strict_policy;
mod embed_two_elements;
mod families;
mod first_view;
mod forbidden_wasm;
mod forks;
mod frame;
mod frameworks;
mod full_screen;
mod gallery;
mod grid;
mod handout;
mod harness;
mod header;
mod heat_map;
mod host_address;
mod hostile_scripts;
mod hostile_styles;
mod hosting;
mod hosting_width;
mod keyboard;
mod kinds;
mod ladder;
mod languages;
mod looking_around;
pub mod maker;
mod maker_encodings;
mod maker_kinds;
mod maker_large;
mod maker_saving;
mod many_roles;
mod markup_in_data;
mod memory;
mod menus;
mod narrow;
mod narrowing;
mod network;
mod old_browser;
mod own_ladders;
mod package;
mod page_first_view;
mod pages;
mod preferences;
mod print;
mod print_alone;
mod reading_view;
mod readme;
mod recipes;
mod rewording;
mod role_pages;
mod roles;
mod search;
mod search_everywhere;
mod shipped;
mod skill_pages;
mod skills;
mod starting;
mod storage_trouble;
mod table;
mod tasks;
mod text_size;
mod texts;
mod theming;
mod top_level;
mod translated;
mod trust;
mod two_roles;
mod versions;
mod waiting;
mod ways;

use crate::engine::{Engine, Preference};
use crate::page::Page;

/// One test for each engine.
#[derive(Clone)]
pub struct Scenario {
    pub name: &'static str,
    pub run: fn(&Page),
    pub preferences: Vec<Preference>,
    pub reads_requests: bool,
    not_in: Vec<Engine>,
}

impl Scenario {
    pub fn new(name: &'static str, run: fn(&Page)) -> Self {
        Self { name, run, preferences: Vec::new(), reads_requests: false, not_in: Vec::new() }
    }

    /// What the person has set up in their system.
    pub fn preferring(mut self, preference: Preference) -> Self {
        self.preferences.push(preference);
        self
    }

    /// Calls [`Page::requests`].
    pub fn reading_requests(mut self) -> Self {
        self.reads_requests = true;
        self
    }

    /// Leaves out an engine that lacks what is tested; `why` is for the reader.
    pub fn not_in(mut self, engine: Engine, _why: &str) -> Self {
        self.not_in.push(engine);
        self
    }

    pub fn runs_in(&self, engine: Engine) -> bool {
        !self.not_in.contains(&engine)
            && self.preferences.iter().all(|preference| preference.known_to(engine))
    }
}

/// A list of scenarios, each named after its function.
macro_rules! scenarios {
    ($($run:ident $(.$how:ident($($argument:expr),*))*),+ $(,)?) => {
        vec![$($crate::scenarios::Scenario::new(stringify!($run), $run)$(.$how($($argument),*))*),+]
    };
}
pub(crate) use scenarios;

/// Every topic and its scenarios.
pub fn all() -> Vec<(&'static str, Vec<Scenario>)> {
    vec![
        ("handout", handout::all()),
        ("harness", harness::all()),
        ("header", header::all()),
        ("ladder", ladder::all()),
        ("looking_around", looking_around::all()),
        ("languages", languages::all()),
        ("maker", maker::all()),
        ("maker_encodings", maker_encodings::all()),
        ("maker_kinds", maker_kinds::all()),
        ("maker_large", maker_large::all()),
        ("maker_saving", maker_saving::all()),
        ("comparison", comparison::all()),
        ("tasks", tasks::all()),
        ("top_level", top_level::all()),
        ("own_ladders", own_ladders::all()),
        ("two_roles", two_roles::all()),
        ("forks", forks::all()),
        ("narrowing", narrowing::all()),
        ("rewording", rewording::all()),
        ("versions", versions::all()),
        ("table", table::all()),
        ("grid", grid::all()),
        ("roles", roles::all()),
        ("skills", skills::all()),
        ("shipped", shipped::all()),
        ("skill_pages", skill_pages::all()),
        ("role_pages", role_pages::all()),
        ("heat_map", heat_map::all()),
        ("career_path", career_path::all()),
        ("search", search::all()),
        ("search_everywhere", search_everywhere::all()),
        ("about", about::all()),
        ("address", address::all()),
        ("answer_first", answer_first::all()),
        ("host_address", host_address::all()),
        ("memory", memory::all()),
        ("menus", menus::all()),
        ("big", big::all()),
        ("keyboard", keyboard::all()),
        ("narrow", narrow::all()),
        ("text_size", text_size::all()),
        ("families", families::all()),
        ("first_view", first_view::all()),
        ("page_first_view", page_first_view::all()),
        ("bases", bases::all()),
        ("ways", ways::all()),
        ("kinds", kinds::all()),
        ("texts", texts::all()),
        ("print", print::all()),
        ("print_alone", print_alone::all()),
        ("preferences", preferences::all()),
        ("reading_view", reading_view::all()),
        ("starting", starting::all()),
        ("axe", axe::all()),
        ("embed_plain", embed_plain::all()),
        ("embed_attributes", embed_attributes::all()),
        ("embed_methods", embed_methods::all()),
        ("package", package::all()),
        ("readme", readme::all()),
        ("frameworks", frameworks::all()),
        ("embed_two_elements", embed_two_elements::all()),
        ("embed_lifecycle", embed_lifecycle::all()),
        ("embed_documents", embed_documents::all()),
        ("embed_files", embed_files::all()),
        ("embed_source", embed_source::all()),
        ("embed_sheets", embed_sheets::all()),
        ("network", network::all()),
        ("embed_second_part", embed_second_part::all()),
        ("waiting", waiting::all()),
        ("trust", trust::all()),
        ("embed_strict_policy", embed_strict_policy::all()),
        ("crash", crash::all()),
        ("bad_input", bad_input::all()),
        ("forbidden_wasm", forbidden_wasm::all()),
        ("old_browser", old_browser::all()),
        ("storage_trouble", storage_trouble::all()),
        ("many_roles", many_roles::all()),
        ("markup_in_data", markup_in_data::all()),
        ("hostile_styles", hostile_styles::all()),
        ("hostile_scripts", hostile_scripts::all()),
        ("hosting_width", hosting_width::all()),
        ("full_screen", full_screen::all()),
        ("translated", translated::all()),
        ("frame", frame::all()),
        ("recipes", recipes::all()),
        ("theming", theming::all()),
        ("gallery", gallery::all()),
    ]
}
