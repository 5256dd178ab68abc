//! What a place must have, and whether it has; comes later.

mod panel;

pub use panel::panel;

use crate::number;
use crate::speech::told;
use crate::visit::{Conditions, Visit};
use atlas::{AudienceIndex, Fit, Need, PlaceIndex, Wanted, among as all_of};
use std::sync::Arc;

/// The places that have what is asked, by number; `None` for all of them.
pub fn among(visit: Visit, conditions: &Conditions) -> Option<Arc<[bool]>> {
    let needs: Vec<Arc<[Fit]>> = conditions.needs.iter().map(|it| visit.fits(*it)).collect();
    let places = visit.atlas().places().len();
    (!needs.is_empty()).then(|| all_of(&needs, places, conditions.even_unknown))
}

/// In the answer, where no place has all of it: that, and of how many places nobody has said.
pub fn none(visit: Visit) -> String {
    let words = visit.words();
    let count = match unsaid(visit) {
        0 => return words.needs.none.to_owned(),
        count => number::counted(words, words.list.places, count),
    };
    [
        words.needs.none,
        &words.say(words.needs.none_known, [&count]),
    ]
    .join(" ")
}

/// What is asked of which nobody has said whether this place has it, in words; `None` where all is known.
pub fn unknown(visit: Visit, place: PlaceIndex) -> Option<String> {
    let mut needs = visit.live().conditions.peek().needs;
    needs.retain(|need| visit.fits(*need).get(place.0 as usize) == Some(&Fit::Unknown));
    let names: Vec<String> = needs.into_iter().map(|need| name(visit, need)).collect();
    let words = visit.words();
    (!names.is_empty()).then(|| words.say(words.needs.unknown, [&number::and(words, &names)]))
}

/// How many places of the kinds that are asked for fulfil these conditions.
fn count(visit: Visit, conditions: &Conditions) -> usize {
    let (kinds, among) = (visit.kinds(), among(visit, conditions));
    visit.atlas().count(&Wanted { kinds, among })
}

/// How many places more there are for who wants to see those too of which nobody has said.
fn unsaid(visit: Visit) -> usize {
    let conditions = visit.live().conditions.get();
    let with = |even_unknown| Conditions {
        even_unknown,
        ..conditions.clone()
    };
    count(visit, &with(true)) - count(visit, &with(false))
}

/// What a need is called.
fn name(visit: Visit, need: Need) -> String {
    let speech = visit.words();
    let words = &speech.needs;
    match need {
        Need::Wheelchair => words.wheelchair.to_owned(),
        Need::Indoors => words.indoors.to_owned(),
        Need::NoFee => words.no_fee.to_owned(),
        Need::Toilet => words.toilet.to_owned(),
        Need::For(AudienceIndex(number)) => {
            let atlas = visit.atlas();
            let audience = atlas.taxonomy().audiences.get(usize::from(number));
            audience.map_or_else(String::new, |it| told(it.label.spoken(speech.lang)))
        }
    }
}
