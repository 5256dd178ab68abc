//! A place as it is written.

use atlas::KeyStatus;
use geo::{Coord, Geometry};
use serde::{Serialize, Serializer};

/// A place as it is written into `places.geojson`. What is not known is not there.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceRecord {
    /// Unique in the atlas: `osm:node/123`.
    pub id: String,
    /// The id of its kind.
    pub kind: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether anybody can walk in.
    #[serde(serialize_with = "key_name")]
    pub key: KeyStatus,
    /// What decided that.
    pub key_reason: String,
    /// Opening hours as OpenStreetMap writes them.
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
    /// Its address in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The street that a place without an address is beside, and the number of the nearest house in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub near: Option<String>,
    /// Its telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Its web address, http or https.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// The id of its source.
    pub source: String,
    /// The day that somebody last looked, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// Where people come into an area, in degrees: what is mapped as an entrance or gate on its outline.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "positions")]
    pub entrances: Vec<Coord<f64>>,
    /// Which of the recipe's files it came from.
    #[serde(skip)]
    pub origin: usize,
    /// A point, polygon or multipolygon, in degrees.
    #[serde(skip)]
    pub geometry: Geometry<f64>,
}

fn key_name<S: Serializer>(key: &KeyStatus, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(key.word())
}

fn positions<S: Serializer>(list: &[Coord<f64>], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(list.iter().map(|at| [at.x, at.y]))
}

impl PlaceRecord {
    /// How many facts are known of it: what is compared when one place was mapped twice.
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

    /// Takes from a double what this one does not know. An area tells more than a point: it has edges to walk to.
    pub fn merge_from(&mut self, other: Self) {
        fn take<T>(mine: &mut Option<T>, other: Option<T>) {
            if mine.is_none() {
                *mine = other;
            }
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
        if self.key_reason == "kind" && other.key_reason != "kind" {
            self.key = other.key;
            self.key_reason = other.key_reason;
        }
        if self.is_point() && !matches!(other.geometry, Geometry::Point(_)) {
            self.geometry = other.geometry;
            self.entrances = other.entrances;
        }
    }

    /// Whether it is a point.
    pub fn is_point(&self) -> bool {
        matches!(self.geometry, Geometry::Point(_))
    }
}

/// A place of which nothing is known but what it is and where, for tests.
#[cfg(test)]
pub fn named(id: &str, kind: &str, name: Option<&str>, geometry: Geometry<f64>) -> PlaceRecord {
    PlaceRecord {
        id: id.to_owned(),
        kind: kind.to_owned(),
        name: name.map(str::to_owned),
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
        phone: None,
        website: None,
        source: "osm".to_owned(),
        checked: None,
        origin: 0,
        geometry,
    }
}
