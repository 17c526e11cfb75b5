//! What is open, and what was changed by hand.

use crate::files_part::FilesPart;
use leptos::prelude::*;
use skill_matrix::files::{Answer, Opened, Request};
use skill_matrix::import::{ColumnMap, cell_name};
use skill_matrix::messages::maker as messages;
use std::sync::Arc;

/// Files as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The name of each.
    pub names: Vec<String>,
    /// The bytes of each.
    pub bytes: Vec<Vec<u8>>,
}

/// How they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The encoding of their text; none to find it out.
    pub encoding: Option<String>,
    /// The separator between cells; none to find it out.
    pub separator: Option<u8>,
    /// What the columns are; none to find it out.
    pub map: Option<ColumnMap>,
    /// What the columns of the last sheet were, from the page that was made of it.
    pub carried: Option<ColumnMap>,
}

/// What came out of reading them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What was found.
    pub opened: Opened,
    /// The JSON of the matrix; empty if there is none.
    pub json: Vec<u8>,
}

impl Reading {
    /// The sheet with this number: its name, and which of several with this name it is.
    pub fn sheet_key(&self, sheet: usize) -> Option<(&str, Option<u32>)> {
        let name = self.opened.sheets.get(sheet)?.name.as_str();
        let with_name = |sheets: &[skill_matrix::files::SheetCells]| {
            sheets.iter().filter(|other| other.name == name).count()
        };
        let before = with_name(self.opened.sheets.get(..sheet)?);
        let is_one_of_several = with_name(&self.opened.sheets) > 1;
        Some((name, is_one_of_several.then(|| u32::try_from(before).unwrap_or_default())))
    }
}

/// A cell of a sheet: the number of the sheet, the row and the column, each from 0.
pub type Cell = (usize, u32, u32);

/// The state of the maker.
#[derive(Clone, Copy)]
pub struct Maker {
    part: FilesPart,
    files: RwSignal<Arc<Files>>,
    settings: RwSignal<Arc<Settings>>,
    /// The settings before each change, the latest last.
    past: RwSignal<Vec<Arc<Settings>>>,
    reading: RwSignal<Option<Arc<Reading>>>,
    /// Whether files are open. It changes less often than what is read of them.
    is_open: Memo<bool>,
    /// The last matrix that could be read of these files.
    shown: RwSignal<Arc<Vec<u8>>>,
    trouble: RwSignal<Option<String>>,
    /// What happened last, and whether that is written nowhere else.
    said: RwSignal<(String, bool)>,
    is_busy: RwSignal<bool>,
    sheet: RwSignal<usize>,
    target: RwSignal<Option<Cell>>,
    /// The number of requests. The answer to an older one is dropped.
    asked: StoredValue<u32>,
}

impl Maker {
    /// Nothing is open.
    pub fn new(part: FilesPart) -> Maker {
        let reading: RwSignal<Option<Arc<Reading>>> = RwSignal::default();
        Maker {
            part,
            files: RwSignal::default(),
            settings: RwSignal::default(),
            past: RwSignal::default(),
            reading,
            is_open: Memo::new(move |_| reading.with(Option::is_some)),
            shown: RwSignal::default(),
            trouble: RwSignal::default(),
            said: RwSignal::default(),
            is_busy: RwSignal::default(),
            sheet: RwSignal::default(),
            target: RwSignal::default(),
            asked: StoredValue::new(0),
        }
    }

    /// The way to the files part.
    pub fn part(self) -> FilesPart {
        self.part
    }

    /// The names of the open files.
    pub fn names(self) -> Vec<String> {
        self.files.get().names.clone()
    }

    /// Whether something is open.
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// What was read last; nothing if nothing is open.
    pub fn reading(self) -> Arc<Reading> {
        self.reading.get().unwrap_or_default()
    }

    /// The last matrix that could be read.
    pub fn shown(self) -> Arc<Vec<u8>> {
        self.shown.get()
    }

    /// What is wrong, as sentences.
    pub fn trouble(self) -> Option<String> {
        self.trouble.get()
    }

    /// What happened last.
    pub fn said(self) -> String {
        if self.is_busy.get() { messages::WORKING.to_owned() } else { self.said.get().0 }
    }

    /// Whether what happened last is written nowhere else on the page.
    pub fn is_said_only_here(self) -> bool {
        self.is_busy.get() || self.said.get().1
    }

    /// Whether there is a matrix to save.
    pub fn can_save(self) -> bool {
        self.reading.with(|reading| reading.as_ref().is_some_and(|reading| !reading.json.is_empty()))
    }

    /// The number of the sheet in sight.
    pub fn sheet(self) -> usize {
        self.sheet.get()
    }

    /// Shows a sheet.
    pub fn show_sheet(self, sheet: usize) {
        self.target.set(None);
        self.sheet.set(sheet);
    }

    /// The cell that somebody was led to.
    pub fn target(self) -> Option<Cell> {
        self.target.get()
    }

    /// Leads to a cell.
    pub fn lead_to(self, cell: Cell) {
        if self.sheet.get_untracked() != cell.0 {
            self.sheet.set(cell.0);
        }
        self.target.set(Some(cell));
        self.said.set((messages::led_to(&cell_name(cell.1, cell.2)), false));
    }

