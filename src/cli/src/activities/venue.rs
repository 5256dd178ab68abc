//! Where an activity takes place: looked up among the places and neighbourhoods of the atlas.

use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::output::report::OUTSIDE;
use crate::places::record::PlaceRecord;
use atlas::Taxonomy;
use geo::{Distance, Euclidean, Geometry, Point};
use std::collections::BTreeMap;

/// A position is that of a place up to this distance in metres.
const AT_PLACE: f64 = 200.0;
/// Fact left out: the place, as the coordinates are somewhere else.
const FAR_PLACE: &str = "a place that is more than 200 m from the coordinates";

/// Where an activity takes place.
pub enum Venue {
    /// At the place with this id.
    Place(String),
    /// At a position, with its address in words.
    Position(Point<f64>, Option<String>),
    /// At an address in words of which the position is not known.
    Address(String),
    /// In people's homes, in the neighbourhoods with these ids; in all without any.
    ComesToYou(Vec<String>),
    /// Not known.
    Unknown,
}

/// The places, neighbourhoods and layers that activities can refer to.
pub struct VenueIndex<'a> {
    /// Ids of places by id and by name in small letters; `None` where several places have the name.
    places: BTreeMap<String, Option<&'a str>>,
    /// The shapes of the places by id, in degrees.
    shapes: BTreeMap<&'a str, &'a Geometry<f64>>,
    /// Ids of neighbourhoods by id and by name in small letters; `None` where several have the name.
    neighbourhoods: BTreeMap<String, Option<&'a str>>,
    area: &'a AtlasArea,
    taxonomy: &'a Taxonomy,
}

impl<'a> VenueIndex<'a> {
    pub fn new(
        places: &'a [PlaceRecord],
        neighbourhoods: &'a [NeighbourhoodRecord],
        area: &'a AtlasArea,
        taxonomy: &'a Taxonomy,
    ) -> Self {
        let shapes = places.iter().map(|it| (it.id.as_str(), &it.geometry));
        let places = places.iter();
        let areas = neighbourhoods.iter();
        Self {
            places: by_name(places.map(|it| (it.id.as_str(), it.name.as_deref()))),
            shapes: shapes.collect(),
            neighbourhoods: by_name(areas.map(|it| (it.id.as_str(), Some(it.name.as_str())))),
            area,
            taxonomy,
        }
    }

    /// Whether the taxonomy has a layer with this id.
    pub fn has_layer(&self, id: &str) -> bool {
        self.taxonomy.layers.iter().any(|it| it.id == id)
    }

    /// The ids of the neighbourhoods in a list of ids or names, separated by `;`.
    ///
    /// # Errors
    /// A neighbourhood that the atlas does not have: it would come to more or fewer people than the source says.
    pub fn neighbourhoods(&self, list: &str) -> Result<Vec<String>, String> {
        let names = list.split(';').map(str::trim).filter(|it| !it.is_empty());
        let ids = names.map(|name| match look_up(&self.neighbourhoods, name) {
            Some(Some(id)) => Ok(id.to_owned()),
            Some(None) => Err("a name that several neighbourhoods have".to_owned()),
            None => Err("a neighbourhood that the atlas does not have".to_owned()),
        });
        ids.collect()
    }

    /// The venue of a place or address and a position, longitude first. What cannot be used of it goes into `lost`.
    ///
    /// # Errors
    /// Why the activity is left out.
    pub fn venue(
        &self,
        place: Option<String>,
        position: [Option<String>; 2],
        lost: &mut Vec<String>,
    ) -> Result<Venue, String> {
        let position = match position {
            [None, None] => None,
            [Some(lon), Some(lat)] => Some(point(&lon, &lat).ok_or("no coordinates in degrees")?),
            _ => return Err("one coordinate of two".to_owned()),
        };
        if let Some(at) = position
            && !self.area.intersects(&Geometry::Point(at))
        {
            return Err(OUTSIDE.to_owned());
        }
        let found = place
            .as_deref()
            .and_then(|name| look_up(&self.places, name));
        Ok(match (position, found, place) {
            (Some(at), Some(Some(id)), place) if !self.is_at(id, at) => {
                lost.push(FAR_PLACE.to_owned());
                Venue::Position(at, place)
            }
            (_, Some(Some(id)), _) => Venue::Place(id.to_owned()),
            (Some(at), _, place) => Venue::Position(at, place),
            (None, Some(None), Some(place)) => {
                lost.push("a name that several places have".to_owned());
                Venue::Address(place)
            }
            (None, _, Some(place)) => Venue::Address(place),
            (None, _, None) => Venue::Unknown,
        })
    }

    /// Whether a position is at the place with this id, or near enough to it.
    fn is_at(&self, id: &str, at: Point<f64>) -> bool {
        let projection = LocalProjection::at_latitude(at.y());
        let at = projection.project_geometry(&Geometry::Point(at));
        self.shapes.get(id).is_some_and(|shape| {
            Euclidean.distance(&projection.project_geometry(shape), &at) <= AT_PLACE
        })
    }
}

type Names<'a> = BTreeMap<String, Option<&'a str>>;

fn by_name<'a>(all: impl Iterator<Item = (&'a str, Option<&'a str>)> + Clone) -> Names<'a> {
    let mut names = Names::new();
    for (id, name) in all.clone() {
        if let Some(name) = name {
            names
                .entry(name.to_lowercase())
                .and_modify(|it| *it = None)
                .or_insert(Some(id));
        }
    }
    // An id is never ambiguous.
    names.extend(all.map(|(id, _)| (id.to_owned(), Some(id))));
    names
}

fn look_up<'a>(names: &Names<'a>, name: &str) -> Option<Option<&'a str>> {
    let found = names.get(name).or_else(|| names.get(&name.to_lowercase()));
    found.copied()
}

/// A position in degrees, also with a decimal comma.
fn point(lon: &str, lat: &str) -> Option<Point<f64>> {
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let (lon, lat) = (number(lon)?, number(lat)?);
    let is_on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
    is_on_earth.then(|| Point::new(lon, lat))
}
