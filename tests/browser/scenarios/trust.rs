//! Nothing that the page can name decides what the widget runs; and where the widget can't know where its
//! second part is, it says which file would do.

use super::hosting::{host_goes_on, html, matrix, tag};
use super::{Scenario, scenarios};
use crate::host::Host;
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        an_image_named_as_the_current_script_is_not_believed,
        an_image_that_hides_the_window_of_the_document_takes_no_style_away,
        what_every_object_inherits_is_not_believed,
        imported_it_says_which_file_is_wanted,
        from_a_blob_it_says_which_file_is_wanted,
        evaluated_it_says_which_file_is_wanted,
        a_policy_that_refuses_is_named,
        a_sandbox_hides_no_part_and_refuses_by_name,
        trusted_types_that_refuse_are_named,
        options_that_every_object_inherits_change_nothing,
    ]
}

const SCRIPT: &str = r#"<script src=/dist/embed/skill-matrix.js defer></script>"#;

fn element() -> String {
    tag("id=it storage=none", &matrix("it", "One"))
}

/// Shows a view of the second part, which came from beside the script and from nowhere else.
#[track_caller]
fn second_part_is_its_own(page: &Page, elsewhere: &Host) {
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    assert!(page.host().requests().iter().any(|it| it.starts_with("/dist/embed/skill-matrix-more.js")));
    is_not_asked(elsewhere);
    assert_eq!(page.run("return window.isAttacked === true", vec![]), false);
    host_goes_on(page);
}

/// An image is asked for there, but nothing that would be run.
#[track_caller]
fn is_not_asked(elsewhere: &Host) {
    let asked = elsewhere.requests();
    assert!(!asked.iter().any(|it| it.contains("-more")), "{asked:?}");
}

/// A host of somebody else, who has a second part of their own.
fn elsewhere() -> Host {
    let host = Host::start();
    host.serve("/skill-matrix-more.js", "window.isAttacked = true");
    host
}

fn an_image_named_as_the_current_script_is_not_believed(page: &Page) {
    let elsewhere = elsewhere();
    let address = elsewhere.url("/x.js");
    for named in [
        format!("<img name=currentScript alt='' src='{address}'>"),
        "<form name=currentScript></form>".to_owned(),
        "<img name=head alt=''>".to_owned(),
        [
            "adoptedStyleSheets",
            "host",
            "createElement",
            "createElementNS",
            "createTextNode",
            "createComment",
            "createDocumentFragment",
            "addEventListener",
        ]
        .map(|name| format!("<img name={name} alt=''>"))
        .concat(),
    ] {
        page.host().serve("/host.html", html("", &(named + &element())));
        page.open("/pages/quiet.html");
        page.open("/host.html");
        second_part_is_its_own(page, &elsewhere);
        page.run("window.print = () => { window.isPrinted = true }; it.print()", vec![]);
        page.wait_for("it is printed", || page.run("return window.isPrinted === true", vec![]) == true);
    }
}

fn an_image_that_hides_the_window_of_the_document_takes_no_style_away(page: &Page) {
    let hides = "<img id=hides name=defaultView alt=''>";
    page.host().serve("/host.html", html("", &(hides.to_owned() + &element())));
    page.open("/host.html");
    let display = "const widget = document.getElementById('it')?.shadowRoot?.querySelector('.widget');
        return widget && getComputedStyle(widget).display";
    page.wait_for("it looks right", || page.run(display, vec![]) == "flex");
    page.run("window.print = () => { window.isPrinted = true }; it.print()", vec![]);
    page.wait_for("it is printed", || page.run("return window.isPrinted === true", vec![]) == true);
    // Drivers read the same property for a click.
    page.run("hides.remove()", vec![]);
    page.level("Middle").click();
    page.find("region", "From Middle to High");
}

fn what_every_object_inherits_is_not_believed(page: &Page) {
    let elsewhere = elsewhere();
    let inherited = format!("<script>Object.prototype.src = '{}'</script>", elsewhere.url("/x.js"));
    page.host().serve("/host.html", html(&inherited, &element()));
    page.open("/host.html");
    second_part_is_its_own(page, &elsewhere);
    // Nor where there is nothing else to believe.
    let decoy =
        format!("{inherited}<script type=text/plain src='{}'></script>", elsewhere.url("/skill-matrix.js"));
    let imported = html(&decoy, &element())
        .replace(SCRIPT, "<script type=module>import('/dist/embed/skill-matrix.js')</script>");
    page.host().serve("/host.html", &imported);
    page.open("/pages/quiet.html");
    page.open("/host.html");
    page.find("tab", "Grid").click();
    page.find("alert", any()).mentions("skill-matrix-whole.js");
    is_not_asked(&elsewhere);
}

