//! Generates the table of Latin letters without diacritics: `ä` is a, `ß` is ss. The library with the data is many
//! times larger than the table, so it is a build dependency only.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional; as in `fold.rs`.
const BLOCKS: [(u32, u32); 2] = [(0xC0, 0x24F), (0x1E00, 0x1EFF)];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = String::new();
    for letter in BLOCKS.iter().flat_map(|&(first, last)| first..=last) {
        let letter = char::from_u32(letter).ok_or("not a letter")?;
        // Two bytes for each: one or two letters, or a marker of `plain`.
        table += &format!("{:<2}", plain(letter));
    }
    let to = Path::new(&env::var("OUT_DIR")?).join("latin.txt");
    fs::write(to, table)?;
    Ok(())
}

/// The lower-case ASCII letters that a letter folds to, at most two; `?` if there are none; empty for a character
/// that is not a letter.
fn plain(letter: char) -> String {
    if !letter.is_alphabetic() {
        return String::new();
    }
    let plain = deunicode::deunicode_char(letter).unwrap_or_default();
    let small = plain.chars().map(|it| it.to_ascii_lowercase());
    let small: String = small.filter(char::is_ascii_lowercase).take(2).collect();
    match small.is_empty() {
        true => "?".to_owned(),
        false => small,
    }
}
