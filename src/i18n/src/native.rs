//! Numbers, lists and dates outside a browser, by ICU4X with its CLDR data.

mod unit;

use crate::formatter::{DateTimeFormat, Formatter, NumberFormat};
use crate::message::fill;
use crate::plural::PluralCategory;
use atlas::Lang;
use hours::{LocalTime, Moment, TimeZone};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::enums::{
    CalendarPeriodFieldSet, CompositeDateTimeFieldSet, DateAndTimeFieldSet, DateFieldSet,
    TimeFieldSet,
};
use icu_datetime::fieldsets::{E, MDE, T, Y, YM, YMD, YMDE};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::TimePrecision;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale_core::{Locale, locale};
use icu_plurals::PluralRules;

/// Formats by the CLDR data of a language, compiled into ICU4X. Regions are not told apart: English is British, and Arabic
/// has Latin digits, as the widget has them for `en` and `ar`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IcuFormatter {
    lang: Lang,
}

impl IcuFormatter {
    fn locale(self) -> Locale {
        match self.lang {
            Lang::Dutch => locale!("nl"),
            Lang::English => locale!("en-GB"),
            Lang::German => locale!("de"),
            Lang::Arabic => locale!("ar-u-nu-latn"),
        }
    }

    /// A number with grouped thousands, rounded to one decimal.
    fn decimal(self, value: f64) -> String {
        let mut tenths = Decimal::from((value * 10.0).round() as i64);
        tenths.multiply_pow10(-1);
        tenths.trim_end();
        let formatter = DecimalFormatter::try_new(self.locale().into(), Default::default());
        formatter.map_or_else(
            |_| tenths.to_string(),
            |formatter| formatter.format(&tenths).to_string(),
        )
    }

    fn write(self, fields: CompositeDateTimeFieldSet, at: LocalTime) -> Option<String> {
        let (year, month, day) = at.date()?;
        let date = Date::try_new_gregorian(year, month.try_into().ok()?, day.try_into().ok()?);
        let clock = at.clock();
        let (hour, minute) = (
            clock.hour().try_into().ok()?,
            clock.minute().try_into().ok()?,
        );
        let time = Time::try_new(hour, minute, 0, 0).ok()?;
        let formatter = DateTimeFormatter::try_new(self.locale().into(), fields).ok()?;
        let input = DateTime {
            date: date.ok()?,
            time,
        };
        Some(formatter.format(&input).to_string())
    }
}

impl Formatter for IcuFormatter {
    fn for_tag(tag: &str, fallback: &str) -> Self {
        let lang = Lang::from_tag(tag).or_else(|| Lang::from_tag(fallback));
        Self {
            lang: lang.unwrap_or_default(),
        }
    }

    fn number(self, format: NumberFormat, value: f64) -> String {
        let number = self.decimal(value);
        let category = if value >= 0.0 && value.fract() == 0.0 {
            self.plural(value as usize)
        } else {
            // So it is for fractions in these four languages.
            PluralCategory::Other
        };
        fill(unit::pattern(self.lang, format, category), &[&number])
    }

    fn plural(self, count: usize) -> PluralCategory {
        let Ok(rules) = PluralRules::try_new_cardinal(self.locale().into()) else {
            return PluralCategory::Other;
        };
        match rules.category_for(count) {
            icu_plurals::PluralCategory::Zero => PluralCategory::Zero,
            icu_plurals::PluralCategory::One => PluralCategory::One,
            icu_plurals::PluralCategory::Two => PluralCategory::Two,
            icu_plurals::PluralCategory::Few => PluralCategory::Few,
            icu_plurals::PluralCategory::Many => PluralCategory::Many,
            icu_plurals::PluralCategory::Other => PluralCategory::Other,
        }
    }

    fn list(self, items: &[String]) -> String {
        let formatter = ListFormatter::try_new_and(self.locale().into(), Default::default());
        formatter.map_or_else(
            |_| items.join(", "),
            |formatter| formatter.format(items.iter()).to_string(),
        )
    }

    fn date_time(self, format: DateTimeFormat, local_seconds: i64) -> String {
        let fields = match format {
            DateTimeFormat::Time => CompositeDateTimeFieldSet::Time(TimeFieldSet::T(T::hm())),
            DateTimeFormat::Weekday => date(DateFieldSet::E(E::long())),
            DateTimeFormat::ShortWeekday => date(DateFieldSet::E(E::short())),
            DateTimeFormat::WeekdayAndDay => date(DateFieldSet::MDE(MDE::long())),
            DateTimeFormat::WeekdayAndDate => date(DateFieldSet::YMDE(YMDE::long())),
            DateTimeFormat::Date => date(DateFieldSet::YMD(YMD::long())),
            DateTimeFormat::DateAndTime => {
                let fields = YMD::long().with_time(TimePrecision::Minute);
                CompositeDateTimeFieldSet::DateTime(DateAndTimeFieldSet::YMDT(fields))
            }
            DateTimeFormat::Month => period(CalendarPeriodFieldSet::YM(YM::long())),
            DateTimeFormat::Year => period(CalendarPeriodFieldSet::Y(Y::long())),
        };
        let at = TimeZone::fixed(0).local_time(Moment(local_seconds));
        let text = self.write(fields, at).unwrap_or_default();
        match format {
            // `Intl` leaves out the leading zero of a numeric hour, and ICU4X has no option for that.
            DateTimeFormat::Time => match text.strip_prefix('0') {
                Some(rest) if rest.starts_with(|it: char| it.is_ascii_digit()) => rest.to_owned(),
                _ => text,
            },
            _ => text,
        }
    }

    fn uppercase(self, letter: char) -> String {
        letter.to_uppercase().collect()
    }
}

fn date(fields: DateFieldSet) -> CompositeDateTimeFieldSet {
    CompositeDateTimeFieldSet::Date(fields)
}

fn period(fields: CalendarPeriodFieldSet) -> CompositeDateTimeFieldSet {
    CompositeDateTimeFieldSet::CalendarPeriod(fields)
}
