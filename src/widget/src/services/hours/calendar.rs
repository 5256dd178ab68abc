//! The calendar of an atlas: its time zone from the browser, its public holidays, and its position for sunrise and sunset.

use atlas::Atlas;
use browser::object::{ObjectBuilder, list, member};
use hours::{Calendar, Holidays, LocalTime, TimeZone};
use js_sys::{Date, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Clock changes are sampled from last year until this many years after the current one.
const YEARS: i32 = 5;

/// The calendar of an atlas, and whether it has a time zone that the browser knows. Without one it has the visitor's, to show
/// days, and opening hours are unknown.
pub fn of(atlas: &Atlas) -> (Calendar, bool) {
    let manifest = atlas.manifest();
    let name = manifest.and_then(|it| it.timezone.as_deref());
    let own = name.and_then(|it| BrowserZone::of(Some(it)));
    let is_own = own.is_some();
    let zone_clock = own.or_else(|| BrowserZone::of(None));
    // A year has four digits.
    let year = Date::new(&crate::state::now().into()).get_utc_full_year() as i32;
    let zone = match zone_clock {
        Some(zone_clock) => TimeZone::sampled(year - 1, year + YEARS, |at| zone_clock.offset(at)),
        None => TimeZone::fixed(0),
    };
    let mut calendar = Calendar::new(zone).with_holidays(holidays(atlas));
    if !is_own {
        calendar = calendar.with_unknown_zone();
    }
    if let Some(at) = atlas.centre() {
        calendar = calendar.with_position(at.lon(), at.lat());
    }
    (calendar, is_own)
}

/// Whether the atlas has any public holidays.
pub fn knows_holidays(atlas: &Atlas) -> bool {
    holidays(atlas) != Holidays::default()
}

/// The public holidays of an atlas; none if they cannot be parsed.
fn holidays(atlas: &Atlas) -> Holidays {
    let lines = |name| {
        let lines = atlas.manifest().and_then(|it| it.holidays.get(name));
        lines.into_iter().flatten().map(String::as_str)
    };
    Holidays::read(lines("public"), lines("regional")).unwrap_or_default()
}

/// A time zone, as an `Intl.DateTimeFormat`.
struct BrowserZone {
    formatter: JsValue,
    format: Function,
}

impl BrowserZone {
    /// An IANA time zone, or the visitor's; `None` if the browser does not know the zone.
    fn of(zone: Option<&str>) -> Option<Self> {
        let intl = member(&js_sys::global(), "Intl");
        let make: Function = member(&intl, "DateTimeFormat").dyn_into().ok()?;
        let options = [
            ("year", "numeric"),
            ("month", "numeric"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "numeric"),
            ("hourCycle", "h23"),
            ("calendar", "gregory"),
        ];
        let options = options
            .iter()
            .fold(ObjectBuilder::new(), |object, (name, value)| {
                object.with(name, *value)
            })
            .maybe("timeZone", zone);
        let arguments = list(["en-US".into(), options.into()]);
        let formatter = Reflect::construct(&make, arguments.unchecked_ref()).ok()?;
        let format = member(&formatter, "format").dyn_into().ok()?;
        Some(Self { formatter, format })
    }

    /// The offset from UTC in minutes, at a time in seconds since 1970-01-01T00:00Z.
    fn offset(&self, at: i64) -> i32 {
        let text = self
            .format
            .call1(&self.formatter, &(at as f64 * 1000.0).into());
        let text = text.ok().and_then(|it| it.as_string()).unwrap_or_default();
        // "11/21/2026, 14:00"
        let mut numbers = text
            .split(|it: char| !it.is_ascii_digit())
            .filter_map(|it| it.parse::<u32>().ok());
        let mut next = || numbers.next();
        let local = (|| {
            let (month, day, year) = (next()?, next()?, next()?);
            LocalTime::new(i32::try_from(year).ok()?, month, day, next()?, next()?)
        })();
        let utc = local.map_or(at, seconds);
        i32::try_from((utc - at.div_euclid(60) * 60) / 60).unwrap_or_default()
    }
}

/// A local time as if it were UTC: seconds since 1970-01-01T00:00.
pub fn seconds(local: LocalTime) -> i64 {
    TimeZone::fixed(0).moment(local).0
}
