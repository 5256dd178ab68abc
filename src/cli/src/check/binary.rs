//! What is wrong with the parts of an atlas that are not text: its streets, its people and its addresses.

use super::Checked;
use crate::finding::Finding;
use atlas::{Bounds, LonLat};
use streets::{Addresses, DecodeError, People, Streets};

/// Why a part is of no use though it is whole.
const ELSEWHERE: &str = "outside-bounds";

impl Checked {
    pub(super) fn streets(&mut self, at: &str, bytes: &[u8], bounds: Option<Bounds>) {
        match Streets::read(bytes) {
            Ok(streets) => {
                let edges = streets.summary().edges;
                self.streets += edges;
                if edges == 0 {
                    self.wrong(at, "no-streets", "expected a street that people can walk");
                }
                let points = streets.lines().flat_map(|(_, _, line)| line);
                let points = points.filter_map(|point| LonLat::new(point.x, point.y));
                self.lies_in(at, points, bounds);
            }
            Err(damage) => self.damaged(at, damage),
        }
    }

    pub(super) fn people(&mut self, at: &str, bytes: &[u8], bounds: Option<Bounds>) {
        match People::read(bytes) {
            Ok(people) => {
                self.homes += people.homes.len();
                self.lies_in(at, people.homes.iter().map(|home| home.at), bounds);
            }
            Err(damage) => self.damaged(at, damage),
        }
    }

    pub(super) fn addresses(&mut self, at: &str, bytes: &[u8], bounds: Option<Bounds>) {
        match Addresses::read(bytes) {
            Ok(addresses) => {
                self.addresses += addresses.streets() + addresses.houses();
                let streets = (0..).map_while(|street| addresses.street(street));
                self.lies_in(at, streets.map(|street| street.at), bounds);
            }
            Err(damage) => self.damaged(at, damage),
        }
    }

    /// Finds it wrong when there are points and none of them is where the atlas is.
    fn lies_in(&mut self, at: &str, points: impl Iterator<Item = LonLat>, bounds: Option<Bounds>) {
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

    fn damaged(&mut self, at: &str, damage: DecodeError) {
        let code = match damage {
            DecodeError::Version { .. } => "unknown-version",
            _ => "damaged",
        };
        self.wrong(at, code, &damage.to_string());
    }

    fn wrong(&mut self, at: &str, code: &'static str, problem: &str) {
        let finding = Finding::of_file(at, code, problem.to_owned());
        self.findings.push(finding);
    }
}

fn is_in(bounds: Bounds, at: LonLat) -> bool {
    let (lon, lat) = (at.lon(), at.lat());
    // Bounds may go over the 180° meridian.
    let beside = match bounds.west <= bounds.east {
        true => (bounds.west..=bounds.east).contains(&lon),
        false => lon >= bounds.west || lon <= bounds.east,
    };
    beside && (bounds.south..=bounds.north).contains(&lat)
}
