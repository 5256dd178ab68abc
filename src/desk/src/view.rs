//! What of the figures is on the screen: what the map shows, the table's columns and order, the selected region.

use crate::answers::RegionKind;
use crate::region_key::RegionKey;
use std::ops::RangeInclusive;

/// What is on the screen. It changes no figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskView {
    /// What the map shows.
    pub figure: MapFigure,
    /// Of which regions the map and the table are.
    pub level: ViewLevel,
    /// How the map's classes are made.
    pub classes: ClassRule,
    /// Whether the area within the limit of a place is drawn on the map.
    pub isochrones: bool,
    /// The table's columns after the region's name, left to right, each at most once.
    pub columns: TableColumns,
    /// The order of the table's rows.
    pub sort: TableSort,
    /// The region that is selected on the map and in the table.
    pub selected: Option<RegionKey>,
    /// The region that the selected one is compared with.
    pub compared: RegionKey,
}

/// What the map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MapFigure {
    /// The share of people with a place near.
    #[default]
    Share,
    /// The number of people without.
    Without,
    /// The points where people live who have none, by their number.
    Gaps,
    /// What the plan changes: people who gain a place less those who lose their last.
    Change,
    /// How far the median walk is.
    Walk,
    /// Capacity for each person: two-step floating catchment areas.
    Supply,
    /// The share of streets on which no seat is near.
    Seats,
}

/// Of which regions the map and the table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ViewLevel {
    /// Neighbourhoods.
    #[default]
    Neighbourhood,
    /// Districts.
    District,
}

/// How classes of figures are made.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassRule {
    /// As many regions in each class; so many classes, 2 to 7.
    Quantiles(u8),
    /// Steps of the same width from the least to the most; so many classes, 2 to 7.
    EqualSteps(u8),
    /// From these limits: 1 to 6 numbers in ascending order, shares as 0..1. A figure equal to a limit is in the class above it.
    Limits(Vec<f64>),
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableColumn {
    /// People of the group.
    People,
    /// The share with a place near.
    Share,
    /// Those with a place near.
    With,
    /// Those with one only perhaps.
    Perhaps,
    /// Those without, whether one can be reached or not.
    Without,
    /// Those who can reach none.
    Never,
    /// Those without a known position.
    Unplaced,
    /// The mean walk.
    MeanWalk,
    /// The median walk.
    MedianWalk,
    /// The walk that nine of ten do not exceed.
    LongWalk,
    /// The plan: people who gain a place.
    Gained,
    /// The plan: people who lose their last.
    Lost,
    /// The plan: gained less lost.
    Difference,
    /// Capacity for each person.
    Supply,
    /// The share of streets on which no seat is near.
    Seats,
}

/// The columns of a table in the order of [`TableColumn::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumns(Vec<TableColumn>);

/// The order of the table's rows. Unknown figures come last in both directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableSort {
    /// By this column; `None` by name.
    pub column: Option<TableColumn>,
    /// Whether the largest, or the last letter, comes first.
    pub descending: bool,
}

impl DeskView {
    /// Shows regions of a level. A region that is selected or compared is one of these, or of the totals below them: no other is seen.
    /// The result is whether another one was, which is not any more.
    pub fn show_level(&mut self, level: ViewLevel) -> bool {
        let before = (self.selected.clone(), self.compared.clone());
        let is_shown = |region: &RegionKey| match region {
            RegionKey::Whole | RegionKey::Municipality(_) => true,
            RegionKey::District { .. } => level == ViewLevel::District,
            RegionKey::Neighbourhood(_) => level == ViewLevel::Neighbourhood,
        };
        self.level = level;
        self.selected = self.selected.take().filter(is_shown);
        if !is_shown(&self.compared) {
            self.compared = RegionKey::Whole;
        }
        (self.selected.as_ref(), &self.compared) != (before.0.as_ref(), &before.1)
    }
}

impl MapFigure {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Share,
        Self::Without,
        Self::Gaps,
        Self::Change,
        Self::Walk,
        Self::Supply,
        Self::Seats,
    ];
}

impl ViewLevel {
    /// The level of the rows.
    pub fn kind(self) -> RegionKind {
        match self {
            Self::Neighbourhood => RegionKind::Neighbourhood,
            Self::District => RegionKind::District,
        }
    }
}

impl TableColumn {
    /// All, in the order of the table.
    pub const ALL: [Self; 15] = [
        Self::People,
        Self::Share,
        Self::With,
        Self::Perhaps,
        Self::Without,
        Self::Never,
        Self::Unplaced,
        Self::MeanWalk,
        Self::MedianWalk,
        Self::LongWalk,
        Self::Gained,
        Self::Lost,
        Self::Difference,
        Self::Supply,
        Self::Seats,
    ];
}

impl TableColumns {
    /// These columns, each once.
    pub fn new(columns: impl IntoIterator<Item = TableColumn>) -> Self {
        let mut columns: Vec<TableColumn> = columns.into_iter().collect();
        columns.sort_unstable();
        columns.dedup();
        Self(columns)
    }

    /// The columns, left to right.
    pub fn as_slice(&self) -> &[TableColumn] {
        &self.0
    }

    /// Whether a column is in the table.
    pub fn has(&self, column: TableColumn) -> bool {
        self.0.contains(&column)
    }

    /// Takes a column in, or out.
    pub fn toggle(&mut self, column: TableColumn) {
        match self.0.binary_search(&column) {
            Ok(at) => {
                self.0.remove(at);
            }
            Err(at) => self.0.insert(at, column),
        }
    }
}

impl Default for TableColumns {
    /// What answers the first question of most readers: how many people, how many of them have no place near, and what a plan changes.
    fn default() -> Self {
        use TableColumn::{Difference, Gained, Lost, MedianWalk, People, Share, Without};
        Self::new([People, Share, Without, MedianWalk, Gained, Lost, Difference])
    }
}

impl ClassRule {
    /// Numbers of classes that there may be.
    pub const COUNTS: RangeInclusive<u8> = 2..=7;

    /// So many quantiles; `None` if that is out of range.
    pub fn quantiles(count: u8) -> Option<Self> {
        Self::COUNTS
            .contains(&count)
            .then_some(Self::Quantiles(count))
    }

    /// So many equal steps; `None` if that is out of range.
    pub fn equal_steps(count: u8) -> Option<Self> {
        Self::COUNTS
            .contains(&count)
            .then_some(Self::EqualSteps(count))
    }

    /// Classes between these limits; `None` unless they are 1 to 6 numbers in ascending order.
    pub fn limits(limits: Vec<f64>) -> Option<Self> {
        let is_count = (1..=6).contains(&limits.len());
        let is_ascending =
            limits.iter().all(|it| it.is_finite()) && limits.is_sorted_by(|a, b| a < b);
        (is_count && is_ascending).then_some(Self::Limits(limits))
    }
}

impl Default for ClassRule {
    fn default() -> Self {
        Self::Quantiles(5)
    }
}

impl Default for TableSort {
    /// First the region in which most people have no place near.
    fn default() -> Self {
        Self {
            column: Some(TableColumn::Without),
            descending: true,
        }
    }
}
