//! All views in all themes, light and dark, as they were when somebody last looked at them.
//! `UPDATE=1 tests/run --test browser -- chromium::gallery` keeps what is seen now; look at it.

use std::path::{Path, PathBuf};

use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any, compare_picture};

pub fn all() -> Vec<Scenario> {
    let why = "pictures are of one engine; the others are held to the same rules by axe";
    scenarios![
        the_look_of_the_page_without_a_theme.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        neutral.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        dense.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        high_contrast.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        on_a_phone.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        on_paper.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
    ]
}

/// Opens the gallery and waits until all of it is there.
#[track_caller]
pub fn open_gallery(page: &Page, theme: &str, scheme: &str) {
    let theme = if theme.is_empty() { String::new() } else { format!("&theme={theme}") };
    page.open(&format!("/hosts/gallery/index.html?scheme={scheme}{theme}"));
    page.resize(900, 900);
    let ready = "const all = [...document.querySelectorAll('skill-matrix')];
        const has = (it, what) => it.shadowRoot?.querySelector(what);
        return all.map((it) => Boolean(has(it, '.table-section, .path, .error') && (!it.query || has(it, '.search-results'))))";
    let mut there = String::new();
    let is_ready = page.comes_true(|| {
        there = page.run(ready, vec![]).to_string();
        !there.contains("false")
    });
    assert!(is_ready, "not all views are there: {there}");
    page.find("alert", any());
    page.wait_for("the font is there", || {
        page.run(
            "return document.fonts.check('600 16px Inter') && document.fonts.status === 'loaded'",
            vec![],
        ) == true
    });
}

/// Each colour that anything has, exactly: a picture may miss a shade, and small things.
const COLOURS: &str = "
  const found = new Set();
  for (const host of document.querySelectorAll('skill-matrix')) {
    for (const it of host.shadowRoot.querySelectorAll('*')) {
      const style = getComputedStyle(it);
      for (const name of ['color', 'background-color', 'border-top-color', 'fill', 'stroke', 'border-top-left-radius']) {
        found.add(name + ' ' + style.getPropertyValue(name));
      }
    }
  }
  return [...found].sort().join('\\n') + '\\n'";

fn looks_as_before(page: &Page, theme: &str) {
    let mut wrong = Vec::new();
    for scheme in ["light", "dark"] {
        open_gallery(page, theme, scheme);
        let name = format!("{}-{scheme}", if theme.is_empty() { "default" } else { theme });
        wrong.extend(compare_picture(&kept(&name, "png"), &page.picture(&name)).err());
        let colours = page.run(COLOURS, vec![]).as_str().unwrap_or_default().to_owned();
        wrong.extend(compare_colours(&kept(&name, "txt"), &colours).err());
    }
    assert!(wrong.is_empty(), "{}\nIf that is meant: UPDATE=1", wrong.join("\n"));
    page.console_is_empty();
}

fn kept(name: &str, ending: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts/gallery/pictures");
    folder.join(name).with_extension(ending)
}

fn compare_colours(kept: &Path, seen: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(kept, seen).unwrap();
        return Ok(());
    }
    let before = std::fs::read_to_string(kept).map_err(|error| format!("{}: {error}", kept.display()))?;
    let lacks = |what: &str, than: &str| -> Vec<String> {
        what.lines().filter(|line| !than.lines().any(|it| it == *line)).map(ToOwned::to_owned).collect()
    };
    let (gone, new) = (lacks(&before, seen), lacks(seen, &before));
    if gone.is_empty() && new.is_empty() {
        return Ok(());
    }
    Err(format!("{}: no longer {gone:#?}, but {new:#?}", kept.display()))
}

/// The pictures alone: the colours are those of the wide page.
fn looks_as_before_when(page: &Page, name: &str, schemes: &[&str], change: impl Fn(&Page)) {
    let mut wrong = Vec::new();
    for scheme in schemes {
        open_gallery(page, "", scheme);
        change(page);
        let name = format!("{name}-{scheme}");
        wrong.extend(compare_picture(&kept(&name, "png"), &page.picture(&name)).err());
    }
    assert!(wrong.is_empty(), "{}\nIf that is meant: UPDATE=1", wrong.join("\n"));
    page.console_is_empty();
}

fn on_a_phone(page: &Page) {
    looks_as_before_when(page, "phone", &["light", "dark"], |page| page.resize(390, 844));
}

fn on_paper(page: &Page) {
    looks_as_before_when(page, "paper", &["light"], Page::as_if_printed);
}

fn the_look_of_the_page_without_a_theme(page: &Page) {
    looks_as_before(page, "");
}

fn neutral(page: &Page) {
    looks_as_before(page, "neutral");
}

fn dense(page: &Page) {
    looks_as_before(page, "dense");
}

fn high_contrast(page: &Page) {
    looks_as_before(page, "high-contrast");
}
