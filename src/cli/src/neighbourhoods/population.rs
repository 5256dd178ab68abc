//! Where people live, from squares with residents or from addresses.

use crate::addresses::house;
use crate::formats::{Feature, Raw};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::Plane;
use crate::neighbourhoods::figure;
use crate::output::report::{MERGED, OUTSIDE};
use crate::output::tally::Tally;
use crate::recipe::{PeopleRecipe, PeopleUnit};
use atlas::LonLat;
use geo::{Centroid, Coord, Geometry};
use streets::{Home, People, Unit};

/// Why a feature counts nobody.
const NOWHERE: &str = "no position";

/// People of one file, and the features that are not among them, by reason.
pub struct Counted {
    /// The people.
    pub people: People,
    /// Features that are left out.
    pub left_out: Tally,
}

/// The people of a file who live in the area.
pub fn of(raw: Raw, recipe: &PeopleRecipe, area: &AtlasArea, plane: Plane) -> Counted {
    let mut left_out = raw.left_out;
    let mut inside: Vec<(Feature, Coord<f64>)> = Vec::new();
    for feature in raw.features {
        match feature.geometry.centroid() {
            None => left_out.add(NOWHERE),
            Some(at) if area.holds(&Geometry::Point(at)) => inside.push((feature, at.0)),
            Some(_) => left_out.add(OUTSIDE),
        }
    }
    let (unit, homes) = match recipe.unit {
        PeopleUnit::Residents => {
            let residents = |(feature, at): &(Feature, Coord<f64>)| resident(feature, *at, recipe);
            (
                Unit::Residents,
                inside.iter().filter_map(residents).collect(),
            )
        }
        PeopleUnit::Addresses => {
            let found: Vec<_> = inside
                .iter()
                .map(|(feature, _)| house::of(feature))
                .collect();
            let all: Vec<_> = found.iter().flatten().cloned().collect();
            (0..found.len() - all.len())
                .for_each(|_| left_out.add("house number without a street"));
            let count = all.len();
            let houses = house::once(all, plane);
            (houses.len()..count).for_each(|_| left_out.add(MERGED));
            let homes = houses.iter().filter_map(|house| address(house.at));
            (Unit::Addresses, homes.collect::<Vec<Home>>())
        }
    };
    Counted {
        people: People { unit, homes },
        left_out,
    }
}

/// What is counted, for a reader.
pub fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Residents => "residents",
        Unit::Addresses => "addresses",
    }
}

fn resident(feature: &Feature, at: Coord<f64>, recipe: &PeopleRecipe) -> Option<Home> {
    let number = |columns: &[String]| {
        let number = figure(&feature.fields, columns, &recipe.not_published)?;
        u32::try_from(number).ok()
    };
    let fields = &recipe.fields;
    Some(Home {
        at: LonLat::new(at.x, at.y)?,
        all: number(&fields.residents),
        age_0_15: number(&fields.age_0_15),
        age_65_plus: number(&fields.age_65_plus),
    })
}

fn address(at: Coord<f64>) -> Option<Home> {
    Some(Home {
        at: LonLat::new(at.x, at.y)?,
        all: Some(1),
        age_0_15: None,
        age_65_plus: None,
    })
}

#[cfg(test)]
mod tests;
