//! Whether a place is open, in words.

use super::dates::{day_and_time, time, weekday};
use super::opening::{Known, Opening, moment_of};
use crate::number;
use crate::speech::Speech;
use crate::visit::{Visit, When};
use crate::words::Line;
use crate::words::hours::Hours as Words;
use atlas::PlaceIndex;
use hours::{Answer, Day, Moment, State, Wall};

/// From when something is looked at, on the clock of the place.
#[derive(Clone, Copy)]
struct Seen {
    now: Wall,
    /// Another time than now that somebody asked for.
    asked: Option<Wall>,
}

/// That nobody knows; nothing for who asked for it, as that is said with what they asked.
fn short_unknown(speech: Speech, asked: bool) -> String {
    if asked {
        String::new()
    } else {
        Words::of(speech.lang).short_unknown.to_owned()
    }
}

/// When something is, of which it is known how its day is named: `om 13.00 uur`, `morgen om 9.00 uur`, `maandag om 9.00
/// uur`. "Tomorrow" is that of who reads it, and not the day after the one that was asked for.
fn named(speech: Speech, day: Day, at: Wall, seen: Seen) -> String {
    let said = Words::of(speech.lang);
    let clock = time(speech, at);
    match day {
        Day::Same => speech.say(said.today_at, [&clock]),
        Day::Next if seen.asked.is_none() => speech.say(said.tomorrow_at, [&clock]),
        Day::Next | Day::Week => speech.say(said.day_at, [&weekday(speech, at), &clock]),
        Day::Far => speech.say(said.on, [&day_and_time(speech, at, seen.now)]),
    }
}

/// A sentence, with what is to be said where that is on a holiday of which the hours know nothing.
fn with_holiday(speech: Speech, holiday: Option<Wall>, seen: Seen, sentence: String) -> String {
    let said = Words::of(speech.lang);
    let note = match holiday {
        None => return sentence,
        Some(day) if seen.asked.is_none() && Day::of(day, seen.now) == Day::Same => said.holiday,
        Some(_) => said.holiday_then,
    };
    [&sentence, note].join(" ")
}

impl Opening {
    /// What the clock at the place says.
    pub fn wall(&self, at: Moment) -> Wall {
        self.calendar.zone().wall(at)
    }

    /// When something begins, as people say it.
    fn from(&self, speech: Speech, at: Moment, seen: Seen) -> String {
        let at = self.wall(at);
        let day = Day::of(at, seen.asked.unwrap_or(seen.now));
        named(speech, day, at, seen)
    }

    /// Until when, `None` where that is too far away to matter.
    fn until(&self, speech: Speech, at: Option<Moment>, seen: Seen) -> Option<String> {
        let at = self.wall(at?);
        match Day::of_end(at, seen.asked.unwrap_or(seen.now)) {
            Day::Same => Some(time(speech, at)),
            Day::Far => None,
            day => Some(named(speech, day, at, seen)),
        }
    }

    /// Whether a place is open when the visitor wants to go, in a sentence or in a few words; empty where it goes without
    /// saying, or where the few words would only be that nobody knows.
    pub(super) fn said_of(&self, visit: Visit, place: PlaceIndex, short: bool) -> String {
        let speech = visit.words();
        let now = moment_of(visit.live().clock.get());
        let when = visit.live().conditions.get().open;
        let asked = match &when {
            Some(when @ When::At(_)) => Some(self.moment(when, now)),
            _ => None,
        };
        let at = asked.unwrap_or(now);
        let seen = Seen {
            now: self.wall(now),
            asked: asked.map(|it| self.wall(it)),
        };
        let (number, hours) = match self.of(place) {
            Known::Always => return String::new(),
            Known::Hours(number, hours) => (number, hours),
            Known::Nothing if short => return String::new(),
            Known::Unreadable if short => return short_unknown(speech, when.is_some()),
            Known::Nothing | Known::Unreadable => return unknown(speech, seen),
        };
        let answer = self.answer(number, hours, at);
        match (answer.state, seen.asked) {
            (State::Unknown { .. }, _) if short => short_unknown(speech, when.is_some()),
            _ if short => self.in_short(speech, &answer, at, seen),
            (_, None) => self.now(speech, &answer, now),
            (_, Some(asked)) => self.then(speech, &answer, asked, seen),
        }
    }

