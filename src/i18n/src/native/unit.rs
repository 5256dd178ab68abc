//! Numbers with a unit. ICU4X formats units only in its experimental crate, so the patterns that walks need are here, as
//! CLDR 48 has them.

use crate::formatter::NumberFormat;
use crate::plural::PluralCategory;
use atlas::Lang;

/// The pattern of a number with its unit.
pub(super) fn pattern(lang: Lang, format: NumberFormat, category: PluralCategory) -> &'static str {
    let one_or_other = |one, other| match category {
        PluralCategory::One => one,
        _ => other,
    };
    match (format, lang) {
        (NumberFormat::Decimal, _) => "{}",
        (format, Lang::Arabic) => arabic(format, category),
        (NumberFormat::ShortMetres, _) => "{} m",
        (NumberFormat::ShortKilometres, _) => "{} km",
        (NumberFormat::ShortMinutes, Lang::Dutch) => "{} min.",
        (NumberFormat::ShortMinutes, Lang::German) => "{} Min.",
        (NumberFormat::ShortMinutes, _) => "{} min",
        (NumberFormat::Hours | NumberFormat::ShortHours, Lang::Dutch) => "{} uur",
        (NumberFormat::ShortHours, Lang::English) => "{} hr",
        (NumberFormat::ShortHours, Lang::German) => "{} Std.",
        (NumberFormat::Metres, Lang::Dutch) => "{} meter",
        (NumberFormat::Metres, Lang::English) => one_or_other("{} metre", "{} metres"),
        (NumberFormat::Metres, Lang::German) => "{} Meter",
        (NumberFormat::Kilometres, Lang::Dutch) => "{} kilometer",
        (NumberFormat::Kilometres, Lang::English) => one_or_other("{} kilometre", "{} kilometres"),
        (NumberFormat::Kilometres, Lang::German) => "{} Kilometer",
        (NumberFormat::Minutes, Lang::Dutch) => one_or_other("{} minuut", "{} minuten"),
        (NumberFormat::Minutes, Lang::English) => one_or_other("{} minute", "{} minutes"),
        (NumberFormat::Minutes, Lang::German) => one_or_other("{} Minute", "{} Minuten"),
        (NumberFormat::Hours, Lang::English) => one_or_other("{} hour", "{} hours"),
        (NumberFormat::Hours, Lang::German) => one_or_other("{} Stunde", "{} Stunden"),
        (NumberFormat::KilometresPerHour, Lang::Dutch) => "{} kilometer per uur",
        (NumberFormat::KilometresPerHour, Lang::English) => {
            one_or_other("{} kilometre per hour", "{} kilometres per hour")
        }
        (NumberFormat::KilometresPerHour, Lang::German) => "{} Kilometer pro Stunde",
    }
}

fn arabic(format: NumberFormat, category: PluralCategory) -> &'static str {
    match (format, category) {
        (NumberFormat::Decimal, _) => "{}",
        (NumberFormat::Metres | NumberFormat::ShortMetres, PluralCategory::One) => "متر",
        // CLDR has a word for two metres in the short form only.
        (NumberFormat::ShortMetres, PluralCategory::Two) => "متران",
        (NumberFormat::Metres | NumberFormat::ShortMetres, PluralCategory::Few) => "{} أمتار",
        (NumberFormat::Metres | NumberFormat::ShortMetres, PluralCategory::Many) => "{} مترًا",
        (NumberFormat::Metres | NumberFormat::ShortMetres, _) => "{} متر",
        (NumberFormat::Kilometres, PluralCategory::Few) => "{} كيلومترات",
        (NumberFormat::Kilometres, PluralCategory::Many) => "{} كيلومترًا",
        (NumberFormat::Kilometres, _) => "{} كيلومتر",
        (NumberFormat::ShortKilometres, _) => "{} كم",
        (NumberFormat::Minutes, PluralCategory::One) => "دقيقة",
        (NumberFormat::Minutes, PluralCategory::Two) => "دقيقتان",
        (NumberFormat::Minutes, PluralCategory::Few) => "{} دقائق",
        (NumberFormat::Minutes, _) => "{} دقيقة",
        (NumberFormat::ShortMinutes, _) => "{} د",
        (NumberFormat::ShortHours, _) => "{} س",
        (NumberFormat::Hours, PluralCategory::One) => "ساعة",
        (NumberFormat::Hours, PluralCategory::Two) => "ساعتان",
        (NumberFormat::Hours, PluralCategory::Few) => "{} ساعات",
        (NumberFormat::Hours, _) => "{} ساعة",
        (NumberFormat::KilometresPerHour, _) => "{} كيلومتر في الساعة",
    }
}
