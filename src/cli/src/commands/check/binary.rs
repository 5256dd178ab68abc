//! What is wrong with the binary parts of an atlas: streets, population, addresses and landscape.

use super::{Checked, Finding};
use atlas::{BoundingBox, LonLat};
use streets::{Addresses, DecodeError, Landscape, Population, Streets};

impl Checked {
    /// Checks a part by its name in the manifest. Returns its number of features; `None` for a part that is damaged or that
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
            "landscape" => self.landscape(at, bytes, bounds),
            _ => return None,
        };
        read.map_err(|error| self.damaged(at, error)).ok()
    }

    fn streets(
        &mut self,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Result<usize, DecodeError> {
        let streets = Streets::read(bytes)?;
        self.streets = streets.walkable_edges();
        if self.streets == 0 {
            self.wrong(at, "no-streets", "expected a street that people can walk");
        }
        let points = streets.network_edges().flat_map(|edge| edge.geometry());
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

    fn landscape(
        &mut self,
        at: &str,
        bytes: &[u8],
        bounds: Option<BoundingBox>,
    ) -> Result<usize, DecodeError> {
        let landscape = Landscape::read(bytes)?;
        self.lies_in(at, landscape.rings().flatten(), bounds);
        Ok(landscape.features())
    }

    /// Reports points of which none lies in the bounds of the atlas. Without bounds, or without points, nothing is wrong.
    fn lies_in(
        &mut self,
        at: &str,
        points: impl Iterator<Item = LonLat>,
        bounds: Option<BoundingBox>,
    ) {
        if let Some(Err(mismatch)) = bounds.map(|it| it.check_points(points)) {
            self.findings.push(Finding::of_mismatch(at, &mismatch));
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
