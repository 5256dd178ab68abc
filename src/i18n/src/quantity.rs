//! Numbers of people, shares and metres, with both limits where they are not known.

use crate::formatter::Formatter;
use crate::locale::Locale;
use crate::messages::ReportMessages;
use crate::rounding::Rounding;

/// The widest range of a share, in percentage points, that a sentence gives in tenths of a percent.
const NARROW: f64 = 2.0;

/// How two limits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeStyle {
    /// In a sentence: `40% to 45%`.
    Sentence,
    /// In a table: `40–45%`.
    Table,
}

/// The least and the most that a number of people can be, as they are written: the nearest whole number if they are equal, else
/// rounded apart.
pub fn whole_people(limits: [f64; 2]) -> [usize; 2] {
    let [low, high] = limits;
    let [down, up] = Rounding::of_limits(low == high);
    [down.apply(low, 0) as usize, up.apply(high, 0) as usize]
}

impl<F: Formatter> Locale<F> {
    /// A number of people in whole people, from its limits: `1.200`, `125–1.485`.
    pub fn people(self, limits: [f64; 2], style: RangeStyle) -> String {
        let whole = whole_people(limits);
        let texts = whole.map(|it| self.number(it));
        self.range(whole[0] == whole[1], [&texts[0], &texts[1]], style)
    }

    /// A share from its limits, 0..=1: in a sentence in whole percent, in a table in tenths, so that a column has one precision; that
    /// it is not known without limits.
    pub fn share(self, share: Option<[f64; 2]>, style: RangeStyle) -> String {
        let messages = ReportMessages::of(self.lang);
        let Some(limits) = share else {
            return messages.words.unknown.to_owned();
        };
        let percent = |text: &str| self.say(messages.percent, [text]);
        let [low, high] = limits.map(|it| it * 100.0);
        if low == high {
            return match style {
                RangeStyle::Sentence if low > 0.0 && low < 1.0 => messages.under_one.to_owned(),
                RangeStyle::Sentence if low > 99.0 && low < 100.0 => messages.over_99.to_owned(),
                RangeStyle::Sentence => percent(&self.number(low.round() as usize)),
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
        percent(&self.range(low == high, [&low, &high], style))
    }

    /// A percentage. Somebody who certainly has a place is no part of 0%, and somebody who certainly has none is no part of 100%: these have a tenth, or
    /// a sign.
    fn percentage(self, percent: f64, decimals: usize, rounding: Rounding) -> String {
        let is_honest = |it: f64| (it > 0.0 || percent <= 0.0) && (it < 100.0 || percent >= 100.0);
        let mut rounded = [decimals, 1]
            .map(|it| rounding.apply(percent, it))
            .into_iter();
        match rounded.find(|it| is_honest(*it)) {
            Some(rounded) => self.decimal(rounded),
            None if percent < 50.0 => ["<", &self.decimal(0.1)].concat(),
            None => [">", &self.decimal(99.9)].concat(),
        }
    }

    /// A distance in whole metres, not rounded further: a norm of 125 m is not one of 130 m.
    pub fn whole_metres(self, metres: f64) -> String {
        [&self.number(metres.round() as usize), " m"].concat()
    }

    /// Two limits that are written already, as one text where the figure is known.
    pub fn range(self, is_known: bool, [low, high]: [&str; 2], style: RangeStyle) -> String {
        let messages = ReportMessages::of(self.lang);
        match style {
            _ if is_known => low.to_owned(),
            RangeStyle::Sentence => self.say(messages.from_to, [low, high]),
            RangeStyle::Table => self.say(messages.range, [low, high]),
        }
    }
}
