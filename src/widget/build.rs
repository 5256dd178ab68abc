//! Makes the standard taxonomy as small as the element needs it: without the tags and codes that only `prepare` reads,
//! and without languages that the element does not speak.

use serde_json::{Map, Value};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

const TAXONOMY: &str = "../../data/taxonomy.json";
/// What only `prepare` reads.
const UNUSED: [&str; 2] = ["osm", "codes"];
/// The languages of `atlas::Lang`.
const SPOKEN: [&str; 4] = ["nl", "en", "de", "ar"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={TAXONOMY}");
    // What is split is split by what the linker moved where.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let mut taxonomy: Map<String, Value> = serde_json::from_str(&fs::read_to_string(TAXONOMY)?)?;
    for part in taxonomy.values_mut().filter_map(Value::as_array_mut) {
        for entry in part.iter_mut().filter_map(Value::as_object_mut) {
            entry.retain(|name, _| !UNUSED.contains(&name.as_str()));
            if let Some(label) = entry.get_mut("label").and_then(Value::as_object_mut) {
                label.retain(|code, _| SPOKEN.contains(&code.as_str()));
            }
        }
    }
    let to = Path::new(&env::var("OUT_DIR")?).join("taxonomy.json");
    fs::write(to, serde_json::to_string(&taxonomy)?)?;
    Ok(())
}