    /// Whether a place is open now, in a sentence; empty where it has no hours that can be read.
    pub(super) fn state_of(&self, visit: Visit, place: PlaceIndex) -> String {
        let Known::Hours(number, hours) = self.of(place) else {
            return String::new();
        };
        let now = moment_of(visit.live().clock.get());
        self.now(visit.words(), &self.answer(number, hours, now), now)
    }

    /// What is so now.
    fn now(&self, speech: Speech, answer: &Answer, now: Moment) -> String {
        let said = Words::of(speech.lang);
        let seen = Seen {
            now: self.wall(now),
            asked: None,
        };
        let line = |line: Line<1>, gap: String| speech.say(line, [&gap]);
        let sentence = match answer.state {
            State::Unknown { .. } => said.unknown.to_owned(),
            State::Open { until: None, .. } => said.open_always.to_owned(),
            State::Open {
                until,
                perhaps_longer,
            } => match self.until(speech, until, seen) {
                None => said.open.to_owned(),
                Some(until) if perhaps_longer => line(said.open_at_least, until),
                Some(until) if answer.state.closes_soon(now) => line(said.open_soon, until),
                Some(until) => line(said.open_until, until),
            },
            State::Closed { opens: None, .. } => said.closed.to_owned(),
            State::Closed {
                opens: Some(opens),
                perhaps,
            } => {
                let opens = self.from(speech, opens, seen);
                let opens_line = if perhaps {
                    said.closed_perhaps
                } else {
                    said.closed_until
                };
                line(opens_line, opens)
            }
        };
        let holiday = answer.holiday.map(|it| self.wall(it));
        with_holiday(speech, holiday, seen, sentence)
    }

    /// What is so at another time.
    fn then(&self, speech: Speech, answer: &Answer, asked: Wall, seen: Seen) -> String {
        let said = Words::of(speech.lang);
        let day = day_and_time(speech, asked, seen.now);
        let State::Open {
            until,
            perhaps_longer,
        } = answer.state
        else {
            return match answer.state {
                State::Unknown { .. } => unknown(speech, seen),
                _ => speech.say(said.closed_at, [&day]),
            };
        };
        let sentence = match self.until(speech, until, seen) {
            Some(until) if perhaps_longer => speech.say(said.open_at_at_least, [&day, &until]),
            Some(until) => speech.say(said.open_at_until, [&day, &until]),
            None => speech.say(said.open_at, [&day]),
        };
        let holiday = answer.holiday.map(|it| self.wall(it));
        with_holiday(speech, holiday, seen, sentence)
    }

    fn in_short(&self, speech: Speech, answer: &Answer, at: Moment, seen: Seen) -> String {
        let said = Words::of(speech.lang);
        let line = |line: Line<1>, gap: String| speech.say(line, [&gap]);
        let on_holiday = answer.holiday.is_some();
        match answer.state {
            State::Unknown { .. } => String::new(),
            State::Open { until: None, .. } => said.short_always.to_owned(),
            State::Open {
                until,
                perhaps_longer,
            } => {
                let open = match self.until(speech, until, seen) {
                    None => said.short_open.to_owned(),
                    Some(until) if perhaps_longer => line(said.short_at_least, until),
                    Some(until) if answer.state.closes_soon(at) && !on_holiday => {
                        line(said.short_soon, until)
                    }
                    Some(until) => line(said.short_until, until),
                };
                if on_holiday {
                    speech.fill(said.week.perhaps, &[&open])
                } else {
                    open
                }
            }
            State::Closed {
                opens: Some(opens),
                perhaps,
            } => {
                let opens = self.from(speech, opens, seen);
                if perhaps || on_holiday {
                    line(said.short_perhaps, opens)
                } else {
                    line(said.short_opens, opens)
                }
            }
            State::Closed { opens: None, .. } => said.short_closed.to_owned(),
        }
    }

    /// How many places are open.
    pub(super) fn said_count(&self, visit: Visit, when: Option<&When>, count: usize) -> String {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let count = number::whole(speech, count);
        match when {
            Some(when @ When::At(_)) => {
                let now = moment_of(super::now());
                let at = self.wall(self.moment(when, now));
                let day = day_and_time(speech, at, self.wall(now));
                speech.say(said.count_at, [&day, &count])
            }
            _ => speech.say(said.count, [&count]),
        }
    }
}

fn unknown(speech: Speech, seen: Seen) -> String {
    let said = Words::of(speech.lang);
    match seen.asked {
        None => said.unknown.to_owned(),
        Some(asked) => speech.say(said.unknown_at, [&day_and_time(speech, asked, seen.now)]),
    }
}
