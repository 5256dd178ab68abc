//! What can be done at a place and when, as its card has it.

use super::calendar::seconds;
use super::dates::{clock, date, day_and_time, end, time};
use super::opening::{Opening, moment_of};
use crate::hyperlink;
use crate::tag::{self, Tag, tag};
use crate::title::capital;
use crate::visit::Visit;
use crate::words::hours::Hours as Words;
use atlas::{Activity, PlaceIndex, telephones};
use hours::{Clock, End, Moment, Occurrence};
use leptos::prelude::*;
use std::sync::Arc;

impl Opening {
    /// What can be done at a place, what comes next first; what is no longer at the end. When it is follows the clock; the
    /// order does not, as somebody may be reading it.
    pub(super) fn activities_of(self: Arc<Self>, visit: Visit, index: PlaceIndex) -> AnyView {
        let atlas = visit.atlas();
        let Some(place) = atlas.place(index) else {
            return tag::nothing();
        };
        let now = moment_of(visit.live().clock.peek());
        let from = |it: &&Activity| {
            let next = it.when.as_deref().and_then(|it| self.next(it, now));
            next.map_or(i64::MAX, |it| it.from.0)
        };
        let mut coming: Vec<&Activity> = place.activities.iter().collect();
        coming.sort_by_cached_key(from);
        let items = coming.into_iter().map(|activity| {
            let title = tag("strong").text(&visit.named(&capital(&activity.title)));
            let mut item = tag("li").tag(title);
            if let Some(when) = activity.when.clone() {
                let opening = self.clone();
                item = item.tag(tag("p").live_text(move || opening.said_when(visit, &when)));
            }
            if let Some(audience) = &activity.audience {
                item = item.tag(tag("p").text(&visit.named(audience)));
            }
            if let Some(contact) = &activity.contact {
                item = item.tag(tag("p").tag(contact_of(visit, contact)));
            }
            item.view()
        });
        tag::all(items.collect::<Vec<_>>().into_iter())
    }

    /// The next time of hours that can be read.
    fn next(&self, when: &str, now: Moment) -> Option<Occurrence> {
        let (_, hours) = self.hours(when)?;
        hours.next(&self.calendar, now, 1).into_iter().next()
    }

    /// When something takes place, with the words of its rule; as it is written where it never does, or cannot be read.
    fn said_when(&self, visit: Visit, when: &str) -> String {
        let speech = visit.words();
        let now = moment_of(visit.live().clock.get());
        let Some(next) = self.next(when, now) else {
            return visit.apart(when);
        };
        let sentence = if next.from <= now {
            self.under_way(visit, &next, now)
        } else {
            self.to_come(visit, &next, now)
        };
        match &next.comment {
            Some(words) => {
                let pattern = Words::of(speech.lang).week.comment;
                speech.fill(pattern, &[&sentence, &visit.named(words)])
            }
            None => sentence,
        }
    }

    /// `Nu bezig, tot 13.00 uur.`
    fn under_way(&self, visit: Visit, next: &Occurrence, now: Moment) -> String {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let now = self.wall(now);
        let until = match next.end(&self.calendar) {
            End::Never if next.perhaps => return said.sometime.to_owned(),
            End::Never => return said.under_way.to_owned(),
            End::Time(at) => end(speech, at),
            End::Day(last) => speech.say(said.end_of, [&date(speech, last, now)]),
            End::DayAndTime(at) => day_and_time(speech, at, now),
        };
        let line = if next.perhaps {
            said.perhaps_until
        } else {
            said.under_way_until
        };
        speech.say(line, [&until])
    }

    /// `Eerstvolgende keer: dinsdag 24 november, 10.00–12.00 uur.`
    fn to_come(&self, visit: Visit, next: &Occurrence, now: Moment) -> String {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let (from, now) = (self.wall(next.from), self.wall(now));
        let day = date(speech, from, now);
        let at_times = |times: String| [day.as_str(), &times].join(speech.number.comma);
        let until = |end: &str| speech.say(said.until, [&day_and_time(speech, from, now), end]);
        let when = match next.end(&self.calendar) {
            End::Never => at_times(time(speech, from)),
            End::Time(at) => {
                let from = clock(speech, seconds(from));
                at_times(speech.fill(said.week.between, &[&from, &end(speech, at)]))
            }
            End::Day(last) if last == from => day,
            End::Day(last) => {
                let last = date(speech, last, now);
                if from.clock() == Clock(0) {
                    speech.fill(said.week.through, &[&day, &last])
                } else {
                    until(&speech.say(said.end_of, [&last]))
                }
            }
            End::DayAndTime(at) => until(&day_and_time(speech, at, now)),
        };
        let line = if next.perhaps {
            said.next_perhaps
        } else {
            said.next
        };
        speech.say(line, [&when])
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
