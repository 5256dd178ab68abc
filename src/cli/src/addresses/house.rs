//! Houses: addresses with a number, from OpenStreetMap's `addr:` tags.

use crate::addresses::text::tidy;
use crate::formats::Feature;
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::pattern::Fields;
use geo::{Centroid, Coord, Distance, Euclidean, Point};

/// Houses with the same street and number are duplicates within this distance in metres: a building and its entrance.
const SAME: f64 = 100.0;

/// A house with a number.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    /// Street, or place name that replaces it (`addr:place`).
    pub street: String,
    /// House number.
    pub number: String,
    /// Town or village, if known.
    pub town: Option<String>,
    /// Position in degrees; of a building the centroid.
    pub at: Coord<f64>,
}

/// Whether the tags have a house number.
pub fn is_house(tags: &Fields) -> bool {
    tags.contains_key("addr:housenumber")
}

/// The house of a feature; `None` without street or number.
pub fn from_feature(feature: &Feature) -> Option<House> {
    let tag = |key: &str| feature.fields.get(key).and_then(|value| tidy(value));
    Some(House {
        street: tag("addr:street").or_else(|| tag("addr:place"))?,
        number: tag("addr:housenumber")?,
        town: tag("addr:city"),
        at: feature.geometry.centroid()?.0,
    })
}

/// Removes duplicates by street and number; keeps the first of each.
pub fn deduplicate(mut houses: Vec<House>, projection: LocalProjection) -> Vec<House> {
    houses.sort_by(|a, b| (&a.street, &a.number).cmp(&(&b.street, &b.number)));
    let apart = |a: &House, b: &House| {
        Euclidean.distance(
            Point(projection.project(a.at)),
            Point(projection.project(b.at)),
        )
    };
    let mut kept: Vec<House> = Vec::new();
    for house in houses {
        let double = kept
            .iter()
            .rev()
            .take_while(|it| it.street == house.street && it.number == house.number)
            .any(|it| apart(it, &house) <= SAME);
        if !double {
            kept.push(house);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{House, deduplicate};
    use crate::geometry::local_projection::LocalProjection;
    use geo::Coord;

    #[test]
    fn nearby_duplicates_are_one_house() {
        let house = |number: &str, x| House {
            street: "Dorfstrasse".to_owned(),
            number: number.to_owned(),
            town: None,
            at: Coord { x, y: 47.0 },
        };
        let all = vec![
            house("12", 9.0),
            house("14", 9.0),
            house("12", 9.0002),
            house("12", 9.05),
        ];
        let kept = deduplicate(all, LocalProjection::at_latitude(47.0));
        let summary: Vec<(&str, f64)> = kept
            .iter()
            .map(|it| (it.number.as_str(), it.at.x))
            .collect();
        assert_eq!(summary, [("12", 9.0), ("12", 9.05), ("14", 9.0)]);
    }
}
