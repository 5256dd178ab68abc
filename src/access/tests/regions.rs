//! The rows of all tables.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{WorldBuilder, random_world};
use access::{RegionLevel, Regions};

/// ```text
/// ┌───┬───┬───┬───┐
/// │ A │ B │ C │ D │   A and C are in the district East, B is in West, D is in none
/// └───┴───┴───┴───┘
/// ```
#[test]
fn rows_are_neighbourhoods_then_districts_then_the_whole() {
    let mut world = WorldBuilder::new();
    for (number, (id, district)) in [("A", "East"), ("B", "West"), ("C", "East"), ("D", "")]
        .into_iter()
        .enumerate()
    {
        let west = number as f64 * 100.0;
        world = world.neighbourhood(id, district, [(west, 0.0), (west + 100.0, 100.0)], None);
    }
    let world = world.build();
    let regions = Regions::new(&world.atlas);
    let rows: Vec<(RegionLevel, Option<&str>)> = regions
        .rows()
        .iter()
        .map(|it| (it.level, it.name.as_deref()))
        .collect();
    assert_eq!(
        rows,
        [
            (RegionLevel::Neighbourhood, Some("A")),
            (RegionLevel::Neighbourhood, Some("B")),
            (RegionLevel::Neighbourhood, Some("C")),
            (RegionLevel::Neighbourhood, Some("D")),
            (RegionLevel::District, Some("East")),
            (RegionLevel::District, Some("West")),
            (RegionLevel::Whole, None),
        ]
    );
    assert_eq!(
        regions.sums(&[1, 10, 100, 1000]),
        [1, 10, 100, 1000, 101, 10, 1111]
    );
}

#[test]
fn every_demand_point_is_in_its_neighbourhood_at_most_one_district_and_the_whole() {
    for seed in 0..20 {
        let world = random_world(seed);
        let analysis = world.analysis();
        let points = analysis.demand().points();
        let regions = Regions::new(&world.atlas);
        let mut levels = vec![Vec::new(); points.len()];
        for (row, members) in regions.rows().iter().zip(regions.members(points)) {
            assert!(members.is_sorted());
            for point in members {
                assert!(row.neighbourhoods.contains(&points[point].neighbourhood));
                levels[point].push(row.level);
            }
        }
        for (point, levels) in points.iter().zip(levels) {
            let own = world.atlas.neighbourhood(point.neighbourhood).unwrap();
            let expected = match own.district {
                Some(_) => [
                    RegionLevel::Neighbourhood,
                    RegionLevel::District,
                    RegionLevel::Whole,
                ]
                .to_vec(),
                None => [RegionLevel::Neighbourhood, RegionLevel::Whole].to_vec(),
            };
            assert_eq!(levels, expected);
        }
    }
}
