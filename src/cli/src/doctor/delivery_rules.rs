//! What is wrong with how one file is delivered: status, type, compression, permission for other sites.

use super::caching_rules;
use super::catalogue::{
    CERTIFICATE, CORS, CORS_VARY, FILE_FORBIDDEN, FILE_MISSING, FILE_UNREACHABLE, GZIP_ONLY,
    HTML_INSTEAD, NOT_COMPRESSED, REDIRECT, TYPE_REFUSED, TYPE_SCRIPT, TYPE_WASM, WRONG_ENCODING,
};
use super::content_encoding::Encoding;
use super::diagnosis::Diagnosis;
use super::examined_file::{FileUse, ReceivedFile};
use super::http_response::RequestError;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use url::Url;

/// The essences of JavaScript's media types, by the MIME Sniffing standard.
pub const JAVASCRIPT: [&str; 16] = [
    "application/ecmascript",
    "application/javascript",
    "application/x-ecmascript",
    "application/x-javascript",
    "text/ecmascript",
    "text/javascript",
    "text/javascript1.0",
    "text/javascript1.1",
    "text/javascript1.2",
    "text/javascript1.3",
    "text/javascript1.4",
    "text/javascript1.5",
    "text/jscript",
    "text/livescript",
    "text/x-ecmascript",
    "text/x-javascript",
];

/// Extensions that IIS refuses until it is told their type.
const REFUSED_BY_IIS: [&str; 5] = [".geojson", ".json", ".bin", ".wasm", ".mjs"];

/// Files below this size are not worth compressing, bytes.
const COMPRESSED_FROM: usize = 1400;

/// The part of a file that compression must save to be worth a finding, in hundredths.
const WORTH_SAVING: usize = 10;

/// Reports why a file did not come.
pub fn unreachable(url: &Url, error: &RequestError, into: &mut Diagnosis) {
    let code = match error {
        RequestError::Certificate(_) => CERTIFICATE,
        RequestError::NotInFolder => FILE_MISSING,
        _ => FILE_UNREACHABLE,
    };
    into.add(code, url, sentence(error));
}

/// An error as a sentence.
pub fn sentence(error: &RequestError) -> String {
    if matches!(error, RequestError::NotInFolder) {
        return "It is not in this folder. Addresses that begin with / or ../ need the folder that is the root of the site."
            .to_owned();
    }
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

/// Examines an answer. `origin` is that of the page where the file is on another one; `is_served` is false for a folder.
/// Returns whether the content can be used.
pub fn examine(
    file: &ReceivedFile,
    origin: Option<&str>,
    is_served: bool,
    into: &mut Diagnosis,
) -> bool {
    let (url, response) = (&file.requested, &file.response);
    if !response.is_success() {
        status(file, into);
        return false;
    }
    if let Some(fault) = &file.content.fault {
        into.add(WRONG_ENCODING, url, capital(&fault.to_string()));
        return false;
    }
    if file.is_html() {
        let text = match file.redirects.last() {
            Some(to) => format!("It leads to {to}, and a page comes from there."),
            None => format!("Status {}, and the content is HTML.", response.status),
        };
        into.add(HTML_INSTEAD, url, text);
        return false;
    }
    if !is_served {
        return true;
    }
    if let Some(to) = file.redirects.last() {
        into.add(REDIRECT, url, format!("It leads to {to}."));
    }
    media_type(file, into);
    compression(file, into);
    caching_rules::examine(file, into);
    if let Some(origin) = origin {
        permission(file, origin, into);
    }
    true
}

fn capital(text: &str) -> String {
    let rest = text.strip_prefix("it ").map(|it| format!("It {it}"));
    let rest = rest.or_else(|| text.strip_prefix("its ").map(|it| format!("Its {it}")));
    format!("{}.", rest.as_deref().unwrap_or(text))
}

fn status(file: &ReceivedFile, into: &mut Diagnosis) {
    let (url, response) = (&file.requested, &file.response);
    let path = url.path().to_ascii_lowercase();
    let is_refused = REFUSED_BY_IIS.iter().any(|it| path.ends_with(it));
    match response.status {
        404 if response.is_iis() && is_refused => {
            let text = "IIS answers 404. If the file is on the server, it is 404.3: no type is set for this extension.";
            into.add(TYPE_REFUSED, url, text);
        }
        404 | 410 => into.add(
            FILE_MISSING,
            url,
            format!("The server answers {}.", response.status),
        ),
        401 | 403 => {
            let text = format!("The server answers {}.", response.status);
            into.add(FILE_FORBIDDEN, url, text);
        }
        status => into.add(
            FILE_UNREACHABLE,
            url,
            format!("The server answers {status}."),
        ),
    }
}

fn media_type(file: &ReceivedFile, into: &mut Diagnosis) {
    let essence = file.response.media_type();
    let is = |types: &[&str]| essence.as_deref().is_some_and(|it| types.contains(&it));
    let code = match FileUse::of(&file.requested) {
        FileUse::Script if !is(&JAVASCRIPT) => TYPE_SCRIPT,
        FileUse::WebAssembly if !is(&["application/wasm"]) => TYPE_WASM,
        // The element fetches all others, whatever their type.
        _ => return,
    };
    let text = essence.map_or("It has no Content-Type.".to_owned(), |it| {
        format!("Its type is {it}.")
    });
    into.add(code, &file.requested, text);
}

fn compression(file: &ReceivedFile, into: &mut Diagnosis) {
    let size = file.content.bytes.len();
    match file.content.encoding {
        Encoding::Brotli => {}
        Encoding::Gzip => {
            // Browsers offer Brotli on https only.
            if file.response.url.scheme() == "https" {
                let site = file.response.url.origin().ascii_serialization();
                into.add(
                    GZIP_ONLY,
                    site,
                    "Its files come compressed with gzip, though Brotli was offered.",
                );
            }
        }
        Encoding::Identity if size >= COMPRESSED_FROM => {
            let compressed = gzip_size(&file.content.bytes);
            if compressed + size * WORTH_SAVING / 100 < size {
                let text = format!(
                    "Its {} come as they are; gzip would make them {}.",
                    kilobytes(size),
                    kilobytes(compressed)
                );
                into.add(NOT_COMPRESSED, &file.requested, text);
            }
        }
        Encoding::Identity => {}
    }
}

fn gzip_size(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(bytes.len(), |it| it.len())
}

/// A size for people: `401 kB`.
pub fn kilobytes(bytes: usize) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

fn permission(file: &ReceivedFile, origin: &str, into: &mut Diagnosis) {
    let permitted = file.response.header("access-control-allow-origin");
    match permitted.as_deref() {
        Some("*") => {}
        Some(it) if it == origin => {
            let vary = file
                .response
                .header("vary")
                .unwrap_or_default()
                .to_ascii_lowercase();
            let varies = vary
                .split(',')
                .any(|it| ["origin", "*"].contains(&it.trim()));
            if !varies {
                let text = format!("It permits only {origin}, without `Vary: Origin`.");
                into.add(CORS_VARY, &file.requested, text);
            }
        }
        Some(other) => {
            into.add(
                CORS,
                &file.requested,
                format!("It permits `{other}`, and the page is on {origin}."),
            );
        }
        None => {
            let resource_policy = file.response.header("cross-origin-resource-policy");
            let text = match resource_policy {
                Some(_) => {
                    "It has Cross-Origin-Resource-Policy, but no Access-Control-Allow-Origin."
                }
                None => "It has no Access-Control-Allow-Origin.",
            };
            into.add(CORS, &file.requested, text);
        }
    }
}
