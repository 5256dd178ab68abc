//! The half hours of a day, from which people choose a time.

use crate::local_time::LocalTime;

/// The length of a slot in minutes.
const LENGTH: u16 = 30;
/// The slots, from 0, between which a day lies that nobody has chosen a time for: from 9:00 to 18:00.
const BY_DAY: (u16, u16) = (18, 36);

/// The half hours of a day that are offered, by number from midnight: all of them, or for today those from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySlots {
    midnight: LocalTime,
    first: u16,
    /// The slot that now is in, if the day is today.
    now: Option<u16>,
}

impl DaySlots {
    /// The number of slots of a day.
    pub const COUNT: u16 = 48;
    /// The last slot.
    pub const LAST: u16 = Self::COUNT - 1;

    /// The slots of the day of `chosen`. Today begins with the slot of now, unless a time before it is chosen.
    pub fn of(now: LocalTime, chosen: LocalTime) -> Self {
        let today = (midnight(now) == midnight(chosen)).then(|| slot(now));
        Self {
            midnight: midnight(chosen),
            first: today.filter(|it| *it <= slot(chosen)).unwrap_or_default(),
            now: today,
        }
    }

    /// Whether the slot of a time is over: that of now is not.
    pub fn is_over(at: LocalTime, now: LocalTime) -> bool {
        (midnight(at), slot(at)) < (midnight(now), slot(now))
    }

    /// The midnight that begins the day.
    pub fn midnight(self) -> LocalTime {
        self.midnight
    }

    /// The first slot that is offered.
    pub fn first(self) -> u16 {
        self.first
    }

    /// Whether a slot is the one that now is in.
    pub fn is_now(self, slot: u16) -> bool {
        self.now == Some(slot)
    }

    /// The slot of a time of the day.
    pub fn slot_of(at: LocalTime) -> u16 {
        slot(at)
    }

    /// When a slot begins.
    pub fn start(self, slot: u16) -> LocalTime {
        let minutes = slot.min(Self::LAST) * LENGTH;
        self.midnight.plus_minutes(i64::from(minutes))
    }

    /// The days from which to choose: so many from today, each by its midnight. Today is left out in its last slot.
    pub fn days(now: LocalTime, count: u16) -> Vec<LocalTime> {
        let today = midnight(now);
        let first = u16::from(slot(now) == Self::LAST);
        let day = |day: u16| today.plus_minutes(i64::from(day) * i64::from(Self::COUNT * LENGTH));
        (first..count).map(day).collect()
    }

    /// The time to begin with on a day that somebody chooses: the same time as before, or else as now but by day; later than now.
    pub fn suggested(now: LocalTime, before: Option<LocalTime>, day: LocalTime) -> LocalTime {
        let wanted = match before {
            Some(before) => slot(before),
            None => slot(now).clamp(BY_DAY.0, BY_DAY.1),
        };
        let slots = Self::of(now, day.plus_minutes(i64::from(Self::LAST * LENGTH)));
        let least = slots.now.map_or(0, |now| now + 1);
        slots.start(wanted.max(least))
    }
}

fn midnight(at: LocalTime) -> LocalTime {
    at.plus_minutes(-i64::from(at.minute()))
}

fn slot(at: LocalTime) -> u16 {
    at.minute() / LENGTH
}

#[cfg(test)]
mod tests {
    use super::DaySlots;
    use crate::LocalTime;

    fn at(text: &str) -> LocalTime {
        LocalTime::read(text).unwrap()
    }

    #[test]
    fn today_begins_with_the_slot_of_now() {
        let now = at("2026-11-25T12:40");
        let slots = DaySlots::of(now, now);
        assert_eq!(slots.first(), 25);
        assert!(slots.is_now(25) && !slots.is_now(26));
        assert_eq!(slots.start(26), at("2026-11-25T13:00"));
        assert_eq!(DaySlots::slot_of(at("2026-11-25T14:05")), 28);
    }

    #[test]
    fn a_slot_is_over_when_the_next_one_begins() {
        let is_over = |time| DaySlots::is_over(at(time), at("2026-11-25T12:40"));
        assert!(is_over("2026-11-25T12:29") && is_over("2026-11-24T23:00"));
        assert!(!is_over("2026-11-25T12:30") && !is_over("2026-11-26T08:00"));
    }

    #[test]
    fn a_chosen_time_before_now_shows_all_of_today() {
        let slots = DaySlots::of(at("2026-11-25T12:40"), at("2026-11-25T09:00"));
        assert_eq!(slots.first(), 0);
        assert!(slots.is_now(25));
    }

    #[test]
    fn another_day_has_all_slots_and_no_now() {
        let slots = DaySlots::of(at("2026-11-25T12:40"), at("2026-11-26T12:40"));
        assert_eq!((slots.first(), slots.is_now(25)), (0, false));
        assert_eq!(slots.start(DaySlots::LAST), at("2026-11-26T23:30"));
        assert_eq!(slots.start(u16::MAX), slots.start(DaySlots::LAST));
    }

    #[test]
    fn days_begin_today_unless_it_is_over() {
        let days = |now| DaySlots::days(at(now), 3);
        let midnights = |all: &[&str]| -> Vec<LocalTime> { all.iter().map(|it| at(it)).collect() };
        let (first, second, third) = ("2026-12-30T00:00", "2026-12-31T00:00", "2027-01-01T00:00");
        assert_eq!(days("2026-12-30T23:29"), midnights(&[first, second, third]));
        assert_eq!(days("2026-12-30T23:30"), midnights(&[second, third]));
    }

    #[test]
    fn a_day_begins_with_the_time_before_or_a_time_by_day() {
        let suggested = |now, before: Option<&str>, day| {
            DaySlots::suggested(at(now), before.map(at), at(day)).to_string()
        };
        let (noon, day) = ("2026-11-25T12:40", "2026-11-28T00:00");
        assert_eq!(suggested(noon, None, day), "2026-11-28T12:30");
        assert_eq!(suggested("2026-11-25T22:00", None, day), "2026-11-28T18:00");
        assert_eq!(suggested("2026-11-25T03:00", None, day), "2026-11-28T09:00");
        let before = Some("2026-11-27T20:10");
        assert_eq!(suggested(noon, before, day), "2026-11-28T20:00");
        let today = "2026-11-25T00:00";
        assert_eq!(suggested(noon, None, today), "2026-11-25T13:00");
        assert_eq!(
            suggested(noon, Some("2026-11-28T09:00"), today),
            "2026-11-25T13:00"
        );
        assert_eq!(suggested(noon, before, today), "2026-11-25T20:00");
    }
}
