//! Houses: addresses with a number, from OpenStreetMap's `addr:` tags.

use crate::addresses::house_number;
use crate::addresses::interpolation::{self, Interpolation};
use crate::addresses::text::tidy;
use crate::formats::Feature;
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::pattern::Fields;
use geo::{Centroid, Coord, Distance, Euclidean, Point};
use std::collections::BTreeMap;

/// Houses with the same street and number are duplicates within this distance in metres: a building and its entrance.
const SAME: f64 = 100.0;
/// Maximum distance in metres between points of one street.
pub const MAX_GAP: f64 = 1000.0;

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
    /// Whether its position is estimated.
    pub is_approximate: bool,
}

/// Whether the tags have a house number.
pub fn is_house(tags: &Fields) -> bool {
    tags.contains_key("addr:housenumber")
}

/// The houses of a feature, several for a list of numbers; none without street or number.
pub fn from_feature(feature: &Feature) -> Vec<House> {
    let tag = |key: &str| feature.fields.get(key).and_then(|value| tidy(value));
    let street = tag("addr:street").or_else(|| tag("addr:place"));
    of_list(feature, street, tag("addr:housenumber"), tag("addr:city"))
}

/// A house of a feature for each number of a list, and of ranges that `addr:interpolation` says are ranges.
pub fn of_list(
    feature: &Feature,
    street: Option<String>,
    numbers: Option<String>,
    town: Option<String>,
) -> Vec<House> {
    let (Some(street), Some(numbers), Some(at)) = (street, numbers, feature.geometry.centroid())
    else {
        return Vec::new();
    };
    let house = |number| House {
        street: street.clone(),
        number,
        town: town.clone(),
        at: at.0,
        is_approximate: false,
    };
    let steps = feature.fields.get(interpolation::KEY);
    let steps = steps.and_then(|value| Interpolation::of(value));
    let of_item = |item: String| match steps.and_then(|_| house_number::range(&item, steps)) {
        Some(numbers) => numbers,
        None => vec![item],
    };
    house_number::list(&numbers)
        .into_iter()
        .flat_map(of_item)
        .map(house)
        .collect()
}

/// Adds to the houses of a feature the ranges that [`from_feature`] took apart, as they are written: `12-15` is at its door.
pub fn add_written(houses: &mut Vec<House>, feature: &Feature) {
    let numbers = feature.fields.get("addr:housenumber");
    let (Some(numbers), Some(first)) = (numbers.and_then(|it| tidy(it)), houses.first()) else {
        return;
    };
    let first = first.clone();
    for number in house_number::list(&numbers) {
        if houses.iter().all(|it| it.number != number) {
            houses.push(House {
                number,
                ..first.clone()
            });
        }
    }
}

/// Adds the houses of ranges such as `12-16`: 12, 14 and 16, or `12a-c`, at the same position. Between numbers, the hyphen
/// means a range unless the street has another house with the first number: additions come several at a time (`12-2`, `12-4`),
/// or beside a `12`. Houses that the street has already are not added. The house itself stays, as `12-16` is at its door.
pub fn add_ranges(houses: &mut Vec<House>) {
    type Street = (String, Option<String>);
    let key = |house: &House| -> Street { (house.street.clone(), house.town.clone()) };
    let mut known: BTreeMap<Street, BTreeMap<String, usize>> = BTreeMap::new();
    for house in houses.iter() {
        let street = known.entry(key(house)).or_default();
        let first = house_number::digits(&house.number);
        *street.entry(first.to_owned()).or_default() += 1;
        if first != house.number {
            *street.entry(house.number.clone()).or_default() += 1;
        }
    }
    let mut added = Vec::new();
    for house in houses.iter() {
        let Some(numbers) = house_number::range(&house.number, None) else {
            continue;
        };
        let street = known.entry(key(house)).or_default();
        // Behind a letter, a second one is no addition.
        let has_letters = numbers
            .first()
            .is_some_and(|it| house_number::letter(it).is_some());
        if !has_letters && street.get(house_number::digits(&house.number)) != Some(&1) {
            continue;
        }
        for (index, number) in numbers.into_iter().enumerate() {
            // The first number of `12-16` is known from this house itself.
            if !has_letters && index == 0 || !street.contains_key(&number) {
                added.push(House {
                    number,
                    ..house.clone()
                });
            }
        }
    }
    houses.extend(added);
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

/// Adds houses with estimated positions, unless the street has a house of that number: within [`MAX_GAP`] metres, as there may
/// be two streets of one name.
pub fn add_approximate(
    houses: &mut Vec<House>,
    approximate: impl Iterator<Item = House>,
    projection: LocalProjection,
) {
    let key = |house: &House| {
        // With a letter, only a house with that letter is the same.
        let has_letter = house_number::letter(&house.number).is_some();
        let number = match has_letter {
            true => &house.number,
            false => house_number::digits(&house.number),
        };
        (house.street.clone(), number.to_owned())
    };
    let mut known: BTreeMap<(String, String), Vec<Coord<f64>>> = BTreeMap::new();
    for house in houses.iter() {
        let (street, number) = key(house);
        let digits = house_number::digits(&number).to_owned();
        if digits != number {
            known
                .entry((street.clone(), digits))
                .or_default()
                .push(house.at);
        }
        known.entry((street, number)).or_default().push(house.at);
    }
    for house in approximate {
        let same = known.entry(key(&house)).or_default();
        let at = Point(projection.project(house.at));
        let is_near =
            |it: &Coord<f64>| Euclidean.distance(at, Point(projection.project(*it))) <= MAX_GAP;
        if !same.iter().any(is_near) {
            same.push(house.at);
            houses.push(house);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{House, add_ranges, deduplicate};
    use crate::geometry::local_projection::LocalProjection;
    use geo::Coord;

    #[test]
    fn nearby_duplicates_are_one_house() {
        let house = |number: &str, x| House {
            street: "Dorfstrasse".to_owned(),
            number: number.to_owned(),
            town: None,
            at: Coord { x, y: 47.0 },
            is_approximate: false,
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

    #[test]
    fn ranges_differ_from_additions_by_the_other_houses_of_the_street() {
        let house = |street: &str, number: &str| House {
            street: street.to_owned(),
            number: number.to_owned(),
            town: None,
            at: Coord { x: 9.0, y: 47.0 },
            is_approximate: false,
        };
        let mut houses = vec![
            // A building with three numbers, one of which has its own position.
            house("Landstrasse", "12-16"),
            house("Landstrasse", "14"),
            house("Landstrasse", "18"),
            // Flats of number 2 and number 3.
            house("Kinkerstraat", "2-4"),
            house("Kinkerstraat", "2-6"),
            house("Kinkerstraat", "3-5"),
            house("Kinkerstraat", "3"),
            // An addition that is smaller.
            house("Kinkerstraat", "12-2"),
            // A building with three letters, one of which has its own position, beside the number alone.
            house("Markt", "12a-c"),
            house("Markt", "12b"),
            house("Markt", "12"),
        ];
        let count = houses.len();
        add_ranges(&mut houses);
        let added: Vec<(&str, &str)> = houses[count..]
            .iter()
            .map(|it| (it.street.as_str(), it.number.as_str()))
            .collect();
        let expected = [
            ("Landstrasse", "12"),
            ("Landstrasse", "16"),
            ("Markt", "12a"),
            ("Markt", "12c"),
        ];
        assert_eq!(added, expected);
    }
}
