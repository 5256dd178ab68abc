//! Numbers of people and shares in words, with both limits where they are not known.

use super::Context;
use crate::commands::report::cell::Rounding;
use access::{AgeGroup, Band, Count, DemandUnit};

/// The widest band of a share that a sentence tells in tenths of a percent.
const NARROW: f64 = 2.0;

/// The limits of a number of people as they are written.
pub fn whole_people(count: Count) -> [usize; 2] {
    let [down, up] = Rounding::of_limits(count.is_known());
    let number =
        |people: access::People, rounding: Rounding| rounding.apply(people.as_f64(), 0) as usize;
    [number(count.low(), down), number(count.high(), up)]
}

/// How two limits are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RangeStyle {
    /// In a sentence: `40% to 45%`.
    Sentence,
    /// In a table: `40–45%`.
    Table,
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
        let [low, high] = whole_people(count);
        self.limits(
            low == high,
            &self.locale.number(low),
            &self.locale.number(high),
            style,
        )
    }

    /// The limits of a number of people, rounded apart also if it is known.
    pub(super) fn people_between(self, count: Count) -> String {
        let low = Rounding::Down.apply(count.low().as_f64(), 0);
        let high = Rounding::Up.apply(count.high().as_f64(), 0);
        let texts = [low, high].map(|it| self.locale.number(it as usize));
        self.limits(low == high, &texts[0], &texts[1], RangeStyle::Table)
    }

    /// A number of people with the word for them: `1.200 inwoners`.
    pub(super) fn people_of(self, count: Count, age: AgeGroup) -> String {
        let [_, noun] = self.group(age);
        format!("{} {noun}", self.people(count, RangeStyle::Sentence))
    }

    /// A share: in a sentence in whole percent, in a table in tenths, so that a column has one precision.
    pub(super) fn share(self, share: Option<Band>, style: RangeStyle) -> String {
        let Some(Band { low, high }) = share else {
            return self.messages.words.unknown.to_owned();
        };
        let percent = |text: &str| self.say(self.messages.percent, [text]);
        let [low, high] = [low, high].map(|it| it * 100.0);
        if low == high {
            return match style {
                RangeStyle::Sentence if low > 0.0 && low < 1.0 => {
                    self.messages.under_one.to_owned()
                }
                RangeStyle::Sentence if low > 99.0 && low < 100.0 => {
                    self.messages.over_99.to_owned()
                }
                RangeStyle::Sentence => percent(&self.locale.number(low.round() as usize)),
                RangeStyle::Table => percent(&self.percentage(low, 1, Rounding::Nearest)),
            };
        }
        // In whole percent, 99.2 to 99.4 would become 99 to 100.
        let decimals = match style {
            RangeStyle::Sentence => usize::from(high - low < NARROW),
            RangeStyle::Table => 1,
        };
        let low = self.percentage(low, decimals, Rounding::Down);
        let high = self.percentage(high, decimals, Rounding::Up);
        percent(&self.limits(low == high, &low, &high, style))
    }

    /// A percentage. Somebody who certainly has a place is no part of 0%, and somebody who certainly has none is no part of 100%: these have a tenth, or
    /// a sign.
    fn percentage(self, percent: f64, decimals: usize, rounding: Rounding) -> String {
        let is_honest = |it: f64| (it > 0.0 || percent <= 0.0) && (it < 100.0 || percent >= 100.0);
        let mut rounded = [decimals, 1]
            .map(|it| rounding.apply(percent, it))
            .into_iter();
        match rounded.find(|it| is_honest(*it)) {
            Some(rounded) => self.locale.decimal(rounded),
            None if percent < 50.0 => format!("<{}", self.locale.decimal(0.1)),
            None => format!(">{}", self.locale.decimal(99.9)),
        }
    }

    /// A distance in whole metres, not rounded further: a norm of 125 m is not one of 130 m.
    pub(super) fn metres(self, metres: f64) -> String {
        format!("{} m", self.locale.number(metres.round() as usize))
    }

    pub(super) fn limits(self, is_known: bool, low: &str, high: &str, style: RangeStyle) -> String {
        match style {
            _ if is_known => low.to_owned(),
            RangeStyle::Sentence => self.say(self.messages.from_to, [low, high]),
            RangeStyle::Table => self.say(self.messages.range, [low, high]),
        }
    }
}
