//! `package.json`, which describes the package to npm and bundlers.

/// All of it except what is known elsewhere. (It is text because the order of conditions in `exports`
/// matters.)
const TEMPLATE: &str = include_str!("package.json");

/// Writes it for a package of these files. `later` are the files of the parts.
pub(super) fn package_json(files: &[&str], later: &[&str]) -> String {
    let listed: Vec<String> = files.iter().map(|name| format!("\n    \"{name}\"")).collect();
    let exports = later.iter().map(|name| format!("    \"./{name}\": \"./{name}\",\n"));
    let effects =
        later.iter().filter(|name| name.ends_with(".js")).map(|name| format!("    \"./{name}\",\n"));
    TEMPLATE
        .replace("\r\n", "\n")
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{description}", env!("CARGO_PKG_DESCRIPTION"))
        .replace("{license}", env!("CARGO_PKG_LICENSE"))
        .replace("{later}", &exports.collect::<String>())
        .replace("{effects}", &effects.collect::<String>())
        .replace("{files}", &(listed.join(",") + "\n  "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::package_json;

    #[test]
    fn it_is_json_with_all_files() {
        let json: serde_json::Value =
            serde_json::from_str(&package_json(&["a.js", "b.wasm"], &["b.wasm", "c.js"])).unwrap();
        assert_eq!(json["files"], serde_json::json!(["a.js", "b.wasm"]));
        assert_eq!(json["exports"]["./b.wasm"], "./b.wasm");
        assert_eq!(json["sideEffects"].as_array().map(|all| all.contains(&"./c.js".into())), Some(true));
        assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
    }
}
