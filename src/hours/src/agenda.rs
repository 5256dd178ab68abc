//! What is on today and tomorrow.

use crate::calendar::Calendar;
use crate::local_time::LocalTime;
use crate::moment::{DAY, Moment};
use crate::occurrence::Occurrence;

/// The most occurrences of one item in an agenda: more in two days are no list that people read.
const MOST: usize = 12;

/// A day of an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgendaDay {
    /// The day of the moment, up to midnight.
    Today,
    /// The day after.
    Tomorrow,
}

/// When an item is on next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextTime {
    /// At this time; `None` if not within a year.
    At(Option<Occurrence>),
    /// The source does not say when, or not in a way that can be read.
    Unknown,
}

/// An occurrence of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaEntry {
    /// The position of the item.
    pub item: usize,
    /// When it is on.
    pub occurrence: Occurrence,
}

/// What is on today and tomorrow, of a list of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The occurrences that are under way or begin on these days, by day, then start, then in the order of the items.
    pub entries: Vec<(AgendaDay, AgendaEntry)>,
    /// The first occurrence after these days.
    pub later: Option<AgendaEntry>,
    /// The items of which it is not known when they are on.
    pub unknown: Vec<usize>,
}

impl Agenda {
    /// The agenda of `items`, in the order in which items that begin together are listed. `next` tells when an item is on at a
    /// moment or after it, as [`Hours::next`](crate::Hours::next).
    pub fn new(
        items: impl Iterator<Item = usize>,
        next: &dyn Fn(usize, Moment) -> NextTime,
        calendar: &Calendar,
        now: Moment,
    ) -> Self {
        let mut agenda = Self::default();
        if !calendar.has_zone() {
            agenda.unknown.extend(items);
            return agenda;
        }
        let zone = calendar.zone();
        let midnight = |days: i64| {
            let today = zone.local_time(now).day();
            zone.moment(LocalTime((today + days) * i64::from(DAY)))
        };
        let (tomorrow, end) = (midnight(1), midnight(2));
        for item in items {
            let mut at = now;
            for _ in 0..MOST {
                let occurrence = match next(item, at) {
                    NextTime::At(Some(occurrence)) => occurrence,
                    NextTime::At(None) => break,
                    NextTime::Unknown => {
                        agenda.unknown.push(item);
                        break;
                    }
                };
                let (from, to) = (occurrence.from, occurrence.to);
                let entry = AgendaEntry { item, occurrence };
                if from >= end {
                    agenda.add_later(entry);
                    break;
                }
                let day = match from < tomorrow {
                    true => AgendaDay::Today,
                    false => AgendaDay::Tomorrow,
                };
                agenda.entries.push((day, entry));
                match to {
                    Some(to) if to > at => at = to,
                    _ => break,
                }
            }
        }
        // Stable: items that begin together stay in their order.
        agenda
            .entries
            .sort_by_key(|(day, entry)| (*day, entry.occurrence.from));
        agenda
    }

    /// Keeps the earliest; of those that begin together the first.
    fn add_later(&mut self, entry: AgendaEntry) {
        let is_earlier = |known: &AgendaEntry| entry.occurrence.from < known.occurrence.from;
        if self.later.as_ref().is_none_or(is_earlier) {
            self.later = Some(entry);
        }
    }
}
