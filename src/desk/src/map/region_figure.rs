//! What a map shows of each region.

use crate::answers::{Bounds, CompareRow, CoverageRow, RowRegion, SeatsRow, SupplyRow, WalkRow};
use crate::map::path_data::decimal;
use crate::region_key::RegionKey;
use crate::view::MapFigure;
use i18n::messages::ReportMessages;
use i18n::{Formatter, Locale, RangeStyle, Rounding};

/// A figure of a region.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionFigure {
    /// Which region.
    pub key: RegionKey,
    /// The figure; none where there is none, as of nobody.
    pub figure: Option<Bounds>,
    /// How many people it is of.
    pub people: Bounds,
    /// Whether there is nothing to have a figure of: nobody is counted there or, of seats, there are no streets.
    pub is_empty: bool,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// A share, 0..1.
    Share,
    /// A number of people.
    People,
    /// More or fewer people than before.
    Change,
    /// Metres of walking.
    Metres,
    /// Capacity for each person, written for 1,000 people: that of one is a tiny number.
    PerThousand,
}

impl MapFigure {
    /// What it counts.
    pub fn unit(self) -> FigureUnit {
        match self {
            Self::Share | Self::Seats => FigureUnit::Share,
            Self::Without | Self::Gaps => FigureUnit::People,
            Self::Change => FigureUnit::Change,
            Self::Walk => FigureUnit::Metres,
            Self::Supply => FigureUnit::PerThousand,
        }
    }

    /// Whether people have least near where the figure is low. The darkest class is always where they have least.
    pub fn is_worse_low(self) -> bool {
        matches!(self, Self::Share | Self::Supply)
    }
}

impl RegionFigure {
    /// A figure of a row.
    pub fn new(region: &RowRegion, figure: Option<Bounds>, people: Bounds) -> Self {
        Self {
            key: RegionKey::of(region),
            figure,
            people,
            is_empty: people.high <= 0.0,
        }
    }

    /// The share with a place near.
    pub fn share(row: &CoverageRow) -> Self {
        Self::new(&row.region, row.figures.share, row.figures.total)
    }

    /// The number without. Those with a place only perhaps, and those without a known position, are in the most.
    pub fn without(row: &CoverageRow) -> Self {
        let it = &row.figures;
        let figure = (it.total.high > 0.0).then(|| it.gap());
        Self::new(&row.region, figure, it.total)
    }

    /// How many more people have a place after the plan.
    pub fn change(row: &CompareRow) -> Self {
        let figure = (row.before.total.high > 0.0).then_some(row.difference);
        Self::new(&row.region, figure, row.before.total)
    }

    /// The median walk. Where somebody can reach none, it is of the others. `people` are also those without a known position.
    pub fn walk(row: &WalkRow, people: Bounds) -> Self {
        Self::new(&row.region, row.median, people)
    }

    /// The capacity for each person.
    pub fn supply(row: &SupplyRow, people: Bounds) -> Self {
        Self::new(&row.region, row.per_person, people)
    }

    /// The share of streets on which no seat is near. A region without people has streets too.
    pub fn seats(row: &SeatsRow, people: Bounds) -> Self {
        Self {
            is_empty: row.street.total <= 0.0,
            ..Self::new(&row.region, row.street.gap, people)
        }
    }
}

impl FigureUnit {
    /// By how much a figure is multiplied to be written, and with how many decimals, as in the files of a report.
    pub fn written(self) -> (f64, usize) {
        match self {
            Self::Share => (100.0, 1),
            Self::PerThousand => (1_000.0, 3),
            Self::People | Self::Change | Self::Metres => (1.0, 0),
        }
    }

    /// A figure as the table writes it.
    pub fn text<F: Formatter>(self, locale: Locale<F>, figure: Option<Bounds>) -> String {
        let Some(Bounds { low, high }) = figure else {
            return ReportMessages::of(locale.lang).words.unknown.to_owned();
        };
        match self {
            Self::Share => locale.share(Some([low, high]), RangeStyle::Table),
            Self::People => locale.people([low, high], RangeStyle::Table),
            Self::Change | Self::Metres | Self::PerThousand => {
                let [down, up] = Rounding::of_limits(low == high);
                let (factor, decimals) = self.written();
                let limits = [(down, low), (up, high)];
                let rounded = limits.map(|(to, it)| to.apply(it * factor, decimals) / factor);
                let (of_limit, unit) = match self {
                    Self::Metres => (Self::People, " m"),
                    _ => (self, ""),
                };
                let texts = rounded.map(|it| of_limit.limit(locale, it));
                let is_known = rounded[0] == rounded[1];
                let range = locale.range(is_known, [&texts[0], &texts[1]], RangeStyle::Table);
                [&range, unit].concat()
            }
        }
    }

    /// A limit of a class, which is a round number.
    pub fn limit<F: Formatter>(self, locale: Locale<F>, limit: f64) -> String {
        match self {
            Self::Share => {
                let percent = number(locale, limit * 100.0);
                locale.say(ReportMessages::of(locale.lang).percent, [&percent])
            }
            Self::People => number(locale, limit),
            Self::Change if limit > 0.0 => ["+", &number(locale, limit)].concat(),
            Self::Change if limit < 0.0 => ["−", &number(locale, -limit)].concat(),
            Self::Change => number(locale, 0.0),
            Self::Metres => locale.whole_metres(limit),
            Self::PerThousand => number(locale, limit * 1_000.0),
        }
    }
}

/// A number with the decimals that it has: those of the language have at most one.
fn number<F: Formatter>(locale: Locale<F>, number: f64) -> String {
    let tenths = number * 10.0;
    if (tenths - tenths.round()).abs() < 1e-6 {
        return locale.decimal(number);
    }
    let text = decimal(number, 6);
    // The separator of the language, between the digits that are the same everywhere.
    let half = locale.decimal(0.5);
    let separator = half.chars().nth(1).unwrap_or('.');
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    // Thousands are grouped here too.
    let grouped = whole.parse().map(|it: f64| locale.decimal(it));
    let whole = grouped.unwrap_or_else(|_| whole.to_owned());
    [&whole, separator.to_string().as_str(), decimals].concat()
}
