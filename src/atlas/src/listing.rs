//! Question and listing: the places that pass a filter, grouped, sorted and numbered from 1. List, map, sentence and event
//! show the same listing.

mod by_distance;

use crate::atlas::{Atlas, NeighbourhoodIndex, PlaceIndex};
use crate::filter::Filter;
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::sort;
use crate::walk_cost::WalkCost;

/// A visitor's question: everything that the listing depends on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The visitor's location, if known.
    pub location: Option<LonLat>,
    /// The filter that places must pass.
    pub filter: Filter,
    /// Without a location: the expanded groups, by neighbourhood; `None` is the group of places outside all
    /// neighbourhoods.
    pub expanded: Vec<Option<NeighbourhoodIndex>>,
    /// With a location: the upper limits of the groups, in ascending order. They are efforts where walks are known, and
    /// distances in a straight line where none is. A place is within a limit if what people read is: its [`whole_minutes`] or its
    /// [`rounded`](Metres::rounded) metres.
    ///
    /// [`whole_minutes`]: crate::whole_minutes
    pub limits: Vec<Metres>,
    /// With walks: the effort of one minute of the visitor's pace.
    pub minute: Metres,
    /// With a location: the index of the limit that places must be within; `None` for all places.
    pub within: Option<usize>,
    /// With a location: the open piles, each by its nearest place.
    pub open_piles: Vec<PlaceIndex>,
    /// The most items (with a location) or groups (without one) to list.
    pub limit: usize,
}

/// The answer to a [`Question`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// With a location groups by distance; without one, a group per neighbourhood that has a place, sorted by name. None is
    /// empty.
    pub groups: Vec<PlaceGroup>,
    /// The places of the answer, nearest first with a location, at most [`Question::limit`]; without one, the places of the
    /// expanded groups. Their numbers are their ranks.
    pub rows: Vec<Row>,
    /// Every place that passes the filter, in the order of the groups, whether listed or not.
    pub all: Vec<PlaceIndex>,
    /// The number of places (with a location) or groups (without one) beyond the limit.
    pub more: usize,
    /// The nearest place that passes the filter beyond the limit [`Question::within`].
    pub beyond: Option<Row>,
    /// Whether the groups are neighbourhoods.
    pub by_neighbourhood: bool,
}

/// A group of listed places.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceGroup {
    /// What its places have in common.
    pub key: GroupKey,
    /// The number of places, whether listed or not.
    pub count: usize,
    /// The listed places; empty for a collapsed group.
    pub items: Vec<ListItem>,
}

/// What the places of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKey {
    /// Their neighbourhood; `None` for places outside all neighbourhoods.
    Neighbourhood(Option<NeighbourhoodIndex>),
    /// They are within the limit of this index, and beyond the one before it; beyond all limits if there is none.
    Within(usize),
    /// Walks are known, but none to them.
    NoWalk,
}

/// A place of a list, or several that are alike.
#[derive(Clone, Debug, PartialEq)]
pub enum ListItem {
    /// One place.
    Place(Row),
    /// Places that are alike.
    Pile(Pile),
}

/// Places of a group without a name, of the same kind and with the same access, fee and opening hours: a list is clearer with one
/// item for twenty benches. Within the limits they are also in one street and near each other, so that the item says where they
/// are. Beyond the last limit they may be anywhere, and the item says only how far: all are within 80 m, or at most three times as
/// far as the nearest of them. Places without a known walk are in one pile, however far they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// The nearest of them.
    pub first: Row,
    /// How many there are.
    pub count: usize,
    /// The least and the most distance and walk of all of them. Each number by itself: the shortest walk may be another's than the
    /// quickest.
    pub span: [Row; 2],
    /// Whether all are in the same street as `first`, or in none that is known.
    pub is_one_street: bool,
    /// The listed places of an open pile, with `first`; empty for a closed one.
    pub rows: Vec<Row>,
}

