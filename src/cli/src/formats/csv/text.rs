//! The text of a CSV file, whatever its encoding.

use super::Delimiter;
use crate::error::Error;
use crate::output::remarks::Remarks;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::path::Path;

/// Decodes the bytes of a file. Without a byte order mark and an encoding in the recipe, text that is not UTF-8 is
/// Windows-1252, which older spreadsheets write.
///
/// # Errors
/// If the encoding of the recipe is not known, or the bytes do not fit it.
pub(in crate::formats) fn decoded(
    file: &Path,
    bytes: &[u8],
    label: Option<&str>,
    remarks: &mut Remarks,
) -> Result<String, Error> {
    let invalid = |problem: String| Error::Encoding(file.to_owned(), problem);
    let stated = label
        .map(|label| {
            let known = Encoding::for_label(label.as_bytes());
            known.ok_or_else(|| invalid(format!("encoding `{label}` is not known")))
        })
        .transpose()?;
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked.or(stated) {
        Some(encoding) => encoding,
        None => match std::str::from_utf8(bytes) {
            Ok(_) => UTF_8,
            Err(error) => {
                let byte = error.valid_up_to();
                remarks.note(format!(
                    "no UTF-8 at byte {byte}, so read as windows-1252; `encoding` in the recipe tells another"
                ));
                WINDOWS_1252
            }
        },
    };
    let (text, is_broken) = encoding.decode_with_bom_removal(bytes);
    if is_broken {
        return Err(invalid(format!("it is not {} everywhere", encoding.name())));
    }
    Ok(text.into_owned())
}

/// Splits off a first line such as `sep=;`, by which Excel knows the delimiter. Returns the rest, the number of the line
/// before it, and the delimiter.
pub(super) fn without_separator_line(text: &str) -> (&str, usize, Option<Delimiter>) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let line = line.trim_matches(['"', ' ']).as_bytes();
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] if delimiter.is_ascii() => {
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            let rest = rest.strip_prefix('\n').unwrap_or(rest);
            (rest, 1, Some(Delimiter(*delimiter)))
        }
        _ => (text, 0, None),
    }
}
