//! What is wrong with the binary parts of an atlas: streets, population and addresses.

use super::{Checked, Finding};
use atlas::{BoundingBox, LonLat};
use streets::{Addresses, DecodeError, Population, Streets};

/// The code of a part that is whole and of another region than the atlas.
const ELSEWHERE: &str = "outside-bounds";

impl Checked {
    /// Checks a part by its name in the manifest. Returns how many of its features can be used; `None` for a part that
    /// this version has no reader for.
    pub(super) fn binary_part(
        &mut self,
        part: &str,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Option<usize> {
        let read = match part {
            "streets" => self.streets(at, bytes, bounds),
            "people" => self.people(at, bytes, bounds),
            "addresses" => self.addresses(at, bytes, bounds),
            _ => return None,
        };
        Some(read.unwrap_or_else(|error| {
            self.damaged(at, error);
            0
        }))
    }

    fn streets(
        &mut self,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Result<usize, DecodeError> {
        let streets = Streets::read(bytes)?;
        self.streets = streets.summary().edges;
        if self.streets == 0 {
            self.wrong(at, "no-streets", "expected a street that people can walk");
        }
        let points = streets.lines().flat_map(|(_, _, line)| line);
        let points = points.filter_map(|point| LonLat::new(point.x, point.y));
        self.lies_in(at, points, bounds);
        Ok(self.streets)
    }

    fn people(
        &mut self,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Result<usize, DecodeError> {
        let population = Population::read(bytes)?;
        self.homes = population.points.len();
        self.lies_in(at, population.points.iter().map(|point| point.at), bounds);
        Ok(self.homes)
    }

    fn addresses(
        &mut self,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Result<usize, DecodeError> {
        let addresses = Addresses::read(bytes)?;
        self.addresses = addresses.streets() + addresses.houses();
        let streets = (0..).map_while(|street| addresses.street(street));
        self.lies_in(at, streets.map(|street| street.at), bounds);
        Ok(self.addresses)
    }

    /// Reports points of which none lies in the bounds of the atlas. Without bounds, or without points, nothing is wrong.
    fn lies_in(
        &mut self,
        at: &str,
        points: impl Iterator<Item = LonLat>,
        bounds: Option<BoundingBox>,
    ) {
        let mut points = points.peekable();
        let Some(bounds) = bounds.filter(|_| points.peek().is_some()) else {
            return;
        };
        if !points.any(|point| is_in(bounds, point)) {
            self.wrong(
                at,
                ELSEWHERE,
                "nothing of it lies in the bounds of the atlas",
            );
        }
    }

    fn damaged(&mut self, at: &str, error: DecodeError) {
        let code = match error {
            DecodeError::Version { .. } => "unknown-version",
            _ => "damaged",
        };
        self.wrong(at, code, &error.to_string());
    }

    fn wrong(&mut self, at: &str, code: &'static str, problem: &str) {
        let finding = Finding::of_file(at, code, problem.to_owned());
        self.findings.push(finding);
    }
}

fn is_in(bounds: BoundingBox, at: LonLat) -> bool {
    let (lon, lat) = (at.lon(), at.lat());
    // Bounds may go over the 180° meridian.
    let beside = match bounds.west <= bounds.east {
        true => (bounds.west..=bounds.east).contains(&lon),
        false => lon >= bounds.west || lon <= bounds.east,
    };
    beside && (bounds.south..=bounds.north).contains(&lat)
}
