//! Words of column names: what is counted, and how distances are measured.

use crate::commands::report::cell::Cell;
use access::{Analysis, DemandBasis, DemandUnit, Measure, NormLimit, NormQuestion};
use atlas::Lang;
use i18n::Locale;
use i18n::Rounding;
use i18n::messages::ReportMessages;
use i18n::native::IcuFormatter;
use serde_json::Value;

/// The words of the columns of one atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnWords {
    /// `walk` or `straight_line`: begins the name of every column with a figure that depends on distance.
    pub measure: &'static str,
    /// `residents` or `addresses`.
    pub unit: &'static str,
    /// Where the positions of people come from; all but `population points` make every figure an estimate.
    pub positions: &'static str,
}

impl ColumnWords {
    /// The words for the figures of an analysis.
    pub fn of(analysis: &Analysis<'_>) -> Self {
        Self {
            measure: match analysis.measure() {
                Measure::Walk => "walk",
                Measure::StraightLine => "straight_line",
            },
            positions: match analysis.demand().basis() {
                DemandBasis::Points => "population points",
                DemandBasis::Streets => "spread over streets",
                DemandBasis::Area => "spread over area",
            },
            unit: match analysis.demand().unit() {
                DemandUnit::Residents => "residents",
                DemandUnit::Addresses => "addresses",
            },
        }
    }

    /// The text of a question; where distances are not walks, with what its limit is in a straight line: metres are metres there
    /// too, but `10 minutes` are no distance.
    pub fn label(self, question: &NormQuestion, lang: Lang) -> String {
        let text = question.label.get(lang);
        let words = &ReportMessages::of(lang).words;
        if self.measure == "walk" {
            return text.to_owned();
        }
        let said = match question.limit {
            NormLimit::Metres(_) => words.here_straight.to_owned(),
            NormLimit::Minutes(_) => {
                let locale: Locale<IcuFormatter> = Locale::of(lang.code());
                let metres = question.length().metres().get().round() as usize;
                locale.say(words.here, [&format!("{} m", locale.number(metres))])
            }
        };
        format!("{text} ({said})")
    }

    /// What a question asks, as properties on a map: its text and its limits, with units in their names.
    pub fn asked(self, question: &NormQuestion, lang: Lang) -> [(String, Value); 5] {
        let minutes = match question.limit {
            NormLimit::Minutes(minutes) => Cell::Number(minutes, Rounding::Nearest, 0),
            NormLimit::Metres(_) => Cell::Empty,
        };
        let number = |number| Cell::Number(number, Rounding::Nearest, 4).rounded_json();
        let metres = question.length().metres().get();
        let limit = format!("limit_{}_metres", self.measure);
        [
            ("question".to_owned(), self.label(question, lang).into()),
            ("limit_minutes".to_owned(), minutes.rounded_json()),
            (limit, number(metres)),
            (
                "speed_km_per_hour".to_owned(),
                number(question.pace.kilometres_per_hour()),
            ),
            ("rank".to_owned(), question.rank.into()),
        ]
    }

    /// The names of the two limits of a number of people: `residents_total_from`.
    pub fn people(self, what: &str) -> [String; 2] {
        ["from", "to"].map(|end| format!("{}_{what}_{end}", self.unit))
    }

    /// The names of the two limits of a number of people that depends on distance: `walk_within_residents_from`.
    pub fn figure(self, what: &str) -> [String; 2] {
        let Self { measure, unit, .. } = self;
        ["from", "to"].map(|end| format!("{measure}_{what}_{unit}_{end}"))
    }

    /// The names of the two limits of a distance: `walk_mean_metres_from`.
    pub fn metres(self, what: &str) -> [String; 2] {
        let measure = self.measure;
        ["from", "to"].map(|end| format!("{measure}_{what}_metres_{end}"))
    }

    /// The names of the two limits of a share that depends on distance: `walk_within_percent_from`.
    pub fn percent(self, what: &str) -> [String; 2] {
        let measure = self.measure;
        ["from", "to"].map(|end| format!("{measure}_{what}_percent_{end}"))
    }
}
