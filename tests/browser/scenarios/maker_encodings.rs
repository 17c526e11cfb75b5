//! The maker: texts in other encodings than UTF-8, which the browser decodes.

use super::maker::open;
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![an_encoding_is_guessed_and_put_right, each_encoding_is_read]
}

/// `スキル,初級,上級` and a row, in Shift_JIS.
const JAPANESE: &[u8] = b"\x83\x58\x83\x4c\x83\x8b,\x8f\x89\x8b\x89,\x8f\xe3\x8b\x89\n\
    \x92\x42\x90\xac\x8f\x64\x8e\x8b,\x8a\xee\x8f\x80\x82\xc9\x93\x9e\x92\x42\x82\xb7\x82\xe9\x81\x42,\
    \x8a\xee\x8f\x80\x82\xf0\x8d\xec\x82\xe9\x81\x42\n";

/// `Навык;Младший;Старший` and a row, in windows-1251.
const RUSSIAN: &[u8] = b"\xcd\xe0\xe2\xfb\xea;\xcc\xeb\xe0\xe4\xf8\xe8\xe9;\xd1\xf2\xe0\xf0\xf8\xe8\xe9\n\
    \xdf\xe7\xfb\xea;\xef\xe8\xf8\xe5\xf2 \xef\xf0\xee\xf1\xf2\xfb\xe5 \xe7\xe0\xef\xf0\xee\xf1\xfb;\
    \xe8\xf9\xe5\xf2 \xee\xf8\xe8\xe1\xea\xe8\n";

fn drop_bytes(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
        const init = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main').dispatchEvent(new DragEvent('drop', init));";
    page.run(script, vec![json!(name), json!(bytes)]);
}

fn an_encoding_is_guessed_and_put_right(page: &Page) {
    open(page);
    drop_bytes(page, "skills.csv", JAPANESE);
    page.find("region", "What was understood").mentions("2 expectations in 1 skill at 2 levels.");
    page.find("region", "Cells of the sheet").mentions("基準に到達する。");
    page.run("document.querySelector('.reading').open = true", vec![]);
    let encoding = page.find("combobox", "Encoding");
    assert_eq!(encoding.selected(), "Shift_JIS");
    page.find("main", crate::page::any()).mentions("A guess. If letters look wrong, choose another one.");
    encoding.select("windows-1252");
    page.find("region", "Cells of the sheet").mentions("ƒX");
    page.find("button", "Undo").click();
    page.find("region", "Cells of the sheet").mentions("スキル");
    page.find("region", "From 初級 to 上級");
    page.console_is_empty();
}

fn each_encoding_is_read(page: &Page) {
    open(page);
    drop_bytes(page, "skills.csv", RUSSIAN);
    page.find("region", "Cells of the sheet").mentions("пишет простые запросы");
    page.run("document.querySelector('.reading').open = true", vec![]);
    assert_eq!(page.find("combobox", "Encoding").selected(), "windows-1251");
    let utf_16: Vec<u8> =
        "Skill\tJunior\tSenior\nÖl\tKnows\tPlans\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    drop_bytes(page, "oil.tsv", &utf_16);
    // The sheet of the file before is still there until then.
    page.find("region", "Open files").mentions("oil.tsv");
    page.find("region", "Cells of the sheet").mentions("Öl");
    page.console_is_empty();
}
