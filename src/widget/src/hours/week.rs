//! The week of a place, and the next time of what can be done there, as the card has them.

use super::opening::{Known, Opening, moment_of};
use super::said::{DAY, clock, date, time, weekday};
use crate::hyperlink;
use crate::speech::Speech;
use crate::tag::{self, Tag, tag};
use crate::title::capital;
use crate::visit::Visit;
use crate::words::facts::Facts;
use crate::words::hours::Hours as Words;
use atlas::{Activity, PlaceIndex, telephones};
use hours::{Clock, Hours, Line, Moment, Names, Occurrence, Week, write};
use leptos::prelude::*;

/// 1970-01-05 was a Monday.
const MONDAY: i64 = 4 * DAY;

impl Opening {
    /// What is known of when a place is open: now, and the week written out. Nothing where nobody has said.
    pub(super) fn card_of(&self, visit: Visit, index: PlaceIndex) -> AnyView {
        let speech = visit.words();
        let atlas = visit.atlas();
        let Some(place) = atlas.place(index) else {
            return tag::nothing();
        };
        let (number, hours) = match self.of(index) {
            Known::Nothing => return tag::nothing(),
            Known::Always => return tag("p").text(Facts::of(speech.lang).hours_always).view(),
            Known::Unreadable => {
                let written = place.opening_hours.as_deref().unwrap_or_default();
                let note = Words::of(speech.lang).unreadable;
                let note = tag("p").set("class", "note").text(note);
                let lines = [tag("p").text(&visit.apart(written)), note];
                return tag::all(lines.into_iter().map(Tag::view));
            }
            Known::Hours(number, hours) => (number, hours),
        };
        let now = moment_of(visit.live().clock.peek());
        let state = tag("p").set("class", "state").live_text(move || {
            let times = visit.times();
            times.map_or_else(String::new, |it| it.state(visit, index))
        });
        let comment = self.answer(number, hours, now).comment;
        let comment = comment.map(|it| tag("p").text(&visit.named(&it)));
        let (week, varies) = self.week(visit, hours, now);
        let said = Words::of(speech.lang);
        let varies = varies.then(|| tag("p").set("class", "note").text(said.varies));
        let parts = [Some(state), comment, Some(week), varies];
        tag::all(parts.into_iter().flatten().map(Tag::view))
    }

