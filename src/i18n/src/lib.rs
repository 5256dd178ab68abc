//! What the widget and `sleutelvrij list` say, in Dutch, English, German and Arabic: messages, and the sentences that are
//! made of them with numbers, plurals, distances, durations, times and lists.
//!
//! Pure: no clock and no browser. What differs between platforms, the rules of each language for numbers, lists and dates,
//! is behind the trait [`Formatter`]: the widget implements it with `Intl`, which every browser has, and
//! [`native::IcuFormatter`] with ICU4X for the command line and for tests.
//!
//! ```
//! use atlas::Metres;
//! use i18n::{Locale, native::IcuFormatter};
//!
//! let locale: Locale<IcuFormatter> = Locale::of("nl");
//! assert_eq!(locale.distance(Metres::new(1_234.0)), "1,2 kilometer");
//! assert_eq!(locale.count(locale.list.places, 1_427), "1.427 plekken");
//! ```

mod answer;
mod bidi;
mod date_time;
mod formatter;
mod locale;
mod message;
pub mod messages;
#[cfg(not(target_family = "wasm"))]
pub mod native;
mod number;
mod occurrence;
mod opening;
mod place;
mod plural;
mod problem;
mod quantity;
mod rounding;
mod unknowns;
mod walking;
mod week;

pub use bidi::{Isolate, Run, in_language, is_composed, isolated, runs, tagged};
pub use formatter::{DateTimeFormat, Formatter, NumberFormat};
pub use locale::Locale;
pub use message::{Message, fill};
pub use opening::OpeningSentences;
pub use place::two_names;
pub use plural::{PluralCategory, PluralTexts};
pub use quantity::{RangeStyle, whole_people};
pub use rounding::Rounding;
pub use walking::WalkContext;
