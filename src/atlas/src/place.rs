//! Places: kind, position, key status and other properties.

mod texts;

pub use texts::{PlaceText, PlaceTexts};

use crate::activity::{Activity, layer};
use crate::bounding_box::BoundingBox;
use crate::feature_collection::FeatureCollection;
use crate::geometry;
use crate::json::AsJson;
use crate::lang::Lang;
use crate::lon_lat::LonLat;
use crate::printable::truncated;
use crate::problem::Problem;
use crate::properties::{Properties, id_of};
use crate::shape::Shape;
use crate::taxonomy::{AudienceIndex, DomainIndex, KeyStatus, KindIndex, Taxonomy};
use crate::turn::{IsTurnOver, at_once, pause};
use crate::warning::Warning;
use json::Value;

/// A place. An unknown property is `None`, which never counts as "no".
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id: `osm:node/123`.
    pub id: String,
    /// Its kind in the taxonomy.
    pub kind: KindIndex,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its other texts, of which each has a method.
    pub texts: PlaceTexts,
    /// Whether anybody can walk in.
    pub key: KeyStatus,
    /// Wheelchair access.
    pub wheelchair: Option<Wheelchair>,
    /// Whether it has a toilet.
    pub toilets: Option<bool>,
    /// Whether there is a fee.
    pub fee: Option<bool>,
    /// Whether it is indoors.
    pub indoor: Option<bool>,
    /// Its domains, if they differ from those of its kind; else empty.
    pub domains: Vec<DomainIndex>,
    /// Its audiences, if they differ from those of its kind; else empty.
    pub audiences: Vec<AudienceIndex>,
    /// Its activities.
    pub activities: Vec<Activity>,
    /// Its point or area.
    pub shape: Shape,
    /// Known entrances.
    pub entrances: Vec<LonLat>,
    /// Whether it is on a level below the ground, such as a hall of an underground station.
    pub underground: bool,
}

/// Wheelchair access, after OpenStreetMap's tag `wheelchair`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wheelchair {
    /// Full access.
    Yes,
    /// Partial access, or with help.
    Limited,
    /// No access.
    No,
}

impl Place {
    /// The domain that gives it its marker shape and colour: its own first domain, else that of its kind.
    pub fn domain(&self, taxonomy: &Taxonomy) -> DomainIndex {
        match self.domains.first() {
            Some(domain) => *domain,
            None => taxonomy.domain_of(self.kind),
        }
    }

    /// Reads places from GeoJSON text, sorted by id. `file` is the name used in warnings; `expected` the region for
    /// detecting swapped axes, [`BoundingBox::NETHERLANDS`] if `None`.
    pub fn read_all(
        file: &str,
        text: &str,
        taxonomy: &Taxonomy,
        expected: Option<BoundingBox>,
    ) -> (Vec<Self>, Vec<Warning>) {
        at_once(Self::read_in_turns(file, text, taxonomy, expected, &|| {
            false
        }))
    }

    /// As [`Place::read_all`], with pauses.
    pub(crate) async fn read_in_turns(
        file: &str,
        text: &str,
        taxonomy: &Taxonomy,
        expected: Option<BoundingBox>,
        is_over: IsTurnOver<'_>,
    ) -> (Vec<Self>, Vec<Warning>) {
        let expected = expected.unwrap_or(BoundingBox::NETHERLANDS);
        let mut collection = FeatureCollection::split(text);
        let mut all: Vec<(usize, Self)> = Vec::with_capacity(collection.len());
        for index in 0..collection.len() {
            pause(is_over).await;
            all.extend(read(&mut collection, index, taxonomy, expected).map(|one| (index, one)));
        }
        let all = crate::unique_ids::keep_first_by_id(&mut collection, all, |one| &one.id);
        (all, collection.warnings(file))
    }
}