    /// The week of a place in one line; empty where nobody has said it.
    pub(super) fn line_of(&self, visit: Visit, index: PlaceIndex) -> String {
        match self.of(index) {
            Known::Nothing => String::new(),
            Known::Always => Facts::of(visit.words().lang).hours_always.to_owned(),
            Known::Unreadable => {
                let atlas = visit.atlas();
                let place = atlas.place(index);
                let written = place.and_then(|it| it.opening_hours.as_deref());
                visit.apart(written.unwrap_or_default())
            }
            Known::Hours(_, hours) => {
                let (_, lines) = self.lines(visit, hours, moment_of(visit.live().clock.peek()));
                let lines = lines
                    .iter()
                    .map(|(days, times)| [days, " ", times].concat());
                lines.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// The week, and how it is written: days and times, line by line.
    fn lines(&self, visit: Visit, hours: &Hours, now: Moment) -> (Week, Vec<(String, String)>) {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let mut week = hours.week(&self.calendar, now);
        let lines = [
            &mut week.days,
            &mut week.public_holidays,
            &mut week.school_holidays,
        ];
        week.otherwise = week.otherwise.take().map(|it| match it.is_empty() {
            true => it,
            false => visit.named(&it).into(),
        });
        for span in lines.into_iter().flatten().flat_map(|it| &mut it.spans) {
            // The words of a rule are in the source's language.
            span.comment = span.comment.take().map(|it| visit.named(&it).into());
        }
        let weekdays: Vec<String> = (0..7)
            .map(|day| weekday(speech, MONDAY + day * DAY))
            .collect();
        let names = Names {
            weekdays: std::array::from_fn(|day| weekdays.get(day).map_or("", String::as_str)),
            every_day: said.every_day,
            through: said.through.sentence(),
            between: said.between.sentence(),
            from: said.from.sentence(),
            or_later: said.or_later.sentence(),
            perhaps: said.perhaps.sentence(),
            comment: said.comment.sentence(),
            comma: speech.number.comma,
            closed: said.closed_day,
            always: said.always,
            unknown: said.unknown_day,
            otherwise: said.otherwise,
            public_holidays: said.public_holidays,
            school_holidays: said.school_holidays,
            time: &|at: Clock| clock(speech, i64::from(at.0) * 60),
        };
        let lines = write(&week, &names);
        (week, lines)
    }

    /// The week as a small table, and whether other weeks are different.
    fn week(&self, visit: Visit, hours: &Hours, now: Moment) -> (Tag, bool) {
        let said = Words::of(visit.words().lang);
        let (week, lines) = self.lines(visit, hours, now);
        let today = (self.wall(now) - MONDAY).div_euclid(DAY).rem_euclid(7);
        let is_today = |line: &Line| {
            let mut days = line.days.iter();
            days.any(|(first, last)| (i64::from(*first)..=i64::from(*last)).contains(&today))
        };
        let rows = lines.into_iter().enumerate();
        let rows = rows.map(|(at, (days, times))| {
            // A line for each of these comes first.
            let is_today = week.days.len() > 1 && week.days.get(at).is_some_and(is_today);
            let head = tag("th").set("scope", "row").text(&capital(&days));
            let row = if is_today {
                let today = [" (", said.today, ")"].concat();
                tag("tr").set("class", "today").tag(head.text(&today))
            } else {
                tag("tr").tag(head)
            };
            row.tag(tag("td").text(&times)).view()
        });
        let body = tag("tbody").children(rows.collect::<Vec<_>>().into_iter());
        let table = tag("table").set("class", "week").tag(body);
        (table, week.varies)
    }

    /// What can be done at a place, what comes next first; what is no longer at the end.
    pub(super) fn activities_of(&self, visit: Visit, index: PlaceIndex) -> AnyView {
        let atlas = visit.atlas();
        let Some(place) = atlas.place(index) else {
            return tag::nothing();
        };
        let now = moment_of(visit.live().clock.peek());
        let next = |it: &Activity| {
            let (_, hours) = self.hours(it.when.as_deref()?)?;
            hours.next(&self.calendar, now, 1).into_iter().next()
        };
        let mut coming: Vec<(Option<Occurrence>, &Activity)> =
            place.activities.iter().map(|it| (next(it), it)).collect();
        coming.sort_by_key(|(next, _)| next.as_ref().map_or(i64::MAX, |it| it.from.0));
        let items = coming.into_iter().map(|(next, activity)| {
            let title = tag("strong").text(&visit.named(&capital(&activity.title)));
            let mut item = tag("li").tag(title);
            let when = match next {
                Some(next) => Some(self.occurrence(visit.words(), &next, now)),
                None => activity.when.as_ref().map(|it| visit.apart(it)),
            };
            let audience = activity.audience.as_ref().map(|it| visit.named(it));
            for line in [when, audience].into_iter().flatten() {
                item = item.tag(tag("p").text(&line));
            }
            if let Some(contact) = &activity.contact {
                item = item.tag(tag("p").tag(contact_of(visit, contact)));
            }
            item.view()
        });
        tag::all(items.collect::<Vec<_>>().into_iter())
    }

    /// `Eerstvolgende keer: dinsdag 24 november, 10.00–12.00 uur.`
    fn occurrence(&self, speech: Speech, next: &Occurrence, now: Moment) -> String {
        let said = Words::of(speech.lang);
        let until = next.to.map(|it| time(speech, self.wall(it)));
        if next.from <= now {
            return match until {
                Some(until) => speech.say(said.under_way_until, [&until]),
                None => said.under_way.to_owned(),
            };
        }
        let from = self.wall(next.from);
        let day = date(speech, from);
        let times = match until {
            Some(until) => speech.say(said.between, [&clock(speech, from), &until]),
            None => time(speech, from),
        };
        let line = if next.perhaps {
            said.next_perhaps
        } else {
            said.next
        };
        speech.say(line, [&day, &times])
    }
}

/// Whom to ask: a link where it is an address for mail, a website or a telephone number.
fn contact_of(visit: Visit, contact: &str) -> Tag {
    let digits = contact.bytes().filter(u8::is_ascii_digit).count();
    let is_dialled = || telephones(contact).all(|(_, address)| address.is_some());
    let address = match contact.split_once('@') {
        Some((name, host)) if !name.is_empty() && host.contains('.') && !contact.contains(' ') => {
            let (name, host) = (hyperlink::encoded(name), hyperlink::encoded(host));
            ["mailto:", &name, "@", &host].concat()
        }
        _ if digits >= 6 && is_dialled() => {
            return hyperlink::telephones(tag("span"), visit.words(), contact);
        }
        _ => contact.to_owned(),
    };
    match hyperlink::to(&address) {
        Some(link) => link.set("dir", "ltr").text(contact),
        None => tag("span").text(&visit.named(contact)),
    }
}
