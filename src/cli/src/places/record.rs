//! A place to write.

use atlas::KeyStatus;
use geo::{Coord, Geometry};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A place of `places.geojson`. Unknown facts are left out.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceRecord {
    /// Id, unique in the atlas: `osm:node/123`.
    pub id: String,
    /// Id of its kind.
    pub kind: String,
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Names in other languages, by property: `name:en`.
    #[serde(flatten)]
    pub names: BTreeMap<String, String>,
    /// Key status.
    #[serde(serialize_with = "key_name")]
    pub key: KeyStatus,
    /// Reason of the key status.
    pub key_reason: String,
    /// Opening hours in OpenStreetMap syntax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<String>,
    /// `yes`, `limited` or `no`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wheelchair: Option<&'static str>,
    /// Whether there are toilets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toilets: Option<bool>,
    /// Whether it costs money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<bool>,
    /// Whether it is indoors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indoor: Option<bool>,
    /// Address in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Nearest street and house number, for places without an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub near: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Website, http or https.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Id of its source.
    pub source: String,
    /// Date of the last check, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// Entrances of an area, in degrees: nodes on its outline tagged as entrance or gate.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "positions")]
    pub entrances: Vec<Coord<f64>>,
    /// Whether it is on a level below the ground.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub underground: bool,
    /// Whether its tags only say that it is an area for pedestrians: a square, or a street.
    #[serde(skip)]
    pub is_pedestrian_area: bool,
    /// The level as tagged, to tell places of one name in one building apart.
    #[serde(skip)]
    pub level: Option<String>,
    /// Index of its file in the report.
    #[serde(skip)]
    pub origin: usize,
    /// Point, polygon or multipolygon, in degrees.
    #[serde(skip)]
    pub geometry: Geometry<f64>,
}

fn key_name<S: Serializer>(key: &KeyStatus, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(key.as_str())
}

fn positions<S: Serializer>(list: &[Coord<f64>], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(list.iter().map(|at| [at.x, at.y]))
}

impl PlaceRecord {
    /// Number of known facts, to choose among duplicates.
    pub fn facts(&self) -> usize {
        let texts = [
            &self.name,
            &self.opening_hours,
            &self.address,
            &self.phone,
            &self.website,
            &self.checked,
        ];
        let answers = [self.toilets, self.fee, self.indoor];
        texts.iter().filter(|text| text.is_some()).count()
            + answers.iter().filter(|answer| answer.is_some()).count()
            + usize::from(self.wheelchair.is_some())
            + usize::from(self.key_reason != "kind")
    }

    /// Takes missing facts from a duplicate. An area replaces a point, because walks lead to its edge.
    pub fn merge_from(&mut self, other: Self) {
        fn take<T>(mine: &mut Option<T>, other: Option<T>) {
            if mine.is_none() {
                *mine = other;
            }
        }
        if self.name.is_none() {
            self.names = other.names;
        }
        take(&mut self.name, other.name);
        take(&mut self.opening_hours, other.opening_hours);
        take(&mut self.wheelchair, other.wheelchair);
        take(&mut self.toilets, other.toilets);
        take(&mut self.fee, other.fee);
        take(&mut self.indoor, other.indoor);
        take(&mut self.address, other.address);
        take(&mut self.phone, other.phone);
        take(&mut self.website, other.website);
        take(&mut self.checked, other.checked);
        take(&mut self.level, other.level);
        if self.key_reason == "kind" && other.key_reason != "kind" {
            self.key = other.key;
            self.key_reason = other.key_reason;
        }
        if self.is_point() && !matches!(other.geometry, Geometry::Point(_)) {
            self.geometry = other.geometry;
            self.entrances = other.entrances;
            self.underground = other.underground;
        }
    }

    /// Whether it is a point.
    pub fn is_point(&self) -> bool {
        matches!(self.geometry, Geometry::Point(_))
    }
}

/// A place with only a kind and a position, for tests.
#[cfg(test)]
pub fn named(id: &str, kind: &str, name: Option<&str>, geometry: Geometry<f64>) -> PlaceRecord {
    PlaceRecord {
        id: id.to_owned(),
        kind: kind.to_owned(),
        name: name.map(str::to_owned),
        names: BTreeMap::new(),
        key: KeyStatus::Free,
        key_reason: "kind".to_owned(),
        opening_hours: None,
        wheelchair: None,
        toilets: None,
        fee: None,
        indoor: None,
        address: None,
        near: None,
        entrances: Vec::new(),
        underground: false,
        level: None,
        phone: None,
        website: None,
        source: "osm".to_owned(),
        checked: None,
        is_pedestrian_area: false,
        origin: 0,
        geometry,
    }
}
