//! Fixture: the project's atlases and hand-drawn villages.

// Each test file uses a part of it.
#![allow(clippy::unwrap_used, dead_code)]

use atlas::{
    Atlas, Lang, Loader, LonLat, MANIFEST_PART, NEIGHBOURHOODS_PART, Neighbourhood, PLACES_PART,
    Place, Synonyms, Taxonomy,
};
use search::{SearchIndex, Suggestion, Suggestions, Target};
use std::path::Path;
use std::sync::Arc;
use streets::{AddressStreet, Addresses};

const TAXONOMY: &str = include_str!("../../../../data/taxonomy.json");

/// The synonyms of the project's taxonomy.
pub fn everyday() -> Synonyms {
    Synonyms::read(TAXONOMY).unwrap()
}

/// An atlas with its addresses.
pub struct World {
    pub atlas: Atlas,
    pub addresses: Option<Arc<Addresses>>,
}

impl World {
    /// An atlas of `data/`.
    pub fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../data")
            .join(name);
        let mut loader = Loader::new(Taxonomy::read(TAXONOMY).unwrap());
        for (part, file) in [
            (MANIFEST_PART, "atlas.json"),
            (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
            (PLACES_PART, "places.geojson"),
        ] {
            loader.add(part, file.to_owned(), std::fs::read(folder.join(file)));
        }
        let atlas = loader.finish().atlas;
        let parts = &atlas.manifest().unwrap().parts;
        let addresses = parts.get("addresses").map(|part| {
            let file = std::fs::read(folder.join(&part.file)).unwrap();
            Arc::new(Addresses::read(&file).unwrap())
        });
        Self { atlas, addresses }
    }

    /// Its index in this language.
    pub fn index(&self, lang: Lang) -> SearchIndex {
        SearchIndex::new(&self.atlas, lang, &everyday(), self.addresses.clone())
    }
}

/// A hand-drawn village: a row of squares of 0.001°, with places and streets.
#[derive(Default)]
pub struct Village {
    squares: Vec<String>,
    places: Vec<String>,
    streets: Vec<AddressStreet>,
}

/// A position in a square.
pub fn in_square(square: usize) -> LonLat {
    LonLat::new(5.0005 + square as f64 * 0.001, 52.0005).unwrap()
}

impl Village {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a square: a neighbourhood, with district and municipality unless empty.
    pub fn square(mut self, name: &str, district: &str, municipality: &str) -> Self {
        let number = self.squares.len();
        let (west, east) = (5.0 + number as f64 * 0.001, 5.001 + number as f64 * 0.001);
        let ring = format!("[[{west},52],[{east},52],[{east},52.001],[{west},52.001],[{west},52]]");
        self.squares.push(format!(
            r#"{{"type":"Feature","properties":{{"id":"B{number:02}","name":{name:?},"district":{district:?},
            "municipality":{municipality:?}}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        ));
        self
    }

    /// Adds a place of a kind to a square, with further properties such as `"near":"Dijk 1"`.
    pub fn place(mut self, kind: &str, name: &str, square: usize, more: &str) -> Self {
        let at = in_square(square);
        let number = self.places.len();
        let name = match name {
            "" => String::new(),
            name => format!(r#""name":{name:?},"#),
        };
        let more = if more.is_empty() {
            String::new()
        } else {
            format!(",{more}")
        };
        self.places.push(format!(
            r#"{{"type":"Feature","properties":{{"id":"p{number:05}",{name}"kind":"{kind}"{more}}},
            "geometry":{{"type":"Point","coordinates":[{},{}]}}}}"#,
            at.lon(),
            at.lat()
        ));
        self
    }

    /// Adds a street with house numbers to a square.
    pub fn street(
        mut self,
        name: &str,
        place: Option<&str>,
        square: usize,
        house_numbers: &[&str],
    ) -> Self {
        let at = in_square(square);
        self.streets.push(AddressStreet {
            name: name.to_owned(),
            place: place.map(str::to_owned),
            at,
            houses: house_numbers
                .iter()
                .map(|door| ((*door).to_owned(), at))
                .collect(),
        });
        self
    }

    pub fn world(self) -> World {
        let collection = |features: &[String]| {
            format!(
                r#"{{"type":"FeatureCollection","features":[{}]}}"#,
                features.join(",")
            )
        };
        let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
        let (areas, _) = Neighbourhood::read_all("b", &collection(&self.squares), None);
        let (places, warnings) = Place::read_all("p", &collection(&self.places), &taxonomy, None);
        assert!(warnings.is_empty(), "{warnings:?}");
        let file = Addresses::write(self.streets);
        World {
            atlas: Atlas::new(taxonomy, None, areas, places),
            addresses: Some(Arc::new(Addresses::read(&file).unwrap())),
        }
    }
}

/// A suggestion as text: type, label with highlights in brackets, context.
pub fn describe(hit: &Suggestion) -> String {
    let what = match hit.target {
        Target::Place(..) => "place".to_owned(),
        Target::Kind { places, .. } => format!("kind({places})"),
        Target::Domain(..) => "domain".to_owned(),
        Target::Area(..) => "area".to_owned(),
        Target::Street { .. } => "street".to_owned(),
        Target::House { .. } => "house".to_owned(),
    };
    let mut label = String::new();
    let mut at = 0;
    for mark in &hit.highlights {
        label += &hit.label[at..mark.start];
        label += &format!("[{}]", &hit.label[mark.clone()]);
        at = mark.end;
    }
    label += &hit.label[at..];
    let word = hit
        .synonym
        .as_ref()
        .map_or(String::new(), |it| format!(" ({it})"));
    let context = match hit.context.as_str() {
        "" => String::new(),
        context => format!(", {context}"),
    };
    format!("{what} {label}{word}{context}")
}

/// The suggestions as text.
pub fn lines(answer: &Suggestions) -> Vec<String> {
    answer.items.iter().map(describe).collect()
}
