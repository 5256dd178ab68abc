//! The middle of the people of a neighbourhood, which stands for it as a location.

use super::NeighbourhoodRecord;
use crate::addresses::house::House;
use crate::geometry::grid;
use crate::geometry::local_projection::LocalProjection;
use crate::geometry::spatial_index::SpatialIndex;
use crate::network::Network;
use geo::{Contains, Coord, Distance, Euclidean, Geometry, MapCoords, MultiPolygon, Point};
use streets::{Class, Population};

#[cfg(test)]
mod tests;

/// How often the search for the middle moves; after so many rounds it moves by centimetres.
const ROUNDS: usize = 50;
/// What is nearer to the middle than this counts as this far, metres: the search divides by distances.
const NEAREST: f64 = 1.0;

/// A position in degrees, and how much is there: residents, houses or metres of street.
pub type HomeWeight = (Coord<f64>, f64);

/// Where people live, by the residents or addresses of each position. Where these are not published few people live: they count
/// as one.
pub fn of_people(people: &Population) -> Vec<HomeWeight> {
    let homes = people.points.iter();
    let homes = homes.map(|home| (home.at.into(), f64::from(home.total.unwrap_or(1))));
    homes.collect()
}

/// Where houses are.
pub fn of_houses(houses: &[House]) -> Vec<HomeWeight> {
    houses.iter().map(|house| (house.at, 1.0)).collect()
}

/// Where the houses of a network are, or else its streets, where houses may be: not its paths, which are in woods too.
pub fn of_network(network: &Network) -> Vec<HomeWeight> {
    if !network.houses.is_empty() {
        return of_houses(&network.houses);
    }
    let streets = network.streets.iter();
    let streets = streets.filter(|it| it.class == Class::Street && !it.underground);
    let nodes = streets.flat_map(|it| &it.line);
    nodes.map(|(_, at)| (*at, 1.0)).collect()
}

/// Sets the middle of each neighbourhood, by the first of the sources that has anything in it.
pub fn set(
    neighbourhoods: &mut [NeighbourhoodRecord],
    sources: &[Vec<HomeWeight>],
    projection: LocalProjection,
) {
    // As the atlas has them: a reader refuses a middle that is outside.
    let areas: Vec<MultiPolygon<f64>> = neighbourhoods
        .iter()
        .map(|it| grid::degrees(&it.area).map_coords(|at| projection.project(at)))
        .collect();
    let shapes: Vec<Geometry<f64>> = areas.iter().cloned().map(Geometry::from).collect();
    let index = SpatialIndex::new(&shapes);
    for source in sources {
        let mut inside: Vec<Vec<HomeWeight>> = vec![Vec::new(); areas.len()];
        for (at, weight) in source.iter().filter(|(_, weight)| *weight > 0.0) {
            let at = grid::coord(grid::vertex(*at));
            let there = projection.project(at);
            let around = index.within(&Geometry::Point(Point(there)), 0.0);
            if let Some(area) = around.into_iter().find(|it| areas[*it].contains(&there)) {
                inside[area].push((at, *weight));
            }
        }
        for (neighbourhood, inside) in neighbourhoods.iter_mut().zip(inside) {
            if neighbourhood.middle.is_none() {
                neighbourhood.middle = middle(&inside, projection);
            }
        }
    }
}

/// Of these positions the one nearest to where the distances to all of them have the smallest sum: a far hamlet hardly moves it,
/// and it is not in the empty land between two villages. By Weiszfeld's algorithm. `None` of none.
fn middle(all: &[HomeWeight], projection: LocalProjection) -> Option<Coord<f64>> {
    let there = |at: Coord<f64>| Point(projection.project(at));
    let projected = || all.iter().map(|(at, weight)| (there(*at), *weight));
    let mean = |weighted: &dyn Fn(Point<f64>, f64) -> f64| {
        let (mut sum, mut weights) = (Point::new(0.0, 0.0), 0.0);
        for (at, weight) in projected() {
            let weight = weighted(at, weight);
            sum += at * weight;
            weights += weight;
        }
        sum / weights
    };
    let mut middle = mean(&|_, weight| weight);
    for _ in 0..ROUNDS {
        middle = mean(&|at, weight| weight / Euclidean.distance(at, middle).max(NEAREST));
    }
    // Whole centimetres: the last digit of a root must not decide between two that are as near.
    let apart = |at: Coord<f64>| (Euclidean.distance(there(at), middle) * 100.0).round() as i64;
    let nearest = all.iter().min_by_key(|(at, _)| apart(*at))?;
    Some(nearest.0)
}
