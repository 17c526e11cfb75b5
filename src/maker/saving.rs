//! What can be taken away: a page for readers, and files for those who go on with the matrix.

use crate::download::download;
use crate::state::Maker;
use leptos::prelude::{Get, RwSignal, Set};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::files::{Answer, Format, Request};
use skill_matrix::messages::maker as messages;
use std::sync::Arc;

/// A file that waits for a yes, because it can't hold everything.
#[derive(Clone, Default, PartialEq, Eq)]
struct Waiting {
    format: Option<Format>,
    lost: Vec<String>,
    bytes: Arc<Vec<u8>>,
}

/// The ways to save.
pub fn saving(maker: Maker) -> Content {
    let waiting = RwSignal::new(Waiting::default());
    let is_off = move || !maker.can_save();
    let page = el("button")
        .attr("type", "button")
        .class("primary")
        .flag("disabled", is_off)
        .on("click", move |_| save_page(maker))
        .child(messages::SAVE_PAGE);
    let formats = [Format::Xlsx, Format::CsvLong, Format::CsvWide, Format::Markdown, Format::Json];
    let format = |format: Format| {
        el("button")
            .attr("type", "button")
            .flag("disabled", is_off)
            .on("click", move |_| save(maker, format, waiting))
            .child(messages::format(format))
    };
    let map = el("button")
        .attr("type", "button")
        .flag("disabled", move || maker.reading().opened.map.is_none())
        .on("click", move |_| save_map(maker))
        .child(messages::COLUMN_MAP);
    let others: Vec<El> = formats.into_iter().map(format).chain([map]).collect();
    el("section")
        .class("saving")
        .attr("aria-labelledby", "saving-title")
        .child(el("h2").attr("id", "saving-title").child(messages::SAVE_TITLE))
        .child(el("p").class("hint").child(messages::SAVE_HINT))
        .child(page)
        .child(
            el("details")
                .child(el("summary").child(messages::SAVE_OTHERS))
                .child(el("div").class("others").child(others)),
        )
        .child(live(move || what_is_lost(maker, waiting)))
        .content()
}

/// What the format can't hold, and the choice to save all the same.
fn what_is_lost(maker: Maker, waiting: RwSignal<Waiting>) -> Content {
    let wait = waiting.get();
    let Some(format) = wait.format else { return Content::default() };
    let lost: Vec<El> = wait.lost.iter().map(|lost| el("li").child(lost.clone())).collect();
    let yes = el("button").attr("type", "button").class("primary").on("click", move |_| {
        waiting.set(Waiting::default());
        offer(maker, messages::ending(format), messages::media_type(format), &wait.bytes);
    });
    let no = el("button").attr("type", "button").on("click", move |_| waiting.set(Waiting::default()));
    el("div")
        .class("lost")
        .attr("role", "alert")
        .child(el("p").child(messages::cannot_hold(format)))
        .child(el("ul").child(lost))
        .child(yes.child(messages::SAVE_ANYWAY))
        .child(no.child(messages::CANCEL))
        .content()
}

fn save(maker: Maker, format: Format, waiting: RwSignal<Waiting>) {
    waiting.set(Waiting::default());
    let json = maker.reading().json.clone();
    maker.part().ask(Request::Write { format }, vec![json], move |answer, bytes| match answer {
        Answer::Written { lost } if lost.is_empty() => {
            offer(maker, messages::ending(format), messages::media_type(format), &bytes);
        }
        Answer::Written { lost } => {
            waiting.set(Waiting { format: Some(format), lost, bytes: Arc::new(bytes) })
        }
        Answer::Refused { why } => maker.complain(why),
        Answer::Opened(_) | Answer::Read { .. } => {}
    });
}

fn save_page(maker: Maker) {
    let reading = maker.reading();
    let columns = reading.opened.map.clone().or_else(|| reading.opened.carried.clone());
    maker.part().page(reading.json.clone(), columns, move |answer, bytes| match answer {
        Answer::Written { .. } => offer(maker, "html", "text/html", &bytes),
        Answer::Refused { why } => maker.complain(why),
        Answer::Opened(_) | Answer::Read { .. } => {}
    });
}

fn save_map(maker: Maker) {
    if let Some(map) = &maker.reading().opened.map {
        offer(maker, "columns.json", "application/json", map.write().as_bytes());
    }
}

fn offer(maker: Maker, ending: &str, kind: &str, bytes: &[u8]) {
    let name = messages::file_name(&name(maker), ending);
    if download(&name, kind, bytes) {
        maker.say(messages::saved(&name));
    } else {
        maker.complain(messages::NO_DOWNLOADS.to_owned());
    }
}

/// What the files are called: the title, or the name of the file that is open.
fn name(maker: Maker) -> String {
    let title = maker.reading().opened.map.as_ref().and_then(|map| map.title.clone());
    title.or_else(|| maker.names().first().map(|name| messages::stem(name).to_owned())).unwrap_or_default()
}
