//! What somebody cannot do without: a place has it, has it not, or nobody has said. Unknown is never a no.

#![allow(clippy::unwrap_used)]

use atlas::{Atlas, Need, NeedStatus, Place, Taxonomy, needs_mask};
use serde_json::json;
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use std::path::Path;
use std::sync::Arc;

/// A reading room that is indoors by its nature, a bench that is in the open air, a café where one buys something, a church
/// of which little is known, a public toilet, and a green that never closes.
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

/// Places in a row along the 52nd parallel; 0.001° of longitude is 68.6 m there.
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
fn a_wheelchair_that_gets_in_halfway_does_not_get_in() {
    let said = ["yes", "limited", "no"].map(|it| ("bench", 5.0, json!({"wheelchair": it})));
    let world = street(&[&said[..], &[("bench", 5.0, json!({}))]].concat());
    assert_eq!(
        world.need_statuses(Need::Wheelchair),
        [YES, NO, NO, UNKNOWN]
    );
}

#[test]
fn a_kind_says_whether_it_is_indoors_unless_the_place_says_otherwise() {
    let world = street(&[
        ("library", 5.0, json!({})),
        ("bench", 5.0, json!({})),
        ("bench", 5.0, json!({"indoor": true})),
        ("church", 5.0, json!({})),
    ]);
    assert_eq!(world.need_statuses(Need::Indoors), [YES, NO, YES, UNKNOWN]);
}

#[test]
fn a_cafe_is_not_free_of_charge_unless_it_says_so() {
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
fn who_cannot_pay_is_not_sent_to_a_shop() {
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
fn nobody_has_said_that_a_station_is_open_at_night() {
    let world = prepared("liechtenstein");
    let station = world.taxonomy().kind("station").unwrap();
    assert!(!world.taxonomy().kind_at(station).always_open);
}

/// ```text
///   bench ── 137 m ── WC ── 137 m ── church (no toilet of its own)        bench, a kilometre away
/// ```
#[test]
fn what_is_only_for_some_is_not_said_to_be_always_open() {
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
fn a_public_toilet_round_the_corner_is_a_toilet() {
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
fn a_toilet_for_customers_is_none_for_who_passes_by() {
    let world = street(&[
        ("cafe", 5.0, json!({"toilets": true, "key": "conditional"})),
        ("bench", 5.0005, json!({})),
    ]);
    assert_eq!(world.need_statuses(Need::Toilet), [YES, UNKNOWN]);
}

#[test]
fn a_place_says_for_whom_it_is_or_else_its_kind_does() {
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
fn an_audience_that_the_taxonomy_does_not_have_is_said_and_not_guessed() {
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
fn what_nobody_said_is_there_for_who_asks_for_it_too() {
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
fn in_every_atlas_here_each_need_is_answered_for_every_place() {
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
        // Nobody said of any playground in Delft whether a wheelchair gets there: that is not a no.
        if name == "delft" {
            let wheelchair = world.need_statuses(Need::Wheelchair);
            assert!(wheelchair.iter().all(|fit| *fit == UNKNOWN));
        }
    }
}
