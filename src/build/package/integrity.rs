//! The hash of a file in the form that the `integrity` of a script element has.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use super::{File, by_lines};

/// The hash of these bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash of each file, as JSON.
pub(super) fn listed(files: &[File]) -> String {
    let hashes: Map<String, Value> =
        files.iter().map(|(name, bytes)| ((*name).to_owned(), integrity(bytes).into())).collect();
    by_lines(&Value::Object(hashes))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn a_hash_is_the_one_that_openssl_makes() {
        // printf abc | openssl dgst -sha384 -binary | base64
        let hash = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), hash);
    }
}
