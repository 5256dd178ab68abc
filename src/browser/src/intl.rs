//! Formats numbers, lists and dates with the browser's `Intl`, which supports every language without any download.

use crate::object::{ObjectBuilder, list, member};
use atlas::joined;
use i18n::{DateTimeFormat, Formatter, NumberFormat, PluralCategory};
use js_sys::{Date, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A language with its messages, which writes numbers as the browser does.
pub type Locale = i18n::Locale<Intl>;

/// The `Intl` objects of a BCP 47 tag that the browser knows, by their index in `CACHE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intl(usize);

/// A format: a class of `Intl` with its options and its method.
struct Form {
    /// `NumberFormat`, `ListFormat`, `DateTimeFormat` or `PluralRules`.
    class: &'static str,
    /// `format`, or `select` of `PluralRules`.
    method: &'static str,
    /// The options of the class; `Intl` reads numbers from texts too.
    options: &'static [(&'static str, &'static str)],
}

/// The objects of a tag, created on demand: each form with its object and method.
struct TagCache {
    tag: String,
    objects: Vec<(*const Form, JsValue, Function)>,
}

thread_local! {
    /// `Intl` objects are slow to create and fast to use. The cache has an entry for each language of the page.
    static CACHE: RefCell<Vec<TagCache>> = const { RefCell::new(Vec::new()) };
}

static DECIMAL: Form = number(&[("maximumFractionDigits", "1")]);
static METRES: Form = number(&[UNIT, ("unit", "meter"), LONG]);
static KILOMETRES: Form = number(&[UNIT, ("unit", "kilometer"), LONG]);
static MINUTES: Form = number(&[UNIT, ("unit", "minute"), LONG]);
static HOURS: Form = number(&[UNIT, ("unit", "hour"), LONG]);
static KILOMETRES_PER_HOUR: Form = number(&[UNIT, ("unit", "kilometer-per-hour"), LONG]);
static SHORT_METRES: Form = number(&[UNIT, ("unit", "meter")]);
static SHORT_KILOMETRES: Form = number(&[UNIT, ("unit", "kilometer")]);
static SHORT_MINUTES: Form = number(&[UNIT, ("unit", "minute")]);
static SHORT_HOURS: Form = number(&[UNIT, ("unit", "hour")]);
static LIST: Form = Form {
    class: "ListFormat",
    method: "format",
    options: &[],
};
static PLURAL: Form = Form {
    class: "PluralRules",
    method: "select",
    options: &[],
};
static TIME: Form = date(&[("hour", "numeric"), ("minute", "2-digit"), UTC]);
static WEEKDAY: Form = date(&[LONG_WEEKDAY, UTC]);
static SHORT_WEEKDAY: Form = date(&[("weekday", "short"), UTC]);
static WEEKDAY_AND_DAY: Form = date(&[LONG_WEEKDAY, DAY_OF_MONTH, LONG_MONTH, UTC]);
static WEEKDAY_AND_DATE: Form = date(&[LONG_WEEKDAY, DAY_OF_MONTH, LONG_MONTH, YEAR, UTC]);
static DATE: Form = date(&[("dateStyle", "long"), UTC]);
static DATE_AND_TIME: Form = date(&[("dateStyle", "long"), ("timeStyle", "short"), UTC]);
static MONTH_AND_YEAR: Form = date(&[YEAR, LONG_MONTH, UTC]);
static YEAR_ONLY: Form = date(&[YEAR, UTC]);

const UNIT: (&str, &str) = ("style", "unit");
/// "meter" and not "m": screen readers read it out.
const LONG: (&str, &str) = ("unitDisplay", "long");
const LONG_WEEKDAY: (&str, &str) = ("weekday", "long");
const DAY_OF_MONTH: (&str, &str) = ("day", "numeric");
const LONG_MONTH: (&str, &str) = ("month", "long");
const YEAR: (&str, &str) = ("year", "numeric");
/// Local times are written as if they were UTC.
const UTC: (&str, &str) = ("timeZone", "UTC");

const fn number(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        class: "NumberFormat",
        method: "format",
        options,
    }
}

const fn date(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        class: "DateTimeFormat",
        method: "format",
        options,
    }
}

