//! Streets with their house numbers, for the search box.

pub mod house;
pub mod house_number;
pub mod interpolation;
pub mod text;

use crate::addresses::text::tidy;
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::network::NetworkLine;
use crate::output::tally::Tally;
use crate::recipe::AddressFields;
use crate::recipe::pattern::Fields;
use atlas::LonLat;
use geo::{Coord, Distance, Euclidean, Geometry, Point};
use house::{House, MAX_GAP};
use std::collections::BTreeMap;
use streets::{AddressStreet, Class};

/// Addresses of one file.
#[derive(Debug, Default)]
pub struct AddressesOfFile {
    /// Houses without duplicates.
    pub houses: Vec<House>,
    /// The number of houses that lists and ranges of numbers have beyond one each.
    pub from_lists: usize,
    /// The number of houses with an estimated position.
    pub approximate: usize,
    /// Number of features left out, by reason.
    pub left_out: Tally,
}

/// Reads the houses of a file that lie in the area.
pub fn read(
    raw: RawData,
    fields: Option<&AddressFields>,
    area: &AtlasArea,
    projection: LocalProjection,
) -> AddressesOfFile {
    let mut left_out = raw.left_out;
    let mut houses = Vec::new();
    let (mut ends, mut between) = (Vec::new(), Vec::new());
    let mut from_lists = 0;
    for feature in raw.features {
        if fields.is_none() && interpolation::is_interpolation(&feature.fields) {
            match interpolation::houses(&feature, &raw.nodes, projection) {
                Ok((known, estimated)) => {
                    ends.extend(known);
                    between.extend(estimated);
                }
                Err(why) => left_out.add(why),
            }
            continue;
        }
        let found = match fields {
            Some(fields) => by_fields(&feature, fields),
            None => {
                let mut found = house::from_feature(&feature);
                house::add_written(&mut found, &feature);
                found
            }
        };
        match found.first() {
            None => left_out.add("address without a street or a number"),
            Some(house) if area.intersects(&Geometry::Point(Point(house.at))) => {
                from_lists += found.len() - 1;
                houses.extend(found);
            }
            Some(_) => left_out.add("address outside the area"),
        }
    }
    let count = houses.len();
    let is_inside = |house: &House| area.intersects(&Geometry::Point(Point(house.at)));
    let mut houses = house::deduplicate(houses, projection);
    (houses.len()..count).for_each(|_| left_out.add("address that is there twice"));
    // A register has one record for each address; see `house_number`.
    if fields.is_none() {
        let count = houses.len();
        house::add_ranges(&mut houses);
        from_lists += houses.len() - count;
    }
    // The nodes of a line are features too, unless only the line has their street.
    if !ends.is_empty() {
        houses.extend(ends.into_iter().filter(is_inside));
        houses = house::deduplicate(houses, projection);
    }
    let known = houses.len();
    house::add_approximate(
        &mut houses,
        between.into_iter().filter(is_inside),
        projection,
    );
    AddressesOfFile {
        approximate: houses.len() - known,
        houses,
        from_lists,
        left_out,
    }
}

fn by_fields(feature: &Feature, fields: &AddressFields) -> Vec<House> {
    let value = |field: &String| feature.fields.get(field).and_then(|value| tidy(value));
    let number = house_number::joined(fields.number.iter().filter_map(value));
    let town = fields.town.as_ref().and_then(value);
    house::of_list(feature, value(&fields.street), number, town)
}

/// Whether a feature can be an address.
pub fn is_relevant(fields: Option<&AddressFields>, tags: &Fields) -> bool {
    fields.is_some() || house::is_house(tags) || interpolation::is_interpolation(tags)
}

