//! Question and listing: the places that pass a filter, grouped, sorted and numbered from 1. List, map, sentence and event
//! show the same listing.

use crate::atlas::{Atlas, NeighbourhoodIndex, PlaceIndex};
use crate::filter::Filter;
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::sort;
use std::cmp::Ordering;

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
    /// The most rows (with a location) or groups (without one) to list.
    pub limit: usize,
}

/// The answer to a [`Question`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// With a location one group, sorted by distance; without one, a group per neighbourhood that has a place, sorted by
    /// name.
    pub groups: Vec<PlaceGroup>,
    /// Every place that passes the filter, in the order of the groups, whether listed or not.
    pub all: Vec<PlaceIndex>,
    /// The number of places (with a location) or groups (without one) beyond the limit.
    pub more: usize,
    /// Whether the groups are neighbourhoods.
    pub by_neighbourhood: bool,
}

/// A group of listed places.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceGroup {
    /// Their neighbourhood; `None` for places sorted by distance or outside all neighbourhoods.
    pub neighbourhood: Option<NeighbourhoodIndex>,
    /// The number of places, whether listed or not.
    pub count: usize,
    /// The listed places; empty for a collapsed group.
    pub rows: Vec<Row>,
}

/// A place in a listing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Its number in list and map, from 1.
    pub number: u32,
    /// The place.
    pub place: PlaceIndex,
    /// Straight-line distance from the visitor's location, if known.
    pub distance: Option<Metres>,
    /// The walk from the visitor's location, if known.
    pub walk: Option<WalkCost>,
}

/// The length and effort of a walk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WalkCost {
    /// Its length over the network.
    pub length: Metres,
    /// Its weighted length: the length of a level path that takes as long. Steps weigh more than their length.
    pub effort: Metres,
}

/// Up to this many places all groups are expanded from the start.
const FEW: usize = 30;

impl Atlas {
    /// Answers a question. `walks` holds the walk from the question's location to every place, by [`PlaceIndex`], or is
    /// empty if unknown. With walks, reachable places come first, sorted by effort, length and id; unreachable places
    /// follow, sorted by straight-line distance.
    pub fn listing(&self, question: &Question, walks: &[Option<WalkCost>]) -> Listing {
        match question.location {
            Some(here) => self.by_distance(question, here, walks),
            None => self.by_neighbourhood(question),
        }
    }

