//! The table as a file.

use super::{DeskTable, TableRow};
use crate::answers::{AnswerAbout, Bounds};
use crate::map::FigureUnit;
use crate::provenance::Provenance;
use crate::region_key::RegionKey;
use crate::spreadsheet::{SheetStyle, SheetValue, sheet};
use crate::view::TableColumn;
use i18n::Rounding;

impl TableColumn {
    /// The name of its figures in files, with units, as in the files of a report: `walk_without_residents`.
    pub fn file_name(self, about: &AnswerAbout) -> String {
        let people = match about.counts_addresses() {
            true => "addresses",
            false => "residents",
        };
        let measure = match about.is_straight() {
            true => "straight_line",
            false => "walk",
        };
        match self {
            Self::People => format!("{people}_total"),
            Self::Unplaced => format!("{people}_unplaced"),
            Self::Share => format!("{measure}_within_percent"),
            Self::With => format!("{measure}_within_{people}"),
            Self::Perhaps => format!("{measure}_perhaps_{people}"),
            Self::Without => format!("{measure}_without_{people}"),
            Self::Never => format!("{measure}_unreachable_{people}"),
            Self::MeanWalk => format!("{measure}_mean_metres"),
            Self::MedianWalk => format!("{measure}_median_metres"),
            Self::LongWalk => format!("{measure}_90th_percentile_metres"),
            Self::Gained => format!("{measure}_gained_{people}"),
            Self::Lost => format!("{measure}_lost_{people}"),
            Self::Difference => format!("{measure}_difference_{people}"),
            Self::Supply => format!("{measure}_2sfca_capacity_per_1000_{people}"),
            Self::Seats => format!("{measure}_beyond_norm_street_percent"),
        }
    }

    /// The limits of a figure, the least rounded down and the most up, as in the files of a report; shares in percent. `None` without a figure, and for a most without a limit.
    pub fn rounded(self, figure: Option<Bounds>) -> [Option<f64>; 2] {
        let Some(figure) = figure else {
            return [None, None];
        };
        let (factor, decimals) = self.unit().written();
        let limits = [(Rounding::Down, figure.low), (Rounding::Up, figure.high)];
        limits.map(|(rounding, it)| {
            it.is_finite()
                .then(|| rounding.apply(it * factor, decimals))
        })
    }
}

impl DeskTable {
    /// The table as CSV: the rows as they are sorted, then the totals, with two columns for each figure and the provenance in every row.
    /// `None` is never returned for a table of the desk: its rows are of equal length.
    pub fn sheet(
        &self,
        about: &AnswerAbout,
        provenance: &Provenance,
        style: SheetStyle,
    ) -> Option<String> {
        let fields = provenance.fields();
        let names = [
            "region_level",
            "region_id",
            "region_name",
            "district",
            "municipality",
        ];
        let mut head: Vec<String> = names.map(str::to_owned).into();
        for column in &self.columns {
            let name = column.file_name(about);
            head.extend(["from", "to"].map(|end| format!("{name}_{end}")));
        }
        head.extend(fields.iter().map(|(name, _)| (*name).to_owned()));
        let head = head.into_iter().map(SheetValue::Text).collect();
        let rows = self.rows.iter().chain(&self.totals);
        let rows = rows.map(|row| {
            let mut cells: Vec<SheetValue> = region_cells(row).into();
            for (column, figure) in self.columns.iter().zip(&row.cells) {
                let limits = column.rounded(figure.or_else(|| nobody(row, *column)));
                cells.extend(limits.map(|it| match it {
                    Some(number) => SheetValue::Number(number),
                    None => SheetValue::Text(String::new()),
                }));
            }
            let texts = fields.iter().map(|(_, text)| text.clone());
            cells.extend(texts.map(SheetValue::Text));
            cells
        });
        sheet(std::iter::once(head).chain(rows), style)
    }
}

/// Of nobody there are none with a place and none without. The screen has words for it; in a file an empty cell is unknown.
fn nobody(row: &TableRow, column: TableColumn) -> Option<Bounds> {
    let counts_people = matches!(column.unit(), FigureUnit::People | FigureUnit::Change);
    (row.is_of_nobody && counts_people).then_some(Bounds::exactly(0.0))
}

fn region_cells(row: &TableRow) -> [SheetValue; 5] {
    let (level, id) = match &row.key {
        RegionKey::Whole => ("whole", None),
        RegionKey::Municipality(_) => ("municipality", None),
        RegionKey::District { .. } => ("district", None),
        RegionKey::Neighbourhood(id) => ("neighbourhood", Some(id)),
    };
    let optional = |it: Option<&String>| SheetValue::Text(it.cloned().unwrap_or_default());
    [
        SheetValue::Text(level.to_owned()),
        optional(id),
        SheetValue::Text(row.name.clone()),
        optional(row.district.as_ref()),
        optional(row.municipality.as_ref()),
    ]
}
