//! What is wrong with the files of a package: other bytes than those of the build, files of two builds, a wrong integrity.

use super::catalogue::{ALTERED, INTEGRITY, MIXED_BUILD};
use super::diagnosis::Diagnosis;
use super::package_list::{BuildFile, BuildList, names_in, sha384};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Compares `sleutelvrij.js`, or another loader with this path, with the list beside it. Returns whether both are of one build.
pub fn examine_loader(
    subject: &str,
    path: &str,
    content: &[u8],
    list: &BuildList,
    into: &mut Diagnosis,
) -> bool {
    let names = names_in(&String::from_utf8_lossy(content), path);
    if let Some(other) = names.iter().find(|it| !list.files.contains_key(*it)) {
        let text = format!(
            "It loads {other}, which is not in build.json: that is the list of build {}.",
            list.build
        );
        into.add(MIXED_BUILD, subject, text);
        return false;
    }
    examine_file(subject, path, content, list, into);
    true
}

/// Compares a file with what the list says of it.
pub fn examine_file(
    subject: &str,
    path: &str,
    content: &[u8],
    list: &BuildList,
    into: &mut Diagnosis,
) {
    let Some(expected) = list.files.get(path) else {
        return;
    };
    if sha384(content) != expected.sha384 {
        into.add(ALTERED, subject, change(content, expected));
    }
}

/// How a file was changed, as far as its bytes tell.
fn change(content: &[u8], expected: &BuildFile) -> String {
    let (length, built) = (
        content.len(),
        usize::try_from(expected.bytes).unwrap_or(usize::MAX),
    );
    let is_built = |bytes: &[u8]| sha384(bytes) == expected.sha384;
    if length > built && is_built(&with_unix_endings(content)) {
        return "Its line endings were changed, as an upload in ASCII mode does.".to_owned();
    }
    if length > built && content.get(..built).is_some_and(is_built) {
        return format!("{} bytes were added at its end.", length - built);
    }
    if length > built && content.get(length - built..).is_some_and(is_built) {
        return format!("{} bytes were added at its beginning.", length - built);
    }
    match length {
        0 => "It is empty.".to_owned(),
        _ if length < built => format!(
            "It has {length} bytes of {built}: the upload broke off, or something on the way makes scripts smaller."
        ),
        _ if length == built => format!("It has {built} bytes as built, but others."),
        _ => format!(
            "It has {length} bytes, and was built with {built}: something on the way rewrites it."
        ),
    }
}

/// With the line endings of Unix.
fn with_unix_endings(content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(content.len());
    for (at, byte) in content.iter().enumerate() {
        if !(*byte == b'\r' && content.get(at + 1) == Some(&b'\n')) {
            bytes.push(*byte);
        }
    }
    bytes
}

/// Compares a script with the attribute `integrity` of its tag. Browsers look only at the strongest kind of digest in it.
pub fn examine_integrity(subject: &str, integrity: &str, content: &[u8], into: &mut Diagnosis) {
    let digests = integrity.split_ascii_whitespace().filter_map(|it| {
        let (kind, value) = it.split_once('-')?;
        let value = value.split('?').next().unwrap_or_default();
        let rank = ["sha256", "sha384", "sha512"]
            .iter()
            .position(|it| *it == kind)?;
        Some((rank, value))
    });
    let digests: Vec<_> = digests.collect();
    let Some(strongest) = digests.iter().map(|(rank, _)| *rank).max() else {
        // Browsers ignore what they cannot read.
        return;
    };
    let (kind, own) = match strongest {
        0 => ("sha256", STANDARD.encode(Sha256::digest(content))),
        1 => ("sha384", STANDARD.encode(Sha384::digest(content))),
        _ => ("sha512", STANDARD.encode(Sha512::digest(content))),
    };
    if !digests.contains(&(strongest, own.as_str())) {
        into.add(
            INTEGRITY,
            subject,
            format!("The file on the server is {kind}-{own}."),
        );
    }
}