    fn by_distance(
        &self,
        question: &Question,
        here: LonLat,
        walks: &[Option<WalkCost>],
    ) -> Listing {
        let mut found = self.nearest(here, &question.filter, Metres::INFINITE, usize::MAX);
        let walk = |place: PlaceIndex| walks.get(place.0 as usize).copied().flatten();
        if !walks.is_empty() {
            found = sort::sorted(found, |a, b| match (walk(a.place), walk(b.place)) {
                (Some(one), Some(other)) => {
                    let order = |walk: WalkCost, place| (walk.effort, walk.length, place);
                    order(one, a.place).cmp(&order(other, b.place))
                }
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => (a.distance, a.place).cmp(&(b.distance, b.place)),
            });
        }
        let rows: Vec<Row> = (1..)
            .zip(found.iter().take(question.limit))
            .map(|(number, found)| Row {
                number,
                place: found.place,
                distance: Some(found.distance),
                walk: walk(found.place),
            })
            .collect();
        Listing {
            more: found.len() - rows.len(),
            all: found.iter().map(|found| found.place).collect(),
            groups: vec![PlaceGroup {
                neighbourhood: None,
                count: found.len(),
                rows,
            }],
            by_neighbourhood: false,
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
        let mut groups = Vec::new();
        for places in passing.chunk_by(|a, b| a.0 == b.0) {
            let home = self.neighbourhood_of(places[0].2);
            let open = open_all || question.expanded.contains(&home);
            let rows = places.iter().filter(|_| open).map(|&(_, _, place)| {
                number += 1;
                Row {
                    number,
                    place,
                    distance: None,
                    walk: None,
                }
            });
            groups.push(PlaceGroup {
                neighbourhood: home,
                count: places.len(),
                rows: rows.collect(),
            });
        }
        // An expanded group is never cut off by the limit.
        let shown = groups
            .iter()
            .rposition(|group| !group.rows.is_empty() && !open_all)
            .map_or(question.limit, |last| question.limit.max(last + 1));
        let more = groups.len().saturating_sub(shown);
        groups.truncate(shown);
        Listing {
            groups,
            all: passing.into_iter().map(|(_, _, place)| place).collect(),
            more,
            by_neighbourhood: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Neighbourhood, Place, Taxonomy};

    const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
        "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
        "kinds":[
            {"id":"library","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400},
            {"id":"bench","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400}]}"##;

    /// ```text
    ///   Zuid (id 1)     Noord (id 2)
    ///  +-------------+-------------+
    ///  | b1          | b2   L "De Boekerij"     b4 outside
    ///  |             | b3          |
    ///  +-------------+-------------+
    ///  5.00        5.01          5.02
    /// ```
    fn world() -> Atlas {
        let square = |id, name, west: f64| {
            format!(
                r#"{{"type":"Feature","id":"{id}","properties":{{"name":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},52],[{east},52],[{east},52.01],[{west},52.01],[{west},52]]]}}}}"#,
                east = west + 0.01
            )
        };
        let place = |id, kind, name: &str, lon: f64| {
            format!(
                r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"{kind}"{name}}},"geometry":{{"type":"Point","coordinates":[{lon},52.005]}}}}"#
            )
        };
        let collection = |features: &[String]| {
            format!(
                r#"{{"type":"FeatureCollection","features":[{}]}}"#,
                features.join(",")
            )
        };
        let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
        let neighbourhoods = collection(&[square("1", "Zuid", 5.0), square("2", "Noord", 5.01)]);
        let places = collection(&[
            place("b1", "bench", "", 5.002),
            place("b2", "bench", "", 5.012),
            place("b3", "bench", "", 5.013),
            place("b4", "bench", "", 5.030),
            place("L", "library", r#","name":"De Boekerij""#, 5.018),
        ]);
        let (neighbourhoods, none) = Neighbourhood::read_all("n", &neighbourhoods, None);
        assert_eq!(none, []);
        let (places, none) = Place::read_all("p", &places, &taxonomy, None);
        assert_eq!(none, []);
        Atlas::new(taxonomy, None, neighbourhoods, places)
    }

    fn ids(atlas: &Atlas, group: &PlaceGroup) -> Vec<(u32, String)> {
        group
            .rows
            .iter()
            .map(|row| (row.number, atlas.place(row.place).unwrap().id.clone()))
            .collect()
    }

    fn said(pairs: &[(u32, &str)]) -> Vec<(u32, String)> {
        pairs.iter().map(|&(n, id)| (n, id.to_owned())).collect()
    }

    #[test]
    fn without_a_location_places_are_grouped_by_neighbourhood_and_sorted_by_kind() {
        let atlas = world();
        let listing = atlas.listing(
            &Question {
                limit: 10,
                ..Question::default()
            },
            &[],
        );
        let names: Vec<Option<&str>> = listing
            .groups
            .iter()
            .map(|group| {
                group
                    .neighbourhood
                    .map(|at| atlas.neighbourhood(at).unwrap().name.as_str())
            })
            .collect();
        assert_eq!(names, [Some("Noord"), Some("Zuid"), None]);
        assert_eq!(
            ids(&atlas, &listing.groups[0]),
            said(&[(1, "L"), (2, "b2"), (3, "b3")])
        );
        assert_eq!(ids(&atlas, &listing.groups[1]), said(&[(4, "b1")]));
        assert_eq!(ids(&atlas, &listing.groups[2]), said(&[(5, "b4")]));
        assert_eq!(listing.all.len(), 5);
    }

    #[test]
    fn with_a_location_places_are_sorted_by_distance() {
        let atlas = world();
        let listing = atlas.listing(
            &Question {
                location: LonLat::new(5.012, 52.005),
                limit: 3,
                ..Question::default()
            },
            &[],
        );
        assert_eq!(
            ids(&atlas, &listing.groups[0]),
            said(&[(1, "b2"), (2, "b3"), (3, "L")])
        );
        assert_eq!((listing.more, listing.all.len()), (2, 5));
        assert_eq!(listing.groups[0].rows[0].distance, Some(Metres::ZERO));
    }

    /// b1 is nearest in a straight line but across a canal; b4 is unreachable.
    #[test]
    fn with_walks_places_are_sorted_by_effort_and_unreachable_ones_come_last() {
        let atlas = world();
        let question = Question {
            location: LonLat::new(5.003, 52.005),
            limit: 5,
            ..Question::default()
        };
        let straight = atlas.listing(&question, &[]);
        assert_eq!(ids(&atlas, &straight.groups[0])[0].1, "b1");
        let level = |metres: f64| WalkCost {
            length: Metres::new(metres),
            effort: Metres::new(metres),
        };
        let steps = WalkCost {
            length: Metres::new(100.0),
            effort: Metres::new(850.0),
        };
        // In the order of ids: L, b1, b2, b3, b4.
        let walks = [
            Some(steps),
            Some(level(900.0)),
            Some(level(800.0)),
            Some(level(800.0)),
            None,
        ];
        let listing = atlas.listing(&question, &walks);
        assert_eq!(
            ids(&atlas, &listing.groups[0]),
            said(&[(1, "b2"), (2, "b3"), (3, "L"), (4, "b1"), (5, "b4")])
        );
        assert_eq!(listing.groups[0].rows[2].walk, Some(steps));
        assert_eq!(listing.groups[0].rows[4].walk, None);
    }

    #[test]
    fn a_filter_by_kind_excludes_other_kinds() {
        let atlas = world();
        let listing = atlas.listing(
            &Question {
                filter: Filter::of(Some(vec![atlas.taxonomy().kind("library").unwrap()])),
                limit: 10,
                ..Question::default()
            },
            &[],
        );
        assert_eq!(ids(&atlas, &listing.groups[0]), said(&[(1, "L")]));
        assert_eq!(listing.all.len(), 1);
    }
}
