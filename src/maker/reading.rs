//! How the file is read: the separator, the encoding, the row of the header, hidden rows.

use crate::columns::{change, chosen, map_of, typed};
use crate::state::Maker;
use leptos::prelude::untrack;
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::messages::maker as messages;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The encodings to choose from. Any other is found out or named on the command line.
const ENCODINGS: [&str; 10] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "Shift_JIS",
    "EUC-JP",
    "GBK",
    "IBM866",
];

/// The separators to choose from.
const SEPARATORS: [(u8, &str); 4] =
    [(b',', messages::COMMA), (b';', messages::SEMICOLON), (b'\t', messages::TAB), (b'|', messages::BAR)];

/// The controls that a file of this kind needs.
pub fn reading(maker: Maker) -> Content {
    let has = move || {
        let opened = &maker.reading().opened;
        (opened.text.is_some(), opened.separator.is_some(), !opened.sheets.is_empty())
    };
    let has = leptos::prelude::Memo::new(move |_| has());
    live(move || {
        let (text, separator, sheets) = leptos::prelude::Get::get(&has);
        if !(text || sheets) {
            return Content::default();
        }
        el("details")
            .class("reading")
            .child(el("summary").child(messages::HOW_READ))
            .child(text.then(|| encoding(maker)))
            .child(separator.then(|| self::separator(maker)))
            .child(sheets.then(|| header(maker)))
            .child(sheets.then(|| hidden_rows(maker)))
            .content()
    })
}

fn field(id: &'static str, name: &'static str, control: El) -> El {
    el("div").class("field").child(el("label").attr("for", id).child(name)).child(control.attr("id", id))
}

fn encoding(maker: Maker) -> El {
    let value =
        move || maker.reading().opened.text.as_ref().map(|text| text.encoding.clone()).unwrap_or_default();
    let mut names: Vec<String> = ENCODINGS.map(str::to_owned).to_vec();
    // The control stays when something else changes.
    let now = untrack(value);
    if !names.contains(&now) {
        names.push(now);
    }
    let options: Vec<El> =
        names.iter().map(|name| el("option").attr("value", name).child(name.clone())).collect();
    let select = el("select").child(options).value(value).on("change", move |event| {
        let encoding = Some(chosen(&event));
        maker.change(|settings| settings.encoding = encoding);
    });
    let guess = el("span").class("hint").text(move || {
        let guessed = maker.reading().opened.text.as_ref().is_some_and(|text| text.is_guess);
        if guessed { messages::ENCODING_GUESSED.to_owned() } else { String::new() }
    });
    field("encoding", messages::ENCODING, select).child(guess)
}

fn separator(maker: Maker) -> El {
    let value = move || {
        maker.reading().opened.separator.map(|separator| u32::from(separator).to_string()).unwrap_or_default()
    };
    let option = |value: String, name: String| el("option").attr("value", &value).child(name);
    let mut options: Vec<El> =
        SEPARATORS.iter().map(|(byte, name)| option(byte.to_string(), (*name).to_owned())).collect();
    let other = untrack(move || maker.reading())
        .opened
        .separator
        .filter(|c| SEPARATORS.iter().all(|(byte, _)| char::from(*byte) != *c));
    if let Some(c) = other {
        options.push(option(u32::from(c).to_string(), c.to_string()));
    }
    let select = el("select").child(options).value(value).on("change", move |event| {
        let separator = chosen(&event).parse().ok();
        maker.change(|settings| settings.separator = separator);
    });
    field("separator", messages::SEPARATOR, select)
}

fn header(maker: Maker) -> El {
    let value = move || {
        let row = map_of(maker, maker.sheet()).and_then(|map| map.header);
        row.map(|row| (row + 1).to_string()).unwrap_or_default()
    };
    let input = el("input").attr("type", "number").attr("min", "1").value(value).on("change", move |event| {
        if let Some(row) = typed(&event).parse::<u32>().ok().and_then(|row| row.checked_sub(1)) {
            change(maker, maker.sheet(), |map| map.take_header(row));
        }
    });
    field("header-row", messages::HEADER_ROW, input)
}

fn hidden_rows(maker: Maker) -> El {
    let has_some = move || {
        let reading = maker.reading();
        let sheet = reading.opened.sheets.get(maker.sheet());
        sheet.is_some_and(|sheet| sheet.hidden_rows.as_ref().is_some_and(|rows| !rows.is_empty()))
    };
    let is_on = move || map_of(maker, maker.sheet()).is_some_and(|map| map.hidden_rows);
    let input =
        el("input").attr("type", "checkbox").flag("checked", is_on).on("change", move |event: Event| {
            let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            let is_on = field.is_some_and(|field| field.checked());
            change(maker, maker.sheet(), |map| map.hidden_rows = is_on);
        });
    el("label")
        .class("check")
        .live("hidden", move || (!has_some()).then(String::new))
        .child(input)
        .child(messages::TAKE_HIDDEN_ROWS)
}