impl Intl {
    /// The text for a value; `None` if the browser refuses the value or has no such form.
    fn write(self, form: &'static Form, value: &JsValue) -> Option<String> {
        let (object, method) = CACHE.with_borrow_mut(|cache| {
            let TagCache { tag, objects } = cache.get_mut(self.0)?;
            if let Some((_, object, method)) = objects.iter().find(|it| std::ptr::eq(it.0, form)) {
                return Some((object.clone(), method.clone()));
            }
            let (object, method) = make(tag, form)?;
            objects.push((form, object.clone(), method.clone()));
            Some((object, method))
        })?;
        method.call1(&object, value).ok()?.as_string()
    }
}

impl Formatter for Intl {
    fn for_tag(tag: &str, fallback: &str) -> Self {
        let is_known = make(tag, &DECIMAL).is_some();
        let tag = if is_known { tag } else { fallback };
        CACHE.with_borrow_mut(|cache| {
            let at = cache.iter().position(|it| it.tag == tag);
            Self(at.unwrap_or_else(|| {
                cache.push(TagCache {
                    tag: tag.to_owned(),
                    objects: Vec::new(),
                });
                cache.len() - 1
            }))
        })
    }

    fn number(self, format: NumberFormat, value: f64) -> String {
        let form = match format {
            NumberFormat::Decimal => &DECIMAL,
            NumberFormat::Metres => &METRES,
            NumberFormat::Kilometres => &KILOMETRES,
            NumberFormat::Minutes => &MINUTES,
            NumberFormat::Hours => &HOURS,
            NumberFormat::KilometresPerHour => &KILOMETRES_PER_HOUR,
            NumberFormat::ShortMetres => &SHORT_METRES,
            NumberFormat::ShortKilometres => &SHORT_KILOMETRES,
            NumberFormat::ShortMinutes => &SHORT_MINUTES,
            NumberFormat::ShortHours => &SHORT_HOURS,
        };
        // Rust's formatting of floats would add 5 kB to the download.
        self.write(form, &value.into()).unwrap_or_else(|| {
            js_sys::Number::from(value)
                .to_string_with_radix(10)
                .map_or_else(|_| String::new(), String::from)
        })
    }

    fn plural(self, count: usize) -> PluralCategory {
        let category = self.write(&PLURAL, &(count as f64).into());
        PluralCategory::from_name(&category.unwrap_or_default())
    }

    fn list(self, items: &[String]) -> String {
        let text = self.write(&LIST, &list(items.iter().map(JsValue::from)));
        text.unwrap_or_else(|| joined(items, ", "))
    }

    fn date_time(self, format: DateTimeFormat, local_seconds: i64) -> String {
        let form = match format {
            DateTimeFormat::Time => &TIME,
            DateTimeFormat::Weekday => &WEEKDAY,
            DateTimeFormat::ShortWeekday => &SHORT_WEEKDAY,
            DateTimeFormat::WeekdayAndDay => &WEEKDAY_AND_DAY,
            DateTimeFormat::WeekdayAndDate => &WEEKDAY_AND_DATE,
            DateTimeFormat::Date => &DATE,
            DateTimeFormat::DateAndTime => &DATE_AND_TIME,
            DateTimeFormat::Month => &MONTH_AND_YEAR,
            DateTimeFormat::Year => &YEAR_ONLY,
        };
        let date = Date::new(&(local_seconds as f64 * 1000.0).into());
        self.write(form, &date.into()).unwrap_or_default()
    }

    fn uppercase(self, letter: char) -> String {
        // Rust's tables for uppercase would add 9 kB to the download.
        let letter = js_sys::JsString::from(String::from(letter));
        String::from(letter.to_upper_case())
    }
}

/// The object of a form in the language of a tag, and its method.
fn make(tag: &str, form: &Form) -> Option<(JsValue, Function)> {
    let intl = member(&js_sys::global(), "Intl");
    let class: Function = member(&intl, form.class).dyn_into().ok()?;
    let mut options = ObjectBuilder::new();
    for (name, value) in form.options {
        options = options.with(name, *value);
    }
    let arguments = list([tag.into(), options.into()]);
    let object = Reflect::construct(&class, arguments.unchecked_ref()).ok()?;
    let method = member(&object, form.method).dyn_into().ok()?;
    Some((object, method))
}
