//! From the files that were fetched to an atlas, with all that went wrong on the way.

use crate::fault::Fault;
use crate::object::member;
use atlas::{Atlas, Bounds, Manifest, Neighbourhood, Place, Taxonomy, TaxonomyError, Warning};
use js_sys::{Array, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// The taxonomy of an atlas that brings none of its own.
const TAXONOMY: &str = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));

/// What came of the files.
pub struct Delivery {
    /// Everything that can be shown; `None` where that is nothing.
    pub atlas: Option<Arc<Atlas>>,
    /// What was wrong in files that could be read.
    pub warnings: Vec<Warning>,
    /// What was wrong with files as a whole.
    pub faults: Vec<Fault>,
}

struct File {
    part: String,
    name: String,
    text: String,
}

impl Delivery {
    /// Reads an array of `{part, name, bytes}` or `{part, name, failure, status}`, as the element fetches them.
    pub fn open(files: &JsValue) -> Self {
        let mut faults = Vec::new();
        let mut texts = Vec::new();
        let mut lost = false;
        let files = files.dyn_ref::<Array>().map(Array::to_vec);
        for file in files.unwrap_or_default() {
            match File::open(&file) {
                Ok(file) => texts.push(file),
                Err(fault) => {
                    faults.push(fault);
                    lost |= member(&file, "part").as_string().as_deref() == Some("places");
                }
            }
        }
        if texts.is_empty() && faults.is_empty() {
            faults.push(Fault::NoSource);
        }
        let (atlas, warnings) = read(&texts, &mut faults);
        // Without the file of places nobody knows that there are none: what the page says itself is better.
        let is_of_use =
            |it: &Atlas| !it.places().is_empty() || !lost && !it.neighbourhoods().is_empty();
        let atlas = atlas.filter(is_of_use);
        if atlas.is_none() && faults.is_empty() {
            let of_interest = |it: &&File| it.part != "manifest";
            let names = texts.iter().filter(of_interest).map(|it| it.name.clone());
            faults.push(Fault::Empty(names.collect()));
        }
        Self {
            atlas: atlas.map(Arc::new),
            warnings,
            faults,
        }
    }
}

impl Delivery {
    /// What is wrong with files as a whole, in English: sentences after each other.
    pub fn message(&self) -> String {
        let of_files = self.warnings.iter().filter(|it| it.feature.is_none());
        let faults = self.faults.iter().map(Fault::detail);
        let all: Vec<String> = faults.chain(of_files.map(|it| it.to_string())).collect();
        all.join(" ")
    }
}

/// The name and content of a file as the element fetches it; or why it did not come.
pub fn bytes(file: &JsValue) -> Result<(String, Vec<u8>), Fault> {
    let text = |name| member(file, name).as_string().unwrap_or_default();
    let name = text("name");
    match member(file, "bytes").dyn_into::<Uint8Array>() {
        Ok(bytes) => Ok((name, bytes.to_vec())),
        Err(_) => Err(match text("failure").as_str() {
            "status" => {
                // A status has three digits.
                let status = member(file, "status").as_f64().unwrap_or_default() as u16;
                Fault::Status(name, status)
            }
            "silence" => Fault::Silence(name),
            "size" => Fault::Size(name),
            _ => Fault::Network(name),
        }),
    }
}

impl File {
    fn open(file: &JsValue) -> Result<Self, Fault> {
        let (name, bytes) = bytes(file)?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self {
                part: member(file, "part").as_string().unwrap_or_default(),
                name,
                text,
            }),
            Err(_) => Err(Fault::NotText(name)),
        }
    }
}

fn read(files: &[File], faults: &mut Vec<Fault>) -> (Option<Atlas>, Vec<Warning>) {
    let part = |part: &str| files.iter().find(|file| file.part == part);
    let manifest = part("manifest").and_then(|file| {
        Manifest::read(&file.text)
            .map_err(|error| faults.push(Fault::Manifest(file.name.clone(), error)))
            .ok()
    });
    let taxonomy = match part("taxonomy") {
        Some(file) => Taxonomy::read(&file.text).or_else(|error| {
            faults.push(Fault::Taxonomy(file.name.clone(), error));
            standard_taxonomy()
        }),
        None => standard_taxonomy(),
    };
    let taxonomy = match taxonomy {
        Ok(taxonomy) => taxonomy,
        Err(error) => {
            faults.push(Fault::Taxonomy("taxonomy.json".to_owned(), error));
            return (None, Vec::new());
        }
    };
    let expected = manifest.as_ref().and_then(Manifest::bounds);
    let (neighbourhoods, mut warnings) = part("neighbourhoods")
        .map_or_else(Default::default, |file| {
            Neighbourhood::read_all(&file.name, &file.text, expected)
        });
    let expected = expected.or_else(|| ground(&neighbourhoods));
    let (places, more) = part("places").map_or_else(Default::default, |file| {
        Place::read_all(&file.name, &file.text, &taxonomy, expected)
    });
    warnings.extend(more);
    let atlas = Atlas::new(taxonomy, manifest, neighbourhoods, places);
    (Some(atlas), warnings)
}

fn standard_taxonomy() -> Result<Taxonomy, TaxonomyError> {
    Taxonomy::read(TAXONOMY)
}

/// Where places are expected of which nothing is known but the neighbourhoods.
fn ground(neighbourhoods: &[Neighbourhood]) -> Option<Bounds> {
    let corners = neighbourhoods
        .iter()
        .flat_map(|one| one.area.polygons())
        .flat_map(|polygon| polygon.exterior().coords())
        .filter_map(|corner| atlas::LonLat::new(corner.x, corner.y));
    Bounds::around(corners)
}
