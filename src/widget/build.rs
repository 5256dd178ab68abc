//! Writes a small copy of the standard taxonomy for the element: without the tags and codes that only `prepare` reads, and
//! without languages that the element does not have. The synonyms that only a search reads go to a file of their own, for
//! the chunk that is loaded on demand.

use serde_json::{Map, Value};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

const TAXONOMY: &str = "../../data/taxonomy.json";
/// Members that only `prepare` reads.
const UNUSED: [&str; 2] = ["osm", "codes"];
/// The parts that only planners or a search read.
const OTHER_PARTS: [&str; 3] = ["life_domains", "needs", "absent"];
/// The member that only a search reads.
const WORDS: &str = "words";
/// The languages of `atlas::Lang`.
const SPOKEN: [&str; 4] = ["nl", "en", "de", "ar"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={TAXONOMY}");
    // The wasm splitter needs the linker's relocations.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let mut taxonomy: Map<String, Value> = serde_json::from_str(&fs::read_to_string(TAXONOMY)?)?;
    let words = words(&taxonomy);
    for part in OTHER_PARTS {
        taxonomy.remove(part);
    }
    for part in taxonomy.values_mut().filter_map(Value::as_array_mut) {
        for entry in part.iter_mut().filter_map(Value::as_object_mut) {
            entry.retain(|name, _| name != WORDS && !UNUSED.contains(&name.as_str()));
            if let Some(label) = entry.get_mut("label").and_then(Value::as_object_mut) {
                label.retain(|code, _| SPOKEN.contains(&code.as_str()));
            }
        }
    }
    let folder = env::var("OUT_DIR")?;
    let write = |name: &str, part: &Map<String, Value>| {
        fs::write(
            Path::new(&folder).join(name),
            Value::from(part.clone()).to_string(),
        )
    };
    write("taxonomy.json", &taxonomy)?;
    write("words.json", &words)?;
    Ok(())
}

/// The part of a taxonomy that `atlas::Synonyms` reads.
fn words(taxonomy: &Map<String, Value>) -> Map<String, Value> {
    let entry = |entry: &Value| {
        let mut entry = entry.as_object()?.clone();
        entry.retain(|name, _| name == "id" || name == WORDS);
        entry.contains_key(WORDS).then(|| Value::from(entry))
    };
    let parts = taxonomy.iter().filter_map(|(name, part)| {
        let entries: Vec<Value> = part.as_array()?.iter().filter_map(entry).collect();
        (!entries.is_empty()).then(|| (name.clone(), Value::from(entries)))
    });
    parts.collect()
}
