//! The areas beyond the border of an atlas, such as the neighbouring municipalities.
//!
//! An extract of OpenStreetMap ends at a border, and has the ways of that border with the relations of both sides. So it tells what
//! lies beyond each part of it, but not how far: the other ways of these relations are missing.

use super::NeighbourhoodRecord;
use crate::addresses::text::tidy;
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::geometry::outer_border::OuterBorder;
use crate::output::tally::Tally;
use crate::recipe::NeighbourhoodRecipe;
use crate::recipe::pattern::Fields;
use atlas::LonLat;
use geo::{
    Distance, Euclidean, Geometry, InterpolateLine, Length, Line, LineString, MapCoords, Point,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// Distances in metres from the border at which a name may be put, in order of preference: far enough for a name beside the
/// border at the zoom of a town, and near enough to be in view with it.
const DISTANCES: [f64; 3] = [400.0, 200.0, 100.0];
/// Where along a stretch of border a name may be put, as shares of its length, in order of preference.
const SHARES: [f64; 7] = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875];
/// Minimum distance in metres between a name and every neighbourhood.
const CLEARANCE: f64 = 50.0;
/// Areas of one name that are closer than this, in metres, are one.
const SAME: f64 = 300.0;
/// Most areas that are kept: a province borders on some dozens of municipalities, and every visit loads their names.
const MOST: usize = 100;

/// The adjacent areas of an atlas.
#[derive(Debug, Default)]
pub struct AdjacentAreas {
    /// The one with the longest border first.
    pub areas: Vec<AdjacentAreaRecord>,
    /// Number of relations that are none, by reason.
    pub left_out: Tally,
}

/// An adjacent area, as `atlas.json` has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdjacentAreaRecord {
    /// Its name.
    pub name: String,
    /// Where its name is drawn: longitude and latitude in degrees, to about a metre.
    pub at: [f64; 2],
    /// The length of the longest stretch of border that it shares with the atlas, in metres.
    pub border: u32,
}

/// An area beyond a stretch of the border.
struct Candidate {
    name: String,
    /// In metres, with the atlas on the left.
    stretch: LineString<f64>,
    length: f64,
}

/// Whether an element of the file of neighbourhoods may be an adjacent area.
pub fn is_relevant(tags: &Fields, recipe: &NeighbourhoodRecipe) -> bool {
    tags.get("@type").is_some_and(|it| it == "relation")
        && recipe.wanted.as_ref().is_none_or(|it| it.matches(tags))
}

