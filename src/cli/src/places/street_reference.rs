//! The nearest street and house number of places without an address.

use crate::addresses::house::House;
use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use crate::network::NetworkLine;
use geo::{BoundingRect, Distance, Euclidean, Geometry, Line, Point};
use std::collections::BTreeMap;

/// Maximum distance of the street in metres.
const STREET: f64 = 100.0;
/// Maximum distance of the house in metres.
const HOUSE: f64 = 60.0;

/// An index of named walkable streets and their houses.
pub struct StreetReferences<'a> {
    projection: LocalProjection,
    index: SpatialIndex,
    /// Segments in metres, with the street name.
    pieces: Vec<(Geometry<f64>, &'a str)>,
    houses: BTreeMap<&'a str, Vec<(Point<f64>, &'a str)>>,
}

impl<'a> StreetReferences<'a> {
    /// Builds the index.
    pub fn new(
        streets: &'a [NetworkLine],
        houses: &'a [House],
        projection: LocalProjection,
    ) -> Self {
        let mut pieces = Vec::new();
        // Nobody on the surface sees the name of a tunnel.
        let seen = |street: &&NetworkLine| street.foot.any() && !street.underground;
        for street in streets.iter().filter(seen) {
            let Some(name) = street.name.as_deref() else {
                continue;
            };
            for pair in street.line.windows(2) {
                let piece = Line::new(projection.project(pair[0].1), projection.project(pair[1].1));
                pieces.push((Geometry::Line(piece), name));
            }
        }
        let mut by_street: BTreeMap<&str, Vec<(Point<f64>, &str)>> = BTreeMap::new();
        for house in houses {
            let at = Point(projection.project(house.at));
            let numbers = by_street.entry(&house.street).or_default();
            numbers.push((at, &house.number));
        }
        let shapes: Vec<Geometry<f64>> = pieces.iter().map(|(piece, _)| piece.clone()).collect();
        Self {
            projection,
            index: SpatialIndex::new(&shapes),
            pieces,
            houses: by_street,
        }
    }

    /// The nearest street with the number of the nearest house in it, "Aeulestrasse 12", or only the street.
    pub fn nearest(&self, shape: &Geometry<f64>) -> Option<String> {
        let shape = self.projection.project_geometry(shape);
        let middle = Point(shape.bounding_rect()?.center());
        // Whole decimetres: streets that meet are equally far, and the last digit must not decide.
        let decimetres = |metres: f64| (metres * 10.0).round() as i64;
        let street = self
            .index
            .within(&shape, STREET)
            .into_iter()
            .map(|index| {
                let (piece, name) = &self.pieces[index];
                let far = Euclidean.distance(&shape, piece);
                let from_middle = Euclidean.distance(&Geometry::Point(middle), piece);
                (decimetres(far), decimetres(from_middle), *name)
            })
            .filter(|(far, ..)| *far <= decimetres(STREET))
            .min()
            .map(|(_, _, name)| name)?;
        let number = self
            .houses
            .get(street)
            .into_iter()
            .flatten()
            .map(|(at, number)| {
                let far = Euclidean.distance(&shape, &Geometry::Point(*at));
                let from_middle = Euclidean.distance(middle, *at);
                (decimetres(far), decimetres(from_middle), *number)
            })
            .filter(|(far, ..)| *far <= decimetres(HOUSE))
            .min()
            .map(|(_, _, number)| number);
        Some(number.map_or_else(|| street.to_owned(), |number| format!("{street} {number}")))
    }
}

#[cfg(test)]
mod tests {
    use super::StreetReferences;
    use crate::addresses::house::House;
    use crate::geometry::local_projection::LocalProjection;
    use crate::network::NetworkLine;
    use geo::{Coord, Geometry, point};
    use streets::{Class, FootAccess};

    const SOUTH: f64 = 47.0;
    /// About ten metres of latitude.
    const TEN: f64 = 0.00009;

    fn street(name: Option<&str>, y: f64, foot: FootAccess) -> NetworkLine {
        NetworkLine {
            line: vec![(1, Coord { x: 9.0, y }), (2, Coord { x: 9.01, y })],
            class: Class::Street,
            foot,
            underground: false,
            step_count: None,
            name: name.map(str::to_owned),
        }
    }

    fn house(street: &str, number: &str, x: f64) -> House {
        House {
            street: street.to_owned(),
            number: number.to_owned(),
            town: None,
            at: Coord { x, y: SOUTH + TEN },
            is_approximate: false,
        }
    }

    //   3  Hochweg  ─────────────     90 m up
    //   2  Autobahn ─────────────     20 m up, not walkable
    //   1  (no name) ────────────     10 m up
    //   0  Dorfstrasse ──────────     with numbers 1 and 3
    fn name(y: f64) -> Option<String> {
        let streets = [
            street(Some("Hochweg"), SOUTH + 9.0 * TEN, FootAccess::FREE),
            street(Some("Autobahn"), SOUTH + 2.0 * TEN, FootAccess::NONE),
            street(None, SOUTH + TEN, FootAccess::FREE),
            street(Some("Dorfstrasse"), SOUTH, FootAccess::FREE),
        ];
        let houses = [
            house("Dorfstrasse", "3", 9.005),
            house("Dorfstrasse", "1", 9.003),
            house("Hochweg", "8", 9.005),
        ];
        let beside = StreetReferences::new(&streets, &houses, LocalProjection::at_latitude(SOUTH));
        beside.nearest(&Geometry::Point(point!(x: 9.0049, y: y)))
    }

    #[test]
    fn reference_is_the_nearest_street_that_is_named_and_walkable() {
        assert_eq!(name(SOUTH + 2.0 * TEN).as_deref(), Some("Dorfstrasse 3"));
    }

    #[test]
    fn house_number_is_of_that_street_and_within_its_limit() {
        let up = name(SOUTH + 8.5 * TEN);
        assert_eq!(up.as_deref(), Some("Hochweg"), "number 8 is 75 m away");
    }

    #[test]
    fn no_reference_without_a_street_nearby() {
        assert_eq!(name(SOUTH - 12.0 * TEN), None);
    }
}
