//! Whether a place is open, as a sentence or a short phrase.

use crate::formatter::Formatter;
use crate::locale::Locale;
use crate::message::Message;
use hours::{DaySlots, LocalTime, Moment, OpenState, OpeningStatus, RelativeDay, TimeZone};

/// Writes whether places are open at a moment.
#[derive(Clone, Copy)]
pub struct OpeningSentences<'z, F> {
    locale: Locale<F>,
    /// The clock of the place.
    zone: &'z TimeZone,
    now: Moment,
    /// The moment that the reader asked for, if not now.
    asked: Option<Moment>,
}

impl<'z, F: Formatter> OpeningSentences<'z, F> {
    /// Sentences about now, or about the moment `asked`.
    pub fn new(locale: Locale<F>, zone: &'z TimeZone, now: Moment, asked: Option<Moment>) -> Self {
        Self {
            locale,
            zone,
            now,
            asked,
        }
    }

    /// A sentence about a place: `Nu open tot 17.00 uur.`
    pub fn sentence(self, answer: &OpeningStatus) -> String {
        let sentence = match self.asked_time() {
            // On a holiday of which the hours say nothing, as carefully as in a list.
            None if answer.holiday.is_some() && answer.state.is_open() => {
                [&self.locale.capital(&self.phrase(answer)), "."].concat()
            }
            None => self.sentence_now(answer),
            Some(asked) => self.sentence_at(answer, asked),
        };
        self.with_holiday(answer, sentence)
    }

    /// The sentence about a place whose hours are unknown.
    pub fn unknown(self) -> String {
        match self.asked_time() {
            None => self.locale.answer.unknown_hours.to_owned(),
            Some(asked) => {
                let message = self.locale.on_demand().opening.unknown_at;
                self.locale.say(message, [&self.asked_day_and_time(asked)])
            }
        }
    }

    /// A phrase about a place: `open tot 17.00 uur`, and `zaterdag: open tot 17.00 uur` where the reader asked for another day than
    /// today. Empty if that is unknown.
    pub fn phrase(self, answer: &OpeningStatus) -> String {
        let phrase = self.phrase_of_the_day(answer);
        let now = self.local(self.now);
        let is_limited = !matches!(answer.state, OpenState::Open { until: None, .. });
        let asked = self
            .asked_time()
            .filter(|_| is_limited && !phrase.is_empty());
        let day = match asked.map(|at| (RelativeDay::of(at, now), at)) {
            None | Some((RelativeDay::Same, _)) => return phrase,
            Some((RelativeDay::Tomorrow | RelativeDay::Weekday, at)) => self.locale.weekday(at),
            Some((RelativeDay::Earlier | RelativeDay::Date, at)) => {
                self.locale.weekday_and_date(at, now)
            }
        };
        [&day, ": ", &phrase].concat()
    }

    fn phrase_of_the_day(self, answer: &OpeningStatus) -> String {
        let messages = &self.locale.on_demand().opening;
        let say = |message: Message<1>, text: String| self.locale.say(message, [&text]);
        let at = self.asked.unwrap_or(self.now);
        let on_holiday = answer.holiday.is_some();
        match answer.state {
            OpenState::Unknown { .. } => String::new(),
            OpenState::Open { until: None, .. } => messages.short_always.to_owned(),
            OpenState::Open {
                until,
                perhaps_longer,
            } => {
                let open = match self.until(until) {
                    None => messages.short_open.to_owned(),
                    Some(until) if perhaps_longer => say(messages.short_at_least, until),
                    Some(until) if answer.state.closes_soon(at) && !on_holiday => {
                        say(messages.short_soon, until)
                    }
                    Some(until) => say(messages.short_until, until),
                };
                if on_holiday {
                    self.locale.fill(messages.week.perhaps, &[&open])
                } else {
                    open
                }
            }
            OpenState::Closed {
                opens: Some(opens),
                perhaps,
            } => {
                let message = if perhaps || on_holiday {
                    messages.short_perhaps
                } else {
                    messages.short_opens
                };
                say(message, self.from(opens))
            }
            OpenState::Closed { opens: None, .. } => messages.short_closed.to_owned(),
        }
    }

    /// The number of places that are open, as a sentence.
    pub fn count(self, count: usize) -> String {
        let messages = &self.locale.on_demand().opening;
        let count = self.locale.number(count);
        match self.asked_time() {
            None => self.locale.say(messages.count, [&count]),
            Some(asked) => {
                let texts = [&self.asked_day_and_time(asked), count.as_str()];
                self.locale.say(messages.count_at, texts)
            }
        }
    }

