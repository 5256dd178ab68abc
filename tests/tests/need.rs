//! Needs: met, not met or unknown. Unknown never counts as not met.

#![allow(clippy::unwrap_used)]

use atlas::{Atlas, Need, NeedStatus, Place, Taxonomy, needs_mask};
use serde_json::json;
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use std::path::Path;
use std::sync::Arc;

/// A reading room (indoors), a bench (outdoors), a café (paid), a church with few known properties, a public toilet,
/// and a green (always open).
fn taxonomy() -> Taxonomy {
    let kind = |id: &str, rest: serde_json::Value| {
        let mut kind = json!({"id": id, "label": {}, "domains": ["meeting"], "layer": "informal", "key": "free", "walk": 400});
        kind.as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        kind
    };
    let taxonomy = json!({
        "version": 1,
        "layers": [{"id": "informal", "label": "Informal"}],
        "audiences": [{"id": "children", "label": "Children"}, {"id": "older", "label": "Older people"}],
        "domains": [{"id": "meeting", "label": "Meeting", "shape": "circle", "colour": "#000000", "dark": "#ffffff"}],
        "kinds": [
            kind("library", json!({"indoors": true, "for": ["children", "older"]})),
            kind("bench", json!({"outdoors": true, "for": ["older"]})),
            kind("cafe", json!({"paid": true})),
            kind("church", json!({"key": "unknown"})),
            kind("toilets", json!({"toilet": true})),
            kind("green", json!({"always_open": true})),
        ]
    });
    Taxonomy::read(&taxonomy.to_string()).unwrap()
}

/// Places in a row along latitude 52° N, where 0.001° of longitude is 68.6 m.
fn street(places: &[(&str, f64, serde_json::Value)]) -> Atlas {
    let features: Vec<serde_json::Value> = places
        .iter()
        .enumerate()
        .map(|(at, (kind, lon, rest))| {
            let mut properties = json!({"kind": kind});
            properties
                .as_object_mut()
                .unwrap()
                .extend(rest.as_object().unwrap().clone());
            json!({"type": "Feature", "id": format!("p{at}"), "properties": properties,
                   "geometry": {"type": "Point", "coordinates": [lon, 52.0]}})
        })
        .collect();
    let text = json!({"type": "FeatureCollection", "features": features}).to_string();
    let taxonomy = taxonomy();
    let (places, warnings) = Place::read_all("places.geojson", &text, &taxonomy, None);
    assert_eq!(warnings, []);
    Atlas::new(taxonomy, None, vec![], places)
}

const YES: NeedStatus = NeedStatus::Yes;
const NO: NeedStatus = NeedStatus::No;
const UNKNOWN: NeedStatus = NeedStatus::Unknown;

#[test]
fn limited_wheelchair_access_does_not_meet_the_need() {
    let said = ["yes", "limited", "no"].map(|it| ("bench", 5.0, json!({"wheelchair": it})));
    let world = street(&[&said[..], &[("bench", 5.0, json!({}))]].concat());
    assert_eq!(
        world.need_statuses(Need::Wheelchair),
        [YES, NO, NO, UNKNOWN]
    );
}

#[test]
fn indoors_follows_the_kind_unless_the_place_states_it() {
    let world = street(&[
        ("library", 5.0, json!({})),
        ("bench", 5.0, json!({})),
        ("bench", 5.0, json!({"indoor": true})),
        ("church", 5.0, json!({})),
    ]);
    assert_eq!(world.need_statuses(Need::Indoors), [YES, NO, YES, UNKNOWN]);
}

#[test]
fn paid_kinds_have_a_fee_unless_the_place_states_otherwise() {
    let world = street(&[
        ("bench", 5.0, json!({})),
        ("cafe", 5.0, json!({})),
        ("cafe", 5.0, json!({"fee": false})),
        ("library", 5.0, json!({"fee": true})),
        ("library", 5.0, json!({"key": "conditional"})),
        ("church", 5.0, json!({})),
    ]);
    let fits = world.need_statuses(Need::NoFee);
    assert_eq!(fits, [YES, NO, YES, NO, UNKNOWN, UNKNOWN]);
}

#[test]
fn shops_do_not_meet_the_need_for_no_fee() {
    let world = prepared("liechtenstein");
    let fits = world.need_statuses(Need::NoFee);
    for kind in ["cafe", "supermarket", "convenience", "pharmacy", "cinema"] {
        let kind = world.taxonomy().kind(kind).unwrap();
        let all: Vec<NeedStatus> = world
            .indexed_places()
            .filter(|(_, place)| place.kind == kind)
            .map(|(index, _)| fits[index.0 as usize])
            .collect();
        assert!(!all.is_empty() && all.iter().all(|fit| *fit == NO));
    }
}

#[test]
fn a_place_indoors_or_below_the_ground_is_not_always_open() {
    let world = street(&[
        ("green", 5.0, json!({})),
        ("green", 5.0, json!({"indoor": true})),
        ("green", 5.0, json!({"underground": true})),
    ]);
    let open: Vec<bool> = world
        .indexed_places()
        .map(|(index, _)| world.is_open_without_hours(index))
        .collect();
    assert_eq!(open, [true, false, false]);
}

