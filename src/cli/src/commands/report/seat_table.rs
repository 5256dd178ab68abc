//! The tables `seats` and `seat_streets`: how far it is from seat to seat, by region and by street; and `scenario_seats`, before and
//! after a scenario.

use crate::commands::report::cell::Cell;
use crate::commands::report::comparison::Comparison;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{Spacing, Stretch};
use i18n::Rounding;

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
    let mut row = vec![
        norm(figures),
        Cell::Number(kilometres(spacing), Rounding::Nearest, 2),
    ];
    row.extend(share_cells(spacing));
    row.extend(Cell::limits(spacing.people.number()));
    row.extend(longest_cells(spacing));
    let longest = &spacing.longest;
    let streets = figures.analysis.network().map(|it| it.streets());
    let at = streets.and_then(|streets| longest.most.or(longest.least)?.at(streets));
    row.extend(at.map_or([Cell::Empty, Cell::Empty], |at| {
        [at.lon(), at.lat()].map(|it| Cell::Number(it, Rounding::Nearest, 6))
    }));
    row
}

fn norm(figures: &Figures<'_>) -> Cell {
    let norm = figures.settings.norms.seats.as_ref();
    norm.map_or(Cell::Empty, |it| {
        Cell::Number(it.metres, Rounding::Nearest, 0)
    })
}

/// The length of streets.
pub fn kilometres(spacing: &Spacing) -> f64 {
    spacing.length.total().metres() / 1_000.0
}

fn share_cells(spacing: &Spacing) -> [Cell; 2] {
    share(spacing).map_or([Cell::Empty, Cell::Empty], |[low, high]| {
        Cell::between(low * 100.0, high * 100.0, 1)
    })
}

fn longest_cells(spacing: &Spacing) -> [Cell; 2] {
    let longest = &spacing.longest;
    let metres = |it: Option<Stretch>| it.map(|it| it.length.metres().get());
    let limit = |metres: Option<f64>, rounding| {
        metres.map_or(Cell::Empty, |it| Cell::Number(it, rounding, 0))
    };
    let most = metres(longest.most).filter(|_| longest.is_bounded);
    [
        limit(metres(longest.least), Rounding::Down),
        limit(most, Rounding::Up),
    ]
}

/// The table `scenario_seats`, if there are figures before and after: both, by region.
pub fn scenario_seats_table(comparison: &Comparison<'_>) -> Option<Table> {
    let figures = comparison.before;
    let sides = [figures.seats.as_ref()?, comparison.after.seats.as_ref()?];
    let sides = sides.map(|it| figures.regions.sums(&it.neighbourhoods));
    let mut columns = region_cells::columns();
    columns.push("norm_walk_metres".to_owned());
    for side in ["before", "after"] {
        let both = |name: &str| ["from", "to"].map(|end| format!("walk_{side}_{name}_{end}"));
        columns.extend(both("within_norm_street_percent"));
        columns.extend(figures.words.figure(&format!("{side}_within_norm")));
        columns.extend(both("longest_stretch_without_seat_metres"));
    }
    let rows = figures.regions.rows().iter().enumerate();
    let rows = rows.map(|(number, region)| {
        let mut row = region_cells::cells(region);
        row.push(norm(figures));
        for spacing in sides.iter().filter_map(|it| it.get(number)) {
            row.extend(share_cells(spacing));
            row.extend(Cell::limits(spacing.people.number()));
            row.extend(longest_cells(spacing));
        }
        row
    });
    Some(Table {
        name: "scenario_seats",
        rows: rows.collect(),
        columns,
    })
}