    fn sentence_now(self, answer: &OpeningStatus) -> String {
        let messages = &self.locale.on_demand().opening;
        let say = |message: Message<1>, text: String| self.locale.say(message, [&text]);
        match answer.state {
            OpenState::Unknown { .. } => self.locale.answer.unknown_hours.to_owned(),
            OpenState::Open { until: None, .. } => messages.open_always.to_owned(),
            OpenState::Open {
                until,
                perhaps_longer,
            } => match self.until(until) {
                None => messages.open.to_owned(),
                Some(until) if perhaps_longer => say(messages.open_at_least, until),
                Some(until) if answer.state.closes_soon(self.now) => say(messages.open_soon, until),
                Some(until) => say(messages.open_until, until),
            },
            OpenState::Closed { opens: None, .. } => messages.closed.to_owned(),
            OpenState::Closed {
                opens: Some(opens),
                perhaps,
            } => {
                let message = if perhaps {
                    messages.closed_perhaps
                } else {
                    messages.closed_until
                };
                say(message, self.from(opens))
            }
        }
    }

    fn sentence_at(self, answer: &OpeningStatus, asked: LocalTime) -> String {
        let messages = &self.locale.on_demand().opening;
        let day = self.asked_day_and_time(asked);
        let OpenState::Open {
            until,
            perhaps_longer,
        } = answer.state
        else {
            return match answer.state {
                OpenState::Unknown { .. } => self.unknown(),
                _ => self.locale.say(messages.closed_at, [&day]),
            };
        };
        match self.until(until) {
            Some(until) if perhaps_longer => {
                self.locale.say(messages.open_at_at_least, [&day, &until])
            }
            Some(until) => self.locale.say(messages.open_at_until, [&day, &until]),
            None => self.locale.say(messages.open_at, [&day]),
        }
    }

    /// A sentence, followed by a warning if the place is open on a public holiday of which its hours say nothing.
    fn with_holiday(self, answer: &OpeningStatus, sentence: String) -> String {
        let messages = &self.locale.on_demand().opening;
        let is_about_closing = self.asked.is_some() && !answer.state.is_open();
        let Some(holiday) = answer.holiday.filter(|_| !is_about_closing) else {
            return sentence;
        };
        let is_today =
            RelativeDay::of(self.local(holiday), self.local(self.now)) == RelativeDay::Same;
        let note = if self.asked.is_none() && is_today {
            messages.holiday
        } else {
            messages.holiday_then
        };
        [&sentence, note].join(" ")
    }

    fn local(self, at: Moment) -> LocalTime {
        self.zone.local_time(at)
    }

    fn asked_time(self) -> Option<LocalTime> {
        self.asked.map(|it| self.local(it))
    }

    fn day_and_time(self, at: LocalTime) -> String {
        self.locale.weekday_date_and_time(at, self.local(self.now))
    }

    /// The time that the reader asked for, and that it is over if it is.
    fn asked_day_and_time(self, asked: LocalTime) -> String {
        let time = self.day_and_time(asked);
        match DaySlots::is_over(asked, self.local(self.now)) {
            true => self
                .locale
                .say(self.locale.on_demand().opening.past, [&time]),
            false => time,
        }
    }

    /// When something begins.
    fn from(self, at: Moment) -> String {
        let at = self.local(at);
        self.relative(RelativeDay::of(at, self.seen_from()), at)
    }

    /// Until when something lasts; `None` if that is a week away or more.
    fn until(self, at: Option<Moment>) -> Option<String> {
        let at = self.local(at?);
        match RelativeDay::of_end(at, self.seen_from()) {
            RelativeDay::Same => Some(self.locale.time(at)),
            RelativeDay::Date => None,
            day => Some(self.relative(day, at)),
        }
    }

    fn seen_from(self) -> LocalTime {
        self.local(self.asked.unwrap_or(self.now))
    }

    /// A time with its day as people name it: `om 13.00 uur`, `morgen om 9.00 uur`, `maandag om 9.00 uur`. "Tomorrow" is
    /// the day after now, never the day after the moment that was asked for.
    fn relative(self, day: RelativeDay, at: LocalTime) -> String {
        let messages = &self.locale.on_demand().opening;
        let time = self.locale.time(at);
        match day {
            RelativeDay::Earlier | RelativeDay::Same => self.locale.say(messages.today_at, [&time]),
            RelativeDay::Tomorrow if self.asked.is_none() => {
                self.locale.say(messages.tomorrow_at, [&time])
            }
            RelativeDay::Tomorrow | RelativeDay::Weekday => {
                let weekday = self.locale.weekday(at);
                self.locale.say(messages.day_at, [&weekday, &time])
            }
            RelativeDay::Date => self.locale.say(messages.on, [&self.day_and_time(at)]),
        }
    }
}
