//! A message with placeholders.

/// A message with `N` placeholders, `{}` each. A message with another number of them does not compile.
#[derive(Clone, Copy, Debug)]
pub struct Message<const N: usize>(&'static str);

impl<const N: usize> Message<N> {
    /// A message of a pattern.
    pub const fn new(pattern: &'static str) -> Self {
        assert!(
            placeholders(pattern) == N,
            "the number of placeholders differs"
        );
        Self(pattern)
    }

    /// A message of a pattern from a file that was written with this number of placeholders.
    pub(crate) fn unchecked(pattern: &'static str) -> Self {
        Self(pattern)
    }

    /// The text with its placeholders.
    pub const fn pattern(self) -> &'static str {
        self.0
    }
}

const fn placeholders(pattern: &str) -> usize {
    let (bytes, mut at, mut count) = (pattern.as_bytes(), 1, 0);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Replaces the placeholders `{}` of a pattern by these texts, in order; a placeholder without a text becomes empty.
/// Smaller in wasm than `format!`, which would bring code for each message.
pub fn fill(pattern: &str, texts: &[&str]) -> String {
    let mut texts = texts.iter();
    let mut pieces = pattern.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (text, rest) = match piece.strip_prefix('}') {
            Some(rest) => (*texts.next().unwrap_or(&""), rest),
            None => ("{", piece),
        };
        filled.push_str(text);
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn placeholders_are_filled_in_order() {
        assert_eq!(
            fill("{} in {}.", &["2 places", "Delft"]),
            "2 places in Delft."
        );
        assert_eq!(fill("{}{}", &["a"]), "a");
        assert_eq!(fill("Open now.", &["unused"]), "Open now.");
        assert_eq!(fill("{{}} {", &["a"]), "{a} {");
        // A text is never read as a pattern.
        assert_eq!(fill("{}, {}", &["{}", "b"]), "{}, b");
    }
}
