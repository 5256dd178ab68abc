//! Regions: the rows of a table of figures.

use crate::demand::DemandPoint;
use atlas::{Atlas, Neighbourhood, NeighbourhoodIndex};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// What a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionLevel {
    /// A neighbourhood (*buurt*).
    Neighbourhood,
    /// A district (*wijk*).
    District,
    /// A municipality (*gemeente*), in an atlas with more than one.
    Municipality,
    /// The whole atlas.
    Whole,
}

/// A part of an atlas that figures are given for: one or more neighbourhoods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// What it is.
    pub level: RegionLevel,
    /// The id of a neighbourhood. Sources give none for districts and municipalities.
    pub id: Option<String>,
    /// Its name; `None` for the whole.
    pub name: Option<String>,
    /// The district that a neighbourhood is in.
    pub district: Option<String>,
    /// The municipality that a neighbourhood or a district is in.
    pub municipality: Option<String>,
    /// Its neighbourhoods, in the order of the atlas.
    pub neighbourhoods: Vec<NeighbourhoodIndex>,
}

/// The rows that all tables have, in their order: the neighbourhoods in the order of the atlas, so that a row's number is its
/// neighbourhood's index; the districts by municipality and name; the municipalities by name, if there are more than one; the
/// whole.
///
/// A neighbourhood without a district is in none of theirs: the rows of one level add up to the whole only if each
/// neighbourhood is in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions {
    rows: Vec<Region>,
}

impl Regions {
    /// The regions of an atlas.
    pub fn new(atlas: &Atlas) -> Self {
        type Members = Vec<NeighbourhoodIndex>;
        let all = || (0..).map(NeighbourhoodIndex).zip(atlas.neighbourhoods());
        let mut districts: BTreeMap<(Option<&str>, &str), Members> = BTreeMap::new();
        let mut municipalities: BTreeMap<&str, Members> = BTreeMap::new();
        for (index, one) in all() {
            let municipality = one.municipality.as_deref();
            if let Some(district) = one.district.as_deref() {
                let members = districts.entry((municipality, district)).or_default();
                members.push(index);
            }
            if let Some(municipality) = municipality {
                municipalities.entry(municipality).or_default().push(index);
            }
        }
        if municipalities.len() == 1 {
            municipalities.clear();
        }
        let mut rows: Vec<Region> = all()
            .map(|(index, one)| neighbourhood(index, one))
            .collect();
        rows.extend(
            districts
                .into_iter()
                .map(|((municipality, name), members)| {
                    let municipality = municipality.map(str::to_owned);
                    Region {
                        municipality,
                        ..Region::of(RegionLevel::District, Some(name), members)
                    }
                }),
        );
        let of = |(name, members)| Region::of(RegionLevel::Municipality, Some(name), members);
        rows.extend(municipalities.into_iter().map(of));
        let members = all().map(|(index, _)| index).collect();
        rows.push(Region::of(RegionLevel::Whole, None, members));
        Self { rows }
    }

    /// Only the rows that `is_kept` says, in the same order.
    #[must_use]
    pub fn only(mut self, is_kept: impl Fn(&Region) -> bool) -> Self {
        self.rows.retain(is_kept);
        self
    }

    /// The rows.
    pub fn rows(&self) -> &[Region] {
        &self.rows
    }

    /// The figures of all rows from those of the neighbourhoods, where the figure of a region is the sum of those of its
    /// neighbourhoods. Missing neighbourhoods count as nothing.
    pub fn sums<T: Clone + Default + AddAssign>(&self, by_neighbourhood: &[T]) -> Vec<T> {
        let sum = |row: &Region| {
            let mut sum = T::default();
            for index in &row.neighbourhoods {
                if let Some(one) = by_neighbourhood.get(index.0 as usize) {
                    sum += one.clone();
                }
            }
            sum
        };
        self.rows.iter().map(sum).collect()
    }

    /// The numbers of the demand points of each row, in ascending order: for figures that are no sum, such as a median.
    pub fn members(&self, points: &[DemandPoint]) -> Vec<Vec<usize>> {
        // The rows of each neighbourhood: a few.
        let mut rows_of: BTreeMap<NeighbourhoodIndex, Vec<usize>> = BTreeMap::new();
        for (row, region) in self.rows.iter().enumerate() {
            for index in &region.neighbourhoods {
                rows_of.entry(*index).or_default().push(row);
            }
        }
        let mut members = vec![Vec::new(); self.rows.len()];
        for (number, point) in points.iter().enumerate() {
            for row in rows_of.get(&point.neighbourhood).into_iter().flatten() {
                if let Some(of_row) = members.get_mut(*row) {
                    of_row.push(number);
                }
            }
        }
        members
    }
}

impl Region {
    fn of(level: RegionLevel, name: Option<&str>, neighbourhoods: Vec<NeighbourhoodIndex>) -> Self {
        Self {
            level,
            id: None,
            name: name.map(str::to_owned),
            district: None,
            municipality: None,
            neighbourhoods,
        }
    }
}

fn neighbourhood(index: NeighbourhoodIndex, one: &Neighbourhood) -> Region {
    Region {
        id: Some(one.id.clone()),
        district: one.district.clone(),
        municipality: one.municipality.clone(),
        ..Region::of(RegionLevel::Neighbourhood, Some(&one.name), vec![index])
    }
}