    /// Says what is wrong.
    pub fn complain(self, why: String) {
        self.trouble.set(Some(why));
    }

    /// Says what happened, which is written elsewhere too.
    pub fn say(self, what: String) {
        self.trouble.set(None);
        self.said.set((what, false));
    }

    /// Opens other files. What is open stays until they have been read. If it is a page that was made from a sheet,
    /// what the columns were is taken along. Undo finds them out anew.
    pub fn open(self, files: Files) {
        let open = self.reading.get_untracked();
        let carried = open.and_then(|reading| reading.opened.carried.clone());
        let settings = Settings { carried, ..Settings::default() };
        let past = settings.carried.iter().map(|_| Arc::default()).collect();
        self.ask(Arc::new(files), Arc::new(settings), past, true);
    }

    /// Changes how the files are read.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.get_untracked();
        let mut settings = (*before).clone();
        change(&mut settings);
        if settings == *before {
            return;
        }
        let mut past = self.past.get_untracked();
        past.push(before);
        self.ask(self.files.get_untracked(), Arc::new(settings), past, false);
    }

    /// Changes what the columns are taken for. It begins from what was understood.
    pub fn change_map(self, change: impl FnOnce(&mut ColumnMap)) {
        let understood = self.reading.get_untracked().and_then(|reading| reading.opened.map.clone());
        self.change(|settings| {
            let mut map = understood.or_else(|| settings.map.take()).unwrap_or_default();
            change(&mut map);
            settings.map = Some(map);
        });
    }

    /// Whether a change can be undone.
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Takes the latest change back.
    pub fn undo(self) {
        let mut past = self.past.get_untracked();
        if let Some(before) = past.pop() {
            self.ask(self.files.get_untracked(), before, past, false);
        }
    }

    /// Closes everything. [`Maker::go_back`] opens it again.
    pub fn start_over(self) {
        self.asked.update_value(|asked| *asked += 1);
        self.is_busy.set(false);
        self.reading.set(None);
        self.shown.set(Arc::default());
        self.trouble.set(None);
        self.said.set((messages::NOTHING_OPEN.to_owned(), false));
    }

    /// Opens again what was closed, with all that was changed in it.
    pub fn go_back(self) {
        let (files, settings) = (self.files.get_untracked(), self.settings.get_untracked());
        self.ask(files, settings, self.past.get_untracked(), true);
    }

    fn ask(self, files: Arc<Files>, settings: Arc<Settings>, past: Vec<Arc<Settings>>, is_new: bool) {
        self.asked.update_value(|asked| *asked += 1);
        let nth = self.asked.get_value();
        self.is_busy.set(true);
        let request = Request::Open {
            names: files.names.clone(),
            encoding: settings.encoding.clone(),
            separator: settings.separator,
            map: settings.map.clone().map(Box::new),
            carried: settings.carried.clone().map(Box::new),
        };
        self.part.ask(request, files.bytes.clone(), move |answer, json| {
            if self.asked.get_value() != nth {
                return;
            }
            self.is_busy.set(false);
            match answer {
                // What was open stays as it was. Nothing is lost if nothing was open: then the sheet is shown, and its
                // columns can be named by hand.
                Answer::Opened(opened)
                    if is_new && opened.problem.is_some() && self.reading.with_untracked(Option::is_some) =>
                {
                    self.complain(messages::stays(opened.problem.as_deref().unwrap_or_default()));
                }
                Answer::Opened(opened) => {
                    self.files.set(files);
                    self.settings.set(settings);
                    // If the map of the last sheet did not fit, there is nothing to undo.
                    self.past.set(if is_new && !opened.is_as_before { Vec::new() } else { past });
                    self.take(*opened, json, is_new);
                }
                // What was open stays as it was.
                Answer::Refused { why } => self.complain(why),
                Answer::Read { .. } | Answer::Written { .. } | Answer::Compared { .. } => {}
            }
        });
    }

    fn take(self, opened: Opened, json: Vec<u8>, is_new: bool) {
        let reading = Reading { opened, json };
        self.trouble.set(reading.opened.problem.clone());
        if is_new {
            let is_taken = |sheet: &usize| {
                let map = reading.opened.map.as_ref();
                reading
                    .sheet_key(*sheet)
                    .is_some_and(|(name, nth)| map.is_some_and(|map| map.sheet(name, nth).is_some()))
            };
            self.sheet.set((0..reading.opened.sheets.len()).find(is_taken).unwrap_or_default());
            self.target.set(None);
        }
        if is_new || !reading.json.is_empty() {
            self.shown.set(Arc::new(reading.json.clone()));
        }
        let mut said =
            if reading.json.is_empty() { String::new() } else { messages::counts(&reading.opened.counts) };
        let is_as_before = is_new && reading.opened.is_as_before;
        if is_as_before {
            said = [&said, " ", messages::AS_BEFORE].concat();
        }
        self.said.set((said, is_as_before));
        self.reading.set(Some(Arc::new(reading)));
    }
}
