//! When an activity takes place.

use crate::date_time::{seconds, seconds_of_end};
use crate::formatter::Formatter;
use crate::locale::Locale;
use hours::{Calendar, LocalTime, Moment, Occurrence, OccurrenceEnd, TimeOfDay};

impl<F: Formatter> Locale<F> {
    /// When something takes place: now and until when, or the next time.
    pub fn occurrence(self, next: &Occurrence, calendar: &Calendar, now: Moment) -> String {
        let zone = calendar.zone();
        let end = next.end(calendar);
        if next.from <= now {
            self.under_way(next.perhaps, end, zone.local_time(now))
        } else {
            self.next_time(
                next.perhaps,
                zone.local_time(next.from),
                end,
                zone.local_time(now),
            )
        }
    }

    /// When something takes place on a day that is named before: `14.00–16.00 uur`. What is under way, uncertain or ends on
    /// another day is a sentence as that of [`Locale::occurrence`].
    pub fn time_on_day(self, next: &Occurrence, calendar: &Calendar, now: Moment) -> String {
        let from = calendar.zone().local_time(next.from);
        match next.end(calendar) {
            OccurrenceEnd::Time(to) if next.from > now && !next.perhaps => self.times(from, to),
            OccurrenceEnd::Day(last) if next.from > now && !next.perhaps && last == from => {
                self.on_demand().agenda.all_day.to_owned()
            }
            _ => self.occurrence(next, calendar, now),
        }
    }

    /// `10.00–12.00 uur`
    fn times(self, from: LocalTime, to: LocalTime) -> String {
        let messages = &self.on_demand().opening;
        let from = self.clock(seconds(from));
        let to = self.say(messages.time, [&self.clock(seconds_of_end(to))]);
        self.fill(messages.week.between, &[&from, &to])
    }

    /// `Nu bezig, tot 13.00 uur.`
    fn under_way(self, perhaps: bool, end: OccurrenceEnd, now: LocalTime) -> String {
        let messages = &self.on_demand().opening;
        let until = match end {
            OccurrenceEnd::Never if perhaps => return messages.sometime.to_owned(),
            OccurrenceEnd::Never => return messages.under_way.to_owned(),
            OccurrenceEnd::Time(at) => self.end_time(at),
            OccurrenceEnd::Day(last) => {
                self.say(messages.end_of, [&self.weekday_and_date(last, now)])
            }
            OccurrenceEnd::DayAndTime(at) => self.weekday_date_and_time(at, now),
        };
        let message = if perhaps {
            messages.perhaps_until
        } else {
            messages.under_way_until
        };
        self.say(message, [&until])
    }

    /// `Eerstvolgende keer: dinsdag 24 november, 10.00–12.00 uur.`
    fn next_time(
        self,
        perhaps: bool,
        from: LocalTime,
        end: OccurrenceEnd,
        now: LocalTime,
    ) -> String {
        let messages = &self.on_demand().opening;
        let day = self.weekday_and_date(from, now);
        let at_times = |times: String| [day.as_str(), &times].join(self.number.comma);
        let until = |end: &str| {
            let from = self.weekday_date_and_time(from, now);
            self.say(messages.until, [&from, end])
        };
        let when = match end {
            OccurrenceEnd::Never => at_times(self.time(from)),
            OccurrenceEnd::Time(at) => at_times(self.times(from, at)),
            OccurrenceEnd::Day(last) if last == from => day,
            OccurrenceEnd::Day(last) => {
                let last = self.weekday_and_date(last, now);
                if from.clock() == TimeOfDay(0) {
                    self.fill(messages.week.through, &[&day, &last])
                } else {
                    until(&self.say(messages.end_of, [&last]))
                }
            }
            OccurrenceEnd::DayAndTime(at) => until(&self.weekday_date_and_time(at, now)),
        };
        let message = if perhaps {
            messages.next_perhaps
        } else {
            messages.next
        };
        self.say(message, [&when])
    }
}
