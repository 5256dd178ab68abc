//! House numbers on a close map.
#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use crate::fixtures::{DESKTOP, at, camera, measure, plain, polygon};
use atlas::{LonLat, Metres};
use chart::{
    BaseMap, BaseMapBuilder, Clustering, HouseNumbers, Item, Label, Scene, SceneContent, TextRole,
    WorldBounds,
};
use std::sync::Arc;
use streets::{AddressStreet, Addresses};

/// The first house.
const FIRST: (f64, f64) = (5.005, 52.003);

/// Streets of 100 houses each: a house every 20 m to the east, a street every 20 m to the north.
fn town(streets: usize) -> HouseNumbers {
    let street = |number: usize| AddressStreet {
        name: format!("Straat {number:03}"),
        translations: Vec::new(),
        place: None,
        at: house(0, number),
        houses: (0..100)
            .map(|it| ((it + 1).to_string(), house(it, number)))
            .collect(),
        approximate_houses: vec![("999".to_owned(), house(0, number))],
    };
    let file = Addresses::write((0..streets).map(street).collect());
    HouseNumbers::new(Arc::new(Addresses::read(&file).unwrap()))
}

fn house(east: usize, north: usize) -> LonLat {
    let (lon, lat) = FIRST;
    at(lon + east as f64 * 0.000_3, lat + north as f64 * 0.000_2)
}

fn base_map() -> BaseMap {
    let mut base_map = BaseMapBuilder::new();
    let corners = [(4.9, 51.95), (5.11, 51.95), (5.11, 52.05), (4.9, 52.05)];
    base_map.area("", false, &polygon(&corners));
    base_map.finish()
}

fn numbers(houses: &HouseNumbers, zoom: f64, here: Option<LonLat>) -> Vec<Label> {
    let base_map = base_map();
    let clustering = Clustering::new(&base_map, &[], &[], zoom);
    let camera = camera(&base_map, DESKTOP).zoomed(zoom).centred(house(2, 1));
    let content = SceneContent {
        houses: Some(houses),
        here,
        ..plain(&clustering)
    };
    let scene = Scene::overlay(&base_map, camera, &content, &measure);
    let labels = scene.items.into_iter().filter_map(|it| match it {
        Item::Label(label) if label.role == TextRole::HouseNumber => Some(label),
        _ => None,
    });
    labels.collect()
}

#[test]
fn house_numbers_are_drawn_on_the_closest_maps_only() {
    let town = town(3);
    assert_eq!(numbers(&town, 17.5, None), []);
    let drawn = numbers(&town, 19.0, None);
    assert!(drawn.iter().any(|it| it.text == "3"));
    assert!(drawn.iter().all(|it| it.text != "999"), "an estimate");
}

#[test]
fn house_numbers_do_not_overlap_each_other_or_the_location() {
    let town = town(3);
    let all = numbers(&town, 19.0, None);
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            assert!(one.at.distance(other.at) > 10.0, "{one:?} {other:?}");
        }
    }
    let beside = numbers(&town, 19.0, Some(house(2, 1)));
    assert!(beside.len() < all.len());
}

#[test]
fn a_view_looks_at_the_houses_around_it_and_not_at_all() {
    let town = town(300);
    let middle = house(50, 150);
    let beside = at(middle.lon() + 0.001, middle.lat() + 0.001);
    let bounds = WorldBounds::between(middle, beside);
    let looked_at = town.around(bounds).count();
    // About 70 m by 110 m, in at most four cells of 200 m by 200 m with some hundred houses each.
    assert!((10..=500).contains(&looked_at), "{looked_at} of 30,000");
}

#[test]
fn nearest_finds_the_house_within_the_limit_as_a_scan_does() {
    let town = town(12);
    let random = &mut fastrand::Rng::with_seed(7);
    for _ in 0..200 {
        let (east, north) = (random.f64() * 0.03, random.f64() * 0.003);
        let here = at(FIRST.0 + east, FIRST.1 + north);
        let apart = |other: LonLat| {
            let metres = atlas::EcefPoint::from(here).distance(other.into());
            metres.get()
        };
        let found = town.nearest(here, Metres::new(30.0));
        let all = town.around(WorldBounds::between(at(4.9, 51.9), at(5.2, 52.1)));
        let scanned = all
            .map(|(_, it)| apart(it.at))
            .fold(f64::INFINITY, f64::min);
        assert_eq!(found.is_some(), scanned <= 30.0);
    }
    assert_eq!(town.nearest(at(5.2, 52.2), Metres::new(30.0)), None);
    let fifth = town.nearest(house(4, 2), Metres::new(5.0)).unwrap();
    assert_eq!(town.address(fifth).unwrap(), "Straat 002 5");
}
