//! Language tags.

/// Whether a text is a well-formed BCP 47 tag (RFC 5646 §2.1): a language of two or three letters, then subtags of up
/// to eight letters and digits.
pub fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|it| it.is_ascii_alphabetic())
        && subtags.all(|it| {
            (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn language_names_are_not_tags() {
        for tag in ["nl", "de-LI", "zh-Hant-TW", "gsw"] {
            assert!(is_tag(tag), "{tag}");
        }
        for word in ["", "German", "nl_NL", "de-", "-de", "d"] {
            assert!(!is_tag(word), "{word}");
        }
    }
}
