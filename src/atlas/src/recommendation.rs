//! The place that the answer recommends: the nearest that anybody can walk in to and that, as far as known, is open. The
//! list stays in order of distance; the sentence names this place, and then what is nearer with its caveat.

use crate::atlas::{Atlas, PlaceIndex};
use crate::listing::{Listing, Row};
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::need::NeedStatus;
use crate::place::Place;
use crate::taxonomy::KeyStatus;
use crate::walk_cost::WalkCost;

/// What keeps visitors from just walking in to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// There is a fee.
    Fee,
    /// It needs a membership, an appointment or something else.
    Conditional,
    /// It is unknown whether anybody can walk in.
    UnknownKey,
    /// It is closed at the moment of the question.
    Closed,
}

/// The recommended place of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recommendation {
    /// The place, with its rank in the answer.
    pub row: Row,
    /// Its caveat, if no place of the answer is key-free; never [`Caveat::Closed`].
    pub caveat: Option<Caveat>,
    /// The nearest place of all, if that is another one and nearer, with the caveat that makes it no recommendation.
    pub nearer: Option<(Row, Caveat)>,
}

/// What is known of opening hours at the moment of a question.
#[derive(Clone, Copy)]
pub struct OpenPlaces<'a> {
    /// Whether each place is open, by [`PlaceIndex`]; empty if nothing is known.
    pub open: &'a [NeedStatus],
    /// Whether a closed place is known to open later.
    pub opens: &'a dyn Fn(PlaceIndex) -> bool,
}

impl OpenPlaces<'_> {
    /// Nothing is known: no place counts as closed.
    pub const UNKNOWN: OpenPlaces<'static> = OpenPlaces {
        open: &[],
        opens: &|_| false,
    };

    /// Whether a place is known to be closed.
    pub fn is_closed(&self, place: PlaceIndex) -> bool {
        self.open.get(place.0 as usize) == Some(&NeedStatus::No)
    }
}

impl Atlas {
    /// Why not anybody can just walk in to a place, apart from its opening hours; `None` if it is key-free. A kind of place
    /// where people usually buy something, such as a supermarket, has no caveat for that.
    pub fn caveat(&self, place: &Place) -> Option<Caveat> {
        let is_paid = || {
            let kind = self.taxonomy().kind_at(place.kind);
            match place.key_reason() {
                None | Some("kind") => kind.paid && place.fee.is_none(),
                Some(_) => place.is_fee_the_reason(),
            }
        };
        match place.key {
            _ if place.fee == Some(true) => Some(Caveat::Fee),
            KeyStatus::Free => None,
            KeyStatus::Conditional if is_paid() => Some(Caveat::Fee),
            KeyStatus::Conditional => Some(Caveat::Conditional),
            KeyStatus::Unknown => Some(Caveat::UnknownKey),
        }
    }

    /// The recommended place of a listing by distance from `here`; `None` without a place. `walks` are as for
    /// [`Atlas::listing`]: with walks, a place without one is recommended only if none has one.
    ///
    /// It is the nearest of the first of these that has a place:
    ///
    /// 1. key-free places that are not known to be closed;
    /// 2. key-free places that are closed, and known to open later;
    /// 3. other places that are not known to be closed;
    /// 4. all places.
    pub fn recommendation(
        &self,
        here: LonLat,
        listing: &Listing,
        walks: &[Option<WalkCost>],
        opening: OpenPlaces<'_>,
    ) -> Option<Recommendation> {
        let walk = |place: PlaceIndex| walks.get(place.0 as usize).copied().flatten();
        let reached = listing.all.partition_point(|it| walk(*it).is_some());
        let all = match listing.all.get(..reached) {
            Some(reached @ [_, ..]) => reached,
            _ => &listing.all,
        };
        let row = |at: usize| {
            let place = *all.get(at)?;
            Some(Row {
                // An atlas has at most 250,000 places.
                number: at as u32 + 1,
                place,
                distance: Some(self.place(place)?.shape.distance(here)),
                walk: walk(place),
            })
        };
        let caveat = |at: PlaceIndex| self.place(at).and_then(|it| self.caveat(it));
        let is_free = |at: &PlaceIndex| caveat(*at).is_none();
        let is_closed = |at: &PlaceIndex| opening.is_closed(*at);
        let find = |fits: &dyn Fn(&PlaceIndex) -> bool| all.iter().position(fits);
        let at = find(&|it| is_free(it) && !is_closed(it))
            .or_else(|| find(&|it| is_free(it) && is_closed(it) && (opening.opens)(*it)))
            .or_else(|| find(&|it| !is_free(it) && !is_closed(it)))
            .unwrap_or(0);
        let (row, first) = (row(at)?, row(0)?);
        // Not nearer by less than people read.
        let length = |row: &Row| {
            let length = row.walk.map(|it| it.length).or(row.distance);
            length.map(Metres::rounded)
        };
        let nearer =
            caveat(first.place).filter(|it| *it != Caveat::UnknownKey || !is_closed(&first.place));
        Some(Recommendation {
            row,
            caveat: caveat(row.place),
            nearer: (length(&first) < length(&row))
                .then(|| (first, nearer.unwrap_or(Caveat::Closed))),
        })
    }
}

#[cfg(test)]
mod tests;
