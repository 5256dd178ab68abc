//! Digests of files, as browsers compare them: [Subresource Integrity](https://www.w3.org/TR/sri-2/).

use std::{fs, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::failure::Failure;

/// The SHA-384 of this content, in Base64.
pub fn sha384(content: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha384::digest(content))
}

/// The value of an attribute `integrity` for this content, such as `sha384-oqVuAf…`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", sha384(content))
}

/// The value of an attribute `integrity` for a file.
///
/// # Errors
/// When the file cannot be read.
pub fn integrity_of(file: &Path) -> Result<String, Failure> {
    Ok(integrity(&fs::read(file).map_err(Failure::file(file))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    #[test]
    fn a_digest_is_that_of_the_specification() {
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
