//! What a place must have, and whether it has; comes later.

mod panel;
mod time;

pub use panel::panel;

use crate::dom::tag;
use crate::state::{Conditions, Visit, When};
use atlas::{AudienceIndex, Filter, Need, NeedStatus, PlaceIndex, needs_mask as all_of};
use i18n::tagged;
use leptos::prelude::AnyView;
use std::sync::Arc;

/// The places that have what is asked, by number; `None` for all of them.
pub fn among(visit: Visit, conditions: &Conditions) -> Option<Arc<[bool]>> {
    let needs = conditions.needs.iter().map(|it| visit.fits(*it));
    let open = conditions.open.iter().map(|it| open_at(visit, it));
    let needs: Vec<Arc<[NeedStatus]>> = needs.chain(open).collect();
    let places = visit.atlas().places().len();
    (!needs.is_empty()).then(|| all_of(&needs, places, conditions.even_unknown))
}

/// Whether each place is open, by number. Until their hours are read that is only known of what is always open.
fn open_at(visit: Visit, when: &When) -> Arc<[NeedStatus]> {
    if let Some(times) = visit.live().times.peek() {
        return times.fits(when);
    }
    let atlas = visit.atlas();
    let always = atlas.indexed_places().map(|(index, _)| {
        let open = atlas.is_open_without_hours(index);
        open.then_some(true).into()
    });
    always.collect()
}

/// In the answer, where no place has all of it: that, and of how many places nobody has said.
pub fn none(visit: Visit) -> String {
    let locale = visit.locale();
    let count = match unsaid(visit) {
        0 => return locale.on_demand().needs.none.to_owned(),
        count => locale.count(locale.list.places, count),
    };
    [
        locale.on_demand().needs.none,
        &locale.say(locale.on_demand().needs.none_known, [&count]),
    ]
    .join(" ")
}

/// A way to see those too of which nobody has said it, where there are any.
pub fn offer(visit: Visit) -> AnyView {
    let conditions = visit.live().conditions.get();
    let count = unsaid(visit);
    if count == 0 || conditions.is_none() || conditions.even_unknown {
        return tag::nothing();
    }
    let locale = visit.locale();
    let count = locale.number(count);
    let label = locale.say(locale.on_demand().needs.include_unknown, [&count]);
    let show = move || {
        let conditions = visit.live().conditions.peek();
        visit.set_conditions(Conditions {
            even_unknown: true,
            ..conditions
        });
        visit.focus(".list");
    };
    tag::button("more", &label, show).view()
}

/// What is asked of which nobody has said whether this place has it, in words; `None` where all is known.
pub fn unknown(visit: Visit, place: PlaceIndex) -> Option<String> {
    let locale = visit.locale();
    let Conditions { needs, open, .. } = visit.live().conditions.peek();
    let is_unknown =
        |fits: Arc<[NeedStatus]>| fits.get(place.0 as usize) == Some(&NeedStatus::Unknown);
    let needs = needs.into_iter().filter(|it| is_unknown(visit.fits(*it)));
    let mut names: Vec<String> = needs.map(|need| name(visit, need)).collect();
    if open.is_some_and(|when| is_unknown(open_at(visit, &when))) {
        names.push(locale.on_demand().opening.ask_unknown.to_owned());
    }
    (!names.is_empty())
        .then(|| locale.say(locale.on_demand().needs.unknown, [&locale.list(&names)]))
}

/// How many places of the kinds that are asked for fulfil these conditions.
fn count(visit: Visit, conditions: &Conditions) -> usize {
    let (kinds, among) = (visit.kinds(), among(visit, conditions));
    visit.atlas().count(&Filter { kinds, mask: among })
}

/// How many places more there are for who wants to see those too of which nobody has said.
fn unsaid(visit: Visit) -> usize {
    let conditions = visit.live().conditions.get();
    let with = |even_unknown| Conditions {
        even_unknown,
        ..conditions.clone()
    };
    // A minute may pass between the two.
    count(visit, &with(true)).saturating_sub(count(visit, &with(false)))
}

/// What a need is called.
pub fn name(visit: Visit, need: Need) -> String {
    let locale = visit.locale();
    let messages = &locale.on_demand().needs;
    match need {
        Need::Wheelchair => messages.wheelchair.to_owned(),
        Need::Indoors => messages.indoors.to_owned(),
        Need::NoFee => messages.no_fee.to_owned(),
        Need::Toilet => messages.toilet.to_owned(),
        Need::For(AudienceIndex(number)) => {
            let atlas = visit.atlas();
            let audience = atlas.taxonomy().audiences.get(usize::from(number));
            audience.map_or_else(String::new, |it| tagged(it.label.localized(locale.lang)))
        }
    }
}
