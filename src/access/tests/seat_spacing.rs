//! How far it is from seat to seat, worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world;
use crate::world::seats::{seats, spacing_of, whole};
use crate::world::{WorldBuilder, people};
use access::{AgeGroup, Count, Spacing, StreetLength};
use streets::{Length, Pace};

fn metres(length: StreetLength) -> i64 {
    length.metres().round() as i64
}

/// Metres within the norm, perhaps within it, beyond it, without any seat; the longest stretch, at least and at most.
fn figures(spacing: &Spacing) -> ([i64; 4], [Option<i64>; 2]) {
    let length = &spacing.length;
    let parts = [length.within, length.perhaps, length.beyond, length.never];
    let longest = [spacing.longest.least, spacing.longest.most];
    let stretch = |it: access::Stretch| it.length.metres().get().round() as i64;
    (parts.map(metres), longest.map(|it| it.map(stretch)))
}

/// Residents along it: within the norm, perhaps, beyond, without any seat, each rounded.
fn residents(spacing: &Spacing) -> [u64; 4] {
    let people = &spacing.people;
    let parts = [people.covered, people.perhaps, people.beyond, people.never];
    parts.map(|count| {
        assert!(count.is_known());
        count.low().rounded()
    })
}

/// ```text
///     West                 │   East
///            A 60          │            B 30
///   ●─── 100 ──┬──── 100 ──┼─────── 200 ──────●    Kerkstraat: ● benches at both ends of 400 m
///              │ 80                                Dorpsstraat: a dead end
///              ┴
/// ```
/// A norm of 150 m: what is at most 75 m from a bench is within it. Kerkstraat has 75 m within it at each end and 250 m beyond; from
/// bench to bench are 400 m. Dorpsstraat begins 100 m from a bench and ends 180 m from it: 360 m from bench to bench for whoever
/// visits its end. A's house is on the 100 m of Kerkstraat of which 75 are within: 45 of 60 people. B's is on 300 m of which
/// 75 are: 10 of 40.
fn two_benches() -> WorldBuilder {
    WorldBuilder::new()
        .named_street("Kerkstraat", &[(0.0, 0.0), (100.0, 0.0), (400.0, 0.0)])
        .named_street("Dorpsstraat", &[(100.0, 0.0), (100.0, -80.0)])
        .neighbourhood("West", "", [(-50.0, -200.0), (200.0, 200.0)], None)
        .neighbourhood("East", "", [(200.0, -200.0), (450.0, 200.0)], None)
        .home((50.0, 5.0), Some(60))
        .home((300.0, 5.0), Some(40))
        .place("west", "bench", (0.0, 0.0))
        .place("east", "picnic_table", (400.0, 0.0))
        .place("no seat", "playground", (200.0, 0.0))
}

#[test]
fn spacing_of_streets_and_neighbourhoods() {
    let world = two_benches().build();
    let spacing = spacing_of(&world, &seats(&world), 150.0);
    let [east, west] = &spacing.neighbourhoods[..] else {
        panic!("two neighbourhoods")
    };
    assert_eq!(figures(west), ([75, 0, 125 + 80, 0], [Some(400); 2]));
    assert_eq!(figures(east), ([75, 0, 125, 0], [Some(400); 2]));
    assert_eq!(residents(west), [45, 0, 15, 0]);
    assert_eq!(residents(east), [10, 0, 30, 0]);
    assert_eq!(figures(&spacing.outside), ([0; 4], [None; 2]));
    let streets: Vec<_> = spacing.streets.iter().collect();
    let named: Vec<&str> = streets.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(named, ["Dorpsstraat", "Kerkstraat"]);
    assert_eq!(
        figures(&streets[0].spacing),
        ([0, 0, 80, 0], [Some(360); 2])
    );
    assert_eq!(
        figures(&streets[1].spacing),
        ([150, 0, 250, 0], [Some(400); 2])
    );
    assert_eq!(residents(&streets[1].spacing), [55, 0, 45, 0]);
    assert_eq!(residents(&streets[0].spacing), [0; 4]);
    // The middle of Kerkstraat is the point that is furthest from a seat.
    let furthest = streets[1].spacing.longest.most.unwrap();
    let network = world.network.as_ref().unwrap();
    let at = furthest.at(network.streets()).unwrap();
    let middle = world::position((200.0, 0.0));
    assert!((at.lon() - middle.lon()).abs() < 1e-5, "{at:?}");
}

