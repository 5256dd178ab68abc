//! The taxonomy that comes with the program.

/// Its file name.
pub const STANDARD_FILE: &str = "taxonomy.json";

/// Its content, used where neither an argument nor an atlas has a taxonomy of its own.
pub const STANDARD_TAXONOMY: &str = include_str!("../../../data/taxonomy.json");
