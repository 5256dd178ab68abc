//! The population, from squares with residents or from addresses.

use crate::addresses::house;
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::figure;
use crate::output::report::{MERGED, OUTSIDE};
use crate::output::tally::Tally;
use crate::recipe::{PopulationRecipe, PopulationUnitRecipe};
use atlas::LonLat;
use geo::{Centroid, Coord, Geometry};
use streets::{Population, PopulationPoint, PopulationUnit};

/// Reason for leaving out features without a position.
const NOWHERE: &str = "no position";

/// Population of one file.
pub struct PopulationOfFile {
    /// Population points.
    pub people: Population,
    /// Number of features left out, by reason.
    pub left_out: Tally,
}

/// Reads the population of a file within the area.
pub fn read(
    raw: RawData,
    recipe: &PopulationRecipe,
    area: &AtlasArea,
    projection: LocalProjection,
) -> PopulationOfFile {
    let mut left_out = raw.left_out;
    let mut inside: Vec<(Feature, Coord<f64>)> = Vec::new();
    for feature in raw.features {
        match feature.geometry.centroid() {
            None => left_out.add(NOWHERE),
            Some(at) if area.intersects(&Geometry::Point(at)) => inside.push((feature, at.0)),
            Some(_) => left_out.add(OUTSIDE),
        }
    }
    let (unit, homes) = match recipe.unit {
        PopulationUnitRecipe::Residents => {
            let residents = |(feature, at): &(Feature, Coord<f64>)| resident(feature, *at, recipe);
            (
                PopulationUnit::Residents,
                inside.iter().filter_map(residents).collect(),
            )
        }
        PopulationUnitRecipe::Addresses => {
            let found: Vec<_> = inside
                .iter()
                .map(|(feature, _)| house::from_feature(feature))
                .collect();
            let nameless = found.iter().filter(|houses| houses.is_empty());
            nameless.for_each(|_| left_out.add("house number without a street"));
            let all: Vec<_> = found.into_iter().flatten().collect();
            let count = all.len();
            let houses = house::deduplicate(all, projection);
            (houses.len()..count).for_each(|_| left_out.add(MERGED));
            let homes = houses.iter().filter_map(|house| address(house.at));
            (
                PopulationUnit::Addresses,
                homes.collect::<Vec<PopulationPoint>>(),
            )
        }
    };
    PopulationOfFile {
        people: Population {
            unit,
            points: homes,
        },
        left_out,
    }
}

/// Name of the unit, for the report.
pub fn unit_name(unit: PopulationUnit) -> &'static str {
    match unit {
        PopulationUnit::Residents => "residents",
        PopulationUnit::Addresses => "addresses",
    }
}

fn resident(
    feature: &Feature,
    at: Coord<f64>,
    recipe: &PopulationRecipe,
) -> Option<PopulationPoint> {
    let number = |columns: &[String]| {
        let number = figure(&feature.fields, columns, &recipe.not_published)?;
        u32::try_from(number).ok()
    };
    let fields = &recipe.fields;
    Some(PopulationPoint {
        at: LonLat::new(at.x, at.y)?,
        total: number(&fields.residents),
        age_0_15: number(&fields.age_0_15),
        age_65_plus: number(&fields.age_65_plus),
    })
}

fn address(at: Coord<f64>) -> Option<PopulationPoint> {
    Some(PopulationPoint {
        at: LonLat::new(at.x, at.y)?,
        total: Some(1),
        age_0_15: None,
        age_65_plus: None,
    })
}

#[cfg(test)]
mod tests;