/// The same with a bench in the middle of Kerkstraat of which it is unknown whether anybody may use it: with it 200 m are the
/// longest stretch of Kerkstraat, of which 50 m in the middle of each half are further than 75 m from a bench.
#[test]
fn a_place_that_is_perhaps_a_seat_makes_a_band() {
    let world = two_benches()
        .place_with("maybe", "bench", (200.0, 0.0), r#""key":"unknown""#)
        .build();
    let spacing = spacing_of(&world, &seats(&world), 150.0);
    let kerkstraat = &spacing.streets[1].spacing;
    assert_eq!(
        figures(kerkstraat),
        ([150, 150, 100, 0], [Some(200), Some(400)])
    );
    let (least, most) = kerkstraat.length.gap();
    assert_eq!((metres(least), metres(most)), (100, 250));
    assert!(kerkstraat.longest.is_bounded);
}

/// ```text
///   ●──── 100 ────       ?──── 100 ────      the right street has only a place that is perhaps a seat
///                        ──── 50 ────        and a third one has none
/// ```
#[test]
fn streets_without_a_seat_that_can_be_reached_are_counted_apart() {
    let world = WorldBuilder::new()
        .named_street("A", &[(0.0, 0.0), (100.0, 0.0)])
        .named_street("B", &[(1000.0, 0.0), (1100.0, 0.0)])
        .named_street("C", &[(1000.0, 300.0), (1050.0, 300.0)])
        .neighbourhood("all", "", [(-50.0, -200.0), (1500.0, 500.0)], None)
        .home((1025.0, 300.0), Some(7))
        .home((2000.0, 0.0), Some(100))
        .home((1400.0, 0.0), Some(5))
        .place("certain", "bench", (0.0, 0.0))
        .place_with("maybe", "bench", (1000.0, 0.0), r#""key":"unknown""#)
        .build();
    let spacing = spacing_of(&world, &seats(&world), 300.0);
    let all = &spacing.neighbourhoods[0];
    // With the certain bench 200 m; the other street may have no seat, so that no number is the most that it can be.
    assert_eq!(figures(all), ([100, 100, 0, 50], [Some(200); 2]));
    assert!(!all.longest.is_bounded);
    let (least, most) = all.length.unreachable();
    assert_eq!((metres(least), metres(most)), (50, 150));
    // Five live near no street; a hundred in no neighbourhood.
    assert_eq!(residents(all), [0, 0, 0, 12]);
    let named = |name| {
        &spacing
            .streets
            .iter()
            .find(|it| it.name == name)
            .unwrap()
            .spacing
    };
    assert_eq!(figures(named("B")), ([0, 100, 0, 0], [None; 2]));
    assert_eq!(figures(named("C")), ([0, 0, 0, 50], [None; 2]));
    assert!(named("A").longest.is_bounded && named("C").longest.is_bounded);
}

#[test]
fn without_streets_the_spacing_is_unknown() {
    let world = WorldBuilder::new()
        .neighbourhood("all", "", [(0.0, 0.0), (100.0, 100.0)], Some(10))
        .place("bench", "bench", (50.0, 50.0))
        .build();
    let norm = Length::from_metres(125.0);
    let found = world
        .analysis()
        .seat_spacing(&seats(&world), Pace::default(), norm, AgeGroup::All);
    assert_eq!(found, None);
}

#[test]
fn everybody_is_counted_in_a_neighbourhood() {
    let world = two_benches().build();
    let spacing = spacing_of(&world, &seats(&world), 150.0);
    assert_eq!(spacing.outside.people.total(), Count::NONE);
    assert_eq!(whole(&spacing).people.total(), Count::exactly(people(100)));
}

/// ```text
///     the area                │  abroad
///   ●────────── 295 ──────────┼──────── 295 ────────┐   Grensweg
///                             │                     │ 500, Auslandstrasse, a dead end
/// ```
/// The data has no seats abroad: of Grensweg it knows 295 m, the end of which is 295 m from the bench, there and back 590 m.
#[test]
fn a_street_ends_at_the_border_of_the_area() {
    let world = WorldBuilder::new()
        .named_street("Grensweg", &[(0.0, 0.0), (590.0, 0.0)])
        .named_street("Auslandstrasse", &[(590.0, 0.0), (590.0, -500.0)])
        .neighbourhood("all", "", [(-50.0, -200.0), (295.0, 200.0)], None)
        .home((50.0, 5.0), Some(60))
        .place("bench", "bench", (0.0, 0.0))
        .build();
    let spacing = spacing_of(&world, &seats(&world), 150.0);
    let [street] = &spacing.streets[..] else {
        panic!("{:?}", spacing.streets)
    };
    assert_eq!(street.name, "Grensweg");
    assert_eq!(figures(&street.spacing), ([75, 0, 220, 0], [Some(590); 2]));
    assert_eq!(street.spacing.longest, whole(&spacing).longest);
    let abroad = ([0, 0, 295 + 500, 0], [Some(2 * (590 + 500)); 2]);
    assert_eq!(figures(&spacing.outside), abroad);
}
