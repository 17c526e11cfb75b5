//! The package from npm: bundled by Vite, and its module without a bundler.

use super::hosting::heard_times;
use super::{Scenario, scenarios};
use crate::bundled;
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_page_that_vite_has_bundled_works_under_a_strict_policy,
        the_module_works_by_itself_and_streams_its_wasm,
        a_wasm_with_a_wrong_type_works_all_the_same,
        a_wasm_may_be_slow_but_not_silent,
        a_wasm_that_is_missing_cut_short_or_of_another_version_is_named,
    ]
}

/// A module where its wasm is another file, served by the scenario's own host.
const ELSEWHERE: &str = "<!doctype html><html lang=en><head><title>Host</title><link rel=icon href=/favicon.ico>\
     <script src=/pages/embed/host.js></script><script type=module src=/own/skill-matrix.mjs></script></head>\
     <body><main><h1>Host</h1><skill-matrix></skill-matrix></main></body></html>";

fn module() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/skill-matrix.mjs");
    std::fs::read_to_string(path).unwrap()
}

/// Serves the module with its wasm at this address.
fn serve_with_wasm_at(page: &Page, address: &str) {
    let module = module().replace("./skill-matrix.wasm", address);
    let module = module.replace("./skill-matrix-more.wasm", "/dist/embed/skill-matrix-more.wasm");
    page.host().serve("/own/skill-matrix.mjs", &module);
    page.host().serve("/host.html", ELSEWHERE);
}

#[track_caller]
fn works(page: &Page) {
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    heard_times(page, "matrix-load", 1);
}

/// How often the first part of the wasm was asked for.
fn wasm_requests(page: &Page) -> usize {
    let requests = page.host().requests();
    requests.iter().filter(|path| path.contains(".wasm") && !path.contains("-more")).count()
}

fn a_page_that_vite_has_bundled_works_under_a_strict_policy(page: &Page) {
    page.open(&(bundled::page("package/vite/index.html") + "?policy=strict-fetch"));
    works(page);
    assert_eq!(page.title(), "Bundled");
    assert_eq!(wasm_requests(page), 1);
    page.axe();
    page.console_is_empty();
}

fn the_module_works_by_itself_and_streams_its_wasm(page: &Page) {
    page.open("/hosts/module/index.html?policy=strict-fetch");
    works(page);
    assert_eq!(wasm_requests(page), 1);
    page.console_is_empty();
}

fn a_wasm_with_a_wrong_type_works_all_the_same(page: &Page) {
    for mime in ["text/plain", "application/wasm;charset=utf-8", "application/octet-stream"] {
        serve_with_wasm_at(page, &format!("/dist/embed/skill-matrix.wasm?type={mime}"));
        page.open("/host.html");
        works(page);
    }
    assert_eq!(wasm_requests(page), 3);
    page.console_is_empty();
}

fn a_wasm_may_be_slow_but_not_silent(page: &Page) {
    // Its answer comes in pieces, when the scenario says so.
    let head = "<script src=/pages/embed/time.js></script><script>
        window.send = null;
        window.ask = window.fetch;
        window.fetch = (address, how) => {
            if (!/matrix\\.wasm/.test(address)) return ask(address, how);
            const body = new ReadableStream({
                start(stream) {
                    window.send = (part) => (part ? stream.enqueue(part) : stream.close());
                    how?.signal?.addEventListener('abort', () => stream.error(new Error('stopped')));
                },
            });
            return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
        };
    </script>";
    page.host().serve(
        "/host.html",
        ELSEWHERE.replace("<script type=module", &[head, "<script type=module"].concat()),
    );
    page.host()
        .serve("/own/skill-matrix.mjs", module().replace("./skill-matrix", "/dist/embed/skill-matrix"));
    page.open("/host.html");
    let is_asked = || page.run("return window.send !== null", vec![]) == true;
    let waits = || page.run("return waiting.length", vec![]) == 1;
    page.wait_for("it is asked for", is_asked);
    page.wait_for("it waits", waits);
    page.run("passTime()", vec![]);
    page.find("alert", any()).mentions("skill-matrix.wasm: the server has not answered for 20 seconds.");
    page.run("window.send = null", vec![]);
    page.find("button", "Try again").click();
    page.wait_for("it is asked for again", is_asked);
    // Each piece begins the wait anew.
    page.run(
        "return ask('/dist/embed/skill-matrix.wasm').then((answer) => answer.arrayBuffer()).then((bytes) => {
           const third = Math.ceil(bytes.byteLength / 3);
           window.parts = [0, 1, 2].map((at) => new Uint8Array(bytes.slice(at * third, (at + 1) * third)));
         })",
        vec![],
    );
    for _ in 0..3 {
        page.run("window.before = waiting[0].id; send(parts.shift())", vec![]);
        page.wait_for("a new wait", || {
            page.run("return waiting.length === 1 && waiting[0].id !== before", vec![]) == true
        });
    }
    page.run("send()", vec![]);
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
}

fn a_wasm_that_is_missing_cut_short_or_of_another_version_is_named(page: &Page) {
    let says = |part: &str| {
        page.open("/host.html");
        let alert = page.find("alert", any());
        alert.mentions(part);
        alert
    };
    serve_with_wasm_at(page, "/gone.wasm");
    says("could not be loaded from").mentions("/gone.wasm: the server answered 404.");
    // Many servers answer with their front page instead.
    page.host().serve("/front.wasm", "<!doctype html><title>Front page</title>");
    serve_with_wasm_at(page, "/front.wasm?type=text/html");
    says("could not be loaded from").mentions("the server answered with a web page.");
    let whole = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/skill-matrix.wasm")).unwrap();
    std::fs::write(crate::host::built("cut.wasm"), &whole[..whole.len() / 2]).unwrap();
    serve_with_wasm_at(page, "/built/cut.wasm");
    says("could not be loaded from").mentions("/built/cut.wasm");
    // A script of another version gives its functions under another name.
    let module = module().replace("./skill-matrix.wasm", "/dist/embed/skill-matrix.wasm");
    let given =
        module.split_once("return{__proto__:null,").and_then(|(_, rest)| rest.split(':').next()).unwrap();
    let other = module.replace(&format!("{given}:{{__proto__"), "wffffff:{__proto__");
    assert_ne!(module, other);
    page.host().serve("/own/skill-matrix.mjs", &other);
    says("its script and its wasm are of different versions. Copy all files of one version");
    // What is mended is found by trying again, without a reload.
    serve_with_wasm_at(page, "/built/later.wasm");
    _ = std::fs::remove_file(crate::host::built("later.wasm"));
    says("the server answered 404.");
    std::fs::write(crate::host::built("later.wasm"), &whole).unwrap();
    page.find("button", "Try again").click();
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
}
