//! Where the rules of time zones come from.

use hours::TimeZone;
use std::fmt;
use std::rc::Rc;

/// A function that gives the rules of a time zone by its IANA name, sampled over [`CLOCK_YEARS`](access::CLOCK_YEARS); `None` for an
/// unknown one.
#[derive(Clone)]
pub struct ZoneRules(Rc<Rules>);

type Rules = dyn Fn(&str) -> Option<TimeZone>;

impl ZoneRules {
    /// The rules that this function gives.
    pub fn new(rules: impl Fn(&str) -> Option<TimeZone> + 'static) -> Self {
        Self(Rc::new(rules))
    }

    /// The rules of a time zone.
    pub(crate) fn of(&self, name: &str) -> Option<TimeZone> {
        self.0(name)
    }
}

impl fmt::Debug for ZoneRules {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("ZoneRules")
    }
}