#[test]
fn a_kind_that_is_not_always_open_has_unknown_hours() {
    let world = prepared("liechtenstein");
    let station = world.taxonomy().kind("station").unwrap();
    assert!(!world.taxonomy().kind_at(station).always_open);
}

/// ```text
///   bench ── 137 m ── WC ── 137 m ── church (no toilet of its own)        bench, a kilometre away
/// ```
#[test]
fn conditional_places_are_not_open_without_hours() {
    let atlas = street(&[
        ("green", 4.0, json!({})),
        (
            "green",
            4.1,
            json!({"key": "conditional", "key_reason": "access=customers"}),
        ),
        ("green", 4.2, json!({"opening_hours": "Mo-Fr 09:00-17:00"})),
        ("library", 4.3, json!({})),
    ]);
    let open = atlas
        .indexed_places()
        .map(|(index, _)| atlas.is_open_without_hours(index));
    assert_eq!(open.collect::<Vec<_>>(), [true, false, false, false]);
}

#[test]
fn a_free_toilet_within_150_m_meets_the_need() {
    let world = street(&[
        ("bench", 5.000, json!({})),
        ("toilets", 5.002, json!({})),
        ("church", 5.004, json!({"toilets": false})),
        ("bench", 5.020, json!({})),
        ("bench", 5.040, json!({"toilets": false})),
    ]);
    let fits = world.need_statuses(Need::Toilet);
    assert_eq!(fits, [YES, YES, YES, UNKNOWN, NO]);
}

#[test]
fn a_conditional_toilet_does_not_serve_places_nearby() {
    let world = street(&[
        ("cafe", 5.0, json!({"toilets": true, "key": "conditional"})),
        ("bench", 5.0005, json!({})),
    ]);
    assert_eq!(world.need_statuses(Need::Toilet), [YES, UNKNOWN]);
}

#[test]
fn audiences_follow_the_kind_unless_the_place_states_them() {
    let world = street(&[
        ("library", 5.0, json!({})),
        ("bench", 5.0, json!({})),
        ("bench", 5.0, json!({"for": ["children"]})),
        ("cafe", 5.0, json!({})),
    ]);
    let children = Need::For(world.taxonomy().audience("children").unwrap());
    assert_eq!(world.need_statuses(children), [YES, NO, YES, UNKNOWN]);
}

#[test]
fn unknown_audiences_give_a_warning() {
    let text = r#"{"type":"Feature","id":"a","properties":{"kind":"bench","for":["dogs"]},
        "geometry":{"type":"Point","coordinates":[5,52]}}"#;
    let text = worlds::collection(&[text.to_owned()]);
    let (places, warnings) = Place::read_all("places.geojson", &text, &taxonomy(), None);
    assert_eq!(places[0].audiences, []);
    assert_eq!(warnings.len(), 1);
    assert_eq!(
        warnings[0].feature.as_ref().unwrap().id.as_deref(),
        Some("a")
    );
}

#[test]
fn unknown_needs_match_only_if_unknown_is_included() {
    let wheelchair = Arc::new([YES, UNKNOWN, NO, YES]) as Arc<[NeedStatus]>;
    let toilet = Arc::new([YES, YES, YES, UNKNOWN]) as Arc<[NeedStatus]>;
    let needs = [wheelchair, toilet];
    assert_eq!(*needs_mask(&needs, 4, false), [true, false, false, false]);
    assert_eq!(*needs_mask(&needs, 4, true), [true, true, false, true]);
    assert_eq!(
        *needs_mask(&[], 2, false),
        [true, true],
        "who needs nothing takes all"
    );
}

fn prepared(name: &str) -> Atlas {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(name);
    let standard = include_str!("../../data/taxonomy.json");
    OpenedAtlas::read(&file.join("atlas.json"), standard, false)
        .unwrap()
        .atlas
}

#[test]
fn every_need_has_a_status_for_every_place_of_the_shipped_atlases() {
    for name in ["liechtenstein", "delft", "ermelo", "drechtsteden"] {
        let world = prepared(name);
        assert_eq!(world.taxonomy().needs().count(), 7);
        for need in world.taxonomy().needs() {
            let id = world.taxonomy().need_id(need);
            assert_eq!(world.taxonomy().need(&id), Some(need), "{id}");
            let fits = world.need_statuses(need);
            assert_eq!(fits.len(), world.places().len());
            let yes = fits.iter().filter(|fit| **fit == YES).count();
            println!("{name} {need:?}: {yes} of {}", fits.len());
        }
        // Wheelchair access is unknown for every playground in Delft, which does not count as no.
        if name == "delft" {
            let wheelchair = world.need_statuses(Need::Wheelchair);
            assert!(wheelchair.iter().all(|fit| *fit == UNKNOWN));
        }
    }
}
