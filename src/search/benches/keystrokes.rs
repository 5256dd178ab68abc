//! Times every letter that somebody types.

fn main() {}
