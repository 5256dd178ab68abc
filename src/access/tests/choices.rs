//! Which places a choice asks for, by domain of daily life and by layer, with a taxonomy of a municipality's own.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use access::{PlaceChoice, Sites, Supply};
use atlas::{Atlas, LifeDomain, NeedStatus, Place, Taxonomy};

/// A municipality that counts its allotments as work and has a domain of its own, with layers under other names. No kind is
/// about housing.
const OWN: &str = r##"{"version":1,
"layers":[{"id":"paid","label":"Betaald"},{"id":"ours","label":"Van ons"}],
"domains":[{"id":"out","label":"Buiten","shape":"circle","colour":"#000000","dark":"#ffffff"},
{"id":"in","label":"Binnen","shape":"square","colour":"#000000","dark":"#ffffff"}],
"life_domains":[{"id":"work","label":"Werk","kinds":["allotments","desk"]},
{"id":"rest","label":{"nl":"Rust","en":"Rest"},"kinds":["allotments"]},
{"id":"housing","label":"Wonen"}],
"kinds":[{"id":"allotments","label":{"nl":["tuin","tuinen"]},"domains":["out"],"layer":"ours","key":"free","walk":400},
{"id":"desk","label":{"nl":["loket","loketten"]},"domains":["in"],"layer":"paid","key":"free","walk":400},
{"id":"bench","label":{"nl":["bank","banken"]},"domains":["out"],"layer":"ours","key":"free","walk":400}]}"##;

/// A garden, a bench, a desk, and a desk that volunteers run outdoors.
const PLACES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"a garden","kind":"allotments"},"geometry":{"type":"Point","coordinates":[5,52]}},
{"type":"Feature","properties":{"id":"b bench","kind":"bench"},"geometry":{"type":"Point","coordinates":[5,52]}},
{"type":"Feature","properties":{"id":"c desk","kind":"desk"},"geometry":{"type":"Point","coordinates":[5,52]}},
{"type":"Feature","properties":{"id":"d stall","kind":"desk","layer":"ours","domains":["out"]},"geometry":{"type":"Point","coordinates":[5,52]}}]}"#;

fn atlas() -> Atlas {
    let taxonomy = Taxonomy::read(OWN).unwrap();
    let (places, wrong) = Place::read_all("p", PLACES, &taxonomy, None);
    assert_eq!(wrong, []);
    Atlas::new(taxonomy, None, Vec::new(), places)
}

fn asked(atlas: &Atlas, choice: &PlaceChoice) -> String {
    let sites = Sites::new(atlas);
    let supply = Supply::new(&sites, choice, None);
    let counted = sites
        .iter()
        .filter(|it| supply.status(it.index) == NeedStatus::Yes);
    counted.map(|it| &it.place.id[..1]).collect()
}

#[test]
fn places_are_asked_for_by_domain_of_daily_life_and_by_layer() {
    let atlas = atlas();
    let all = LifeDomain::read_all(OWN, atlas.taxonomy()).unwrap();
    let life = |ids: &[&str]| PlaceChoice {
        life_domains: Some(
            all.iter()
                .filter(|it| ids.contains(&it.id.as_str()))
                .cloned()
                .collect(),
        ),
        ..PlaceChoice::default()
    };
    assert_eq!(asked(&atlas, &PlaceChoice::default()), "abcd");
    assert_eq!(asked(&atlas, &life(&["work"])), "acd");
    assert_eq!(asked(&atlas, &life(&["rest"])), "a");
    assert_eq!(asked(&atlas, &life(&["rest", "work"])), "acd");
    assert_eq!(asked(&atlas, &life(&["housing"])), "");
    let of_layer = |layer: &str| PlaceChoice {
        layers: Some(vec![layer.to_owned()]),
        ..life(&["work"])
    };
    // A place's own layer counts, not that of its kind.
    assert_eq!(asked(&atlas, &of_layer("paid")), "c");
    assert_eq!(asked(&atlas, &of_layer("ours")), "ad");
    let outdoors = PlaceChoice {
        domains: Some(vec![atlas.taxonomy().domain("out").unwrap()]),
        ..life(&["work"])
    };
    assert_eq!(asked(&atlas, &outdoors), "ad");
}

