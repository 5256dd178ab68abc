//! The listing with a location: places by distance, in groups by how far they are, with piles of those that are alike.

use super::{GroupKey, ListItem, Listing, Pile, PlaceGroup, Question, Row};
use crate::atlas::{Atlas, NearestPlace, PlaceIndex};
use crate::ecef::EcefPoint;
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::place::Place;
use crate::sort;
use crate::street_name::street_name;
use crate::walk_cost::{WalkCost, whole_minutes};
use std::cmp::Ordering;

/// The farthest in metres that places of a pile are from the nearest of them: one minute at the usual pace, so that what the item
/// says of them is nearly true of each.
const PILE_REACH: f64 = 80.0;

/// Beyond the last limit, the farthest that places of a pile are, in times as far as the nearest of them: the effort of the walk, or the
/// straight line where no walks are known. Within [`PILE_REACH`] all are near.
const FAR_PILE: f64 = 3.0;

/// The items of a listing while they are counted and numbered.
struct Items<'q> {
    question: &'q Question,
    /// The places that the items stand for.
    places: usize,
    /// How many items there are.
    count: usize,
    /// The number of the last row.
    number: u32,
}

impl Atlas {
    pub(super) fn by_distance(
        &self,
        question: &Question,
        here: LonLat,
        walks: &[Option<WalkCost>],
    ) -> Listing {
        let mut found = self.nearest(here, &question.filter, Metres::INFINITE, usize::MAX);
        let walk = |place: PlaceIndex| walks.get(place.0 as usize).copied().flatten();
        // Minutes and metres as they are written, of each place once.
        let printed = walks.iter().map(|walk| {
            let walk = walk.as_ref();
            walk.map_or((0, 0), |it| it.printed(question.minute))
        });
        let printed: Vec<(u32, u32)> = printed.collect();
        let printed = |place: PlaceIndex| printed.get(place.0 as usize).copied();
        if !walks.is_empty() {
            found = sort::sorted(found, |a, b| match (walk(a.place), walk(b.place)) {
                (Some(one), Some(other)) => {
                    let order =
                        |walk: WalkCost, place| (printed(place), walk.effort, walk.length, place);
                    order(one, a.place).cmp(&order(other, b.place))
                }
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => (a.distance, a.place).cmp(&(b.distance, b.place)),
            });
        }
        // The limits in what is compared with them: whole minutes, or metres as the crow flies.
        let limits = question.limits.iter().map(|limit| match walks {
            [] => limit.get() as u32,
            _ => whole_minutes(limit.get() / question.minute.get()),
        });
        let limits: Vec<u32> = limits.collect();
        let key = |found: &NearestPlace| {
            let far = match (walk(found.place), printed(found.place)) {
                (Some(_), Some((minutes, _))) => minutes,
                _ if walks.is_empty() => found.distance.rounded().get() as u32,
                _ => return GroupKey::NoWalk,
            };
            GroupKey::Within(limits.partition_point(|limit| *limit < far))
        };
        let row = |number, found: &NearestPlace| Row {
            number,
            place: found.place,
            distance: Some(found.distance),
            walk: walk(found.place),
        };
        let is_within = |found: &NearestPlace| match (question.within, key(found)) {
            (Some(limit), GroupKey::Within(at)) => at <= limit,
            (Some(_), _) => false,
            (None, _) => true,
        };
        // Sorted by how far they are, so those within a limit come first.
        let reached = found.partition_point(is_within);
        let rank = u32::try_from(reached).map_or(u32::MAX, |it| it.saturating_add(1));
        let beyond = found.get(reached).map(|found| row(rank, found));
        found.truncate(reached);
        let mut items = Items {
            question,
            places: 0,
            count: 0,
            number: 0,
        };
        // Far away the twentieth bench tells nobody more than the first; but where all are of one kind they are what was asked for.
        let kind = |found: &NearestPlace| self.place(found.place).map(|it| it.kind);
        let first = found.first().and_then(kind);
        let is_mixed = found.iter().any(|it| kind(it) != first);
        // All places without a known walk count as equally far.
        let far = |found: &NearestPlace| match walk(found.place) {
            Some(walk) => walk.effort,
            None if walks.is_empty() => found.distance,
            None => Metres::ZERO,
        };
        let mut groups = Vec::new();
        for near in found.chunk_by(|a, b| key(a) == key(b)) {
            let Some(group) = near.first().map(&key) else {
                continue;
            };
            let is_far = match group {
                GroupKey::Within(at) => is_mixed && at >= question.limits.len(),
                _ => is_mixed,
            };
            let far: Option<&dyn Fn(&NearestPlace) -> Metres> =
                if is_far { Some(&far) } else { None };
            let listed = self.items(near, far, &mut items, &row);
            if !listed.is_empty() {
                groups.push(PlaceGroup {
                    key: group,
                    count: near.len(),
                    items: listed,
                });
            }
        }
        let rows = (1..).zip(found.iter().take(question.limit));
        Listing {
            groups,
            rows: rows.map(|(rank, found)| row(rank, found)).collect(),
            more: found.len() - items.places,
            all: found.iter().map(|found| found.place).collect(),
            beyond,
            by_neighbourhood: false,
        }
    }

