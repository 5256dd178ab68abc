//! Tests that the order of the list, its headings and its limits are those of the numbers that people read.

use super::*;
use crate::Metres;
use crate::fixture::atlas_of;
use crate::walk_cost::{WalkCost, whole_minutes};
use fastrand::Rng;

const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
    "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
    "kinds":[{"id":"bench","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400}]}"##;

/// One metre to the north at the equator in degrees; to the east it is 0.7% more.
const METRE: f64 = 1.0 / 110_574.0;
/// Metres in a minute at the usual pace.
const MINUTE: f64 = 80.0;

/// A bench for the fixture: its name, the properties of where it is, and metres north and east of the visitor.
type Bench<'b> = (&'b str, &'b str, [f64; 2]);

/// Benches with the ids `p0`, `p1` and so on.
fn benches(all: &[Bench<'_>]) -> Atlas {
    let features = all
        .iter()
        .zip(1000..)
        .map(|((name, at, [north, east]), number)| {
            let name = match *name {
                "" => String::new(),
                name => format!(r#""name":"{name}","#),
            };
            let (lon, lat) = (5.0 + east * METRE, north * METRE);
            format!(
                r#"{{"type":"Feature","id":"p{number}","properties":{{{name}{at}"kind":"bench"}},
            "geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
            )
        });
    let features: Vec<String> = features.collect();
    atlas_of(TAXONOMY, &features)
}

fn question(limits: Vec<Metres>, within: Option<usize>) -> Question {
    Question {
        location: LonLat::new(5.0, 0.0),
        limits,
        minute: Metres::new(MINUTE),
        within,
        limit: 1_000,
        ..Question::default()
    }
}

fn walk(length: f64, effort: f64) -> WalkCost {
    WalkCost {
        length: Metres::new(length),
        effort: Metres::new(effort),
    }
}

fn minutes(walk: WalkCost) -> u32 {
    whole_minutes(walk.effort.get() / MINUTE)
}

/// Random walks, half of them with steps: headings contain the minutes of their rows, what is within a limit is printed so, and
/// minutes, then metres, never decrease.
#[test]
fn headings_limits_and_order_are_those_of_what_is_printed() {
    let mut random = Rng::with_seed(11);
    let names: Vec<String> = (0..200).map(|number| format!("Bank {number}")).collect();
    let all: Vec<Bench<'_>> = names
        .iter()
        .map(|it| (it.as_str(), "", [9.0, 9.0]))
        .collect();
    let atlas = benches(&all);
    for _ in 0..50 {
        let costs = all.iter().map(|_| {
            let length = random.f64() * 1_600.0;
            let steps = if random.bool() {
                random.f64() * 90.0
            } else {
                0.0
            };
            Some(walk(length, length + steps))
        });
        let costs: Vec<Option<WalkCost>> = costs.collect();
        let limits = [5.0, 10.0, 15.0];
        let efforts = limits.map(|it| Metres::new(it * MINUTE)).to_vec();
        let listing = atlas.listing(&question(efforts.clone(), None), &costs);
        let printed = |row: &Row| row.walk.unwrap().printed(Metres::new(MINUTE));
        assert!(listing.rows.is_sorted_by_key(printed));
        assert_eq!(listing.rows.len(), all.len());
        for group in &listing.groups {
            let GroupKey::Within(at) = group.key else {
                unreachable!("each has a walk");
            };
            let low = at.checked_sub(1).map_or(0.0, |it| limits[it]);
            let high = limits.get(at).copied().unwrap_or(f64::INFINITY);
            for item in &group.items {
                let ListItem::Place(row) = item else {
                    unreachable!("each has a name");
                };
                let read = f64::from(printed(row).0);
                assert!(low < read && read <= high, "{read} in {low}..={high}");
            }
        }
        for (at, limit) in limits.iter().enumerate() {
            let found = atlas.listing(&question(efforts.clone(), Some(at)), &costs);
            let read = costs
                .iter()
                .flatten()
                .filter(|it| f64::from(minutes(**it)) <= *limit);
            assert_eq!(found.all.len(), read.count());
            let beyond = found.beyond.map(|it| f64::from(printed(&it).0));
            assert!(beyond.is_none_or(|it| it > *limit));
        }
    }
}

/// Of 810 m the text says 10 minutes, and so it is within 10 minutes.
#[test]
fn a_walk_that_is_printed_as_ten_minutes_is_within_ten_minutes() {
    let atlas = benches(&[("Bank", "", [600.0, 0.0])]);
    let ten = Metres::new(10.0 * MINUTE);
    let within = |metres: f64| {
        let costs = [Some(walk(metres, metres))];
        atlas
            .listing(&question(vec![ten], Some(0)), &costs)
            .all
            .len()
    };
    assert_eq!([810.0, 839.9, 840.0].map(within), [1, 1, 0]);
}

#[test]
fn a_straight_line_that_is_printed_as_500_m_is_within_500_m() {
    for (metres, expected) in [(499.0, 0), (503.9, 0), (505.5, 1)] {
        let atlas = benches(&[("Bank", "", [metres, 0.0])]);
        let listing = atlas.listing(&question(vec![Metres::new(500.0)], None), &[]);
        assert_eq!(
            listing.groups[0].key,
            GroupKey::Within(expected),
            "{metres}"
        );
    }
}
/// The piles of a listing: how many, whether of one street, and the least and most metres.
fn piles(atlas: &Atlas, limits: Vec<Metres>) -> Vec<(usize, bool, [f64; 2])> {
    let listing = atlas.listing(&question(limits, None), &[]);
    let items = listing.groups.iter().flat_map(|it| &it.items);
    let piles = items.filter_map(|item| match item {
        ListItem::Pile(pile) => Some(pile),
        ListItem::Place(_) => None,
    });
    let metres = |row: &Row| row.distance.unwrap().rounded().get();
    piles
        .map(|it| {
            (
                it.count,
                it.is_one_street,
                [metres(&it.span[0]), metres(&it.span[1])],
            )
        })
        .collect()
}

/// ```text
///  visitor   a a      b    a a          c  c  c       metres to the north: 65 and 95, 110, 200 and 230, 600 to 700
/// ```
#[test]
fn places_of_a_pile_are_in_one_street_and_near_each_other_within_the_limits() {
    let a = r#""near":"Städtle 7","#;
    let (other_house, b) = (r#""near":"Städtle 12","#, r#""near":"Kade 1","#);
    let atlas = benches(&[
        ("", a, [65.0, 0.0]),
        ("", other_house, [95.0, 0.0]),
        ("", b, [110.0, 0.0]),
        ("", a, [200.0, 0.0]),
        ("", a, [230.0, 0.0]),
        ("", a, [600.0, 0.0]),
        ("", "", [650.0, 0.0]),
        ("", b, [700.0, 0.0]),
    ]);
    let far = Metres::new(500.0);
    assert_eq!(
        piles(&atlas, vec![far]),
        // Beyond the last limit they are apart too: all are of the kind that was asked for.
        [(2, true, [65.0, 95.0]), (2, true, [200.0, 230.0])]
    );
}

/// ```text
///   bench, 70 m west of the visitor's north     bench, 70 m east of it: as far, but 140 m apart
/// ```
#[test]
fn places_that_are_as_far_but_not_near_each_other_are_in_no_pile() {
    let atlas = benches(&[("", "", [200.0, -70.0]), ("", "", [200.0, 70.0])]);
    assert_eq!(piles(&atlas, vec![Metres::new(500.0)]), []);
}

/// The shortest walk is another's than the quickest, as with steps.
#[test]
fn the_span_of_a_pile_has_the_least_and_the_most_of_each_number() {
    let atlas = benches(&[("", "", [60.0, 0.0]), ("", "", [61.0, 0.0])]);
    let costs = [Some(walk(100.0, 100.0)), Some(walk(80.0, 150.0))];
    let limits = vec![Metres::new(400.0)];
    let listing = atlas.listing(&question(limits, None), &costs);
    let ListItem::Pile(pile) = &listing.groups[0].items[0] else {
        unreachable!("they are alike");
    };
    let walks = pile.span.map(|it| it.walk.unwrap());
    assert_eq!(walks, [walk(80.0, 100.0), walk(100.0, 150.0)]);
    assert_eq!(pile.first.walk, Some(walk(100.0, 100.0)));
}
