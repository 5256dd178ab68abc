//! The activities of a place with their times, for its card.

use super::opening::{Opening, moment_of};
use crate::state::{NodeKey, NodeSlot, Section, State};
use atlas::{Activity, PlaceIndex, phone_numbers};
use browser::element::{self, El, el};
use browser::hyperlink;
use hours::{Moment, Occurrence};
use leptos::prelude::*;
use std::sync::Arc;

impl Opening {
    /// The activities of a place, by their next occurrence; those without one are last. The texts follow the clock; the
    /// order does not change while the card is open.
    pub(super) fn activities_of(self: Arc<Self>, state: State, index: PlaceIndex) -> AnyView {
        let atlas = state.atlas();
        let Some(place) = atlas.place(index) else {
            return element::empty();
        };
        let now = moment_of(untrack(|| state.clock()));
        let from = |it: &Activity| {
            let next = it.when.as_deref().and_then(|it| self.next(it, now));
            next.map_or(i64::MAX, |it| it.from.0)
        };
        let dated = place.activities.iter().map(|it| (from(it), it)).collect();
        let coming = atlas::sorted(dated, |a: &(i64, &Activity), b| a.0.cmp(&b.0));
        let items = coming.into_iter().enumerate().map(|(at, (_, activity))| {
            let title = el("strong").text(&state.named(&state.locale().capital(&activity.title)));
            let mut item = el("li").el(title);
            if let Some(when) = activity.when.clone() {
                let opening = self.clone();
                item = item.el(el("p").text_with(move || opening.occurrence_text(state, &when)));
            }
            if let Some(audience) = &activity.audience {
                item = item.el(el("p").text(&state.named(audience)));
            }
            if let Some(contact) = &activity.contact {
                let slot = state.slot(NodeKey::Link(Section::Activities, at));
                item = item.el(el("p").el(contact_of(state, contact, slot)));
            }
            item.view()
        });
        element::fragment(items.collect::<Vec<_>>().into_iter())
    }

    /// The next occurrence of an activity with these hours; `None` if there is none or the hours cannot be parsed.
    fn next(&self, when: &str, now: Moment) -> Option<Occurrence> {
        let (_, hours) = self.hours(when)?;
        hours.next(&self.calendar, now)
    }

    /// The next occurrence as a sentence, with the comment of its rule; the raw text without a next occurrence.
    fn occurrence_text(&self, state: State, when: &str) -> String {
        let locale = state.locale();
        let now = moment_of(state.clock());
        let Some(next) = self.next(when, now) else {
            return i18n::isolated(when);
        };
        let sentence = locale.occurrence(&next, &self.calendar, now);
        match &next.comment {
            Some(comment) => {
                let pattern = locale.on_demand().opening.week.comment;
                locale.fill(pattern, &[&sentence, &state.named(comment)])
            }
            None => sentence,
        }
    }
}

/// The contact of an activity; a link if it is a mail address, a web address or a telephone number.
pub(super) fn contact_of(state: State, contact: &str, slot: NodeSlot) -> El {
    let digits = contact.bytes().filter(u8::is_ascii_digit).count();
    let is_dialled = || phone_numbers(contact).all(|(_, address)| address.is_some());
    let address =
        match contact.split_once('@') {
            Some((name, host))
                if !name.is_empty() && host.contains(['.']) && !contact.contains([' ']) =>
            {
                let (name, host) = (hyperlink::encoded(name), hyperlink::encoded(host));
                ["mailto:", &name, "@", &host].concat()
            }
            _ if digits >= 6 && is_dialled() => {
                return hyperlink::telephones(el("span"), state.locale(), contact, &|at, link| {
                    match at {
                        0 => link.node_ref(slot),
                        _ => link,
                    }
                });
            }
            _ => contact.to_owned(),
        };
    match hyperlink::to(&address) {
        Some(link) => link.attr("dir", "ltr").node_ref(slot).text(contact),
        None => el("span").text(&state.named(contact)),
    }
}
