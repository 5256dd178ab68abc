//! The neighbourhood at a position, and counts per neighbourhood.

use atlas::NeighbourhoodIndex;
use fastrand::Rng;
use worlds::{ANYWHERE, Scan, area, at, atlas, point, rectangle};

/// A town of 10 by 10 neighbourhoods with shared borders, some with an enclave, some of two polygons, some
/// overlapping; and countries around poles, meridians and ends of the ECEF axes.
fn ground(random: &mut Rng) -> (Vec<String>, Vec<[f64; 2]>) {
    let mut areas = Vec::new();
    let mut corners = Vec::new();
    for cell in 0..100 {
        let (west, south) = (
            5.0 + f64::from(cell % 10) * 0.01,
            52.0 + f64::from(cell / 10) * 0.01,
        );
        let outer = rectangle(west, south, west + 0.01, south + 0.01);
        let enclave = rectangle(west + 0.002, south + 0.002, west + 0.004, south + 0.004);
        let exclave = rectangle(west + 0.5, south, west + 0.51, south + 0.01);
        corners.extend(outer.iter().chain(&enclave).chain(&exclave));
        let id = format!("b{:04}", random.u16(..1_000) * 10 + cell % 10);
        areas.push(match cell % 5 {
            0 => area(&format!("{id}x{cell}"), "", &[vec![outer, enclave]]),
            1 => area(&format!("{id}x{cell}"), "", &[vec![outer], vec![exclave]]),
            _ => area(&format!("{id}x{cell}"), "", &[vec![outer]]),
        });
    }
    let countries = [
        ("gulf", vec![rectangle(-5.0, -5.0, 5.0, 5.0)]),
        ("bay", vec![rectangle(60.0, -30.0, 120.0, 25.0)]),
        (
            "fiji",
            vec![
                rectangle(177.0, -20.0, 180.0, -15.0),
                rectangle(-180.0, -20.0, -178.0, -15.0),
            ],
        ),
        ("antarctica", vec![rectangle(-180.0, -90.0, 180.0, -65.0)]),
        ("arctic", vec![rectangle(-180.0, 80.0, 180.0, 90.0)]),
    ];
    for (id, parts) in countries {
        corners.extend(parts.iter().flatten());
        let polygons: Vec<_> = parts.into_iter().map(|ring| vec![ring]).collect();
        areas.push(area(id, "", &polygons));
    }
    (areas, corners)
}

#[test]
fn neighbourhood_at_agrees_with_a_scan() {
    let mut random = Rng::with_seed(7);
    let (areas, corners) = ground(&mut random);
    let world = atlas(1, &areas, &[]);
    let scan = Scan(&world);
    let mut somewhere: Vec<(f64, f64)> = Vec::new();
    for side in corners.windows(2) {
        somewhere.push((side[0][0], side[0][1]));
        let share = random.f64();
        let between = |a: f64, b: f64| a + share * (b - a);
        somewhere.push((
            between(side[0][0], side[1][0]),
            between(side[0][1], side[1][1]),
        ));
    }
    for _ in 0..2_000 {
        somewhere.push((5.0 + random.f64() * 0.7, 52.0 + random.f64() * 0.12));
        somewhere.push((random.f64() * 360.0 - 180.0, random.f64() * 180.0 - 90.0));
        somewhere.push((random.f64() * 360.0 - 180.0, 90.0 - random.f64() * 12.0));
    }
    let (mut inside, mut outside) = (0, 0);
    for (lon, lat) in somewhere {
        let here = at(lon, lat);
        let found = world.neighbourhood_at(here);
        assert_eq!(found, scan.at(here), "{here:?}");
        match found {
            Some(_) => inside += 1,
            None => outside += 1,
        }
    }
    assert!(inside > 1_000 && outside > 1_000, "{inside} {outside}");
}

