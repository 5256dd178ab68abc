//! What each column counts and is called, and which question of the engine table and map need.

use crate::answers::AnswerAbout;
use crate::engine_question::EngineQuestion;
use crate::map::FigureUnit;
use crate::question::{AgeAsked, DeskQuestion};
use crate::view::{DeskView, MapFigure, TableColumn};
use crate::wording::DeskWording;
use i18n::Formatter;

impl TableColumn {
    /// What its figures count.
    pub fn unit(self) -> FigureUnit {
        match self {
            Self::Share | Self::Seats => FigureUnit::Share,
            Self::MeanWalk | Self::MedianWalk | Self::LongWalk => FigureUnit::Metres,
            Self::Difference => FigureUnit::Change,
            Self::Supply => FigureUnit::PerThousand,
            Self::People
            | Self::With
            | Self::Perhaps
            | Self::Without
            | Self::Never
            | Self::Unplaced
            | Self::Gained
            | Self::Lost => FigureUnit::People,
        }
    }

    /// Whether its figures are shares, 0..1.
    pub fn is_share(self) -> bool {
        self.unit() == FigureUnit::Share
    }

    /// Whether it says what a plan changes.
    pub fn is_of_plan(self) -> bool {
        self.engine_question() == EngineQuestion::Compare
    }

    /// The question whose answer has its figures.
    pub fn engine_question(self) -> EngineQuestion {
        match self {
            // Coverage counts those who certainly can reach none; the limits are in the walks.
            Self::Never | Self::MeanWalk | Self::MedianWalk | Self::LongWalk => {
                EngineQuestion::Walks
            }
            Self::Gained | Self::Lost | Self::Difference => EngineQuestion::Compare,
            Self::Supply => EngineQuestion::FloatingCatchment,
            Self::Seats => EngineQuestion::Seats,
            _ => EngineQuestion::Coverage,
        }
    }

    /// Whether the difference between two regions of any size means something: of shares, distances and capacities, not of numbers of
    /// people.
    pub fn is_comparable(self) -> bool {
        use FigureUnit::{Metres, PerThousand, Share};
        matches!(self.unit(), Share | Metres | PerThousand)
    }
}

impl DeskView {
    /// Whether the table or the map shows figures of this question of the engine.
    pub fn shows(&self, which: EngineQuestion) -> bool {
        let mut columns = self.columns.as_slice().iter();
        columns.any(|it| it.engine_question() == which) || self.figure.engine_question() == which
    }
}

impl MapFigure {
    /// The question whose answer has its figures.
    pub fn engine_question(self) -> EngineQuestion {
        match self {
            Self::Share | Self::Without => EngineQuestion::Coverage,
            Self::Gaps => EngineQuestion::Gaps,
            Self::Change => EngineQuestion::Compare,
            Self::Walk => EngineQuestion::Walks,
            Self::Supply => EngineQuestion::FloatingCatchment,
            Self::Seats => EngineQuestion::Seats,
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The head of a column: `Inwoners van 65 jaar en ouder`, `Zonder plek`.
    pub fn column(self, column: TableColumn, age: AgeAsked, about: &AnswerAbout) -> String {
        let texts = &self.messages().table;
        let head = match column {
            TableColumn::People => return self.locale.capital(self.group(age, about)),
            TableColumn::Share => texts.share,
            TableColumn::With => texts.with,
            TableColumn::Perhaps => texts.perhaps,
            TableColumn::Without => texts.without,
            TableColumn::Never => texts.never,
            TableColumn::Unplaced => texts.unplaced,
            TableColumn::MeanWalk => texts.mean,
            TableColumn::MedianWalk => texts.median,
            TableColumn::LongWalk => texts.ninetieth,
            TableColumn::Gained => texts.gained,
            TableColumn::Lost => texts.lost,
            TableColumn::Difference => texts.difference,
            TableColumn::Supply => return self.locale.say(texts.supply, [self.group(age, about)]),
            TableColumn::Seats => texts.seats,
        };
        head.to_owned()
    }

    /// What the table is of: `Inwoners: een bibliotheek binnen 10 minuten lopen`.
    pub fn table_caption(self, question: &DeskQuestion, about: &AnswerAbout) -> String {
        let group = self.locale.capital(self.group(question.age, about));
        let parts = [
            self.with(question),
            self.limit(question, about),
            self.time(about),
        ];
        let asked: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        let texts = &self.messages().table;
        self.locale.say(texts.caption, [&group, &asked.join(" ")])
    }
}
