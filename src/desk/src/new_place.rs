//! New places that meet what the question asks of places.

use crate::question::{DeskQuestion, TimeAsked};
use access::NewPlace;
use atlas::Wheelchair;

impl DeskQuestion {
    /// Whether it asks for more than a kind: then a place of which nothing else is known counts only perhaps.
    pub fn asks_more_of_places(&self) -> bool {
        !self.places.needs.is_empty() || self.time != TimeAsked::Any
    }

    /// States of a new place all that is asked for, as far as nothing else is stated of it. With a time it is always open, unless it
    /// has hours.
    pub fn meet(&self, place: &mut NewPlace) {
        for need in &self.places.needs {
            match need.as_str() {
                "wheelchair" => place.wheelchair = place.wheelchair.or(Some(Wheelchair::Yes)),
                "indoors" => place.indoor = place.indoor.or(Some(true)),
                "no-fee" => place.fee = place.fee.or(Some(false)),
                "toilet" => place.toilets = place.toilets.or(Some(true)),
                other => {
                    let audience = other.strip_prefix("for:").map(str::to_owned);
                    let is_new = |it: &String| !place.audiences.contains(it);
                    place.audiences.extend(audience.filter(is_new));
                }
            }
        }
        if self.time != TimeAsked::Any && place.opening_hours.is_none() {
            place.opening_hours = Some("24/7".to_owned());
        }
    }
}
