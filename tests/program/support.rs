//! What several test files need: the program, files to give it, and a built `dist/`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// A small matrix with text that tries to be markup.
pub const HOSTILE: &str = r#"{"format":"skill-matrix/1","id":"hostile","title":"</title><script>alert(1)</script>","lang":"en",
 "levels":["<b>Low</b>","High"],"roles":["Role\" onclick=\"alert(2)","Other & more"],
 "skills":[{"id":"s1","name":"</article><img src=x onerror=alert(3)>","path":["<!-- A"]}],
 "expectations":[
  {"skill":"s1","role":"role-onclick-alert-2","level":"b-low-b","required":true,"items":["</script><script>alert(4)</script>","one\ntwo"]},
  {"skill":"s1","role":"other-more","level":"high","required":false,"items":["'quoted' & <!-- open"]}]}"#;

/// Two languages, a fork, no roles, a step of one level that says nothing.
pub const LADDER: &str = r#"{"format":"skill-matrix/1","title":{"en":"Ladder","de":"Leiter"},"updated":"2025-03-01",
 "depths":["Aware",{"id":"expert","name":{"en":"Expert","de":"Profi"}}],
 "levels":["Junior","Senior",{"id":"lead","name":"Lead","rank":3},{"id":"staff","name":"Staff","rank":3}],
 "skills":[{"id":"talk","name":{"en":"Talking","de":"Reden"}},{"id":"write","name":"Writing"},{"id":"late","name":"Late"}],
 "expectations":[
  {"skill":"talk","level":"junior","required":false,"depth":"aware","items":[{"id":"a","text":{"en":"Says hello","de":"Grüßt"}}]},
  {"skill":"talk","level":"senior","required":true,"depth":"expert","items":[{"id":"a","text":{"en":"Gives a talk:\n- to few\n- to many\nand answers","de":"Trägt vor"}},"Listens"]},
  {"skill":"write","level":"junior","items":["Writes"]},{"skill":"write","level":"senior","items":["Writes"]},
  {"skill":"late","level":"staff","depth":"expert"}]}"#;

/// The program, with no target folder or flags of the caller's in its way.
pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
}

/// What it said and how it ended.
pub struct Said {
    pub out: String,
    pub err: String,
    pub status: Option<i32>,
}

/// Runs the program in a folder.
pub fn run(arguments: &[&str], folder: &Path) -> Said {
    said(program().args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap())
}

/// Runs the program with something on its standard input.
pub fn run_with_input(arguments: &[&str], input: &[u8]) -> Said {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    said(child.wait_with_output().unwrap())
}

/// What `compare` says of a file of the repository.
pub fn compared(arguments: &[&str]) -> Said {
    run(&[&["compare"], arguments].concat(), root())
}

/// What `compare` writes of a matrix where all is well.
pub fn compared_input(arguments: &[&str], input: &str) -> String {
    let said = run_with_input(&[&["compare", "-"], arguments].concat(), input.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""), "{arguments:?}: {}", said.out);
    said.out
}

fn said(output: Output) -> Said {
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code(),
    }
}

/// What a script of this folder makes of a text, run by Node.
pub fn by_node(script: &str, text: &str) -> String {
    let mut node = Command::new("node")
        .arg(root().join("tests/program").join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "{script} failed; `tests/run` installs what it needs");
    String::from_utf8(output.stdout).unwrap()
}

/// A new, empty folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// `dist/`, built once per test program; builders of other test programs wait for each other.
pub fn dist() -> PathBuf {
    static BUILT: OnceLock<()> = OnceLock::new();
    BUILT.get_or_init(|| {
        let said = run(&[], root());
        assert_eq!(said.status, Some(0), "dist/ could not be built:\n{}{}", said.out, said.err);
    });
    root().join("dist")
}