/// Finds the adjacent areas among the relations of the file of neighbourhoods, read as lines. They have the tags `boundary` and
/// `admin_level` of a neighbourhood, and edges in common with the outer border of the atlas.
pub fn find(
    raw: RawData,
    recipe: &NeighbourhoodRecipe,
    neighbourhoods: &[NeighbourhoodRecord],
    projection: LocalProjection,
) -> AdjacentAreas {
    let mut left_out = raw.left_out;
    let text = |feature: &Feature, field| feature.fields.get(field).and_then(|it| tidy(it));
    let ids: BTreeSet<&str> = neighbourhoods.iter().map(|it| it.id.as_str()).collect();
    let names: BTreeSet<&str> = neighbourhoods.iter().map(|it| it.name.as_str()).collect();
    let is_own = |feature: &Feature| {
        text(feature, &recipe.fields.id).is_some_and(|id| ids.contains(id.as_str()))
    };
    let (own, others): (Vec<Feature>, Vec<Feature>) = raw.features.into_iter().partition(is_own);
    let levels: BTreeSet<_> = own.iter().map(level).collect();
    let border = OuterBorder::new(neighbourhoods.iter().map(|it| &it.exact));
    let candidate = |feature: &Feature| {
        if !levels.contains(&level(feature)) {
            return Err("area of another level");
        }
        let name = text(feature, &recipe.fields.name).ok_or("no name")?;
        if names.contains(name.as_str()) {
            return Err("area with the name of a neighbourhood");
        }
        let stretches = border
            .shared_with(lines(&feature.geometry).iter())
            .into_iter();
        let measured = stretches.map(|it| {
            let stretch = it.map_coords(|at| projection.project(at));
            let length = Euclidean.length(&stretch);
            Candidate {
                name: name.clone(),
                stretch,
                length,
            }
        });
        let longest = measured.reduce(|a, b| if b.length > a.length { b } else { a });
        longest.ok_or("area that does not touch the border of the atlas")
    };
    let mut candidates = Vec::new();
    for feature in &others {
        match candidate(feature) {
            Ok(found) => candidates.push(found),
            Err(why) => left_out.add(why),
        }
    }
    candidates.sort_by(|a, b| {
        b.length
            .total_cmp(&a.length)
            .then_with(|| a.name.cmp(&b.name))
    });
    for _ in candidates.drain(candidates.len().min(MOST)..) {
        left_out.add(format!("area after the {MOST} with the longest borders"));
    }
    let area = AtlasArea::new(
        neighbourhoods.iter().map(|it| &it.exact),
        CLEARANCE,
        projection,
    );
    let mut kept: Vec<(Point<f64>, AdjacentAreaRecord)> = Vec::new();
    for candidate in candidates {
        let Some(at) = candidate.position(&area, projection) else {
            left_out.add("area without room for its name beyond the border");
            continue;
        };
        let is_same = |(other, area): &(Point<f64>, AdjacentAreaRecord)| {
            area.name == candidate.name && Euclidean.distance(at, *other) < SAME
        };
        if kept.iter().any(is_same) {
            left_out.add("area with the name of one beside it");
            continue;
        }
        kept.push((at, candidate.record(at, projection)));
    }
    let areas = kept.into_iter().map(|(_, area)| area).collect();
    AdjacentAreas { areas, left_out }
}

/// The tags that tell which areas are of the same kind.
fn level(feature: &Feature) -> [Option<String>; 2] {
    ["boundary", "admin_level"].map(|key| feature.fields.get(key).cloned())
}

/// The lines of a relation that was read as lines.
fn lines(geometry: &Geometry<f64>) -> &[LineString<f64>] {
    match geometry {
        Geometry::MultiLineString(lines) => &lines.0,
        _ => &[],
    }
}

impl Candidate {
    /// The first position beyond the border that is outside every neighbourhood, in metres; `None` if there is none.
    fn position(&self, area: &AtlasArea, projection: LocalProjection) -> Option<Point<f64>> {
        DISTANCES
            .into_iter()
            .flat_map(|distance| SHARES.map(|share| (distance, share)))
            .filter_map(|(distance, share)| self.beyond(distance, share))
            .find(|at| {
                let at = Point(projection.unproject(at.0));
                LonLat::new(at.x(), at.y()).is_some() && !area.intersects(&Geometry::Point(at))
            })
    }

    fn record(self, at: Point<f64>, projection: LocalProjection) -> AdjacentAreaRecord {
        let degrees = projection.unproject(at.0);
        let rounded = |degrees: f64| (degrees * 1e5).round() / 1e5;
        AdjacentAreaRecord {
            name: self.name,
            at: [rounded(degrees.x), rounded(degrees.y)],
            border: self.length.round() as u32,
        }
    }

    /// The position at this distance to the right of the stretch, and at this share of its length, in metres. The direction is that
    /// of the border for this distance to both sides, as that of one edge says little of a border along a brook.
    fn beyond(&self, distance: f64, share: f64) -> Option<Point<f64>> {
        let along = |metres| Euclidean.point_at_distance_from_start(&self.stretch, metres);
        let middle = share * self.length;
        let (from, to) = (along(middle - distance)?, along(middle + distance)?);
        let direction = to - from;
        let length = Euclidean.length(&Line::new(from, to));
        if length == 0.0 {
            return None;
        }
        let right = Point::new(direction.y(), -direction.x()) * (distance / length);
        Some(along(middle)? + right)
    }
}

#[cfg(test)]
mod tests;