/// Groups houses into streets, one per name and town, and adds the named streets of the network without houses. A house
/// without a town gets the town of the nearest house of its street that has one.
pub fn streets(
    houses: &[House],
    network: &[NetworkLine],
    area: &AtlasArea,
    projection: LocalProjection,
) -> Vec<AddressStreet> {
    let mut by_name: BTreeMap<&str, Vec<&House>> = BTreeMap::new();
    for house in houses {
        by_name.entry(&house.street).or_default().push(house);
    }
    let mut streets = Vec::new();
    for (name, all) in &by_name {
        let mut by_town: BTreeMap<Option<&str>, Vec<&House>> = BTreeMap::new();
        for house in all {
            by_town
                .entry(town(house, all, projection))
                .or_default()
                .push(house);
        }
        streets.extend(by_town.into_iter().filter_map(|(town, houses)| {
            let middle = houses[houses.len() / 2].at;
            let door = |house: &&House| Some((house.number.clone(), lon_lat(house.at)?));
            let (approximate, known): (Vec<&House>, Vec<&House>) =
                houses.into_iter().partition(|house| house.is_approximate);
            Some(AddressStreet {
                name: (*name).to_owned(),
                translations: Vec::new(),
                place: town.map(str::to_owned),
                at: lon_lat(middle)?,
                houses: known.iter().filter_map(door).collect(),
                approximate_houses: approximate.iter().filter_map(door).collect(),
            })
        }));
    }
    for (name, points) in points(network, area) {
        let houses = by_name.get(name).map_or(&[][..], Vec::as_slice);
        let far = |at: &Coord<f64>| {
            houses
                .iter()
                .all(|house| distance(*at, house.at, projection) > MAX_GAP)
        };
        // Points connected to a house of that name belong to its street.
        let alone = linked(points, projection).into_iter();
        let alone = alone.filter(|points| points.iter().all(far));
        streets.extend(alone.filter_map(|points| {
            Some(AddressStreet {
                name: name.to_owned(),
                translations: Vec::new(),
                place: None,
                at: lon_lat(middle(&points, projection)?)?,
                houses: Vec::new(),
                approximate_houses: Vec::new(),
            })
        }));
    }
    streets
}

/// The town of a house, or of the nearest one of its street within [`MAX_GAP`].
fn town<'h>(
    house: &'h House,
    street: &[&'h House],
    projection: LocalProjection,
) -> Option<&'h str> {
    if house.town.is_some() {
        return house.town.as_deref();
    }
    let near = street.iter().filter_map(|other| {
        let metres = distance(house.at, other.at, projection);
        let town = other.town.as_deref().filter(|_| metres <= MAX_GAP)?;
        Some((metres, town))
    });
    let nearest = near.min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(b.1)));
    nearest.map(|(_, town)| town)
}

/// Points of the network in the area, by street name.
fn points<'n>(network: &'n [NetworkLine], area: &AtlasArea) -> BTreeMap<&'n str, Vec<Coord<f64>>> {
    let mut points: BTreeMap<&str, Vec<Coord<f64>>> = BTreeMap::new();
    let drawn = [Class::Rail, Class::Stream];
    for street in network.iter().filter(|it| !drawn.contains(&it.class)) {
        let Some(name) = &street.name else { continue };
        let line = street.line.iter().map(|(_, at)| *at);
        let inside = line.filter(|at| area.intersects(&Geometry::Point(Point(*at))));
        points.entry(name).or_default().extend(inside);
    }
    points
}

/// Groups points by distance: single linkage within [`MAX_GAP`].
fn linked(mut left: Vec<Coord<f64>>, projection: LocalProjection) -> Vec<Vec<Coord<f64>>> {
    left.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    left.dedup();
    let mut groups = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while at < group.len() {
            let from = group[at];
            let near = |it: &mut Coord<f64>| distance(from, *it, projection) <= MAX_GAP;
            group.extend(left.extract_if(.., near));
            at += 1;
        }
        groups.push(group);
    }
    groups
}

/// The point nearest to the mean.
fn middle(points: &[Coord<f64>], projection: LocalProjection) -> Option<Coord<f64>> {
    let count = points.len() as f64;
    let sum = points.iter().fold(Coord::zero(), |sum, at| sum + *at);
    let away = |at: &Coord<f64>| distance(sum / count, *at, projection);
    let by_distance = |a: &&Coord<f64>, b: &&Coord<f64>| away(a).total_cmp(&away(b));
    points.iter().min_by(by_distance).copied()
}

fn distance(a: Coord<f64>, b: Coord<f64>, projection: LocalProjection) -> f64 {
    Euclidean.distance(Point(projection.project(a)), Point(projection.project(b)))
}

fn lon_lat(at: Coord<f64>) -> Option<LonLat> {
    LonLat::new(at.x, at.y)
}

#[cfg(test)]
mod tests;
