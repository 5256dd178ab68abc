//! Undoes the compression of an answer, and finds what is wrong with it.

use super::http_response::HttpResponse;
use flate2::read::MultiGzDecoder;
use std::io::{self, Read};

/// The limit for a decompressed file, bytes: that of the element.
pub const SIZE_LIMIT: u64 = 268_435_456;

/// The first bytes of gzip's format.
const GZIP: [u8; 3] = [0x1f, 0x8b, 0x08];

/// How an answer was compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Not at all.
    Identity,
    /// By gzip.
    Gzip,
    /// By Brotli.
    Brotli,
}

/// What is wrong with the compression of an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodingFault {
    /// A body in the format of gzip without the header that says so.
    #[error("it is compressed by gzip, and no Content-Encoding says so")]
    Undeclared,
    /// Compressed again.
    #[error("it is compressed twice")]
    Twice,
    /// The body is not what the header says.
    #[error("its Content-Encoding is `{0}`, and it cannot be decompressed so")]
    Invalid(String),
    /// An encoding that was not asked for.
    #[error("its Content-Encoding is `{0}`, which was not asked for")]
    Unknown(String),
}

/// The content of an answer.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// How it was compressed, by its header.
    pub encoding: Encoding,
    /// The content; as it came where it cannot be decompressed.
    pub bytes: Vec<u8>,
    /// What is wrong with its compression.
    pub fault: Option<EncodingFault>,
}

/// Decompresses an answer as its `Content-Encoding` says.
pub fn decode(response: &HttpResponse) -> Decoded {
    let declared = response.header("content-encoding").unwrap_or_default();
    let names = declared.split(',').map(|it| it.trim().to_ascii_lowercase());
    let names: Vec<_> = names
        .filter(|it| !it.is_empty() && it != "identity")
        .collect();
    let mut decoded = Decoded {
        encoding: Encoding::Identity,
        bytes: response.body.clone(),
        fault: None,
    };
    // The last one was applied last.
    for name in names.iter().rev() {
        let body: &[u8] = &decoded.bytes;
        let (encoding, read) = match name.as_str() {
            "gzip" | "x-gzip" => (Encoding::Gzip, limited(MultiGzDecoder::new(body))),
            "br" => {
                let decoder = brotli::Decompressor::new(body, 4096);
                (Encoding::Brotli, limited(decoder))
            }
            _ => {
                decoded.fault = Some(EncodingFault::Unknown(declared));
                return decoded;
            }
        };
        match read {
            Ok(bytes) => (decoded.bytes, decoded.encoding) = (bytes, encoding),
            Err(_) => {
                decoded.fault = Some(EncodingFault::Invalid(declared));
                return decoded;
            }
        }
    }
    if names.len() > 1 {
        decoded.fault = Some(EncodingFault::Twice);
    } else if decoded.bytes.starts_with(&GZIP) {
        let is_declared = !names.is_empty();
        decoded.fault = Some(if is_declared {
            EncodingFault::Twice
        } else {
            EncodingFault::Undeclared
        });
    }
    decoded
}

fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(SIZE_LIMIT).read_to_end(&mut bytes)?;
    Ok(bytes)
}
