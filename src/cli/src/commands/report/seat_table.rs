//! The tables `seats` and `seat_streets`: how far it is from seat to seat, by region and by street.

use crate::commands::report::cell::{Cell, Rounding};
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{Spacing, StreetLength, Stretch};

/// The share of the length of streets that is within the norm: the least and the most.
pub fn share(spacing: &Spacing) -> Option<[f64; 2]> {
    let length = &spacing.length;
    let total = length.total();
    let least = length.within.share_of(total)?;
    let most = (length.within + length.perhaps).share_of(total)?;
    Some([least, most])
}

/// The tables, if the atlas has streets and a seat, and the norms have a distance between seats.
pub fn seat_tables(figures: &Figures<'_>) -> Vec<Table> {
    let Some(seats) = &figures.seats else {
        return Vec::new();
    };
    let mut by_region = Table {
        name: "seats",
        columns: region_cells::columns(),
        rows: Vec::new(),
    };
    by_region.columns.extend(columns(figures));
    let spacings = figures.regions.sums(&seats.neighbourhoods);
    for (region, spacing) in figures.regions.rows().iter().zip(&spacings) {
        let mut row = region_cells::cells(region);
        row.extend(cells(figures, spacing));
        by_region.rows.push(row);
    }
    let mut by_street = Table {
        name: "seat_streets",
        columns: ["street", "municipality"].map(str::to_owned).into(),
        rows: Vec::new(),
    };
    by_street.columns.extend(columns(figures));
    for street in &seats.streets {
        let mut row = vec![
            Cell::Text(street.name.clone()),
            Cell::text(street.municipality.as_deref()),
        ];
        row.extend(cells(figures, &street.spacing));
        by_street.rows.push(row);
    }
    vec![by_region, by_street]
}

fn columns(figures: &Figures<'_>) -> Vec<String> {
    let mut columns: Vec<String> = ["norm_walk_metres", "street_kilometres"]
        .map(str::to_owned)
        .into();
    let both = |name: &str| ["from", "to"].map(|end| format!("{name}_{end}"));
    columns.extend(both("walk_within_norm_street_percent"));
    columns.extend(figures.words.figure("within_norm"));
    columns.extend(both("walk_longest_stretch_without_seat_metres"));
    columns.extend(["longest_stretch_longitude", "longest_stretch_latitude"].map(str::to_owned));
    columns
}

fn cells(figures: &Figures<'_>, spacing: &Spacing) -> Vec<Cell> {
    let norm = figures.settings.norms.seats.as_ref().map(|it| it.metres);
    let number = |it: f64, decimals| Cell::Number(it, Rounding::Nearest, decimals);
    let kilometres = |it: StreetLength| it.metres() / 1_000.0;
    let mut row = vec![
        norm.map_or(Cell::Empty, |it| number(it, 0)),
        number(kilometres(spacing.length.total()), 2),
    ];
    row.extend(
        share(spacing).map_or([Cell::Empty, Cell::Empty], |[low, high]| {
            Cell::between(low * 100.0, high * 100.0, 1)
        }),
    );
    row.extend(Cell::limits(spacing.people.number()));
    let longest = &spacing.longest;
    let metres = |it: Option<Stretch>| it.map(|it| it.length.metres().get());
    let is_known = longest.is_bounded && metres(longest.least) == metres(longest.most);
    let [down, up] = Rounding::of_limits(is_known);
    let limit = |metres: Option<f64>, rounding| {
        metres.map_or(Cell::Empty, |it| Cell::Number(it, rounding, 0))
    };
    row.push(limit(metres(longest.least), down));
    let most = metres(longest.most).filter(|_| longest.is_bounded);
    row.push(limit(most, up));
    let streets = figures.analysis.network().map(|it| it.streets());
    let at = streets.and_then(|streets| longest.most.or(longest.least)?.at(streets));
    row.extend(at.map_or([Cell::Empty, Cell::Empty], |at| {
        [at.lon(), at.lat()].map(|it| Cell::Number(it, Rounding::Nearest, 6))
    }));
    row
}