fn read(
    collection: &mut FeatureCollection,
    index: usize,
    taxonomy: &Taxonomy,
    expected: BoundingBox,
) -> Option<Place> {
    let feature = collection.feature(index)?;
    let mut properties = Properties::of(feature.properties());
    let id = id_of(feature.id(), &mut properties, index);
    let Some(geometry) = &feature.geometry else {
        collection.warn(index, Some(&id), None, Problem::NoGeometry);
        return None;
    };
    let Some(said) = properties.get("kind") else {
        collection.warn(index, Some(&id), Some("kind"), Problem::Missing);
        return None;
    };
    let Some(kind) = said.as_str().and_then(|said| taxonomy.kind(said.trim())) else {
        let value = truncated(
            &said
                .as_str()
                .map_or_else(|| AsJson(said).to_string(), str::to_owned),
        );
        let problem = Problem::NotInTaxonomy { value };
        collection.warn(index, Some(&id), Some("kind"), problem);
        return None;
    };
    let mut repaired = Vec::new();
    let shape = geometry::shape(geometry, expected, &mut repaired)
        .map_err(|problem| collection.warn(index, Some(&id), None, problem))
        .ok()?;
    for problem in repaired {
        collection.warn(index, Some(&id), None, problem);
    }
    let place = Place {
        kind,
        name: properties.text("name"),
        texts: texts(&mut properties, taxonomy),
        key: key(&mut properties, taxonomy.kind_at(kind).key),
        wheelchair: wheelchair(&mut properties),
        toilets: properties.flag("toilets"),
        fee: properties.flag("fee"),
        indoor: properties.flag("indoor"),
        domains: domains(&mut properties, taxonomy),
        audiences: audiences(&mut properties, taxonomy),
        activities: Activity::read_all(&mut properties, taxonomy),
        shape,
        entrances: entrances(&mut properties),
        underground: properties.flag("underground").unwrap_or(false),
        id,
    };
    properties.report(collection, index, &place.id);
    Some(place)
}

/// The texts with their properties; names in a language are as in OpenStreetMap.
static TEXTS: [(PlaceText, &str); 13] = [
    (PlaceText::NameIn(Lang::Dutch), "name:nl"),
    (PlaceText::NameIn(Lang::English), "name:en"),
    (PlaceText::NameIn(Lang::German), "name:de"),
    (PlaceText::NameIn(Lang::Arabic), "name:ar"),
    (PlaceText::KeyReason, "key_reason"),
    (PlaceText::OpeningHours, "opening_hours"),
    (PlaceText::Address, "address"),
    (PlaceText::Near, "near"),
    (PlaceText::Phone, "phone"),
    (PlaceText::Website, "website"),
    (PlaceText::Layer, "layer"),
    (PlaceText::Source, "source"),
    (PlaceText::Checked, "checked"),
];

fn texts(properties: &mut Properties, taxonomy: &Taxonomy) -> PlaceTexts {
    let all = TEXTS.iter().filter_map(|&(text, name)| {
        let value = match text {
            PlaceText::Website => properties.link(name),
            PlaceText::Layer => layer(properties, taxonomy),
            _ => properties.text(name),
        };
        Some((text, value?))
    });
    all.collect()
}

/// The key status, `usual` if absent. An invalid value is unknown, not the usual status of the kind.
fn key(properties: &mut Properties, usual: KeyStatus) -> KeyStatus {
    if properties.get("key").is_none() {
        return usual;
    }
    properties
        .choice("key", &KeyStatus::NAMES, "free, conditional or unknown")
        .unwrap_or(KeyStatus::Unknown)
}

fn wheelchair(properties: &mut Properties) -> Option<Wheelchair> {
    let words = [
        ("yes", Wheelchair::Yes),
        ("designated", Wheelchair::Yes),
        ("limited", Wheelchair::Limited),
        ("no", Wheelchair::No),
    ];
    properties.choice("wheelchair", &words, "yes, limited or no")
}

fn domains(properties: &mut Properties, taxonomy: &Taxonomy) -> Vec<DomainIndex> {
    let expected = "ids of domains in the taxonomy";
    of_taxonomy(properties, "domains", expected, |id| taxonomy.domain(id))
}

fn audiences(properties: &mut Properties, taxonomy: &Taxonomy) -> Vec<AudienceIndex> {
    let expected = "ids of audiences in the taxonomy";
    of_taxonomy(properties, "for", expected, |id| taxonomy.audience(id))
}

/// The ids of a list that the taxonomy has; the others give a warning.
fn of_taxonomy<T>(
    properties: &mut Properties,
    name: &'static str,
    expected: &'static str,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let ids = properties.texts(name);
    let found: Vec<T> = ids.iter().filter_map(|id| find(id)).collect();
    if found.len() < ids.len() {
        properties.wrong::<()>(name, expected);
    }
    found
}

/// A list of positions, longitude first.
fn entrances(properties: &mut Properties) -> Vec<LonLat> {
    let Some(value) = properties.get("entrances") else {
        return Vec::new();
    };
    let position = |value: Value| match value {
        Value::List(at) if at.len() == 2 => {
            at.position().and_then(|[lon, lat]| LonLat::new(lon, lat))
        }
        _ => None,
    };
    let found = match value {
        Value::List(list) => list.iter().map(position).collect(),
        _ => None,
    };
    found
        .or_else(|| properties.wrong("entrances", "a list of [longitude, latitude] in degrees"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
