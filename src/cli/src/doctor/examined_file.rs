//! One file with its answer, decompressed.

use super::content_encoding::{Decoded, decode};
use super::diagnosis::ExaminedFile;
use super::http_response::{Fetched, HttpResponse, RequestError};
use url::Url;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileUse {
    /// A JavaScript module.
    Script,
    /// WebAssembly.
    WebAssembly,
    /// A style sheet or texts, which the element fetches.
    Text,
    /// JSON or GeoJSON.
    Json,
    /// A binary part of an atlas.
    Binary,
}

impl FileUse {
    /// The use of a file, by its name.
    pub fn of(url: &Url) -> Self {
        let path = url.path().to_ascii_lowercase();
        match path.rsplit_once('.').map_or("", |it| it.1) {
            "js" | "mjs" => Self::Script,
            "wasm" => Self::WebAssembly,
            "json" | "geojson" => Self::Json,
            "css" | "txt" => Self::Text,
            _ => Self::Binary,
        }
    }
}

/// A file that came, with its content.
#[derive(Clone, Debug)]
pub struct ReceivedFile {
    /// The address that was requested.
    pub requested: Url,
    /// The addresses to which redirects led, in order.
    pub redirects: Vec<Url>,
    /// The answer.
    pub response: HttpResponse,
    /// Its content.
    pub content: Decoded,
}

impl ReceivedFile {
    /// The file of an answer, whatever its status.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn of(fetched: Fetched) -> Result<Self, RequestError> {
        let response = fetched.answer?;
        Ok(Self {
            requested: fetched.requested,
            redirects: fetched.redirects,
            content: decode(&response),
            response,
        })
    }

    /// Whether a web page came.
    pub fn is_html(&self) -> bool {
        let bytes = self.content.bytes.trim_ascii_start();
        let begins = |what: &[u8]| {
            bytes
                .get(..what.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(what))
        };
        self.response.media_type().as_deref() == Some("text/html")
            || begins(b"<!doctype html")
            || begins(b"<html")
    }

    /// Its row in the list of files.
    pub fn row(&self, is_served: bool, before_first_answer: bool) -> ExaminedFile {
        ExaminedFile {
            address: self.requested.to_string(),
            status: is_served.then_some(self.response.status),
            transferred: self.response.body.len(),
            bytes: self.content.bytes.len(),
            before_first_answer,
        }
    }
}
