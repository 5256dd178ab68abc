//! The buildings and landmarks of a file, which the map draws for orientation.

use crate::addresses::text::tidy;
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::network::polygons;
use crate::osm::landmark;
use crate::output::report::OUTSIDE;
use crate::output::tally::Tally;
use crate::recipe::pattern::Fields;
use atlas::LonLat;
use geo::{Area, Coord, InteriorPoint, LineString, MapCoords, Polygon, SimplifyIdx};
use std::collections::BTreeSet;
use streets::{Landmark, LandmarkClass, LandscapeBuilder};

/// Maximum distance in metres between a simplified and the original outline of a building.
const TOLERANCE: f64 = 0.8;
/// Minimum size in square metres of a building, and of a courtyard: sheds and shafts do not help to find the way.
const SPECK: f64 = 15.0;
/// Landmarks of one class and name that are closer than this, in metres, are one: a church is often a node and a way.
const SAME: f64 = 300.0;

/// The landscape of one file.
#[derive(Debug, Default)]
pub struct LandscapeFeatures {
    /// Outlines of buildings, in degrees, simplified.
    pub buildings: Vec<Polygon<f64>>,
    /// Landmarks.
    pub landmarks: Vec<Landmark<String>>,
    /// Number of features of which nothing is kept, by reason.
    pub left_out: Tally,
}

/// Whether an OpenStreetMap element may be a building or a landmark. Features of other formats are all read.
pub fn is_relevant(tags: &Fields) -> bool {
    !tags.contains_key("@type")
        || landmark::is_building(tags)
        || landmark::class(tags, true).is_some()
}

/// Reads the part of a file that lies in the area. Settlements with the name of a neighbourhood are left out: the map has that
/// name already.
pub fn read(
    raw: RawData,
    names: &BTreeSet<&str>,
    area: &AtlasArea,
    projection: LocalProjection,
) -> LandscapeFeatures {
    let mut found = LandscapeFeatures {
        left_out: raw.left_out,
        ..LandscapeFeatures::default()
    };
    for feature in raw.features {
        if let Err(why) = found.add(&feature, names, area, projection) {
            found.left_out.add(why);
        }
    }
    found.landmarks = without_doubles(found.landmarks, projection);
    found
}

impl LandscapeFeatures {
    fn add(
        &mut self,
        feature: &Feature,
        names: &BTreeSet<&str>,
        area: &AtlasArea,
        projection: LocalProjection,
    ) -> Result<(), &'static str> {
        if !area.intersects(&feature.geometry) {
            return Err(OUTSIDE);
        }
        let tags = &feature.fields;
        let shape = polygons(&feature.geometry);
        // A plain file has only buildings, such as those of a land registry.
        let is_plain = !tags.contains_key("@type");
        let mut kept = false;
        let mut why = "neither an area of a building nor a landmark";
        if let Some(shape) = shape
            .as_ref()
            .filter(|_| is_plain || landmark::is_building(tags))
        {
            why = "building smaller than 15 m²";
            let outlines = shape.iter().filter_map(|it| simplified(it, projection));
            let before = self.buildings.len();
            self.buildings.extend(outlines);
            kept = self.buildings.len() > before;
        }
        let class = landmark::class(tags, shape.is_some()).filter(|_| !is_plain);
        if let Some(landmark) = class.and_then(|class| named(class, feature, projection)) {
            if landmark.class == LandmarkClass::Settlement && names.contains(landmark.name.as_str())
            {
                why = "village with the name of a neighbourhood";
            } else {
                self.landmarks.push(landmark);
                kept = true;
            }
        }
        if kept { Ok(()) } else { Err(why) }
    }

    /// The file `landscape.bin`.
    pub fn write(&self) -> Vec<u8> {
        let mut builder = LandscapeBuilder::new();
        self.buildings.iter().for_each(|it| builder.building(it));
        for landmark in &self.landmarks {
            builder.landmark(Landmark {
                class: landmark.class,
                name: &landmark.name,
                at: landmark.at,
                side: landmark.side,
            });
        }
        builder.finish()
    }
}

/// A landmark with its name; `None` without one, or without a position for it.
fn named(
    class: LandmarkClass,
    feature: &Feature,
    projection: LocalProjection,
) -> Option<Landmark<String>> {
    let metres = projection.project_geometry(&feature.geometry);
    let at = feature.geometry.interior_point()?;
    Some(Landmark {
        class,
        name: tidy(feature.fields.get("name")?)?,
        at: LonLat::new(at.x(), at.y())?,
        side: metres.unsigned_area().sqrt().round() as u32,
    })
}

/// A building with fewer points and without small courtyards; `None` for one that is too small.
fn simplified(building: &Polygon<f64>, projection: LocalProjection) -> Option<Polygon<f64>> {
    let ring = |line: &LineString<f64>| {
        let metres = line.map_coords(|at: Coord<f64>| projection.project(at));
        let large = Polygon::new(metres.clone(), Vec::new()).unsigned_area() >= SPECK;
        large.then(|| {
            let needed = metres.simplify_idx(TOLERANCE).into_iter();
            needed
                .map(|index| line.0[index])
                .collect::<LineString<f64>>()
        })
    };
    let courtyards = building.interiors().iter().filter_map(ring).collect();
    Some(Polygon::new(ring(building.exterior())?, courtyards))
}

/// One landmark of each class and name in an area, the largest.
fn without_doubles(
    mut all: Vec<Landmark<String>>,
    projection: LocalProjection,
) -> Vec<Landmark<String>> {
    all.sort_by(|a, b| (a.class, &a.name, b.side).cmp(&(b.class, &b.name, a.side)));
    let mut kept: Vec<Landmark<String>> = Vec::new();
    for landmark in all {
        let metres = |at: LonLat| {
            projection.project(Coord {
                x: at.lon(),
                y: at.lat(),
            })
        };
        let at = metres(landmark.at);
        let is_same = |other: &Landmark<String>| {
            let to = metres(other.at);
            (at.x - to.x).hypot(at.y - to.y) < SAME
        };
        let equal = kept.iter().rev().take_while(|other| {
            (other.class, other.name.as_str()) == (landmark.class, landmark.name.as_str())
        });
        if !equal.into_iter().any(is_same) {
            kept.push(landmark);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