/// ```text
///   179°      180°     -179°        On the meridian itself both names are right.
///    +---------+---------+
///    |   taveuni, cut    |     x on the meridian
///    +---------+---------+
/// ```
#[test]
fn both_longitudes_of_the_antimeridian_are_the_same_place() {
    let east_of_it = area(
        "taveuni",
        "",
        &[vec![rectangle(-180.0, -17.1, -179.9, -17.0)]],
    );
    let world = atlas(1, &[east_of_it], &[]);
    let taveuni = Some(NeighbourhoodIndex(0));
    assert_eq!(world.neighbourhood_at(at(-180.0, -17.05)), taveuni);
    assert_eq!(world.neighbourhood_at(at(180.0, -17.05)), taveuni);
    assert_eq!(world.neighbourhood_at(at(179.999, -17.05)), None);
}

#[test]
fn kind_counts_by_neighbourhood_agree_with_a_count() {
    let mut random = Rng::with_seed(9);
    let (areas, _) = ground(&mut random);
    let places: Vec<String> = (0..2_000)
        .map(|place| {
            let (lon, lat) = (4.98 + random.f64() * 0.14, 51.98 + random.f64() * 0.14);
            let kind = format!("k{}", random.u8(..7));
            if place % 3 == 0 {
                let ring = rectangle(lon, lat, lon + 0.001, lat + 0.001);
                area(&format!("p{place}"), &kind, &[vec![ring]])
            } else {
                point(&format!("p{place}"), &kind, lon, lat)
            }
        })
        .collect();
    let world = atlas(7, &areas, &places);
    let scan = Scan(&world);
    let mut by_hand = vec![vec![0; 7]; world.neighbourhoods().len() + 1];
    for (index, place) in world.indexed_places() {
        let home = scan.at(world.anchor(index).unwrap());
        assert_eq!(world.neighbourhood_of(index), home, "{}", place.id);
        let row = home.map_or(world.neighbourhoods().len(), |home| home.0 as usize);
        by_hand[row][usize::from(place.kind.0)] += 1;
    }
    assert_eq!(world.kind_counts_by_neighbourhood(), by_hand);
    assert!(by_hand.iter().flatten().filter(|&&count| count > 0).count() > 100);
    let all: u32 = world.kind_counts_by_neighbourhood().iter().flatten().sum();
    assert_eq!(all, 2_000);
    let of_kind = |kind: usize| by_hand.iter().map(|row| row[kind]).sum::<u32>();
    assert_eq!(world.kind_counts(), (0..7).map(of_kind).collect::<Vec<_>>());
}

/// The anchor lies in the area, whatever its shape, and so does the neighbourhood of a place with it.
#[test]
fn the_anchor_of_every_neighbourhood_lies_in_it() {
    let mut random = Rng::with_seed(13);
    let (areas, _) = ground(&mut random);
    let world = atlas(1, &areas, &[]);
    for (index, one) in (0..).map(NeighbourhoodIndex).zip(world.neighbourhoods()) {
        let middle = world.neighbourhood_anchor(index).unwrap();
        assert!(one.area.contains(middle), "{} {middle:?}", one.id);
    }
    assert_eq!(
        world.neighbourhood_anchor(NeighbourhoodIndex(u32::MAX)),
        None
    );
}

#[test]
fn places_with_a_kind_of_another_taxonomy_are_found_but_not_counted() {
    let text = worlds::collection(&[point("a", "k5", 5.0, 52.0)]);
    let (places, _) = atlas::Place::read_all("p", &text, &worlds::taxonomy(6), Some(ANYWHERE));
    let world = atlas::Atlas::new(worlds::taxonomy(2), None, vec![], places);
    assert_eq!(world.kind_counts_by_neighbourhood(), [[0, 0]]);
    assert_eq!(world.kind_counts(), [0, 0]);
    let kind = world.places()[0].kind;
    assert_eq!(
        world.taxonomy().kind_at(kind).key,
        atlas::KeyStatus::Unknown
    );
    let (all, anywhere) = (atlas::Filter::default(), atlas::Metres::INFINITE);
    assert_eq!(world.nearest(at(5.0, 52.0), &all, anywhere, 9).len(), 1);
}
