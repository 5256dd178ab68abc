//! Nearest places by the index against a linear scan: the same places, distances and order.

use atlas::{Filter, KindIndex, Metres, NearestPlace};
use fastrand::Rng;
use worlds::{Scan, World, at, atlas, point, rectangle};

/// All kinds, none, one, and two that share an R-tree class in a large taxonomy; half of them with a mask of places.
fn wishes(kinds: u16, places: usize, random: &mut Rng) -> Vec<Filter> {
    let one = random.u16(..kinds);
    [
        None,
        Some(vec![]),
        Some(vec![one]),
        Some(vec![one, (one + 64) % kinds, random.u16(..kinds)]),
    ]
    .into_iter()
    .map(|kinds| {
        let kinds: Option<Vec<u16>> = kinds;
        let kinds = kinds.map(|kinds| kinds.into_iter().map(KindIndex).collect());
        let among = random
            .bool()
            .then(|| (0..places).map(|_| random.bool()).collect());
        Filter { kinds, mask: among }
    })
    .collect()
}

#[test]
fn nearest_agrees_with_a_scan_in_every_world() {
    let mut random = Rng::with_seed(2);
    let mut found = 0;
    for world in World::all(1) {
        let kinds = u16::try_from(world.atlas.taxonomy().kinds.len()).unwrap();
        let scan = Scan(&world.atlas);
        for &here in &world.somewhere {
            for wanted in wishes(kinds, world.atlas.places().len(), &mut random) {
                let all = scan.nearest(here, &wanted);
                let some = all.get(random.usize(..all.len().max(1)));
                let exactly = some.map_or(Metres::new(500.0), |found| found.distance);
                let limits = [Metres::INFINITE, Metres::ZERO, Metres::new(500.0), exactly];
                for within in limits {
                    let near = all.iter().filter(|found| found.distance <= within);
                    let near: Vec<NearestPlace> = near.copied().collect();
                    for count in [0, 1, 10, usize::MAX] {
                        let ours = world.atlas.nearest(here, &wanted, within, count);
                        let plain = &near[..count.min(near.len())];
                        let differs = ours.iter().zip(plain).find(|(a, b)| a != b);
                        assert!(
                            differs.is_none() && ours.len() == plain.len(),
                            "{}: {count} of {wanted:?} within {within:?} of {here:?}: {differs:?}",
                            world.name
                        );
                        found += ours.len();
                    }
                    assert_eq!(world.atlas.within(here, &wanted, within), near);
                }
            }
        }
    }
    assert!(found > 100_000, "the worlds were empty: {found}");
}

/// ```text
///   c   b        a at the visitor's feet, b and c in one spot, d as far to the west as b to the east
///   d   a   b,c
/// ```
#[test]
fn places_at_equal_distance_are_sorted_by_id() {
    let world = atlas(
        1,
        &[],
        &[
            point("d", "k0", 4.999, 52.0),
            point("c", "k0", 5.001, 52.0),
            point("b", "k0", 5.001, 52.0),
            point("a", "k0", 5.0, 52.0),
        ],
    );
    let ids = |count| -> Vec<&str> {
        let all = Filter::default();
        world
            .nearest(at(5.0, 52.0), &all, Metres::INFINITE, count)
            .iter()
            .map(|found| world.place(found.place).unwrap().id.as_str())
            .collect()
    };
    assert_eq!(ids(4), ["a", "b", "c", "d"]);
    assert_eq!(ids(2), ["a", "b"], "and where the answer ends just so");
    assert_eq!(ids(3), ["a", "b", "c"]);
}

/// ```text
///        +--------+
///        | park   |    x 68.6 m to the east of the edge
///        +--------+
/// ```
#[test]
fn distance_to_a_park_is_to_its_edge_and_within_is_inclusive() {
    let park = worlds::area("park", "k0", &[vec![rectangle(5.0, 52.0, 5.01, 52.01)]]);
    let world = atlas(1, &[], &[park]);
    let (here, all) = (at(5.011, 52.005), Filter::default());
    let found = world.nearest(here, &all, Metres::INFINITE, 1);
    let distance = found[0].distance;
    assert!((distance.get() - 68.6).abs() < 0.1, "{distance:?}");
    assert_eq!(world.within(here, &all, distance).len(), 1);
    let less = Metres::new(distance.get() - 0.001);
    assert_eq!(world.within(here, &all, less), []);
    let inside = world.within(at(5.005, 52.005), &all, Metres::ZERO);
    assert_eq!(inside[0].distance, Metres::ZERO);
}

/// ```text
///      179.99 | 180 | -179.99
///        w ---|-----|--- e        2.1 km apart across the antimeridian
/// ```
#[test]
fn nearest_works_across_the_antimeridian() {
    let world = atlas(
        1,
        &[],
        &[
            point("e", "k0", -179.99, -17.0),
            point("w", "k0", 179.99, -17.0),
        ],
    );
    for (here, near, far) in [(179.995, "w", "e"), (-179.995, "e", "w")] {
        let found = world.nearest(at(here, -17.0), &Filter::default(), Metres::INFINITE, 2);
        let ids: Vec<&str> = found
            .iter()
            .map(|found| world.place(found.place).unwrap().id.as_str())
            .collect();
        assert_eq!(ids, [near, far]);
        assert!(found[1].distance.get() < 1_700.0, "{found:?}");
    }
}

#[test]
fn an_atlas_of_several_files_is_sorted_by_id() {
    let text = worlds::collection(&[point("m", "k0", 5.0, 52.0), point("z", "k0", 5.1, 52.0)]);
    let more = worlds::collection(&[point("a", "k0", 5.2, 52.0)]);
    let taxonomy = worlds::taxonomy(1);
    let (mut places, _) = atlas::Place::read_all("one", &text, &taxonomy, None);
    places.extend(atlas::Place::read_all("two", &more, &taxonomy, None).0);
    let world = atlas::Atlas::new(taxonomy, None, vec![], places);
    for id in ["a", "m", "z"] {
        let index = world.place_by_id(id).unwrap();
        assert_eq!(world.place(index).unwrap().id, id);
    }
    assert_eq!(world.place_by_id("b"), None);
}
