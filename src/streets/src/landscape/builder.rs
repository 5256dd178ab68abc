//! Builds `landscape.bin`.

use super::{FORMAT, Landmark, LandmarkClass, STEP};
use crate::container;
use crate::grid::GridPoint;
use crate::string_table;
use crate::varint::{put, put_count};
use atlas::LonLat;
use geo::orient::Direction;
use geo::{LineString, Orient, Polygon};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Collects buildings and landmarks, and encodes the file.
#[derive(Clone, Debug, Default)]
pub struct LandscapeBuilder {
    landmarks: Vec<StoredLandmark>,
    buildings: Vec<Vec<Vec<GridPoint>>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct StoredLandmark {
    class: LandmarkClass,
    side: Reverse<u32>,
    name: String,
    at: GridPoint,
}

impl LandscapeBuilder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a landmark; one without a name is left out.
    pub fn landmark(&mut self, landmark: Landmark<&str>) {
        if !landmark.name.is_empty() {
            self.landmarks.push(StoredLandmark {
                class: landmark.class,
                side: Reverse(landmark.side),
                name: landmark.name.to_owned(),
                at: GridPoint::rounded_to(landmark.at, STEP),
            });
        }
    }

    /// Adds a building, longitude and latitude in degrees. Positions outside the valid range are left out, and so are rings that
    /// have fewer than three different points once they are rounded.
    pub fn building(&mut self, building: &Polygon<f64>) {
        let building = building.orient(Direction::Default);
        let Some(outline) = rounded(building.exterior()) else {
            return;
        };
        let mut rings = vec![outline];
        rings.extend(building.interiors().iter().filter_map(rounded));
        self.buildings.push(rings);
    }

    /// Encodes the file. The same bytes in whatever order buildings and landmarks were added.
    pub fn finish(mut self) -> Vec<u8> {
        self.landmarks.sort();
        self.landmarks.dedup();
        let names = self.landmarks.iter().map(|it| (it.name.as_str(), 0));
        let mut names: BTreeMap<&str, u32> = names.collect();
        for (index, number) in names.values_mut().zip(0..) {
            *index = number;
        }
        let mut content = Vec::new();
        string_table::write(names.keys().copied(), &mut content);
        put_count(&mut content, self.landmarks.len());
        let mut before = GridPoint::ORIGIN;
        for landmark in &self.landmarks {
            content.push(landmark.class as u8);
            put(&mut content, names[landmark.name.as_str()]);
            landmark.at.write_delta_in(before, STEP, &mut content);
            before = landmark.at;
            put(&mut content, landmark.side.0);
        }
        // Near each other in the file: small differences.
        self.buildings.sort_by(|a, b| {
            let code = |rings: &[Vec<GridPoint>]| rings[0][0].morton();
            code(a).cmp(&code(b)).then_with(|| a.cmp(b))
        });
        self.buildings.dedup();
        let rings: Vec<&Vec<GridPoint>> = self.buildings.iter().flatten().collect();
        put_count(&mut content, rings.len());
        let mut before = GridPoint::ORIGIN;
        for ring in rings {
            put_count(&mut content, ring.len());
            for point in ring {
                point.write_delta_in(before, STEP, &mut content);
                before = *point;
            }
            before = ring[0];
        }
        container::encode(FORMAT, &content)
    }
}

/// The points of a ring, rounded, each different from the one before, without a repeated last point; from its smallest on, so that a
/// ring is written in one way only. `None` for fewer than three.
fn rounded(ring: &LineString<f64>) -> Option<Vec<GridPoint>> {
    let points = ring.0.iter().filter_map(|at| LonLat::new(at.x, at.y));
    let mut points: Vec<GridPoint> = points.map(|at| GridPoint::rounded_to(at, STEP)).collect();
    points.dedup();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return None;
    }
    let (smallest, _) = points.iter().enumerate().min_by_key(|(_, at)| **at)?;
    points.rotate_left(smallest);
    Some(points)
}
