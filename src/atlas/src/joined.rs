//! Joins texts.

/// The texts with a separator between them. The `join` of strings is another kilobyte of code beside that of slices, which others
/// need anyway.
pub fn joined(texts: &[String], separator: &str) -> String {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    texts.join(separator)
}