fn imported_it_says_which_file_is_wanted(page: &Page) {
    let imported = html("", &element())
        .replace(SCRIPT, "<script type=module>import('/dist/embed/skill-matrix.js')</script>");
    page.host().serve("/host.html", &imported);
    page.open("/host.html");
    tells_the_right_file(page);
}

fn from_a_blob_it_says_which_file_is_wanted(page: &Page) {
    // A script from a blob, or from a text in its address, has an address that nothing stands beside.
    let blob = "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))";
    let data = "'data:text/javascript;charset=utf-8,' + encodeURIComponent(text)";
    for address in [blob, data] {
        let by_address = format!(
            "<script>
               fetch('/dist/embed/skill-matrix.js').then((it) => it.text()).then((text) => {{
                 const script = document.createElement('script');
                 script.src = {address};
                 document.head.append(script);
               }});
             </script>"
        );
        page.host().serve("/host.html", html("", &element()).replace(SCRIPT, &by_address));
        page.open("/pages/quiet.html");
        page.open("/host.html");
        tells_the_right_file(page);
        page.console_is_empty();
    }
}

fn evaluated_it_says_which_file_is_wanted(page: &Page) {
    let by_eval = "<script>
        fetch('/dist/embed/skill-matrix.js').then((it) => it.text()).then((text) => (0, eval)(text));
    </script>";
    page.host().serve("/host.html", html("", &element()).replace(SCRIPT, by_eval));
    page.open("/host.html");
    tells_the_right_file(page);
}

#[track_caller]
fn tells_the_right_file(page: &Page) {
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.find("tab", "Grid").click();
    let alert = page.find("alert", any());
    alert.mentions("skill-matrix.mjs");
    alert.mentions("skill-matrix-whole.js");
    assert!(!alert.text().contains("connection"), "{}", alert.text());
    assert!(!page.host().requests().iter().any(|it| it.contains("-more")));
    page.axe();
}

fn a_policy_that_refuses_is_named(page: &Page) {
    // The policy knows one script, by its address.
    page.host().serve("/host.html", html("", &element()));
    page.open("/host.html?policy=one-script");
    the_policy_is_named(page);
}

/// Asks for the second part, and is told that the policy refuses it.
#[track_caller]
fn the_policy_is_named(page: &Page) {
    page.find("tab", "Grid").click();
    let alert = page.find("alert", any());
    alert.mentions("The policy of this page forbids loading");
    alert.mentions("skill-matrix-whole.js");
    assert!(!alert.text().contains("connection"), "{}", alert.text());
}

fn a_sandbox_hides_no_part_and_refuses_by_name(page: &Page) {
    page.host().serve("/host.html", html("", &element()));
    page.open("/host.html?policy=sandbox");
    assert_eq!(page.run("return origin", vec![]), "null");
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    page.open("/host.html?policy=one-script-in-a-sandbox");
    assert_eq!(page.run("return origin", vec![]), "null");
    the_policy_is_named(page);
}

fn trusted_types_that_refuse_are_named(page: &Page) {
    // From another site the second part comes by a tag, whose address has to be trusted.
    let other = Host::start();
    let script = format!("<script src={} defer></script>", other.url("/dist/embed/skill-matrix.js"));
    page.host().serve("/host.html", html("", &element()).replace(SCRIPT, &script));
    page.open("/host.html?policy=trusted-types");
    // Where a browser does not know them, nothing is refused.
    if page.run("return 'trustedTypes' in window", vec![]) == true {
        the_policy_is_named(page);
    } else {
        page.find("tab", "Grid").click();
        page.find("table", "All levels");
    }
}

fn options_that_every_object_inherits_change_nothing(page: &Page) {
    let head = "<script>
        Object.assign(Object.prototype, { method: 'POST', integrity: 'sha256-AAAA', timeout: 0, delegatesFocus: true });
        // What describes a property is an object too, and so are bytes.
        Object.assign(Object.prototype, { value: 1, writable: true, isSample: true, isTaken: true });
        // Listeners have options too.
        Object.assign(Object.prototype, { signal: 1 });
    </script>";
    page.host().serve("/one.json", matrix("one", "One").to_string());
    page.host().serve("/host.html", html(head, "<skill-matrix id=it src=/one.json></skill-matrix>"));
    page.open("/host.html");
    page.find("region", "One");
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    assert_eq!(page.run("return document.getElementById('it').shadowRoot.delegatesFocus", vec![]), false);
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
}