    /// The items of one group, until the limit of the question.
    fn items(
        &self,
        near: &[NearestPlace],
        far: Option<&dyn Fn(&NearestPlace) -> Metres>,
        items: &mut Items<'_>,
        row: &dyn Fn(u32, &NearestPlace) -> Row,
    ) -> Vec<ListItem> {
        let limit = items.question.limit;
        if items.count >= limit {
            return Vec::new();
        }
        let mut listed = Vec::new();
        for (pile, is_one_street) in self.piles(near, far, limit - items.count) {
            if items.count >= limit {
                break;
            }
            items.count += 1;
            let first = match *pile.as_slice() {
                [] => continue,
                [only] => {
                    items.number += 1;
                    items.places += 1;
                    listed.push(ListItem::Place(row(items.number, only)));
                    continue;
                }
                [first, ..] => first,
            };
            let is_open = items.question.open_piles.contains(&first.place);
            let shown = pile.iter().filter(|_| is_open).take(limit);
            let rows = (items.number + 1..).zip(shown);
            let rows: Vec<Row> = rows.map(|(number, found)| row(number, found)).collect();
            let first = row(items.number + 1, first);
            let span = pile.iter().fold([first; 2], |[least, most], found| {
                let next = row(0, found);
                [
                    extreme(least, next, Metres::min),
                    extreme(most, next, Metres::max),
                ]
            });
            items.number += rows.len().max(1) as u32;
            items.places += if is_open { rows.len() } else { pile.len() };
            let count = pile.len();
            listed.push(ListItem::Pile(Pile {
                first,
                count,
                span,
                is_one_street,
                rows,
            }));
        }
        listed
    }

    /// The places of a group in their order, those that are alike together with the nearest of them, and whether all of these are
    /// in one street. With `far`, which tells how far a place is, a pile has places that are at most [`FAR_PILE`] times as far as
    /// its nearest; without it, places that are beside the nearest and in its street.
    fn piles<'f>(
        &self,
        near: &'f [NearestPlace],
        far: Option<&dyn Fn(&NearestPlace) -> Metres>,
        most: usize,
    ) -> Vec<(Vec<&'f NearestPlace>, bool)> {
        let mut piles: Vec<(Vec<&NearestPlace>, bool)> = Vec::new();
        // What may become a pile: its position, and the nearest of it with how far that is.
        let mut open: Vec<(usize, Nameless<'_>, Metres)> = Vec::new();
        for found in near {
            let place = self.place(found.place);
            let away = far.map_or(Metres::ZERO, |far| far(found));
            let next = place.filter(|it| it.name.is_none()).map(Nameless::of);
            let pile = next.as_ref().and_then(|next| {
                let fits = |first: &Nameless<'_>, least: Metres| {
                    let is_near = match far {
                        Some(_) => away.get() <= (FAR_PILE * least.get()).max(PILE_REACH),
                        None => first.is_beside(next),
                    };
                    is_near && first.is_alike(next)
                };
                let mut open = open.iter();
                let (at, first, _) = open.find(|(_, first, least)| fits(first, *least))?;
                Some((*at, first.street == next.street))
            });
            match pile {
                Some((at, is_in_its_street)) => {
                    let (places, is_one_street) = &mut piles[at];
                    places.push(found);
                    *is_one_street &= is_in_its_street;
                }
                // Nobody lists more: a search of ever more piles for each place would take the square of their number.
                None if piles.len() >= most => {}
                None => {
                    open.extend(next.map(|next| (piles.len(), next, away)));
                    piles.push((vec![found], true));
                }
            }
        }
        piles
    }
}

/// A place without a name, with what tells whether others are in its pile.
struct Nameless<'a> {
    place: &'a Place,
    at: EcefPoint,
    street: Option<&'a str>,
}

impl<'a> Nameless<'a> {
    fn of(place: &'a Place) -> Self {
        Self {
            place,
            at: EcefPoint::from(place.shape.anchor()),
            street: street(place),
        }
    }

    /// Whether the two differ in nothing that a list shows but where they are.
    fn is_alike(&self, other: &Self) -> bool {
        let of = |it: &'a Place| (it.kind, it.key, it.fee, it.opening_hours());
        of(self.place) == of(other.place)
    }

    /// Whether the two are within [`PILE_REACH`] of each other, in one street.
    fn is_beside(&self, other: &Self) -> bool {
        self.at.chord_squared(other.at) <= PILE_REACH * PILE_REACH && self.street == other.street
    }
}

/// The street beside a place or in its address, if that is known.
fn street(place: &Place) -> Option<&str> {
    place.near().or(place.address()).map(street_name)
}

/// A row with the least or the most of each number of two.
fn extreme(a: Row, b: Row, of: fn(Metres, Metres) -> Metres) -> Row {
    let walk = a.walk.zip(b.walk).map(|(one, other)| WalkCost {
        length: of(one.length, other.length),
        effort: of(one.effort, other.effort),
    });
    let distance = a.distance.zip(b.distance);
    Row {
        walk,
        distance: distance.map(|(one, other)| of(one, other)),
        ..a
    }
}
