//! Writes a small copy of the standard taxonomy for the planner's desk: without what only `prepare` or a search reads.

use serde_json::{Map, Value};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

const TAXONOMY: &str = "../../data/taxonomy.json";
/// The parts that only a search reads.
const UNUSED_PARTS: [&str; 2] = ["needs", "absent"];
/// The members of entries that only `prepare` or a search reads.
const UNUSED: [&str; 3] = ["osm", "codes", "words"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={TAXONOMY}");
    let mut taxonomy: Map<String, Value> = serde_json::from_str(&fs::read_to_string(TAXONOMY)?)?;
    taxonomy.retain(|name, _| !UNUSED_PARTS.contains(&name.as_str()));
    for part in taxonomy.values_mut().filter_map(Value::as_array_mut) {
        for entry in part.iter_mut().filter_map(Value::as_object_mut) {
            entry.retain(|name, _| !UNUSED.contains(&name.as_str()));
        }
    }
    let to = Path::new(&env::var("OUT_DIR")?).join("taxonomy.json");
    fs::write(to, Value::from(taxonomy).to_string())?;
    Ok(())
}
