//! The time zone of a location.

use crate::local_time::LocalTime;
use crate::moment::{Moment, date};
use chrono::Datelike;

/// UTC offsets of a location over some years. The first and the last offset extend before and after those years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone {
    /// Start in Unix seconds and offset in minutes east of UTC. Never empty; the first starts at `i64::MIN`.
    offsets: Vec<(i64, i32)>,
}

/// The sampling step in seconds. Known clock changes are at least a month apart.
const STEP: i64 = 7 * 86_400;

impl TimeZone {
    /// A constant offset in minutes east of UTC.
    pub fn fixed(minutes: i32) -> Self {
        Self {
            offsets: vec![(i64::MIN, minutes)],
        }
    }

    /// Samples the offsets from the first day of one year to the last day of another. `offset` returns the minutes
    /// east of UTC at a moment in seconds since 1970-01-01T00:00Z. It is called once per week, and 20 times per clock
    /// change.
    pub fn sampled(from_year: i32, to_year: i32, mut offset: impl FnMut(i64) -> i32) -> Self {
        Self::between(
            new_year(from_year),
            new_year(to_year.saturating_add(1)),
            &mut offset,
        )
    }

    fn between(from: i64, to: i64, offset: &mut dyn FnMut(i64) -> i32) -> Self {
        let mut last = offset(from);
        let mut offsets = vec![(i64::MIN, last)];
        let mut at = from;
        while at < to {
            let mut before = at;
            at += STEP;
            let next = offset(at);
            if next != last {
                let mut after = at;
                while after - before > 1 {
                    let middle = before + (after - before) / 2;
                    if offset(middle) == last {
                        before = middle;
                    } else {
                        after = middle;
                    }
                }
                offsets.push((after, next));
                last = next;
            }
        }
        Self { offsets }
    }

    /// The local time at a moment.
    pub fn local_time(&self, at: Moment) -> LocalTime {
        let (offset, _) = self.offset_until(at);
        LocalTime(at.0.div_euclid(60).saturating_add(i64::from(offset)))
    }

    /// The offset in minutes at a moment, and the moment at which it ends.
    pub(crate) fn offset_until(&self, at: Moment) -> (i32, Moment) {
        let next = self.offsets.partition_point(|(from, _)| *from <= at.0);
        let (_, offset) = self.offsets[next.saturating_sub(1)];
        let end = self.offsets.get(next).map_or(i64::MAX, |(from, _)| *from);
        (offset, Moment(end))
    }

    /// The moment of a local time. A repeated local time gives the first moment; a skipped one
    /// moves forward by the length of the clock change.
    pub fn moment(&self, local: LocalTime) -> Moment {
        let at = |offset: i32| local.0.saturating_sub(i64::from(offset)).saturating_mul(60);
        let mut before = self.offsets[0].1;
        for (index, (from, offset)) in self.offsets.iter().enumerate() {
            let end = self.offsets.get(index + 1).map_or(i64::MAX, |it| it.0);
            let moment = at(*offset);
            if moment < *from {
                return Moment(at(before));
            }
            if moment < end {
                return Moment(moment);
            }
            before = *offset;
        }
        Moment(at(before))
    }

    /// The years of the first and last known clock change, if any.
    pub fn years(&self) -> Option<(i32, i32)> {
        let year = |(from, _): &(i64, i32)| Some(date(from.div_euclid(86_400))?.year());
        let changes = self.offsets.get(1..)?;
        Some((year(changes.first()?)?, year(changes.last()?)?))
    }
}

/// The first second of a year in UTC.
fn new_year(year: i32) -> i64 {
    let year = year.clamp(1900, 9000);
    LocalTime::new(year, 1, 1, 0, 0).map_or(0, |it| it.0 * 60)
}

#[cfg(test)]
mod tests {
    use super::TimeZone;
    use crate::{LocalTime, Moment};

    /// Europe/Amsterdam in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
    fn amsterdam() -> TimeZone {
        TimeZone::sampled(2026, 2026, |at| {
            if (1_774_746_000..1_792_890_000).contains(&at) {
                120
            } else {
                60
            }
        })
    }

    fn local(text: &str) -> LocalTime {
        LocalTime::read(text).unwrap()
    }

    #[test]
    fn clock_changes_are_found_to_the_second() {
        let zone = amsterdam();
        assert_eq!(zone.years(), Some((2026, 2026)));
        assert_eq!(
            zone.local_time(Moment(1_774_745_999)),
            local("2026-03-29T01:59"),
            "the second before spring's change"
        );
        assert_eq!(
            zone.local_time(Moment(1_774_746_000)),
            local("2026-03-29T03:00")
        );
        assert_eq!(
            zone.local_time(Moment(1_792_889_999)),
            local("2026-10-25T02:59")
        );
        assert_eq!(
            zone.local_time(Moment(1_792_890_000)),
            local("2026-10-25T02:00")
        );
    }

    #[test]
    fn skipped_and_repeated_local_times_map_to_moments() {
        let zone = amsterdam();
        let back = |text| zone.local_time(zone.moment(local(text)));
        assert_eq!(back("2026-03-29T01:59"), local("2026-03-29T01:59"));
        assert_eq!(back("2026-03-29T02:30"), local("2026-03-29T03:30"));
        assert_eq!(back("2026-03-29T03:00"), local("2026-03-29T03:00"));
        assert_eq!(
            zone.moment(local("2026-10-25T02:30")),
            Moment(1_792_890_000 - 1800),
            "the first of the two"
        );
        assert_eq!(
            zone.moment(local("2026-10-25T03:00")),
            Moment(1_792_890_000 + 3600)
        );
    }

    #[test]
    fn the_first_and_last_offsets_extend_beyond_the_sampled_years() {
        let zone = amsterdam();
        assert_eq!(
            zone.local_time(Moment(i64::MIN)),
            zone.local_time(Moment(i64::MIN))
        );
        assert_eq!(zone.local_time(Moment(0)), local("1970-01-01T01:00"));
        let later = local("2040-07-01T12:00");
        assert_eq!(zone.local_time(zone.moment(later)), later);
    }
}
