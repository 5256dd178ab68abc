//! Numbers of people and shares in words, with both limits where they are not known.

use super::Context;
use crate::commands::report::cell::Rounding;
use access::{AgeGroup, Band, Count, DemandUnit};

/// The widest band of a share that is shown in tenths of a percent.
const NARROW: f64 = 0.02;

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

    /// A number of people with the word for them: `1.200 inwoners`.
    pub(super) fn people_of(self, count: Count, age: AgeGroup) -> String {
        let [_, noun] = self.group(age);
        format!("{} {noun}", self.people(count, RangeStyle::Sentence))
    }

    /// A share in whole percent.
    pub(super) fn share(self, share: Option<Band>, style: RangeStyle) -> String {
        let Some(Band { low, high }) = share else {
            return self.messages.words.unknown.to_owned();
        };
        let percent = |text: &str| self.say(self.messages.percent, [text]);
        if low == high {
            let of_100 = low * 100.0;
            return match Rounding::Nearest.apply(of_100, 0) {
                _ if of_100 > 0.0 && of_100 < 1.0 => self.messages.under_one.to_owned(),
                _ if of_100 > 99.0 && of_100 < 100.0 => self.messages.over_99.to_owned(),
                rounded => percent(&self.locale.number(rounded as usize)),
            };
        }
        // In whole percent, 99.2 to 99.4 would become 99 to 100.
        let decimals = usize::from(high - low < NARROW);
        let low = Rounding::Down.apply(low * 100.0, decimals);
        let high = Rounding::Up.apply(high * 100.0, decimals);
        let texts = [low, high].map(|it| self.locale.decimal(it));
        percent(&self.limits(low == high, &texts[0], &texts[1], style))
    }

    /// A share in tenths of a percent, beside another that it is compared with.
    pub(super) fn share_in_tenths(self, share: Option<Band>) -> String {
        let Some(Band { low, high }) = share else {
            return self.messages.words.unknown.to_owned();
        };
        let [down, up] = Rounding::of_limits(low == high);
        let texts = [(low, down), (high, up)];
        let texts = texts.map(|(it, rounding)| self.locale.decimal(rounding.apply(it * 100.0, 1)));
        let limits = self.limits(
            texts[0] == texts[1],
            &texts[0],
            &texts[1],
            RangeStyle::Table,
        );
        self.say(self.messages.percent, [&limits])
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
