//! Words of column names: what is counted, and how distances are measured.

use access::{Analysis, DemandBasis, DemandUnit, Measure, NormQuestion};
use atlas::Lang;
use i18n::Locale;
use i18n::messages::ReportMessages;
use i18n::native::IcuFormatter;

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

    /// The text of a question, with its limit where distances are not walks: `10 minutes` is no distance in a straight line.
    pub fn label(self, question: &NormQuestion, lang: Lang) -> String {
        let text = question.label.get(lang);
        if self.measure == "walk" {
            return text.to_owned();
        }
        let locale: Locale<IcuFormatter> = Locale::of(lang.code());
        let metres = question.length().metres().get().round() as usize;
        let metres = format!("{} m", locale.number(metres));
        let here = locale.say(ReportMessages::of(lang).words.here, [&metres]);
        format!("{text} ({here})")
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
