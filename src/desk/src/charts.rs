//! Charts: pictures with what they say in words, what their marks mean, and their figures as a table.

mod change;
mod distribution;
mod distribution_words;
mod scale;
mod shapes;
mod walk_plot;
mod week;
mod week_grid;
mod week_words;

pub use distribution::{ChartedWalks, distribution_bins};
pub use week::{ChartedWeek, week_day};
pub use week_grid::WeekGrid;

use crate::picture::{Picture, SvgElement};

/// A chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskChart {
    /// What is drawn, one unit a CSS px. Its description is its text alternative: it says the result.
    pub picture: Picture,
    /// What the marks mean.
    pub legend: Vec<ChartKey>,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// Its figures.
    pub table: ChartTable,
}

/// What a chart shows, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartShown {
    /// This chart.
    Chart(Box<DeskChart>),
    /// None, for this reason.
    Reason(String),
}

/// A line of the legend of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartKey {
    /// What the mark looks like, in a box of 32 by 20.
    pub shapes: Vec<SvgElement>,
    /// What it means.
    pub label: String,
}

/// The figures of a chart as a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartTable {
    /// What it is of.
    pub caption: String,
    /// The heads of its columns; the first column is that of the rows' heads.
    pub columns: Vec<String>,
    /// The rows: a head and the figures of the other columns.
    pub rows: Vec<Vec<String>>,
}