#[test]
fn a_taxonomy_without_domains_of_daily_life_has_none() {
    let before = OWN.find("\"life_domains\"").unwrap();
    let after = OWN
        .find("\"kinds\":[{\"id\":\"allotments\",\"label\"")
        .unwrap();
    let older = [&OWN[..before], &OWN[after..]].concat();
    let taxonomy = Taxonomy::read(&older).unwrap();
    assert_eq!(LifeDomain::read_all(&older, &taxonomy).unwrap(), []);
}

#[test]
fn domains_of_daily_life_with_unknown_kinds_or_two_of_one_id_are_refused() {
    for (own, other, message) in [
        (
            r#""kinds":["allotments"]}"#,
            r#""kinds":["allotment"]}"#,
            "the taxonomy's rest names `allotment`, which is missing or there twice",
        ),
        (
            r#""id":"housing""#,
            r#""id":"rest""#,
            "the taxonomy's life_domains names `rest`, which is missing or there twice",
        ),
        (
            r#""label":"Wonen""#,
            r#""label":7"#,
            "the taxonomy cannot be read: life_domains[2].label: invalid type: integer `7`, expected a text, or an object of texts by language",
        ),
    ] {
        let text = OWN.replace(own, other);
        assert_ne!(text, OWN);
        // Only planners read them, so residents see the atlas all the same.
        let taxonomy = Taxonomy::read(&text).unwrap();
        let refused = LifeDomain::read_all(&text, &taxonomy).unwrap_err();
        assert_eq!(refused.to_string(), message);
    }
}

/// Of the desks only: nothing is known of gardens and benches.
#[test]
fn kinds_that_are_asked_for_and_that_the_data_lacks_are_named() {
    let taxonomy = Taxonomy::read(OWN).unwrap();
    let (mut places, _) = Place::read_all("p", PLACES, &taxonomy, None);
    places.retain(|it| it.id.contains(" desk"));
    let life_domains = LifeDomain::read_all(OWN, &taxonomy).unwrap();
    let atlas = Atlas::new(taxonomy, None, Vec::new(), places);
    let missing = |choice: PlaceChoice| {
        let missing = choice.missing_kinds(&Sites::new(&atlas));
        let ids = missing.iter().map(|it| &*atlas.taxonomy().kind_at(*it).id);
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(missing(PlaceChoice::default()), "allotments bench");
    let bench = vec![atlas.taxonomy().kind("bench").unwrap()];
    let domain = vec![atlas.taxonomy().domain("in").unwrap()];
    for (choice, expected) in [
        (
            PlaceChoice {
                kinds: Some(bench),
                ..PlaceChoice::default()
            },
            "bench",
        ),
        (
            PlaceChoice {
                domains: Some(domain),
                ..PlaceChoice::default()
            },
            "",
        ),
        (
            PlaceChoice {
                layers: Some(vec!["paid".to_owned()]),
                ..PlaceChoice::default()
            },
            "",
        ),
        (
            PlaceChoice {
                life_domains: Some(life_domains),
                ..PlaceChoice::default()
            },
            "allotments",
        ),
    ] {
        assert_eq!(missing(choice), expected);
    }
}

#[test]
fn the_standard_taxonomy_has_the_nine_domains_of_the_social_base() {
    let text = include_str!("../../../data/taxonomy.json");
    let taxonomy = Taxonomy::read(text).unwrap();
    let all = LifeDomain::read_all(text, &taxonomy).unwrap();
    let ids: Vec<&str> = all.iter().map(|it| it.id.as_str()).collect();
    let nine = "meeting education upbringing work health housing movement culture safety";
    assert_eq!(ids.join(" "), nine);
    for domain in &all {
        let labels = atlas::Lang::ALL.map(|lang| domain.label.localized(lang));
        assert!(
            labels
                .iter()
                .all(|it| it.other.is_none() && !it.of.is_empty())
        );
    }
    let in_none = taxonomy.kinds.iter().filter(|kind| {
        let index = taxonomy.kind(&kind.id).unwrap();
        all.iter().all(|it| !it.kinds.contains(&index))
    });
    let in_none: Vec<&str> = in_none.map(|it| it.id.as_str()).collect();
    assert_eq!(
        in_none,
        ["post_office", "station"],
        "the documentation names them"
    );
}