/// A place in a listing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Its number, from 1. In [`Listing::rows`] it is the rank; in the items of the groups it counts rows, and a closed pile is one.
    pub number: u32,
    /// The place.
    pub place: PlaceIndex,
    /// Straight-line distance from the visitor's location, if known.
    pub distance: Option<Metres>,
    /// The walk from the visitor's location, if known.
    pub walk: Option<WalkCost>,
}

impl Listing {
    /// The nearest place beyond the limit, if nothing is within it.
    pub fn only_beyond(&self) -> Option<Row> {
        self.beyond.filter(|_| self.all.is_empty())
    }

    /// The rows of the list, in order: each place that has a row of its own, and the nearest of each closed pile.
    pub fn listed(&self) -> impl Iterator<Item = &Row> {
        let items = self.groups.iter().flat_map(|group| &group.items);
        items.flat_map(|item| match item {
            ListItem::Place(row) => std::slice::from_ref(row),
            ListItem::Pile(pile) if pile.rows.is_empty() => std::slice::from_ref(&pile.first),
            ListItem::Pile(pile) => &pile.rows,
        })
    }
}

/// Up to this many places all groups are expanded from the start.
const FEW: usize = 30;

impl Atlas {
    /// Answers a question. `walks` holds the walk from the question's location to every place, by [`PlaceIndex`], or is
    /// empty if unknown. With walks, reachable places come first, sorted by what people read, [`WalkCost::printed`], and
    /// where that is equal by effort, length and id; unreachable places follow, sorted by straight-line distance.
    pub fn listing(&self, question: &Question, walks: &[Option<WalkCost>]) -> Listing {
        match question.location {
            Some(here) => self.by_distance(question, here, walks),
            None => self.by_neighbourhood(question),
        }
    }

    fn by_neighbourhood(&self, question: &Question) -> Listing {
        let passing: Vec<(usize, &str, PlaceIndex)> = self
            .indexed_places()
            .filter(|(index, _)| self.matches(&question.filter, *index))
            .map(|(index, place)| {
                let home = self
                    .neighbourhood_of(index)
                    .map_or(usize::MAX, |home| self.name_rank(home));
                (home, place.name.as_deref().unwrap_or("\u{10FFFF}"), index)
            })
            .collect();
        let kind = |index: PlaceIndex| self.place(index).map(|place| place.kind);
        // Within a group sorted by kind, by name with unnamed places last, then by id.
        let passing = sort::sorted(passing, |a, b| {
            (a.0, kind(a.2), a.1, a.2).cmp(&(b.0, kind(b.2), b.1, b.2))
        });
        let open_all = passing.len() <= FEW;
        let mut number = 0;
        let (mut groups, mut rows) = (Vec::new(), Vec::new());
        for places in passing.chunk_by(|a, b| a.0 == b.0) {
            let home = self.neighbourhood_of(places[0].2);
            let open = open_all || question.expanded.contains(&home);
            let items = places.iter().filter(|_| open).map(|&(_, _, place)| {
                number += 1;
                let row = Row {
                    number,
                    place,
                    distance: None,
                    walk: None,
                };
                rows.push(row);
                ListItem::Place(row)
            });
            let items = items.collect();
            groups.push(PlaceGroup {
                key: GroupKey::Neighbourhood(home),
                count: places.len(),
                items,
            });
        }
        // An expanded group is never cut off by the limit.
        let shown = groups
            .iter()
            .rposition(|group: &PlaceGroup| !group.items.is_empty() && !open_all)
            .map_or(question.limit, |last| question.limit.max(last + 1));
        let more = groups.len().saturating_sub(shown);
        groups.truncate(shown);
        let listed = groups.iter().map(|it| it.items.len()).sum();
        rows.truncate(listed);
        Listing {
            groups,
            rows,
            all: passing.into_iter().map(|(_, _, place)| place).collect(),
            more,
            beyond: None,
            by_neighbourhood: true,
        }
    }
}

#[cfg(test)]
mod printed_order;
#[cfg(test)]
mod tests;
