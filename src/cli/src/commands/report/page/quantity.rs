//! Numbers of people and shares in words, of the types of an analysis.

use super::Context;
use access::{AgeGroup, Band, Count, DemandUnit};
use i18n::{RangeStyle, Rounding};

/// The least and the most that a number of people can be.
pub fn limits_of(count: Count) -> [f64; 2] {
    [count.low(), count.high()].map(access::People::as_f64)
}

/// The limits of a number of people as they are written.
pub fn whole_people(count: Count) -> [usize; 2] {
    i18n::whole_people(limits_of(count))
}

impl Context<'_> {
    /// A group after "of", and after a number.
    pub(super) fn group(self, age: AgeGroup) -> [&'static str; 2] {
        let groups = &self.messages.groups;
        match (self.figures.analysis.demand().unit(), age) {
            (DemandUnit::Addresses, _) => groups.addresses,
            (DemandUnit::Residents, AgeGroup::All) => groups.residents,
            (DemandUnit::Residents, AgeGroup::Under15) => groups.under_15,
            (DemandUnit::Residents, AgeGroup::From65) => groups.from_65,
        }
    }

    /// A number of people in whole people.
    pub(super) fn people(self, count: Count, style: RangeStyle) -> String {
        self.locale.people(limits_of(count), style)
    }

    /// The limits of a number of people, rounded apart also if it is known.
    pub(super) fn people_between(self, count: Count) -> String {
        let [low, high] = limits_of(count);
        let whole = [Rounding::Down.apply(low, 0), Rounding::Up.apply(high, 0)];
        let texts = whole.map(|it| self.locale.number(it as usize));
        self.limits(
            whole[0] == whole[1],
            &texts[0],
            &texts[1],
            RangeStyle::Table,
        )
    }

    /// A number of people with the word for them: `1.200 inwoners`.
    pub(super) fn people_of(self, count: Count, age: AgeGroup) -> String {
        let [_, noun] = self.group(age);
        format!("{} {noun}", self.people(count, RangeStyle::Sentence))
    }

    /// A share: in a sentence in whole percent, in a table in tenths.
    pub(super) fn share(self, share: Option<Band>, style: RangeStyle) -> String {
        let limits = share.map(|Band { low, high }| [low, high]);
        self.locale.share(limits, style)
    }

    /// A distance in whole metres, not rounded further.
    pub(super) fn metres(self, metres: f64) -> String {
        self.locale.whole_metres(metres)
    }

    pub(super) fn limits(self, is_known: bool, low: &str, high: &str, style: RangeStyle) -> String {
        self.locale.range(is_known, [low, high], style)
    }
}
