//! Neighbourhoods, from polygons or from OpenStreetMap boundaries.

pub mod adjacent;
pub mod middle;
pub mod population;
mod topology;

use crate::addresses::text::tidy;
use crate::formats::{Feature, RawData};
use crate::geometry::grid::{self, GridArea};
use crate::geometry::local_projection::LocalProjection;
use crate::output::report::DOUBLE_ID;
use crate::output::tally::Tally;
use crate::recipe::NeighbourhoodRecipe;
use crate::recipe::pattern::Fields;
use geo::{Coord, Geometry, MultiPolygon};

/// Properties of the figures in `neighbourhoods.geojson`, in order.
pub const FIGURES: [&str; 7] = [
    "residents",
    "households",
    "age_0_15",
    "age_15_25",
    "age_25_45",
    "age_45_65",
    "age_65_plus",
];

/// A neighbourhood to write.
#[derive(Clone, Debug)]
pub struct NeighbourhoodRecord {
    /// Code of the publisher.
    pub id: String,
    /// Name.
    pub name: String,
    /// District.
    pub district: Option<String>,
    /// Municipality.
    pub municipality: Option<String>,
    /// Whether it is water only.
    pub water: bool,
    /// Figures in the order of [`FIGURES`]; `None` is unknown or not published.
    pub figures: [Option<u64>; 7],
    /// The middle of its people, in degrees on the grid and in its area; `None` if nothing tells where they live.
    pub middle: Option<Coord<f64>>,
    /// Borders as published, in degrees.
    pub exact: MultiPolygon<f64>,
    /// Simplified borders.
    pub area: GridArea,
}

#[cfg(test)]
impl NeighbourhoodRecord {
    /// A neighbourhood on land of which nothing but its id, name and area is known.
    pub(crate) fn of_area(id: &str, name: &str, exact: MultiPolygon<f64>) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            district: None,
            municipality: None,
            water: false,
            figures: [None; 7],
            middle: None,
            area: grid::area(&exact),
            exact,
        }
    }
}

/// Reads the neighbourhoods of a file, sorts them by id and simplifies their borders together.
pub fn read(raw: RawData, recipe: &NeighbourhoodRecipe) -> (Vec<NeighbourhoodRecord>, Tally) {
    let mut left_out = raw.left_out;
    let mut found: Vec<NeighbourhoodRecord> = Vec::new();
    for feature in raw.features {
        match neighbourhood_of(feature, recipe) {
            Ok(neighbourhood) => found.push(neighbourhood),
            Err(reason) => left_out.add(reason),
        }
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    found.dedup_by(|later, first| {
        let is_double = later.id == first.id;
        if is_double {
            left_out.add(DOUBLE_ID);
        }
        is_double
    });
    let areas: Vec<GridArea> = found.iter().map(|it| it.area.clone()).collect();
    let simple = topology::simplify(&areas, recipe.tolerance, local_projection(&found));
    for (neighbourhood, area) in found.iter_mut().zip(simple) {
        neighbourhood.area = area;
    }
    (found, left_out)
}

/// The projection at the latitude halfway between the northernmost and southernmost vertex.
pub fn local_projection(neighbourhoods: &[NeighbourhoodRecord]) -> LocalProjection {
    let latitudes = || {
        neighbourhoods
            .iter()
            .flat_map(|it| it.area.iter().flatten().flatten())
            .map(|at| at[1])
    };
    let middle = latitudes()
        .min()
        .zip(latitudes().max())
        .map_or(0, |(low, high)| (low + high) / 2);
    LocalProjection::at_latitude(grid::coord([0, middle]).y)
}

fn neighbourhood_of(
    feature: Feature,
    recipe: &NeighbourhoodRecipe,
) -> Result<NeighbourhoodRecord, String> {
    let fields = &feature.fields;
    if recipe
        .wanted
        .as_ref()
        .is_some_and(|wanted| !wanted.matches(fields))
    {
        return Err("no match for `where`".to_owned());
    }
    if let Some(rule) = recipe
        .leave_out
        .iter()
        .find(|rule| rule.when.matches(fields))
    {
        return Err(rule.reason.clone());
    }
    let exact = match feature.geometry {
        Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
        Geometry::MultiPolygon(polygons) => polygons,
        _ => return Err("not an area".to_owned()),
    };
    let area = grid::area(&exact);
    if area.is_empty() {
        return Err("area smaller than a step of the grid".to_owned());
    }
    let text = |field: &String| fields.get(field).and_then(|value| tidy(value));
    let id = text(&recipe.fields.id).ok_or("no id")?;
    let name = text(&recipe.fields.name)
        .or_else(|| recipe.names.get(&id).cloned())
        .ok_or("no name")?;
    let district = recipe
        .fields
        .district
        .as_ref()
        .and_then(text)
        .or_else(|| district(&id, recipe));
    Ok(NeighbourhoodRecord {
        name,
        district,
        municipality: recipe.fields.municipality.as_ref().and_then(text),
        water: recipe
            .fields
            .water
            .as_ref()
            .is_some_and(|water| water.matches(fields)),
        figures: figures(fields, recipe),
        middle: None,
        exact,
        area,
        id,
    })
}

/// The district with the longest prefix of the id.
fn district(id: &str, recipe: &NeighbourhoodRecipe) -> Option<String> {
    recipe
        .districts
        .iter()
        .filter(|(beginning, _)| id.starts_with(beginning.as_str()))
        .max_by_key(|(beginning, _)| beginning.len())
        .map(|(_, name)| name.clone())
}

fn figures(fields: &Fields, recipe: &NeighbourhoodRecipe) -> [Option<u64>; 7] {
    let names = &recipe.fields;
    [
        &names.residents,
        &names.households,
        &names.age_0_15,
        &names.age_15_25,
        &names.age_25_45,
        &names.age_45_65,
        &names.age_65_plus,
    ]
    .map(|columns| figure(fields, columns, &recipe.not_published))
}

/// The sum of fields; `None` if one is missing, not published or not a whole number.
pub fn figure(fields: &Fields, columns: &[String], not_published: &[f64]) -> Option<u64> {
    if columns.is_empty() {
        return None;
    }
    columns
        .iter()
        .map(|column| {
            let number: f64 = fields.get(column)?.trim().parse().ok()?;
            let whole = number >= 0.0 && number.fract() == 0.0 && number < 1e12;
            (whole && !not_published.contains(&number)).then_some(number as u64)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::figure;
    use crate::recipe::pattern::fields;

    fn number(values: &[(&str, &str)]) -> Option<u64> {
        let fields = fields(values);
        let columns: Vec<String> = ["men", "women"].map(str::to_owned).to_vec();
        figure(
            &fields,
            &columns[..values.len().max(1)],
            &[-99_999_999.0, -99_997.0, 0.0],
        )
    }

    #[test]
    fn numbers_are_parsed_from_text_and_added_up() {
        assert_eq!(number(&[("men", "980")]), Some(980));
        assert_eq!(
            number(&[("men", "5215.0"), ("women", "5575")]),
            Some(10_790)
        );
    }

    #[test]
    fn figures_that_are_not_published_are_unknown() {
        assert_eq!(number(&[("men", "-99999999")]), None);
        assert_eq!(number(&[("men", "5"), ("women", "-99997")]), None);
        assert_eq!(
            number(&[("men", "0")]),
            None,
            "a code that the recipe names"
        );
        assert_eq!(number(&[]), None);
        assert_eq!(number(&[("men", "17%")]), None);
        assert_eq!(number(&[("men", "12.5")]), None);
    }
}
