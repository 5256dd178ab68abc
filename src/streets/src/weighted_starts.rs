//! Starts with weights, from which coverage is asked.

use crate::goals::Start;
use crate::population::{Population, PopulationPoint, PopulationUnit};
use crate::streets::Streets;
use atlas::{Atlas, Metres};

/// What the weights count. Results must name this unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartWeight {
    /// Residents.
    Residents,
    /// Addresses, not residents.
    Addresses,
    /// Metres of street, where the population is unknown.
    Metres,
}

/// Weighted points, snapped once.
#[derive(Clone, Debug)]
pub struct WeightedStarts {
    /// What the weights count.
    pub unit: StartWeight,
    /// The weight of each point; `None` if it is not published, which does not mean zero.
    pub weights: Vec<Option<f64>>,
    /// The point of each weight.
    pub starts: Vec<Start>,
}

impl WeightedStarts {
    /// The population points of an atlas.
    pub fn from_population(streets: &Streets, atlas: &Atlas, population: &Population) -> Self {
        let position = |point: &PopulationPoint| {
            let inside = atlas.areas_at(point.at).into_iter().map(|place| place.0);
            (point.at, inside.collect())
        };
        let positions = population.points.iter().map(position).collect();
        Self {
            unit: match population.unit {
                PopulationUnit::Residents => StartWeight::Residents,
                PopulationUnit::Addresses => StartWeight::Addresses,
            },
            weights: population
                .points
                .iter()
                .map(|it| it.total.map(f64::from))
                .collect(),
            starts: Start::all_inside_goals(streets, positions),
        }
    }

    /// The midpoint of every walkable edge on the surface with the edge's length as its weight: for an atlas without population
    /// points.
    pub fn from_streets(streets: &Streets) -> Self {
        let mut all = Self {
            unit: StartWeight::Metres,
            weights: Vec::new(),
            starts: Vec::new(),
        };
        for (length, _, start) in Start::along_streets(streets, Metres::INFINITE) {
            all.weights.push(Some(length.metres().get()));
            all.starts.push(start);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, FootAccess, Goals, Pace, StreetsBuilder, Way};
    use atlas::{LonLat, Shape};

    /// ```text
    ///   a ──────── 686.8 m ──────── b        a bench at a; the population is unknown
    /// ```
    #[test]
    fn demand_from_streets_uses_edge_midpoints() {
        let at = |lon| LonLat::new(lon, 52.0).unwrap();
        let mut builder = StreetsBuilder::new();
        builder.way(Way {
            line: &[(1, at(5.0)), (2, at(5.002)), (3, at(5.01))],
            class: Class::Street,
            foot: FootAccess::FREE,
            underground: false,
            name: None,
        });
        let streets = Streets::read(&builder.finish()).unwrap();
        let demand = WeightedStarts::from_streets(&streets);
        assert_eq!((demand.unit, demand.starts.len()), (StartWeight::Metres, 1));
        let length = demand.weights[0].unwrap();
        assert!((length - 686.8).abs() < 0.2, "{length}");
        let bench = Shape::from(at(5.0));
        let goals = Goals::new(&streets, [(&bench, &[][..])]);
        let coverage = streets.coverage(&goals, &|_| true, &demand.starts, Pace::default());
        let walk = coverage.walks[0].unwrap().cost.length.metres().get();
        assert!((walk - length / 2.0).abs() < 0.1, "{walk}");
    }
}
