//! The first columns of tables by region.

use crate::commands::report::cell::Cell;
use access::{Region, RegionLevel};

/// Their names.
pub fn columns() -> Vec<String> {
    let names = [
        "region_level",
        "region_id",
        "region_name",
        "district",
        "municipality",
    ];
    names.map(str::to_owned).into()
}

/// Their cells for a region.
pub fn cells(region: &Region) -> Vec<Cell> {
    vec![
        Cell::Text(level(region.level).to_owned()),
        Cell::text(region.id.as_deref()),
        Cell::text(region.name.as_deref()),
        Cell::text(region.district.as_deref()),
        Cell::text(region.municipality.as_deref()),
    ]
}

/// The word for a level.
pub fn level(level: RegionLevel) -> &'static str {
    match level {
        RegionLevel::Neighbourhood => "neighbourhood",
        RegionLevel::District => "district",
        RegionLevel::Municipality => "municipality",
        RegionLevel::Whole => "whole",
    }
}
