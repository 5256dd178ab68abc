//! Recognises files that are often taken for GeoJSON.

/// What the bytes of a file are that is not a GeoJSON `FeatureCollection` in UTF-8, and what to do; `None` if that is not
/// plain from how it begins.
pub fn text_format(bytes: &[u8]) -> Option<&'static str> {
    const LINES: &str = "it is a sequence of features, one a line (newline-delimited GeoJSON or RFC 8142); \
        put them into one FeatureCollection";
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..] => {
            Some("it is UTF-16; save it as UTF-8")
        }
        [b'P', b'K', 3, 4, ..] => Some("it is a zip archive; unpack it"),
        [0x1f, 0x8b, ..] => Some("it is a gzip archive; unpack it"),
        _ => {
            let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match text.trim_ascii_start() {
                [b'<', ..] => Some("it is HTML or XML, such as a page of a login or an error"),
                [0x1e, ..] => Some(LINES),
                text if is_lines(text) => Some(LINES),
                _ => None,
            }
        }
    }
}

/// Whether the first line is an object, and the next one begins with another.
fn is_lines(text: &[u8]) -> bool {
    let mut lines = text
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty());
    let is_object = |line: &[u8]| line.starts_with(b"{") && line.ends_with(b"}");
    lines.next().is_some_and(is_object) && lines.next().is_some_and(|line| line.starts_with(b"{"))
}

#[cfg(test)]
mod tests {
    use super::text_format;

    #[test]
    fn files_that_are_taken_for_geojson_are_recognised() {
        let feature = r#"{"type":"Feature","properties":{},"geometry":null}"#;
        let lines = format!("{feature}\r\n{feature}\r\n");
        let sequence = format!("\u{1e}{feature}\n\u{1e}{feature}\n");
        let utf16: Vec<u8> = std::iter::once(0xfeff)
            .chain(feature.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for (bytes, expected) in [
            (lines.as_bytes(), "one a line"),
            (sequence.as_bytes(), "one a line"),
            (&utf16, "UTF-16"),
            (&utf16[2..], "UTF-16"),
            (b"\xef\xbb\xbf <!doctype html>", "HTML"),
            (b"PK\x03\x04", "zip"),
        ] {
            let found = text_format(bytes);
            assert!(found.is_some_and(|it| it.contains(expected)), "{found:?}");
        }
        for bytes in [
            &b""[..],
            b"{\"type\":\"FeatureCollection\",\n\"features\":[]}",
            b"{\n{",
            b"null",
        ] {
            assert_eq!(text_format(bytes), None);
        }
    }
}
