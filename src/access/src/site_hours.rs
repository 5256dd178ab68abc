//! Opening hours of sites, parsed once, and which sites are open at a moment.

use crate::sites::Sites;
use atlas::NeedStatus;
use hours::{Calendar, Hours, Moment};
use std::collections::BTreeMap;

/// The opening hours of the sites of a question, each different text parsed once.
#[derive(Clone, Debug)]
pub struct SiteHours {
    /// The hours of each different text; `None` for a text that cannot be read.
    read: Vec<Option<Hours>>,
    /// By index of the site.
    of: Vec<OpenBy>,
}

/// By what a site is open.
#[derive(Clone, Copy, Debug)]
enum OpenBy {
    /// Always, by its kind, such as a bench.
    Kind,
    /// By the text with this number.
    Text(usize),
    /// No source states it.
    Unknown,
}

impl SiteHours {
    /// The hours of all sites: their own, or those of their kind.
    pub fn new(sites: &Sites<'_>) -> Self {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut read = Vec::new();
        let of = sites.iter().map(|site| {
            let place = site.place;
            let Some(text) = place.opening_hours() else {
                return match sites.atlas().is_always_open(place) {
                    true => OpenBy::Kind,
                    false => OpenBy::Unknown,
                };
            };
            let number = numbers.entry(text).or_insert_with(|| {
                read.push(Hours::read(text).ok());
                read.len() - 1
            });
            OpenBy::Text(*number)
        });
        let of = of.collect();
        Self { read, of }
    }

    /// Whether each site is open at a moment, by its index, for [`Supply::new`](crate::Supply::new). Unknown where no source
    /// states hours, where they cannot be read or say so themselves, where the day may be a holiday on which they differ, and
    /// on public holidays that hours have no rule for, unless they say closed.
    pub fn statuses(&self, calendar: &Calendar, moment: Moment) -> Vec<NeedStatus> {
        let is_open = |hours: &Option<Hours>| hours.as_ref()?.is_open_on_holidays(calendar, moment);
        let read: Vec<NeedStatus> = self.read.iter().map(|it| is_open(it).into()).collect();
        let of = self.of.iter().map(|it| match it {
            OpenBy::Kind => NeedStatus::Yes,
            OpenBy::Unknown => NeedStatus::Unknown,
            OpenBy::Text(number) => read.get(*number).copied().unwrap_or(NeedStatus::Unknown),
        });
        of.collect()
    }
}
