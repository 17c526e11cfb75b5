//! Saving: what is written, and what became of it.

use crate::download::download;
use crate::preview::{self, chosen};
use crate::state::{Maker, Reading};
use leptos::prelude::{Get, RwSignal, Set, window};
use skill_matrix::dom::frame::may_not_save;
use skill_matrix::files::{Answer, ComparisonFormat, Format, Request};
use skill_matrix::messages::maker as messages;
use std::sync::Arc;

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page for readers.
    Page,
    /// A matrix in a format.
    Format(Format),
    /// The comparison that the preview shows.
    Comparison(ComparisonFormat),
    /// The tag to paste into a page.
    Fragment,
    /// This page, to go on with the matrix.
    Maker,
}

impl Kind {
    /// The name of its button.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Page => messages::SAVE_PAGE,
            Kind::Format(format) => messages::format(format),
            Kind::Comparison(format) => messages::comparison_format(format),
            Kind::Fragment => messages::FRAGMENT,
            Kind::Maker => messages::SAVE_MAKER,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Kind::Page => "html",
            Kind::Format(format) => messages::ending(format),
            Kind::Comparison(format) => messages::ending(like(format)),
            Kind::Fragment => "fragment.html",
            Kind::Maker => "maker.html",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Kind::Page | Kind::Fragment | Kind::Maker => "text/html",
            Kind::Format(format) => messages::media_type(format),
            Kind::Comparison(format) => messages::media_type(like(format)),
        }
    }
}

/// The format of a matrix whose files are of the same type.
fn like(format: ComparisonFormat) -> Format {
    match format {
        ComparisonFormat::Markdown => Format::Markdown,
        ComparisonFormat::Csv => Format::CsvLong,
        ComparisonFormat::Xlsx => Format::Xlsx,
        // It is no file.
        ComparisonFormat::Copied => Format::Json,
    }
}

/// A file that waits for a yes, because it can't hold everything.
#[derive(Clone)]
struct Waiting {
    format: Format,
    lost: Vec<String>,
    bytes: Arc<Vec<u8>>,
}

/// A file that was given to the browser.
#[derive(Clone)]
pub struct Done {
    /// Its name.
    pub name: String,
    /// Whether the browser may have refused to save it, which nothing tells.
    pub may_be_refused: bool,
    /// Its text, if it may have been refused and is one.
    pub text: Option<Arc<String>>,
    /// What was open then.
    of: Arc<Reading>,
}

/// The state of saving.
#[derive(Clone, Copy)]
pub struct Saves {
    maker: Maker,
    waiting: RwSignal<Option<Waiting>>,
    done: RwSignal<Option<Done>>,
    copied: RwSignal<Option<&'static str>>,
}

impl Saves {
    /// Nothing was saved.
    pub fn new(maker: Maker) -> Saves {
        Saves { maker, waiting: RwSignal::new(None), done: RwSignal::new(None), copied: RwSignal::new(None) }
    }

    /// The format that can't hold everything, and what it can't hold, while it waits for a yes.
    pub fn lost(self) -> Option<(Format, Vec<String>)> {
        self.waiting.get().map(|waiting| (waiting.format, waiting.lost))
    }

    /// Does not save.
    pub fn cancel(self) {
        self.waiting.set(None);
    }

    /// What was saved last of what is open.
    pub fn done(self) -> Option<Done> {
        let open = self.maker.reading();
        self.done.get().filter(|done| Arc::ptr_eq(&done.of, &open))
    }

    /// What became of copying the comparison; none if something else was done last.
    pub fn copied(self) -> Option<&'static str> {
        self.copied.get()
    }

    /// Copies the comparison that the preview shows.
    pub fn copy(self) {
        self.waiting.set(None);
        self.done.set(None);
        self.copied.set(None);
        let json = self.maker.reading().json.clone();
        self.maker.part().copy_comparison(json, chosen(), move |copied| match copied {
            Ok(is_copied) => {
                let said = if is_copied { messages::COPIED } else { messages::NOT_COPIED };
                self.maker.say(said.to_owned());
                self.copied.set(Some(said));
            }
            Err(why) => self.maker.complain(why),
        });
    }

    /// Saves what is open.
    pub fn save(self, kind: Kind) {
        self.waiting.set(None);
        self.copied.set(None);
        let reading = self.maker.reading();
        let json = reading.json.clone();
        let columns = reading.opened.map.clone().or_else(|| reading.opened.carried.clone());
        let part = self.maker.part();
        let then = move |answer, bytes: Vec<u8>| match (answer, kind) {
            (Answer::Written { lost }, Kind::Format(format)) if !lost.is_empty() => {
                self.waiting.set(Some(Waiting { format, lost, bytes: Arc::new(bytes) }));
            }
            (Answer::Written { .. }, _) => {
                self.offer(&self.title(), kind.ending(), kind.media_type(), &bytes)
            }
            (Answer::Compared { ends }, _) => {
                let title = messages::comparison_title(&ends, &self.title());
                self.offer(&title, kind.ending(), kind.media_type(), &bytes);
            }
            (Answer::Refused { why }, _) => self.maker.complain(why),
            (Answer::Opened(_) | Answer::Read { .. }, _) => {}
        };
        match kind {
            Kind::Page => preview::first_view(json.clone(), move |first_view| {
                part.page(json, first_view, columns, then);
            }),
            Kind::Maker => part.maker(json, columns, then),
            Kind::Fragment => part.ask(Request::Fragment, vec![json], then),
            Kind::Format(format) => part.ask(Request::Write { format }, vec![json], then),
            Kind::Comparison(format) => {
                part.ask(Request::Compare { format, chosen: chosen() }, vec![json], then);
            }
        }
    }

    /// Saves the column map.
    pub fn save_map(self) {
        self.waiting.set(None);
        if let Some(map) = &self.maker.reading().opened.map {
            self.offer(&self.title(), "columns.json", "application/json", map.write().as_bytes());
        }
    }

    fn offer(self, title: &str, ending: &str, media_type: &str, bytes: &[u8]) {
        let name = messages::file_name(title, ending);
        if !download(&name, media_type, bytes) {
            return self.maker.complain(messages::NO_DOWNLOADS.to_owned());
        }
        let may_be_refused = may_not_save(&window());
        let text = may_be_refused.then(|| String::from_utf8(bytes.to_vec()).ok()).flatten().map(Arc::new);
        self.maker.say(messages::saved(&name));
        self.done.set(Some(Done { name, may_be_refused, text, of: self.maker.reading() }));
    }

    /// What the files are called: the title, or the name of the file that is open.
    fn title(self) -> String {
        let reading = self.maker.reading();
        let opened = &reading.opened;
        let title = opened.map.as_ref().and_then(|map| map.title.clone()).or_else(|| opened.title.clone());
        let of_file = || self.maker.names().first().map(|name| messages::stem(name).to_owned());
        title.or_else(of_file).unwrap_or_default()
    }
}

/// Saves in a format that can't hold everything.
pub fn lost_all_the_same(saves: Saves) {
    if let Some(waiting) = saves.waiting.get() {
        saves.waiting.set(None);
        let kind = Kind::Format(waiting.format);
        saves.offer(&saves.title(), kind.ending(), kind.media_type(), &waiting.bytes);
    }
}
