//! Cells of the table in words: a figure, or why there is none.

use super::{TableFigures, TableRow};
use crate::answers::Bounds;
use crate::engine_question::EngineQuestion;
use crate::map::FigureUnit;
use crate::region_key::RegionKey;
use crate::view::TableColumn;
use crate::wording::DeskWording;
use i18n::{Formatter, RangeStyle, Rounding};

/// Why a cell has no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingFigure {
    /// Nobody is counted there.
    Nobody,
    /// Nobody there can reach a place, so that there is no walk.
    Unreachable,
    /// It is not known.
    Unknown,
    /// The engine has not answered yet.
    Waiting,
}

impl TableFigures<'_> {
    /// Why a cell of this row and column has no figure.
    pub fn missing(&self, row: &TableRow, column: TableColumn) -> MissingFigure {
        if !self.has_answer(column) {
            return MissingFigure::Waiting;
        }
        let walks = self.walks.filter(|_| column.unit() == FigureUnit::Metres);
        let mut walks = walks.into_iter().flat_map(|it| &it.rows);
        let walk = walks.find(|it| RegionKey::of(&it.region) == row.key);
        match walk {
            _ if row.is_of_nobody => MissingFigure::Nobody,
            Some(walk) if walk.unreachable.high > 0.0 => MissingFigure::Unreachable,
            _ => MissingFigure::Unknown,
        }
    }

    /// Whether the engine has answered the question of a column.
    pub fn has_answer(&self, column: TableColumn) -> bool {
        match column.engine_question() {
            EngineQuestion::Walks => self.walks.is_some(),
            EngineQuestion::Compare => self.compare.is_some(),
            EngineQuestion::FloatingCatchment => self.supply.is_some(),
            EngineQuestion::Seats => self.seats.is_some(),
            _ => true,
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// A cell as it is written: `94–99,6%`, `minstens 300 m`, `hier woont niemand`.
    pub fn cell(
        self,
        figures: &TableFigures<'_>,
        row: &TableRow,
        column: TableColumn,
        cell: Option<Bounds>,
    ) -> String {
        let texts = &self.messages().table;
        let text = match cell {
            Some(Bounds { low, high }) if high.is_infinite() => {
                // A least that is rounded up would claim too much.
                let (factor, decimals) = column.unit().written();
                let low = Rounding::Down.apply(low * factor, decimals) / factor;
                let least = column.unit().text(self.locale, Some(Bounds::exactly(low)));
                return self.locale.say(texts.at_least, [&least]);
            }
            Some(_) => return column.unit().text(self.locale, cell),
            None => match figures.missing(row, column) {
                MissingFigure::Nobody => texts.nobody,
                MissingFigure::Unreachable => texts.unreachable,
                MissingFigure::Unknown => texts.unknown,
                MissingFigure::Waiting => texts.waiting,
            },
        };
        text.to_owned()
    }

    /// How much a region differs from another one: `+12,5 procentpunt`, `−40–+15 m`; empty where that says nothing.
    pub fn difference(self, column: TableColumn, difference: Option<Bounds>) -> String {
        let Some(Bounds { low, high }) =
            difference.filter(|it| it.low.is_finite() && it.high.is_finite())
        else {
            return String::new();
        };
        let (factor, decimals) = column.unit().written();
        let [down, up] = Rounding::of_limits(low == high);
        let low = down.apply(low * factor, decimals);
        let high = up.apply(high * factor, decimals);
        let texts = [low, high].map(|it| FigureUnit::Change.limit(self.locale, it));
        let style = RangeStyle::Sentence;
        let range = self
            .locale
            .range(low == high, [&texts[0], &texts[1]], style);
        match column.unit() {
            FigureUnit::Share => self.locale.say(self.messages().table.points, [&range]),
            FigureUnit::Metres => [&range, " m"].concat(),
            FigureUnit::People | FigureUnit::Change | FigureUnit::PerThousand => range,
        }
    }
}
